import type { Reading } from './decimal'

/** Which comes first in dates with slashes. */
export type SlashOrder = 'day-first' | 'month-first'

/** A written date as civil 'YYYY-MM-DD'. A time behind it is left out: foreign files know no time zone. */
export function readCivilDay(text: string, order: SlashOrder | null): Reading<string> {
  const day = text.replace(/[T ]+\d{1,2}:\d{2}.*$/, '').trim()
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(day) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(day)
  if (iso !== null) return civil(iso[1], iso[2], iso[3])
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})$/.exec(day)
  if (german !== null) return civil(fullYear(german[3] ?? ''), german[2], german[1])
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/.exec(day)
  if (slashed === null) return { ok: false, why: 'unreadable' }
  const known = slashOrderIn(day) ?? order
  if (known === null && slashed[1] !== slashed[2]) return { ok: false, why: 'ambiguous' }
  const year = fullYear(slashed[3] ?? '')
  return known === 'month-first' ? civil(year, slashed[1], slashed[2]) : civil(year, slashed[2], slashed[1])
}

/** The order the unambiguous dates of a file agree on. */
export function slashOrderOf(texts: Iterable<string>): SlashOrder | null {
  let found: SlashOrder | null = null
  for (const text of texts) {
    const order = slashOrderIn(text)
    if (order === null) continue
    if (found !== null && found !== order) return null
    found = order
  }
  return found
}

function slashOrderIn(text: string): SlashOrder | null {
  const match = /^(\d{1,2})\/(\d{1,2})\/\d/.exec(text)
  if (match === null) return null
  if (Number(match[1]) > 12) return 'day-first'
  return Number(match[2]) > 12 ? 'month-first' : null
}

/** Two digits: 70 and later belong to the last century. */
function fullYear(digits: string): string {
  if (digits.length === 4) return digits
  return Number(digits) >= 70 ? `19${digits}` : `20${digits}`
}

function civil(year = '', month = '', day = ''): Reading<string> {
  const length = daysInMonth(Number(year), Number(month))
  if (Number(day) < 1 || Number(day) > length) return { ok: false, why: 'unreadable' }
  return { ok: true, value: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` }
}

function daysInMonth(year: number, month: number): number {
  if (month < 1 || month > 12) return 0
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
