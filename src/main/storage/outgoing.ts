import { join } from 'node:path'
import type { FileSystem } from './file-system'
import { namesIn } from './file-system'
import type { Fork } from './incoming'
import { hashOfLine, lineFeed, parseLine } from './line'
import type { Segment } from './segment'
import { segmentsAmong } from './segment'
import type { Position } from './stream'

/** One stream's end as another PC tells it. */
export type Told = Position & { readonly device: string }

export type Outgoing = {
  /** Whole lines with their LF, byte for byte as they were written. */
  readonly lines: readonly Uint8Array[]
  readonly forks: readonly Fork[]
}

type Place = { readonly fileSystem: FileSystem; readonly folder: string }

/** Up to which seq a segment counts: the next one may have declared the rest void. */
function endOf(segments: readonly Segment[], i: number): number {
  return (segments[i + 1]?.firstSeq ?? Infinity) - 1
}

/** A segment's lines with their numbers; they stand without a gap, so they need not be parsed to be counted. */
function* numbered(bytes: Uint8Array, firstSeq: number): Generator<{ seq: number; bytes: Uint8Array }> {
  let start = 0
  for (let seq = firstSeq; start < bytes.byteLength; seq += 1) {
    const feed = bytes.indexOf(lineFeed, start)
    if (feed < 0) return
    yield { seq, bytes: bytes.subarray(start, feed + 1) }
    start = feed + 1
  }
}

async function linesBetween(
  { fileSystem, folder }: Place,
  { device, epoch }: Told,
  from: number,
  to: number,
): Promise<{ seq: number; bytes: Uint8Array }[]> {
  const { segments } = segmentsAmong((await namesIn(fileSystem, join(folder, device))) ?? [])
  const own = segments.filter((segment) => segment.epoch === epoch)
  const lines: { seq: number; bytes: Uint8Array }[] = []
  for (const [i, { name, firstSeq }] of own.entries()) {
    const end = Math.min(to, endOf(own, i))
    if (end < from || firstSeq > to) continue
    const bytes = await fileSystem.read(join(folder, device, name))
    for (const line of numbered(bytes, firstSeq)) if (line.seq >= from && line.seq <= end) lines.push(line)
  }
  return lines
}

function hasHash(bytes: Uint8Array, hash: string): boolean {
  const parsed = parseLine(bytes.subarray(0, -1))
  return parsed.kind === 'line' && hashOfLine(parsed.line, parsed.text) === hash
}

/** One stream's lines behind what the other has of it; undefined where both disagree. */
async function linesOf(place: Place, ours: Told, theirs: Pick<Position, 'seq' | 'hash'>) {
  const { seq: from, hash } = theirs
  if (from > ours.seq || (from === ours.seq && hash === ours.hash)) return []
  const behind = await linesBetween(place, ours, Math.max(from, 1), ours.seq)
  if (from === 0) return behind
  const [meeting, ...rest] = behind
  return meeting?.seq === from && hasHash(meeting.bytes, hash) ? rest : undefined
}

/**
 * The lines of `ours` (what is on this disk for certain) that the other PC lacks, and the streams on which both
 * disagree: of those nothing is sent.
 */
export async function linesBeyond(
  place: Place,
  ours: readonly Told[],
  theirs: readonly Told[],
): Promise<Outgoing> {
  const lines: Uint8Array[] = []
  const forks: Fork[] = []
  for (const stream of ours) {
    const { device, epoch } = stream
    const known = theirs.find((one) => one.device === device && one.epoch === epoch)
    const behind = await linesOf(place, stream, known ?? { seq: 0, hash: '' })
    if (behind === undefined) forks.push({ device, epoch, seq: known?.seq ?? 0 })
    else lines.push(...behind.map(({ bytes }) => bytes))
  }
  return { lines, forks }
}
