import { shortestCode } from '../../shared/domain/code'

/**
 * A scanner is a keyboard that types faster than people: this tells the two apart by time alone, so that a slip can be
 * scanned whatever has the focus. Pure; the keys and their moments are given.
 */
export type Stroke = {
  readonly key: string
  /** Milliseconds of any clock that does not jump. */
  readonly at: number
}

/** Signs that came fast enough upon one another, and may become a scan. */
export type Reading = {
  readonly text: string
  readonly lastAt: number
  /** It began with the sign this PC's scanner sends first. */
  readonly isPrefixed: boolean
}

export const nothingRead: Reading = { text: '', lastAt: 0, isPrefixed: false }

/** Longest pause between two signs of a scanner (interface.md, scanner). */
export const scanGapMs = 50
/** After the agreed sign the scanner may be slow, or be played by a person. */
const prefixedGapMs = 1_000
/** Held while a sign is typed; they are no signs themselves. */
const silent: ReadonlySet<string> = new Set(['Shift', 'CapsLock', 'NumLock'])

/** What is read after one more key; `scan` is there when that key was the Enter behind a scanned code. */
export function readOn(
  reading: Reading,
  { key, at }: Stroke,
  prefix: string,
): { readonly reading: Reading; readonly scan?: string } {
  if (silent.has(key)) return { reading }
  const isInTime = at - reading.lastAt <= (reading.isPrefixed ? prefixedGapMs : scanGapMs)
  if (key === 'Enter') {
    const isLong = reading.text.length >= (reading.isPrefixed ? 1 : shortestCode)
    return isLong && isInTime ? { reading: nothingRead, scan: reading.text } : { reading: nothingRead }
  }
  if ([...key].length !== 1) return { reading: nothingRead }
  if (key === prefix) return { reading: { text: '', lastAt: at, isPrefixed: true } }
  const before = isInTime ? reading : nothingRead
  return { reading: { ...before, text: before.text + key, lastAt: at } }
}
