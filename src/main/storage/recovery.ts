import type { Line, ParsedLine } from './line'
import { lineFeed, parseLine } from './line'

/** What the next line must be for it to continue the journal. */
export type Expected = {
  readonly office: string
  readonly device: string
  readonly epoch: number
  readonly seq: number
}

export type Damage = {
  /** Where the first bad byte of the journal's text starts. */
  readonly offset: number
  /** The seq that should have stood there. */
  readonly seq: number
}

export type ScannedLine = { readonly line: Line; readonly text: string }

/** Why a segment's lines end where they do. */
export type ScanEnd =
  | { readonly kind: 'whole' }
  | ({ readonly kind: 'damage' } & Damage)
  /** A line whose checksum is right but whose version or office is not ours. */
  | { readonly kind: 'newer' | 'office'; readonly seq: number }

/**
 * Reads a segment's lines and hands on each that is whole and continues the journal; returns why it stopped. Pure over
 * the bytes.
 */
export function* scanLines(bytes: Uint8Array, expected: Expected): Generator<ScannedLine, ScanEnd> {
  let end = 0
  let { seq } = expected
  while (end < bytes.byteLength) {
    const feed = bytes.indexOf(lineFeed, end)
    const parsed = feed < 0 ? undefined : parseLine(bytes.subarray(end, feed))
    if (parsed === undefined || parsed.kind === 'damaged') return { kind: 'damage', offset: end, seq }
    if (parsed.kind === 'newer') return { kind: 'newer', seq }
    const { line } = parsed
    if (line.office !== expected.office || line.d !== expected.device) return { kind: 'office', seq }
    if (line.e !== expected.epoch || line.n !== seq) return { kind: 'damage', offset: end, seq }
    end = feed + 1
    seq += 1
    yield parsed
  }
  return { kind: 'whole' }
}

/**
 * True if any good line from `start` on knew the line `expected` stands for to be durable. If so, that line had been
 * on disk once, and its absence is rot, not a torn end (engine.md §2, start).
 */
export function wasDurable(bytes: Uint8Array, start: number, expected: Expected): boolean {
  for (let at = start; at < bytes.byteLength;) {
    const feed = bytes.indexOf(lineFeed, at)
    if (feed < 0) return false
    const parsed = parseLine(bytes.subarray(at, feed))
    if (parsed.kind === 'line' && isOurs(parsed.line, expected) && parsed.line.s >= expected.seq) return true
    at = feed + 1
  }
  return false
}

function isOurs(line: Line, { office, device, epoch }: Expected): boolean {
  return line.office === office && line.d === device && line.e === epoch
}

/** A segment's first line, if it is whole. */
export function firstLine(bytes: Uint8Array): Line | undefined {
  const feed = bytes.indexOf(lineFeed)
  const parsed = feed < 0 ? undefined : parseLine(bytes.subarray(0, feed))
  return parsed?.kind === 'line' ? parsed.line : undefined
}

/** A segment's last line, if the segment ends with it whole. */
export function lastLine(bytes: Uint8Array): Extract<ParsedLine, { kind: 'line' }> | undefined {
  const end = bytes.byteLength - 1
  if (bytes[end] !== lineFeed) return undefined
  const start = end === 0 ? 0 : bytes.lastIndexOf(lineFeed, end - 1) + 1
  const parsed = parseLine(bytes.subarray(start, end))
  return parsed.kind === 'line' ? parsed : undefined
}
