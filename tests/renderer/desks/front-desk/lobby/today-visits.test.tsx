import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { TodayVisits } from '../../../../../src/renderer/desks/front-desk/today-visits'
import { callNextVisit } from '../../../../../src/renderer/desks/front-desk/visit-next'
import { useApp } from '../../../../../src/renderer/stores/app-store'
import { undoLatest } from '../../../../../src/renderer/ui/toast'
import { translator } from '../../../../../src/renderer/words'
import { aRequestId } from '../../../../support/backend'
import { aCounter, aReadyTicket, patience, showAt } from '../counter-office'

const words = { t: translator.t, language: 'de' as const }

async function aQueue(...names: string[]) {
  const counter = await aCounter()
  for (const name of names) {
    await counter.front.get('visit:check-in', {
      requestId: aRequestId(),
      draft: { name, reason: 'Beratung' },
    })
  }
  const view = await showAt(counter.front, counter.office, <TodayVisits />)
  const row = async (name: string) => {
    const list = await screen.findByRole('list', { name: 'Wer wartet' })
    return within(list)
      .getAllByRole('listitem')
      .find(({ textContent }) => textContent?.includes(name))
  }
  return { ...counter, ...view, row }
}

describe('the visits of today', patience, () => {
  it('give a number at once: open, Enter', async () => {
    const { user, front } = await aQueue()
    await screen.findByText('Gerade wartet niemand')
    await user.click(screen.getByRole('button', { name: 'Anmelden' }))
    await screen.findByRole('dialog', { name: 'Besuch anmelden' })
    await user.keyboard('{Enter}')
    expect(await screen.findByText('ohne Namen')).toBeTruthy()
    expect((await front.get('lobby:read', {})).visits).toMatchObject([{ number: 1, name: '', reason: '' }])
  })

  it('find the customer while typing and offer what lies ready for them', async () => {
    const { user, front, ...counter } = await aQueue()
    const ticketId = await aReadyTicket({ front, ...counter }, { titles: ['Banner'], unitPriceCents: 100 })
    await user.click(screen.getByRole('button', { name: 'Anmelden' }))
    await screen.findByRole('dialog', { name: 'Besuch anmelden' })
    await user.keyboard('maier')
    await screen.findByRole('option', { name: /Gärtnerei Maier/ })
    await user.keyboard('{Enter}')
    await user.click(await screen.findByRole('combobox', { name: 'Vorgang' }))
    await user.click(await screen.findByRole('option', { name: /Banner/ }))
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(async () =>
      expect((await front.get('lobby:read', {})).visits).toMatchObject([
        { name: 'Gärtnerei Maier', reason: 'Abholung, Banner', ticketId },
      ]),
    )
  })

  it('call the next and open what is known; undone, everything is as before', async () => {
    const { front, customerId, row } = await aQueue('Herr Hoffmeister')
    const draft = { name: 'Frau Roth', reason: 'Abholung', customerId }
    await front.get('visit:check-in', { requestId: aRequestId(), draft })
    await callNextVisit(words)
    await callNextVisit(words)
    expect(useApp.getState().page).toEqual({ name: 'customer', id: customerId })
    await waitFor(async () => expect((await row('Frau Roth'))?.textContent).toContain('aufgerufen'))
    expect(await row('Hoffmeister')).toBeUndefined()
    undoLatest()
    await waitFor(async () => expect((await row('Hoffmeister'))?.textContent).toContain('am Tresen'))
    expect((await row('Frau Roth'))?.textContent).toContain('Aufrufen')
  })

  it('call one visitor when the key is held down', async () => {
    const { front } = await aQueue('a', 'b', 'c')
    await Promise.all([callNextVisit(words), callNextVisit(words), callNextVisit(words)])
    const states = (await front.get('lobby:read', {})).visits.map(({ state }) => state)
    expect(states).toEqual(['called', 'waiting', 'waiting'])
  })

  it('say when somebody waits too long, in words and not by colour alone', async () => {
    const { office, front } = await aCounter()
    office.clock.set(Date.now() - 12 * 60_000)
    await front.get('visit:check-in', { requestId: aRequestId(), draft: { name: 'Frau Öztürk', reason: '' } })
    await showAt(front, office, <TodayVisits />)
    expect(await screen.findByText('zu lange')).toBeTruthy()
    expect(screen.getByText('12 Min.')).toBeTruthy()
  })

  it('note who was called and did not come', async () => {
    const { user, front, row } = await aQueue('Herr Sander')
    await callNextVisit(words)
    await user.click(await screen.findByRole('button', { name: 'Nicht erschienen' }))
    await screen.findByText('Gerade wartet niemand')
    expect((await front.get('lobby:read', {})).visits[0]?.state).toBe('no-show')
    undoLatest()
    await waitFor(async () => expect((await row('Herr Sander'))?.textContent).toContain('Aufrufen'))
  })
})
