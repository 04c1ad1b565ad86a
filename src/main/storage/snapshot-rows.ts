import { createHash } from 'node:crypto'
import { lineFeed } from './line'
import type { Pace } from './pace'
import type { FileFacts } from './snapshot-footer'

/** Some rows of a file that were parsed together; row i stands in the bytes from `feeds[i - 1] + 1` to `feeds[i]`. */
type Piece = {
  readonly rows: readonly unknown[]
  readonly start: number
  /** Where each row's line feed stands. */
  readonly feeds: readonly number[]
}

/** Small texts parse faster than large ones, which leave the young heap at once. */
const pieceLength = 1 << 16
const comma = 0x2c

/** The end of the piece that starts there, behind its last line feed. */
function pieceEnd(bytes: Buffer, start: number): number {
  const feed = bytes.indexOf(lineFeed, Math.min(start + pieceLength, bytes.byteLength - 1))
  return feed < 0 ? bytes.byteLength : feed + 1
}

/** JSON lines as one large text, which parses several times faster than line by line. */
function parsePiece(bytes: Buffer, start: number, end: number): Piece | undefined {
  const feeds: number[] = []
  // No raw line feed stands inside JSON text, so each one found ends a row.
  for (let at = bytes.indexOf(lineFeed, start); at >= 0 && at < end; at = bytes.indexOf(lineFeed, at + 1)) {
    feeds.push(at)
    bytes[at] = comma
  }
  const last = feeds.at(-1)
  if (last !== end - 1) return undefined
  try {
    const rows: unknown = JSON.parse(`[${bytes.toString('utf8', start, last)}]`)
    for (const feed of feeds) bytes[feed] = lineFeed
    return Array.isArray(rows) && rows.length === feeds.length ? { rows, start, feeds } : undefined
  } catch {
    return undefined
  }
}

/**
 * Hands on the rows of a file, piece by piece, while its sum is taken: nothing of it may be used before the answer,
 * which is false when the bytes, their number of rows or a row are not as the footer says.
 */
export async function readRows(
  bytes: Buffer,
  facts: FileFacts,
  pace: Pace,
  take: (piece: Piece) => boolean,
): Promise<boolean> {
  const sum = createHash('sha256')
  let count = 0
  for (let start = 0; start < bytes.byteLength;) {
    const end = pieceEnd(bytes, start)
    sum.update(bytes.subarray(start, end))
    const piece = parsePiece(bytes, start, end)
    if (piece === undefined || !take(piece)) return false
    count += piece.rows.length
    start = end
    if (pace.isDue()) await pace.rest()
  }
  return count === facts.count && sum.digest('hex') === facts.sha256
}

/** True when the bytes have the sum that the footer names. */
export async function hasSum(bytes: Buffer, facts: FileFacts, pace: Pace): Promise<boolean> {
  const sum = createHash('sha256')
  for (let start = 0; start < bytes.byteLength; start += pieceLength) {
    sum.update(bytes.subarray(start, start + pieceLength))
    if (pace.isDue()) await pace.rest()
  }
  return sum.digest('hex') === facts.sha256
}
