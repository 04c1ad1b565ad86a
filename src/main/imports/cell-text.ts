/**
 * What a cell says: trimmed, `NULL` and `\N` count as missing (only so written: Null is also a surname), line
 * breaks inside become ', ', control characters go, and the apostrophe our own export puts before a formula is
 * taken off again.
 */
export function cellText(raw: string | undefined): string {
  const text = unguardCell(raw ?? '').trim()
  if (text === 'NULL' || text === '\\N') return ''
  const isPlain = !/\p{Cc}/u.test(text)
  return isPlain ? text : cleanControls(text)
}

function cleanControls(text: string): string {
  return text
    .replace(/[ \t]*[\r\n]+[ \t]*/g, ', ')
    .replace(/\t/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim()
}

/** Takes off the apostrophe that `guardCell` of the export put on. */
export function unguardCell(text: string): string {
  return /^'+[=+\-@\t\r\n]/.test(text) ? text.slice(1) : text
}
