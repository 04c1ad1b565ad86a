import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { LoadPage } from '../../../../src/renderer/desks/back-office/load-page'
import { useBenchView } from '../../../../src/renderer/desks/back-office/bench-view'
import { useApp } from '../../../../src/renderer/stores/app-store'
import { dayMs } from '../../../../src/shared/domain/calendar'
import { aRequestId, aTestOffice } from '../../../support/backend'
import { mondayMorning } from '../../../support/monday-morning'
import { openByPlan } from '../../../support/step-office'
import { aCounter, patience, showAt } from '../front-desk/counter-office'

/** One order by its steps, promised for tomorrow; Test Aydin is the only one at the bench beside the manager. */
async function aBusyOffice() {
  const counter = await aCounter()
  const id = await openByPlan(counter.manager)
  const { row } = await counter.front.get('ticket:read', { id })
  const at = mondayMorning + dayMs
  await counter.front.get('ticket:promise', { requestId: aRequestId(), id, at, reason: '' })
  return { ...counter, id, number: row.number }
}

describe('the page Load', () => {
  it(
    'an absence of everybody at the bench makes the area too full, and the press on it tells what for',
    async () => {
      const office = await aBusyOffice()
      const { manager, number } = office
      for (const { id: personId } of await manager.get('person:list', {}))
        await manager.get('absence:save', {
          requestId: aRequestId(),
          draft: {
            personId,
            kind: 'holiday',
            from: mondayMorning - 3_600_000,
            until: mondayMorning + 5 * dayMs,
            note: '',
          },
        })
      const { user } = await showAt(manager, office.office, <LoadPage />)
      const cells = await screen.findAllByRole('button', { name: /^Herstellung, .*niemand da$/ })
      const over = cells.find((cell) => cell.dataset['look'] === 'over')
      if (over === undefined) throw new Error('no day is too full')
      await user.click(over)
      expect(over.getAttribute('aria-pressed')).toBe('true')
      const [piece] = await screen.findAllByRole('button', { name: new RegExp(number) })
      expect(screen.getAllByText('zu spät für die Zusage').length).toBeGreaterThan(0)
      await user.click(piece ?? document.body)
      expect(useApp.getState().page).toEqual({ name: 'ticket', id: office.id })
    },
    patience.timeout,
  )

  it(
    'the table says the same days, and the way to the bench takes the area along',
    async () => {
      const { office, manager } = await aBusyOffice()
      const { user } = await showAt(manager, office, <LoadPage />)
      const bars = await screen.findByRole('table', { name: 'Auslastung je Bereich und Tag' })
      const days = within(bars).getAllByRole('columnheader').length - 1
      await user.click(screen.getByRole('radio', { name: 'Tabelle' }))
      const table = await screen.findByRole('table', { name: 'Herstellung' })
      expect(within(table).getAllByRole('row')).toHaveLength(days + 1)
      await user.click(screen.getByRole('button', { name: 'Herstellung in der Werkbank zeigen' }))
      expect(useApp.getState().page).toEqual({ name: 'bench' })
      expect(useBenchView.getState().filter.area).toBe('manufacturing')
    },
    patience.timeout,
  )

  it(
    'an office with nothing to do says so instead of drawing empty bars',
    async () => {
      const office = await aTestOffice()
      const manager = await office.found()
      await showAt(manager, office, <LoadPage />)
      await screen.findByText('Noch ist nichts zu tun.')
    },
    patience.timeout,
  )
})
