/** Reads days and times as people type them. Days are `YYYY-MM-DD`; the caller says what today is. Pure. */

const dayMs = 86_400_000

function toText(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10)
}

function toMs(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}

/** The day `count` days later; negative counts go back. */
export function addDays(day: string, count: number): string {
  return toText(toMs(day) + count * dayMs)
}

function realDay(year: number, month: number, day: number): string | null {
  const ms = Date.UTC(year, month - 1, day)
  const date = new Date(ms)
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return same ? toText(ms) : null
}

/** A two-digit year lies at most twenty years ahead, so `85` is a birthday and `27` is next year. */
function wholeYear(year: string, today: string): number {
  if (year.length === 4) return Number(year)
  const thisYear = Number(today.slice(0, 4))
  const inThisCentury = thisYear - (thisYear % 100) + Number(year)
  return inThisCentury > thisYear + 20 ? inThisCentury - 100 : inThisCentury
}

/** Without a year the day nearest to today is meant: `2.1.` typed in November is next January. */
function nearestYear(month: number, day: number, today: string): string | null {
  const year = Number(today.slice(0, 4))
  const candidates = [year - 1, year, year + 1].flatMap((each) => realDay(each, month, day) ?? [])
  const distance = (candidate: string) => Math.abs(toMs(candidate) - toMs(today))
  const sorted = candidates.toSorted((a, b) => distance(a) - distance(b))
  return sorted[0] ?? null
}

const wordOffsets: Record<string, number> = {
  heute: 0,
  today: 0,
  morgen: 1,
  tomorrow: 1,
  übermorgen: 2,
  gestern: -1,
  yesterday: -1,
}

const shapes = [
  /^(\d{1,2})[./](\d{1,2})[./]?$/u,
  /^(\d{1,2})[./](\d{1,2})[./](\d{2}|\d{4})$/u,
  /^(\d{2})(\d{2})$/u,
  /^(\d{2})(\d{2})(\d{2}|\d{4})$/u,
]

/** `23.11.`, `23.11.26`, `2311`, `heute`, `morgen`, `+7`, `2026-11-23`; null if no such day exists. */
export function parseDay(text: string, today: string): string | null {
  const typed = text.replaceAll(/\s/gu, '').toLocaleLowerCase('de-DE')
  const offset = wordOffsets[typed]
  if (offset !== undefined) return addDays(today, offset)
  if (/^[+-]\d{1,4}$/u.test(typed)) return addDays(today, Number(typed))
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(typed)
  if (iso) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  for (const shape of shapes) {
    const found = shape.exec(typed)
    if (!found) continue
    const [day, month, year] = [Number(found[1]), Number(found[2]), found[3]]
    if (year === undefined) return nearestYear(month, day, today)
    return realDay(wholeYear(year, today), month, day)
  }
  return null
}

/** `14:30`, `14.30`, `1430`, `9` → `HH:MM`; null if the clock has no such time. */
export function parseTime(text: string): string | null {
  const typed = text.replaceAll(/\s|uhr|h$/giu, '')
  const found = /^(\d{1,2})[:.]?(\d{2})?$/u.exec(typed)
  if (!found) return null
  const hour = Number(found[1])
  const minute = Number(found[2] ?? '0')
  if (hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
