import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { TodayPage } from '../../../../../src/renderer/desks/front-desk/today-page'
import { useApp } from '../../../../../src/renderer/stores/app-store'
import { aRequestId } from '../../../../support/backend'
import { mondayMorning } from '../../../../support/monday-morning'
import { aCounter, aReadyTicket, patience, showAt } from '../counter-office'

describe('the front desk today', patience, () => {
  it('shows what can be fetched with its shelf and leads to the pick-up', async () => {
    const counter = await aCounter()
    const id = await aReadyTicket(counter, { titles: ['Banner'], unitPriceCents: 1_840 })
    const { user } = await showAt(counter.front, counter.office, <TodayPage />)
    expect(await screen.findByText('R12')).toBeTruthy()
    expect(screen.getByText(/18,40/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /Abholung öffnen: Gärtnerei Maier/ }))
    expect(useApp.getState().page).toEqual({ name: 'pick-up', id })
  })

  it('starts in the find box (would catch a page that has to be clicked first)', async () => {
    const counter = await aCounter()
    await showAt(counter.front, counter.office, <TodayPage />)
    await screen.findByText('Niemand wartet auf einen Rückruf.')
    expect(document.activeElement?.getAttribute('role')).toBe('combobox')
  })

  it('takes a phone note in four inputs: its key, the caller, the text, save', async () => {
    const counter = await aCounter()
    const { user } = await showAt(counter.front, counter.office, <TodayPage />)
    await screen.findByText('Niemand wartet auf einen Rückruf.')
    await user.keyboard('{F5}')
    await screen.findByRole('dialog', { name: 'Telefonnotiz' })
    await user.keyboard('Fragt nach Stempeln')
    await user.type(screen.getByRole('combobox', { name: 'Wer ruft an?' }), 'Herr Niemandbekannt')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText(/Fragt nach Stempeln/)
    const rows = await counter.front.get('follow-up:list', { done: false })
    expect(rows).toMatchObject([
      { kind: 'phone-note', caller: 'Herr Niemandbekannt', text: 'Fragt nach Stempeln' },
    ])
  })

  it('ties the note to the customer it begins with (would catch keys that go nowhere after the choice)', async () => {
    const counter = await aCounter()
    const { user } = await showAt(counter.front, counter.office, <TodayPage />)
    await screen.findByText('Niemand wartet auf einen Rückruf.')
    await user.keyboard('{F5}')
    await screen.findByRole('dialog', { name: 'Telefonnotiz' })
    await user.keyboard('Frau Roth: bitte zurückrufen')
    await user.click(await screen.findByRole('button', { name: 'Ist das Svenja Roth, Gärtnerei Maier?' }))
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText(/bitte zurückrufen/)
    const [row] = await counter.front.get('follow-up:list', { done: false })
    expect(row).toMatchObject({ customerId: counter.customerId, phone: '0171/234-56' })
    expect(row).not.toHaveProperty('caller')
  })

  it('finishes a follow-up with its outcome', async () => {
    const counter = await aCounter()
    await counter.front.get('follow-up:add', {
      requestId: aRequestId(),
      draft: { kind: 'call-back', text: 'Angebot', dueAt: mondayMorning, caller: 'Frau Öztürk' },
    })
    const { user } = await showAt(counter.front, counter.office, <TodayPage />)
    await user.click(await screen.findByRole('button', { name: /Erledigt: Frau Öztürk/ }))
    await user.click(await screen.findByRole('button', { name: 'Erreicht, alles geklärt' }))
    await screen.findByText('Niemand wartet auf einen Rückruf.')
    const [done] = await counter.front.get('follow-up:list', { done: true })
    expect(done?.done?.outcome).toBe('Erreicht, alles geklärt')
  })
})
