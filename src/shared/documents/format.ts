import type { WeekHours } from '../domain/firm'

/** Amounts and days as they stand on paper, by Berlin's clock. */
export type Language = 'de' | 'en'

const locales = { de: 'de-DE', en: 'en-GB' } as const
const timeZone = 'Europe/Berlin'

function formatters(language: Language) {
  const locale = locales[language]
  return {
    money: new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }),
    quantity: new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }),
    day: new Intl.DateTimeFormat(locale, { timeZone, day: '2-digit', month: '2-digit', year: 'numeric' }),
    longDay: new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'long', year: 'numeric' }),
    dayMonth: new Intl.DateTimeFormat(locale, { timeZone, day: '2-digit', month: '2-digit' }),
    weekday: new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long', day: 'numeric', month: 'long' }),
    time: new Intl.DateTimeFormat(locale, { timeZone, hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }),
    weekdayName: new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: 'short' }),
  }
}

const by = { de: formatters('de'), en: formatters('en') }

/** 1840 → `18,40 €`; what is taken off has a true minus sign. */
export function money(cents: number, language: Language): string {
  return by[language].money.format(cents / 100).replace('-', '−')
}

/** `500 Stück`; a unit that begins with a number of its own is told apart: `3 × 24 Flaschen`. */
export function amount(thousandths: number, unit: string, language: Language): string {
  const quantity = by[language].quantity.format(thousandths / 1000)
  return /^\d/.test(unit) ? `${quantity} × ${unit}` : `${quantity} ${unit}`.trim()
}

/** `23.11.2026`. */
export function day(at: number, language: Language): string {
  return by[language].day.format(at)
}

/** `23.11.`. */
export function dayMonth(at: number, language: Language): string {
  return by[language].dayMonth.format(at)
}

/** `23. November 2026`. */
export function longDay(at: number, language: Language): string {
  return by[language].longDay.format(at)
}

/** `Mittwoch, 25. November`. */
export function weekday(at: number, language: Language): string {
  return by[language].weekday.format(at)
}

/** `10:42`. */
export function time(at: number, language: Language): string {
  return by[language].time.format(at)
}

/** Working time: `45 Min.`, `1 Std. 30 Min.`. */
export function workingTime(minutes: number, language: Language): string {
  const unit = { de: ['Std.', 'Min.'], en: ['h', 'min'] }[language]
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  const parts = [
    ...(hours === 0 ? [] : [`${hours} ${unit[0]}`]),
    ...(rest === 0 && hours > 0 ? [] : [`${rest} ${unit[1]}`]),
  ]
  return parts.join(' ')
}

const aMondayMs = 345_600_000
const dayMs = 86_400_000

function weekdayName(index: number, language: Language): string {
  return by[language].weekdayName.format(aMondayMs + index * dayMs).replace('.', '')
}

function minute(minuteOfDay: number): string {
  const rest = minuteOfDay % 60
  const hour = String(Math.floor(minuteOfDay / 60))
  return rest === 0 ? hour : `${hour}:${String(rest).padStart(2, '0')}`
}

/** Opening hours, days with the same times together: `Mo–Fr 9–18`, `Sa 9–13`; closed days are left out. */
export function hours(week: WeekHours, language: Language): string[] {
  const spans: { from: number; until: number; text: string }[] = []
  week.forEach((open, index) => {
    if (open === null) return
    const text = `${minute(open.fromMinute)}–${minute(open.untilMinute)}`
    const last = spans.at(-1)
    if (last?.until === index - 1 && last.text === text) last.until = index
    else spans.push({ from: index, until: index, text })
  })
  return spans.map(({ from, until, text }) => {
    const first = weekdayName(from, language)
    return `${from === until ? first : `${first}–${weekdayName(until, language)}`} ${text}`
  })
}
