import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ReportsPage } from '../../../../src/renderer/desks/management/reports-page'
import { useApp } from '../../../../src/renderer/stores/app-store'
import { aRequestId, aTestOffice } from '../../../support/backend'
import { aCustomer, aTicket } from '../../../support/records'
import { patience, showAt } from '../front-desk/counter-office'

async function aPage({ tickets = 2 } = {}) {
  const office = await aTestOffice()
  const manager = await office.found()
  const { id: customerId } = await manager.get('customer:save', {
    requestId: aRequestId(),
    draft: aCustomer(),
  })
  for (let index = 0; index < tickets; index += 1)
    await manager.get('ticket:open', { requestId: aRequestId(), draft: aTicket(customerId, 'order') })
  const { user } = await showAt(manager, office, <ReportsPage />)
  return { office, manager, user }
}

/** The cells of a table as somebody reads them. */
function cellsOf(table: HTMLElement): string[][] {
  return within(table)
    .getAllByRole('row')
    .map((row) => [...row.children].map(({ textContent }) => textContent))
}

describe('figures', () => {
  it(
    'begin with an overview in words, and lead from there to a report',
    async () => {
      const { user } = await aPage()
      await screen.findByRole('heading', { name: 'Aufgenommen' })
      expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Zahlen')
      screen.getByText(/01\.12\.2025 bis 30\.11\.2026, verglichen mit/)
      expect(screen.getByText('Was neu hereinkam, alle Arten, auch Angebote.')).toBeTruthy()
      await user.click(screen.getByRole('button', { name: 'Aufgenommen' }))
      await screen.findByText(/Aufgenommen: 2, davon später storniert: 0/)
      await screen.findByText('Nur 2 Vorgänge: Anteile und Mittelwerte sagen hier wenig.')
    },
    patience.timeout,
  )

  it(
    'are the same as chart for screen readers, as table and in the file',
    async () => {
      const { office, user } = await aPage()
      await user.click(await screen.findByRole('tab', { name: 'Aufgenommen' }))
      const hidden = cellsOf(await screen.findByRole('table', { name: 'Aufgenommen im Verlauf' }))
      await user.click(screen.getByRole('radio', { name: 'Tabelle' }))
      const shown = cellsOf(screen.getByRole('table', { name: 'Aufgenommen im Verlauf' }))
      expect(shown).toEqual(hidden)
      expect(shown).toContainEqual(['November 2026', '2', '0'])
      expect(shown.at(-1)).toEqual(['Summe', '2', '0'])
      const [save] = screen.getAllByRole('button', { name: 'Als CSV speichern' })
      if (save === undefined) throw new Error('no button')
      await user.click(save)
      await screen.findByText(/^Gespeichert: Aufgenommen/)
      const text = new TextDecoder().decode(office.saved[0]?.bytes)
      expect(text.split('\r\n').filter(Boolean)).toEqual(shown.map((row) => row.join(';')))
    },
    patience.timeout,
  )

  it(
    'name the tickets behind a row, and open one',
    async () => {
      const { user } = await aPage()
      await user.click(await screen.findByRole('tab', { name: 'Aufgenommen' }))
      await user.click(await screen.findByRole('radio', { name: 'Tabelle' }))
      await user.click(screen.getByRole('button', { name: 'November 2026' }))
      const dialog = await screen.findByRole('dialog', { name: /Aufgenommen im Verlauf: November 2026/ })
      await within(dialog).findByText('2 Vorgänge')
      const [row] = await within(dialog).findAllByRole('button', { name: /^A26-/ })
      if (row === undefined) throw new Error('no row')
      await user.click(row)
      expect(useApp.getState().page).toMatchObject({ name: 'ticket' })
    },
    patience.timeout,
  )

  it(
    'say so where there are none, and offer what would show more',
    async () => {
      const { user } = await aPage({ tickets: 0 })
      await user.click(await screen.findByRole('tab', { name: 'Offene Vorgänge' }))
      await screen.findByText('Es ist kein Vorgang offen.')
      await user.click(screen.getByRole('tab', { name: 'Umsatz' }))
      await screen.findByText('In diesem Zeitraum gibt es dazu keine Vorgänge.')
    },
    patience.timeout,
  )
})
