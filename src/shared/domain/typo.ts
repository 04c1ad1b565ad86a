function sharedStart(a: string, b: string): number {
  let at = 0
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1
  return at
}

/** Whether two neighbouring letters at `at` stand the other way round. */
function areSwapped(a: string, b: string, at: number): boolean {
  return (
    at + 1 < a.length &&
    a.charCodeAt(at) === b.charCodeAt(at + 1) &&
    a.charCodeAt(at + 1) === b.charCodeAt(at)
  )
}

/**
 * Whether two words are equal but for at most one letter inserted, missing or exchanged, or two neighbours swapped
 * (Damerau's four slips of the hand). The same either way round.
 */
export function isOneTypoApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  const at = sharedStart(a, b)
  const rest = a.slice(at + 1)
  if (rest === b.slice(at + 1) || rest === b.slice(at) || a.slice(at) === b.slice(at + 1)) return true
  return areSwapped(a, b, at) && a.slice(at + 2) === b.slice(at + 2)
}

/** Whether what was typed so far begins the word but for at most one such slip. */
export function beginsButOneTypo(typed: string, word: string): boolean {
  const at = sharedStart(typed, word)
  const rest = typed.slice(at + 1)
  if (word.startsWith(rest, at + 1) || word.startsWith(rest, at)) return true
  if (word.startsWith(typed.slice(at), at + 1)) return true
  return areSwapped(typed, word, at) && word.startsWith(typed.slice(at + 2), at + 2)
}
