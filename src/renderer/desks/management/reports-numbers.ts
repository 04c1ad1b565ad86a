import type { Language } from '../../ui/format'

const locales = { de: 'de-DE', en: 'en-GB' } as const

function formatters(language: Language) {
  const locale = locales[language]
  return {
    count: new Intl.NumberFormat(locale),
    percent: new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }),
    change: new Intl.NumberFormat(locale, {
      style: 'percent',
      maximumFractionDigits: 0,
      signDisplay: 'exceptZero',
    }),
    oneDecimal: new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
    euros: new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }),
  }
}

const by = { de: formatters('de'), en: formatters('en') }

/** 1264 → `1.264`. */
export function formatCount(count: number, language: Language): string {
  return by[language].count.format(count)
}

/** 0.78 → `78 %`. */
export function formatPercent(share: number, language: Language): string {
  return by[language].percent.format(share)
}

/** How much more or less than before: `+12 %`; undefined: there was nothing before. */
export function formatChange(now: number, before: number, language: Language): string | undefined {
  return before === 0 ? undefined : by[language].change.format((now - before) / before)
}

/** 3.25 → `3,3`. */
export function formatDecimal(value: number, language: Language): string {
  return by[language].oneDecimal.format(value)
}

/** Minutes as hours: 90 → `1,5`. */
export function formatHours(minutes: number, language: Language): string {
  return formatDecimal(minutes / 60, language)
}

/** Whole euros for an axis: 120000 → `1.200 €`. */
export function formatEuros(cents: number, language: Language): string {
  return by[language].euros.format(cents / 100)
}
