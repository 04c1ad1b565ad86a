/** What the eye reads: amounts, days and times of Berlin's clock, in German or English. Pure. */
export type Language = 'de' | 'en'

const locales = { de: 'de-DE', en: 'en-GB' } as const
const timeZone = 'Europe/Berlin'

function formatters(language: Language) {
  const locale = locales[language]
  return {
    money: new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }),
    moneyPlain: new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    quantity: new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }),
    day: new Intl.DateTimeFormat(locale, { timeZone, day: '2-digit', month: '2-digit', year: 'numeric' }),
    dayOfYear: new Intl.DateTimeFormat(locale, {
      timeZone,
      day: '2-digit',
      month: '2-digit',
      year: '2-digit',
    }),
    weekday: new Intl.DateTimeFormat(locale, { timeZone, weekday: 'short' }),
    longDay: new Intl.DateTimeFormat(locale, { timeZone, weekday: 'long', day: 'numeric', month: 'long' }),
    dayMonth: new Intl.DateTimeFormat(locale, {
      timeZone,
      day: '2-digit',
      month: language === 'de' ? '2-digit' : 'short',
    }),
    time: new Intl.DateTimeFormat(locale, { timeZone, hour: 'numeric', minute: '2-digit', hourCycle: 'h23' }),
  }
}

const by = { de: formatters('de'), en: formatters('en') }

/** 1840 → `18,40 €` (`€18.40` in English). */
export function formatMoney(cents: number, language: Language): string {
  return by[language].money.format(cents / 100)
}

/** 123456 → `1.234,56`, for a field that shows the unit itself. */
export function formatMoneyPlain(cents: number, language: Language): string {
  return by[language].moneyPlain.format(cents / 100)
}

/** 2500 → `2,5`. */
export function formatQuantity(thousandths: number, language: Language): string {
  return by[language].quantity.format(thousandths / 1000)
}

/** `500 Stück`; a unit that begins with a number of its own is told apart: `3 × 24 Flaschen`. */
export function formatAmount(thousandths: number, unit: string, language: Language): string {
  const quantity = formatQuantity(thousandths, language)
  return /^\d/.test(unit) ? `${quantity} × ${unit}` : `${quantity} ${unit}`.trim()
}

/** `23.11.2026`. */
export function formatDay(ms: number, language: Language): string {
  return by[language].day.format(ms)
}

/** `23.11.26` (`23/11/26`), where little room is. */
export function formatDayOfYear(ms: number, language: Language): string {
  return by[language].dayOfYear.format(ms)
}

/** `Mo 23.11.` (`Mon 23 Nov`). */
export function formatShortDay(ms: number, language: Language): string {
  const weekday = by[language].weekday.format(ms).replace('.', '')
  return `${weekday} ${by[language].dayMonth.format(ms)}`
}

/** `Montag, 23. November`. */
export function formatLongDay(ms: number, language: Language): string {
  return by[language].longDay.format(ms)
}

/** `10:42`. */
export function formatTime(ms: number, language: Language): string {
  return by[language].time.format(ms)
}

/** `Mo 23.11., 10:42`. */
export function formatDayTime(ms: number, language: Language): string {
  return `${formatShortDay(ms, language)}, ${formatTime(ms, language)}`
}

function noonOf(day: string): number {
  return Date.parse(`${day}T12:00:00Z`)
}

/** `2026-11-23` → `23.11.2026`. */
export function formatDayText(day: string, language: Language): string {
  return formatDay(noonOf(day), language)
}

/** `2026-11-23` → `Montag, 23. November`. */
export function formatLongDayText(day: string, language: Language): string {
  return formatLongDay(noonOf(day), language)
}

const units = {
  de: { minute: 'Min.', hour: 'Std.', day: 'Tag', days: 'Tage', sinceDays: 'Tagen' },
  en: { minute: 'min', hour: 'h', day: 'day', days: 'days', sinceDays: 'days' },
} as const

/** A span as people say it: `12 Min.`, `1 Std. 58 Min.`, `3 Tage`; whole minutes, rounded down. */
export function formatMinutes(ms: number, language: Language): string {
  return spanWords(ms, units[language])
}

/** The same behind "seit": `3 Tagen`. */
export function formatSince(ms: number, language: Language): string {
  const unit = units[language]
  return spanWords(ms, { ...unit, days: unit.sinceDays })
}

type Units = { readonly minute: string; readonly hour: string; readonly day: string; readonly days: string }

function spanWords(ms: number, unit: Units): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000))
  if (minutes < 60) return `${minutes} ${unit.minute}`
  const hours = Math.floor(minutes / 60)
  if (hours < 24) {
    const rest = minutes % 60
    return rest === 0 ? `${hours} ${unit.hour}` : `${hours} ${unit.hour} ${rest} ${unit.minute}`
  }
  const days = Math.floor(hours / 24)
  return `${days} ${days === 1 ? unit.day : unit.days}`
}

/** `Mehmet Aydın` → `MA`; one word gives its first two letters. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean)
  const first = words[0]
  if (first === undefined) return ''
  const last = words.length > 1 ? words[words.length - 1] : undefined
  const letters =
    last === undefined ? [...first].slice(0, 2) : [...first].slice(0, 1).concat([...last].slice(0, 1))
  return letters.join('').toLocaleUpperCase('de-DE')
}

/** The same text always gets the same tint, 0 to 5. */
export function tintOf(text: string): number {
  let sum = 0
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521
  return sum % 6
}
