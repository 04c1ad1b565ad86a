import { addDays, civilAt, civilDay, momentOf } from '../../../shared/domain/calendar'

export type Due = { readonly day: string; readonly time: string }

const closingHour = 17
const openingHour = 9

/**
 * When a note is due if only its day is said: today in two hours at the full hour but by closing time, on another
 * day in the morning.
 */
export function dueOn(day: string, now: number): Due {
  if (day !== civilDay(now)) return { day, time: clock(openingHour) }
  const { hour } = civilAt(now)
  return { day, time: clock(hour >= closingHour ? Math.min(hour + 1, 23) : Math.min(hour + 2, closingHour)) }
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
