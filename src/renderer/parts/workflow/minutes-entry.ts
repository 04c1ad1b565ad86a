import type { Words } from '../speech'

const written = [
  // 1:30 and 1:30 Std.
  { shape: /^(\d{1,3}):([0-5]\d)(?:\s*(?:h|std\.?))?$/, minutes: (h: number, m: number) => h * 60 + m },
  // 1,5 Std. and 2 h
  {
    shape: /^(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:h|std\.?|stunden?|hours?)$/,
    minutes: (h: number) => Math.round(h * 60),
  },
  { shape: /^(\d{1,5})\s*(?:min\.?|minuten?|minutes?|')?$/, minutes: (m: number) => m },
] as const

/** A length of time as one writes it (90, 90 min, 1:30, 1,5 Std.) in whole minutes; undefined: it is none. */
export function parseMinutes(text: string): number | undefined {
  const plain = text.trim().toLowerCase()
  for (const { shape, minutes } of written) {
    const match = shape.exec(plain)
    if (match === null) continue
    const [, first = '', second = '0'] = match
    const value = minutes(Number(first.replace(',', '.')), Number(second))
    return value >= 1 && value <= 10_080 ? value : undefined
  }
  return undefined
}

/** Minutes as a person says them: 45 Min., from an hour on 1:30 Std. */
export function minutesWords(count: number, { t }: Words): string {
  if (count < 60) return t('workflows.minutes.short', { count })
  const minutes = String(count % 60).padStart(2, '0')
  return t('workflows.minutes.hours', { hours: Math.floor(count / 60), minutes })
}
