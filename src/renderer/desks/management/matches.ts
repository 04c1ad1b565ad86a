import { fold, words } from '../../../shared/domain/spelling'

/** Whether every word of the find field occurs in one of the texts, in any order and spelling. */
export function matches(text: string, parts: readonly string[]): boolean {
  const folded = fold(parts.join(' '))
  return words(text).every((word) => folded.includes(word))
}
