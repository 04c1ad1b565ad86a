import type { Words } from './speech'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** A length of time in the unit one would say: 40 Minuten, 5 Stunden, 3 Tage. */
export function durationWords(ms: number, { t }: Words): string {
  const size = Math.abs(ms)
  if (size < 2 * hourMs) return t('answer.minutes', { count: Math.round(size / minuteMs) })
  if (size < 2 * dayMs) return t('answer.hours', { count: Math.round(size / hourMs) })
  return t('answer.days', { count: Math.round(size / dayMs) })
}

/** The same behind "seit": 3 Tagen. */
export function sinceWords(ms: number, words: Words): string {
  const size = Math.abs(ms)
  if (size < 2 * dayMs) return durationWords(ms, words)
  return words.t('answer.sinceDays', { count: Math.round(size / dayMs) })
}
