import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { UncollectedPage } from '../../../../../src/renderer/desks/front-desk/uncollected-page'
import { useApp } from '../../../../../src/renderer/stores/app-store'
import { dayMs } from '../../../../../src/shared/domain/calendar'
import { aCounter, aReadyTicket, patience, showAt } from '../counter-office'

const one = { titles: ['Fotoleinwand'], unitPriceCents: 5_900 }

describe('what nobody fetched', patience, () => {
  it('stands under its stage and is told again in two presses, which the next look shows', async () => {
    const counter = await aCounter()
    const id = await aReadyTicket(counter, one)
    counter.office.clock.move(15 * dayMs)
    const front = await counter.office.join('front-desk', 'Neumann')
    const { user } = await showAt(front, counter.office, <UncollectedPage />)
    const list = await screen.findByRole('list', { name: 'Erinnern' })
    expect(within(list).getByText('noch nie')).toBeTruthy()
    expect(within(list).getByText('seit 15 Tagen')).toBeTruthy()
    await user.click(within(list).getByRole('button', { name: 'Bescheid geben' }))
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByRole('textbox', { name: /sagen oder schreiben/ })).toHaveProperty(
      'value',
      expect.stringContaining('Fotoleinwand'),
    )
    await user.click(within(dialog).getByRole('button', { name: 'Nicht erreicht' }))
    expect(await within(list).findByText('nicht erreicht am Telefon')).toBeTruthy()
    const { events } = await front.get('ticket:read', { id })
    expect(events.at(-1)?.facts).toMatchObject({ type: 'told', about: 'collect', outcome: 'not-reached' })
  })

  it('asks for a letter from four weeks on, and for a decision after eight', async () => {
    const counter = await aCounter()
    const id = await aReadyTicket(counter, one)
    counter.office.clock.move(30 * dayMs)
    const front = await counter.office.join('front-desk', 'Neumann')
    const { user, unmount } = await showAt(front, counter.office, <UncollectedPage />)
    await user.click(await screen.findByRole('button', { name: 'Brief drucken' }))
    expect(await screen.findByText('geschickt per Brief')).toBeTruthy()
    unmount()
    counter.office.clock.move(30 * dayMs)
    const later = await counter.office.join('front-desk', 'Ammann')
    const again = await showAt(later, counter.office, <UncollectedPage />)
    await again.user.click(await screen.findByRole('button', { name: 'Vorgang öffnen' }))
    expect(useApp.getState().page).toEqual({ name: 'ticket', id })
  })

  it('says so when nothing is left lying', async () => {
    const counter = await aCounter()
    await showAt(counter.front, counter.office, <UncollectedPage />)
    expect(await screen.findByText('Hier bleibt nichts liegen.')).toBeTruthy()
  })
})
