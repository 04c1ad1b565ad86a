import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { PickUpPage } from '../../../../../src/renderer/desks/front-desk/pick-up-page'
import { aRequestId } from '../../../../support/backend'
import { anOrderOfThree, finish } from '../../../../support/counter-day'
import type { Counter } from '../counter-office'
import { aCounter, aReadyTicket, patience, pay, showAt } from '../counter-office'

async function partlyReady(counter: Counter) {
  const { id, items } = await anOrderOfThree(counter)
  await counter.back.get('ticket:work', { requestId: aRequestId(), id, action: 'start', reason: '' })
  await finish(counter.manager, id, items.slice(0, 2))
  return id
}

describe('part of a ticket at the pick-up desk', patience, () => {
  it('offers what is finished, says why the rest stays, and lets the rest of the price wait', async () => {
    const counter = await aCounter()
    const id = await partlyReady(counter)
    await pay(counter, id, 18_300)
    const { user } = await showAt(counter.front, counter.office, <PickUpPage id={id} />)
    expect(await screen.findByText('2 von 3 fertig')).toBeTruthy()
    expect(screen.getByRole('checkbox', { name: 'Magnetschild' })).toHaveProperty('disabled', true)
    await user.keyboard('3')
    await user.click(screen.getByRole('radio', { name: 'Später' }))
    expect(screen.getByText(/45,00\s€ zahlt der Kunde mit dem Rest/)).toBeTruthy()
    expect(screen.getByText('Magnetschild bleibt offen.')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /Zwei Positionen übergeben/ }))
    const rest = await screen.findByRole('region', { name: 'Es bleibt' })
    expect(within(rest).getByText('Magnetschild')).toBeTruthy()
    const { items } = await counter.front.get('ticket:read', { id })
    expect(items.map(({ possession }) => possession)).toEqual(['handed-over', 'handed-over', 'not-yet'])
  })

  it('takes no "later" for what leaves now (would catch things going out unpaid)', async () => {
    const counter = await aCounter()
    const id = await partlyReady(counter)
    await showAt(counter.front, counter.office, <PickUpPage id={id} />)
    await screen.findByRole('radio', { name: 'Karte' })
    expect(screen.queryByRole('radio', { name: 'Später' })).toBeNull()
  })

  it('counts money here that another ticket has too much of', async () => {
    const counter = await aCounter()
    const first = await aReadyTicket(counter, { titles: ['Plakat'], unitPriceCents: 3_000 })
    await pay(counter, first, 3_000)
    const card = await counter.front.get('ticket:read', { id: first })
    await counter.front.get('item:price', {
      requestId: aRequestId(),
      id: card.items[0]?.item.id ?? '',
      base: card.items[0]?.item.stamp ?? '',
      unitPriceCents: 2_000,
      discountBasisPoints: 0,
      consent: 'Frau Roth',
    })
    const id = await aReadyTicket(counter, { titles: ['Banner'], unitPriceCents: 1_000 })
    const { user } = await showAt(counter.front, counter.office, <PickUpPage id={id} />)
    expect(await screen.findByText(/10,00\s€ liegen frei bei A26-00001 \(Karte\)/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Hier anrechnen' }))
    expect(await screen.findAllByText('bezahlt')).not.toHaveLength(0)
    expect((await counter.front.get('ticket:read', { id })).balance.openCents).toBe(0)
  })
})
