import { join } from 'node:path'
import type { FileSystem } from './file-system'
import { namesIn } from './file-system'
import { hashOfLine, lineFeed, parseLine } from './line'
import { firstLine } from './recovery'
import type { Segment } from './segment'
import { segmentsAmong } from './segment'

/** Where a journal does not hold what it once held; facts for a person who can help. */
export type BadPlace = { readonly device: string; readonly segment: string; readonly seq: number }

/**
 * Reads all journals but each one's newest segment again, a slice per call: starting skips what a snapshot covers, so
 * that old damage would otherwise show only when the lines are needed.
 */
export type OldLines = {
  /** Looks at the next slice; undefined when everything was seen. */
  readonly next: () => Promise<{ readonly bad: readonly BadPlace[] } | undefined>
}

type Reading = {
  readonly device: string
  readonly segment: Segment
  readonly bytes: Uint8Array
  /** Lines from here on were declared void by the next segment. */
  readonly end: number
  at: number
  seq: number
}

const sliceBytes = 256 << 10

type Sealed = { readonly device: string; readonly segment: Segment; readonly next: Segment }

async function sealedSegments(fileSystem: FileSystem, folder: string): Promise<Sealed[]> {
  const found: Sealed[] = []
  for (const device of (await namesIn(fileSystem, folder)) ?? []) {
    const { segments } = segmentsAmong((await namesIn(fileSystem, join(folder, device))) ?? [])
    for (const [i, segment] of segments.entries()) {
      const next = segments[i + 1]
      if (next !== undefined) found.push({ device, segment, next })
    }
  }
  return found
}

/** `folder` is <data>/journal. */
export function createOldLines(fileSystem: FileSystem, folder: string): OldLines {
  let waiting: Sealed[] | undefined
  let reading: Reading | undefined
  /** The last good line of the device that is being read. */
  let last: { readonly device: string; readonly epoch: number; readonly hash: string } | undefined

  const begin = async ({ device, segment, next }: Sealed): Promise<Reading> => {
    const bytes = await fileSystem.read(join(folder, device, segment.name))
    const isSame = next.epoch === segment.epoch
    const following = isSame ? firstLine(await fileSystem.read(join(folder, device, next.name))) : undefined
    const end = following?.abandoned ?? Infinity
    return { device, segment, bytes, end, at: 0, seq: segment.firstSeq }
  }

  /** A line of a newer program has its checksum, but its hash is unknown here. */
  const passOver = (now: Reading, feed: number): boolean => {
    last = undefined
    now.at = feed + 1
    now.seq += 1
    return true
  }

  /** The next line and whether it is the one that belongs there. */
  const step = (now: Reading): boolean => {
    const feed = now.bytes.indexOf(lineFeed, now.at)
    const parsed = feed < 0 ? undefined : parseLine(now.bytes.subarray(now.at, feed))
    if (parsed === undefined || parsed.kind === 'damaged') return false
    if (parsed.kind === 'newer') return passOver(now, feed)
    const { line, text } = parsed
    const { device, segment } = now
    const isNext = line.d === device && line.e === segment.epoch && line.n === now.seq
    const isChained = last?.device !== device || last.epoch !== line.e || line.p === last.hash
    last = { device, epoch: line.e, hash: hashOfLine(line, text) }
    now.at = feed + 1
    now.seq += 1
    return isNext && isChained
  }

  const readSlice = (now: Reading): readonly BadPlace[] => {
    const stopAt = now.at + sliceBytes
    const { device, segment } = now
    while (now.at < now.bytes.byteLength && now.at < stopAt && now.seq < now.end) {
      const { seq } = now
      if (step(now)) continue
      reading = undefined
      last = undefined
      return [{ device, segment: segment.name, seq }]
    }
    if (now.at >= now.bytes.byteLength || now.seq >= now.end) reading = undefined
    return []
  }
  return {
    next: async () => {
      waiting ??= await sealedSegments(fileSystem, folder)
      const first = reading === undefined ? waiting.shift() : undefined
      if (first !== undefined) reading = await begin(first)
      return reading === undefined ? undefined : { bad: readSlice(reading) }
    },
  }
}
