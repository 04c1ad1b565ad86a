import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { HoursPage } from '../../../../src/renderer/desks/management/hours-page'
import { addDays, civilDay, dayMs, momentOf } from '../../../../src/shared/domain/calendar'
import { aRequestId } from '../../../support/backend'
import { mondayMorning } from '../../../support/monday-morning'
import { openByPlan } from '../../../support/step-office'
import { aCounter, patience, showAt } from '../front-desk/counter-office'

const today = civilDay(mondayMorning)
const month = { from: momentOf(today), until: momentOf(addDays(today, 28)) }

async function aPage() {
  const counter = await aCounter()
  const { user } = await showAt(counter.manager, counter.office, <HoursPage />)
  const absences = () => counter.manager.get('absence:list', month)
  return { ...counter, user, absences }
}

describe('absences', () => {
  it(
    'are entered from a day of the calendar, said in it, and can be taken back',
    async () => {
      const { user, absences } = await aPage()
      const free = await screen.findByRole('button', { name: /^Test Aydin, Mi\.? 25\.11\.: da$/ })
      await user.click(free)
      const dialog = await screen.findByRole('dialog', { name: 'Abwesenheit eintragen' })
      await user.click(within(dialog).getByRole('radio', { name: 'Krank' }))
      await user.click(within(dialog).getByRole('button', { name: 'Abwesenheit eintragen' }))
      await screen.findByRole('button', { name: /^Test Aydin, Mi\.? 25\.11\.: Krank$/ })
      expect(await absences()).toMatchObject([
        { kind: 'sick', from: momentOf('2026-11-25'), until: momentOf('2026-11-26') },
      ])
      await user.click(screen.getByRole('radio', { name: 'Liste' }))
      await user.click(await screen.findByRole('button', { name: /Test Aydin, Mi\.? 25\.11\. absagen/ }))
      await screen.findByText('In diesen vier Wochen ist niemand abwesend.')
      expect(await absences()).toEqual([])
    },
    patience.timeout,
  )

  it(
    'say before they are saved whose promise suffers, and do not save what ends before it begins',
    async () => {
      const { user, manager, front, absences } = await aPage()
      const people = await manager.get('person:list', {})
      const bench = people.filter(({ role }) => role !== 'front-desk')
      const id = await openByPlan(manager)
      const at = mondayMorning + dayMs
      await front.get('ticket:promise', { requestId: aRequestId(), id, at, reason: '' })
      const [other, last] = bench
      if (other === undefined || last === undefined) throw new Error('nobody at the bench')
      const away = { from: mondayMorning - dayMs, until: mondayMorning + 6 * dayMs }
      const draft = { personId: other.id, kind: 'holiday' as const, ...away, note: '' }
      await manager.get('absence:save', { requestId: aRequestId(), draft })
      const name = `${last.givenName} ${last.familyName}`
      await user.click(await screen.findByRole('button', { name: new RegExp(`^${name}, .*23\\.11\\.: da$`) }))
      const dialog = await screen.findByRole('dialog', { name: 'Abwesenheit eintragen' })
      const field = within(dialog).getByLabelText(/^Letzter Tag/)
      await user.clear(field)
      await user.type(field, '+5{Tab}')
      await within(dialog).findByText('Eine Zusage ist dann in Gefahr.')
      await user.clear(field)
      await user.type(field, '20.11.2026{Tab}')
      await user.click(within(dialog).getByRole('button', { name: 'Abwesenheit eintragen' }))
      await within(dialog).findByText('Der letzte Tag muss auf den ersten folgen.')
      expect(await absences()).toHaveLength(1)
    },
    patience.timeout,
  )
})

describe('working hours and skills', () => {
  it(
    'somebody gets own hours, and each level of skill is saved as it is chosen',
    async () => {
      const { user, manager } = await aPage()
      await user.click(await screen.findByRole('tab', { name: 'Arbeitszeiten' }))
      await user.click(await screen.findByRole('button', { name: /^Können … Test Aydin$/ }))
      const skills = await screen.findByRole('dialog', { name: 'Was Test Aydin kann' })
      const levels = await within(skills).findByRole('radiogroup', { name: 'Prüfen: Stufe' })
      await user.click(within(levels).getByRole('radio', { name: 'mit Leitfaden' }))
      await waitFor(async () => {
        const { skills: saved } = await manager.get('skill:list', {})
        expect(saved).toMatchObject([{ task: 'step.quality-check', level: 1 }])
      })
      await user.click(within(skills).getByRole('button', { name: 'Fertig' }))
      await user.click(screen.getByRole('button', { name: /^Ändern … Test Aydin$/ }))
      const dialog = await screen.findByRole('dialog', { name: 'Arbeitszeiten von Test Aydin' })
      await user.click(within(dialog).getByRole('radio', { name: /Zu eigenen Zeiten/ }))
      await user.click(within(dialog).getByRole('button', { name: 'Arbeitszeiten speichern' }))
      const row = await screen.findByRole('row', { name: /Test Aydin.*eigene Zeiten/ })
      expect(row).toBeTruthy()
    },
    patience.timeout,
  )
})

describe('public holidays', () => {
  it(
    'are those of the Land, and say which of them close a day that was open',
    async () => {
      const counter = await aCounter()
      const { manager, office } = counter
      const { stamp, ...firm } = await manager.get('firm:read', {})
      const { id: _id, ...draft } = firm
      await manager.get('firm:change', {
        requestId: aRequestId(),
        base: stamp,
        draft: { ...draft, land: 'BW' },
      })
      const { user } = await showAt(manager, office, <HoursPage />)
      await user.click(await screen.findByRole('tab', { name: 'Feiertage' }))
      const table = await screen.findByRole('table', { name: 'Feiertage' })
      within(table).getByRole('row', {
        name: /6\. Januar 2027 Heilige Drei Könige das Büro bleibt geschlossen/,
      })
      expect(within(table).queryByText('Reformationstag')).toBeNull()
    },
    patience.timeout,
  )
})
