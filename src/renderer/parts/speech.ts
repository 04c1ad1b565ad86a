import type { useWords } from '../words'

/** What `useWords` gives: the translator and the language; pure functions get it as an argument. */
export type Words = ReturnType<typeof useWords>

/** "Banner, Flyer und Karten"; after `most` entries the rest is counted. */
export function listWords(names: readonly string[], { t }: Words, most = 4): string {
  const shown = names.length > most ? names.slice(0, most - 1) : names
  const rest = names.length - shown.length
  const all = rest > 0 ? [...shown, t('answer.more', { count: rest })] : shown
  const last = all.at(-1) ?? ''
  return all.length < 2 ? last : t('answer.and', { first: all.slice(0, -1).join(', '), last })
}
