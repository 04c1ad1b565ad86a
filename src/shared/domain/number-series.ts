import { civilAt } from './calendar'

/** The series of a PC's ticket numbers in the year of a moment: its letter and two digits of the year. */
export function seriesAt(letter: string, at: number): string {
  return `${letter}${String(civilAt(at).year % 100).padStart(2, '0')}`
}

/** The next number of a series: the highest one in committed lines plus one, five digits or more. */
export function nextNumber(series: string, counters: ReadonlyMap<string, number>): string {
  return `${series}-${String((counters.get(series) ?? 0) + 1).padStart(5, '0')}`
}
