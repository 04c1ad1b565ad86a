import type { AbsenceRow } from '../../../shared/contract/capacity'
import type { PersonRow } from '../../../shared/contract/management'
import type { AbsenceKind } from '../../../shared/domain/absence'
import { addDays, momentOf, weekdayOfDay } from '../../../shared/domain/calendar'
import type { Firm } from '../../../shared/domain/firm'
import type { Holiday } from '../../../shared/domain/holidays'
import { holidayCalendar } from '../../../shared/domain/holidays'
import { fullName, initials } from '../../../shared/domain/person'
import { isWorkingDay } from '../../../shared/domain/promise'
import { isWholeDays } from '../../parts/absence/absence-form'
import { iconOf, kindWords, spanWords } from '../../parts/absence/absence-words'
import type { Words } from '../../parts/speech'
import type { GridBar, GridDay, GridRow } from '../../ui/day-grid'
import { formatShortDay, tintOf } from '../../ui/format'

export const shownDays = 28

/** Monday of the week of a civil day. */
export function mondayOf(day: string): string {
  return addDays(day, -weekdayOfDay(day))
}

/** Why nobody works on a civil day: a public holiday or the firm's closed day; undefined: somebody may. */
export function closedWords(
  day: string,
  firm: Firm,
  holiday: Holiday | null,
  words: Words,
): string | undefined {
  if (holiday !== null) return words.t(`capacity.holiday.${holiday}`)
  return isWorkingDay(day, firm.hours) ? undefined : words.t('capacity.absence.closed')
}

/** The four weeks' heads, Monday first. */
export function gridDays(first: string, today: string, firm: Firm, words: Words): GridDay[] {
  const holidayOn = holidayCalendar(firm.land)
  return Array.from({ length: shownDays }, (_none, index) => {
    const key = addDays(first, index)
    const [weekday = '', ...date] = formatShortDay(momentOf(key, 12 * 60), words.language).split(' ')
    return {
      key,
      weekday,
      date: date
        .join(' ')
        .replace(/\.\d\d\.$/u, '.')
        .replace(/ .*$/u, ''),
      closed: closedWords(key, firm, holidayOn(key), words),
      isToday: key === today,
    }
  })
}

const looks: Record<AbsenceKind, GridBar['look']> = {
  holiday: 'plain',
  sick: 'striped',
  appointment: 'outlined',
  lunch: 'outlined',
  errand: 'outlined',
}

/** One line per active person: what each day says, and the bars over it. */
export function gridRows(
  people: readonly PersonRow[],
  absences: readonly AbsenceRow[],
  days: readonly GridDay[],
  words: Words,
): GridRow[] {
  return people.map((person) => {
    const mine = absences.filter((row) => row.person.id === person.id)
    const name = fullName(person)
    const quiet = days.map(({ key }) => person.hours !== undefined && !isWorkingDay(key, person.hours))
    return {
      key: person.id,
      name,
      initials: initials(person),
      tint: tintOf(person.id),
      quiet,
      cells: days.map((day, index) => {
        const text = cellText(day, mine, quiet[index] === true, words)
        const shown = formatShortDay(momentOf(day.key, 12 * 60), words.language)
        return words.t('capacity.absence.cell', { name, day: shown, text })
      }),
      bars: mine.flatMap((row) => barOf(row, days, words)),
    }
  })
}

/** Absences that touch a civil day. */
export function onDay(absences: readonly AbsenceRow[], day: string): AbsenceRow[] {
  const from = momentOf(day)
  const until = momentOf(addDays(day, 1))
  return absences.filter((row) => row.from < until && row.until > from)
}

function cellText(day: GridDay, mine: readonly AbsenceRow[], isOff: boolean, words: Words): string {
  const here = onDay(mine, day.key)
  if (here.length > 0)
    return here
      .map((row) =>
        isWholeDays(row) ? kindWords(row, words) : `${kindWords(row, words)} ${spanWords(row, words)}`,
      )
      .join(', ')
  return day.closed ?? words.t(isOff ? 'capacity.absence.off' : 'capacity.absence.here')
}

const noonMinute = 12 * 60

/** Half days are the smallest thing one sees: what lies before noon fills the first half, what lies after the second. */
function barOf(row: AbsenceRow, days: readonly GridDay[], words: Words): GridBar[] {
  const touched = days.flatMap(({ key }, index) => (onDay([row], key).length > 0 ? [index] : []))
  const [first] = touched
  const last = touched.at(-1)
  if (first === undefined || last === undefined) return []
  const from = first + (isAfternoon(row.from, days[first]) ? 0.5 : 0)
  const until = last + (isMorning(row.until, days[last]) ? 0.5 : 1)
  const look = row.kind === null ? 'outlined' : looks[row.kind]
  const facts = { key: row.id, icon: iconOf(row), text: kindWords(row, words), look }
  return [{ ...facts, from, until: Math.max(until, from + 0.5) }]
}

/** Begins on that day, at noon or later. */
function isAfternoon(at: number, day: GridDay | undefined): boolean {
  return day !== undefined && at >= momentOf(day.key, noonMinute)
}

/** Ends on that day, by one o'clock: back after lunch is a morning away. */
function isMorning(at: number, day: GridDay | undefined): boolean {
  return day !== undefined && at <= momentOf(day.key, noonMinute + 60)
}
