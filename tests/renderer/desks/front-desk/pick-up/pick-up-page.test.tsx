import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { Bridge } from '../../../../../src/renderer/bridge'
import { PickUpPage } from '../../../../../src/renderer/desks/front-desk/pick-up-page'
import { aRequestId, password } from '../../../../support/backend'
import type { Counter } from '../counter-office'
import { aCounter, aReadyTicket, patience, pay, showAt } from '../counter-office'

const two = { titles: ['Banner', 'Flyer'], unitPriceCents: 1_000 }

async function possessions({ front }: Counter, id: string) {
  return (await front.get('ticket:read', { id })).items.map(({ possession }) => possession)
}

describe('the pick-up page', patience, () => {
  it('hands over what is paid and known with one key and Ctrl+Enter (would catch a lost preselection)', async () => {
    const counter = await aCounter()
    const id = await aReadyTicket(counter, two)
    await pay(counter, id, 2_000)
    const { user } = await showAt(counter.front, counter.office, <PickUpPage id={id} />)
    await screen.findByRole('button', { name: /Zwei Positionen übergeben/ })
    await user.keyboard('3')
    expect(screen.getByRole('radio', { name: 'Bekannt' })).toHaveProperty('checked', true)
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText(/Nichts bleibt hier/)).toBeTruthy()
    expect(await possessions(counter, id)).toEqual(['handed-over', 'handed-over'])
    const card = await counter.front.get('ticket:read', { id })
    expect(card.handOvers[0]).toMatchObject({
      identity: 'known',
      collectorName: 'Svenja Roth',
      confirmedBy: 'Svenja Roth',
    })
  })

  it('hands nothing over without an identity (would catch a preselected one)', async () => {
    const counter = await aCounter()
    const id = await aReadyTicket(counter, two)
    await pay(counter, id, 2_000)
    const { user } = await showAt(counter.front, counter.office, <PickUpPage id={id} />)
    await user.click(await screen.findByRole('button', { name: /Zwei Positionen übergeben/ }))
    expect(screen.getByText(/woran Sie die Person erkannt haben/)).toBeTruthy()
    expect(await possessions(counter, id)).toEqual(['with-office', 'with-office'])
  })

  it('asks for the slip, then records the payment and hands over part of the items', async () => {
    const counter = await aCounter()
    const id = await aReadyTicket(counter, two)
    const { user } = await showAt(counter.front, counter.office, <PickUpPage id={id} />)
    await user.click(await screen.findByRole('checkbox', { name: 'Flyer' }))
    await user.click(screen.getByRole('radio', { name: 'Ausweis' }))
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(screen.getByText('Bitte tragen Sie die Nummer vom Beleg ein.')).toBeTruthy()
    await user.type(screen.getByRole('textbox', { name: 'Beleg vom Gerät' }), '004 218')
    await user.click(screen.getByRole('button', { name: /Eine Position übergeben/ }))
    expect(await screen.findByText(/20,00 € festgehalten: Karte, 004 218/)).toBeTruthy()
    const rest = screen.getByRole('region', { name: 'Es bleibt' })
    expect(within(rest).getByText('Flyer')).toBeTruthy()
    expect(await possessions(counter, id)).toEqual(['handed-over', 'with-office'])
  })

  it('keeps the payment when the hand-over is refused, and shows both', async () => {
    const counter = await aCounter()
    const id = await aReadyTicket(counter, two)
    const { bridge: plain, isRefusing } = complainingBridge(counter, id)
    const { user } = await showAt(counter.front, counter.office, <PickUpPage id={id} />, plain)
    await user.click(await screen.findByRole('radio', { name: 'Zettel' }))
    await user.type(screen.getByRole('textbox', { name: 'Beleg vom Gerät' }), '77')
    isRefusing.now = true
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText(/20,00 € festgehalten: Karte, 77/)).toBeTruthy()
    expect(within(screen.getByRole('alert')).getByText(/noch nicht fertig/)).toBeTruthy()
    const card = await counter.front.get('ticket:read', { id })
    expect(card.payments.map(({ amountCents }) => amountCents)).toEqual([2_000])
    expect(card.items.map(({ possession }) => possession)).toEqual(['with-office', 'with-office'])
  })

  it('lets somebody unnamed collect only with a reason', async () => {
    const counter = await aCounter()
    const id = await aReadyTicket(counter, two)
    await pay(counter, id, 2_000)
    const { user } = await showAt(counter.front, counter.office, <PickUpPage id={id} />)
    await user.click(await screen.findByRole('button', { name: 'Andere' }))
    await user.click(screen.getByRole('radio', { name: 'Jemand anders' }))
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Ole Nachbar')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(screen.getByText('Eine Ausnahme braucht einen Grund.')).toBeTruthy()
    await user.type(screen.getByRole('textbox', { name: 'Grund der Ausnahme' }), 'Rückruf bei Frau Roth')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText(/Nichts bleibt hier/)
    const { handOvers } = await counter.front.get('ticket:read', { id })
    expect(handOvers[0]).toMatchObject({
      collector: 'other',
      identity: 'exception',
      confirmedBy: 'Ole Nachbar',
    })
  })

  it('releases unpaid only with the right password, and says so beside it', async () => {
    const counter = await aCounter()
    const id = await aReadyTicket(counter, two)
    const { user } = await showAt(counter.manager, counter.office, <PickUpPage id={id} />)
    await user.click(await screen.findByRole('radio', { name: 'Bekannt' }))
    await user.click(screen.getByRole('radio', { name: 'Rechnung' }))
    await user.type(screen.getByRole('textbox', { name: 'Grund der Freigabe' }), 'Stammkunde')
    await user.type(screen.getByLabelText('Ihr Passwort'), 'falsch')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText(/Das Passwort stimmt nicht/)).toBeTruthy()
    expect(await possessions(counter, id)).toEqual(['with-office', 'with-office'])
    await user.clear(screen.getByLabelText('Ihr Passwort'))
    await user.type(screen.getByLabelText('Ihr Passwort'), password)
    await user.keyboard('{Control>}{Enter}{/Control}')
    const rest = await screen.findByRole('region', { name: 'Es bleibt' })
    expect(within(rest).getByText(/Offen sind noch 20,00/)).toBeTruthy()
    expect(await possessions(counter, id)).toEqual(['handed-over', 'handed-over'])
  })

  it('does not offer the unpaid release to the front desk', async () => {
    const counter = await aCounter()
    const id = await aReadyTicket(counter, two)
    await showAt(counter.front, counter.office, <PickUpPage id={id} />)
    await screen.findByRole('radio', { name: 'Karte' })
    expect(screen.queryByRole('radio', { name: 'Rechnung' })).toBeNull()
    expect(screen.queryByText(/bar/i)).toBeNull()
  })

  it('takes a wrong hand-over back with a reason', async () => {
    const counter = await aCounter()
    const id = await aReadyTicket(counter, two)
    await pay(counter, id, 2_000)
    const { user } = await showAt(counter.front, counter.office, <PickUpPage id={id} />)
    await screen.findByRole('radio', { name: 'Bekannt' })
    await user.keyboard('3{Control>}{Enter}{/Control}')
    await user.click(await screen.findByRole('button', { name: 'Übergabe zurücknehmen' }))
    await user.type(await screen.findByRole('textbox', { name: 'Grund' }), 'Falsche Rolle')
    await user.click(screen.getByRole('button', { name: /2 Positionen zurücknehmen/ }))
    expect(await screen.findByRole('button', { name: /Zwei Positionen übergeben/ })).toBeTruthy()
    expect(await possessions(counter, id)).toEqual(['returned', 'returned'])
  })
})

/** The real bridge, but somebody takes up a complaint between the payment and the hand-over. */
function complainingBridge({ office, front }: Counter, id: string) {
  const isRefusing = { now: false }
  const real = office.bridge(front.window)
  const bridge: Bridge = {
    on: real.on,
    request: async (channel, input) => {
      if (isRefusing.now && channel === 'hand-over:make') {
        await front.get('ticket:work', { requestId: aRequestId(), id, action: 'complain', reason: 'Fleck' })
      }
      return real.request(channel, input)
    },
  }
  return { bridge, isRefusing }
}
