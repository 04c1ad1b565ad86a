import { addDays, civilAt, civilDay, momentOf } from '../../../shared/domain/calendar'
import { parseDay, parseTime } from '../../ui/day-entry'

export type Due = { readonly day: string; readonly time: string }

const closingHour = 17
const openingHour = 9
const lastHour = 23

/**
 * When a note is due if only its day is said: today in two hours at the full hour but by closing time, on another
 * day in the morning.
 */
export function dueOn(day: string, now: number): Due {
  if (day !== civilDay(now)) return { day, time: clock(openingHour) }
  const { hour } = civilAt(now)
  if (hour === lastHour) return { day, time: '23:59' }
  return { day, time: clock(hour >= closingHour ? hour + 1 : Math.min(hour + 2, closingHour)) }
}

/** The moment of a day and a time `HH:MM`, ms. */
export function dueMoment({ day, time }: Due): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return momentOf(day, hour * 60 + minute)
}

/** The days one says most: today, tomorrow, in two days, in a week. */
export function quickDays(now: number): readonly { readonly key: QuickDay; readonly day: string }[] {
  const today = civilDay(now)
  return [
    { key: 'today', day: today },
    { key: 'tomorrow', day: addDays(today, 1) },
    { key: 'plusTwo', day: addDays(today, 2) },
    { key: 'plusSeven', day: addDays(today, 7) },
  ]
}
export type QuickDay = 'today' | 'tomorrow' | 'plusTwo' | 'plusSeven'

function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`
}

/** Reads "heute 16:00", "+1", "23.11. 9" and "16:30"; null where it says no moment. A time alone is the next such. */
export function parseDue(text: string, now: number): Due | null {
  const typed = text
    .trim()
    .replace(/\s*uhr$/i, '')
    .replace(/\s+um\s+/i, ' ')
  const today = civilDay(now)
  const parts = typed.split(/\s+/)
  const first = parts.slice(0, -1).join('')
  const last = parts.at(-1) ?? ''
  if (first === '') {
    const day = parseDay(last, today)
    if (day !== null) return dueOn(day, now)
    const time = parseTime(last)
    if (time === null) return null
    return dueMoment({ day: today, time }) > now ? { day: today, time } : { day: addDays(today, 1), time }
  }
  const day = parseDay(first, today)
  const time = parseTime(last)
  return day === null || time === null ? null : { day, time }
}
