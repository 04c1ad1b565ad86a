import { join } from 'node:path'
import type { FileSystem } from './file-system'
import { namesIn } from './file-system'
import type { Line } from './line'
import { hashOfLine } from './line'
import type { Message, Stop } from './message'
import { message, stop } from './message'
import type { Damage, Expected, Scan } from './recovery'
import { firstLine, highestDurable, scanLines } from './recovery'
import type { Segment } from './segment'
import { segmentsAmong } from './segment'

/** A place in one device's journal: the last line taken in and its hash. */
export type Position = { readonly epoch: number; readonly seq: number; readonly hash: string }

/** What has to be cut away before the journal may go on: the end of one segment and all later ones. */
export type Cut = { readonly segment: Segment; readonly offset: number; readonly later: readonly Segment[] }

export type LoadedJournal = {
  readonly kind: 'loaded'
  readonly position: Position
  /** Highest own stamp, for the clock. */
  readonly lastStamp: string
  readonly segments: readonly Segment[]
  readonly cut?: Cut
  readonly messages: readonly Message[]
}

type Parts = {
  readonly fileSystem: FileSystem
  /** <data>/journal/<device> */
  readonly folder: string
  readonly office: string
  readonly device: string
  /** Where the snapshot ends; lines up to there are skipped. */
  readonly after: Position
  /** Called for each whole line behind `after`, in order. */
  readonly take: (line: Line) => void
}

type Reading = {
  position: Position
  lastStamp: string
  /** Lines with operations that no later line knew to be durable. */
  unconfirmed: number[]
  broken: number | undefined
  /** The line the snapshot ends with was found. */
  anchored: boolean
}

type Loaded = { readonly segment: Segment; readonly bytes: Uint8Array }

/** The segments that hold lines behind the snapshot, and the one it ends in. */
function uncovered(segments: readonly Segment[], after: Position): readonly Segment[] {
  if (after.seq === 0) return segments
  const from = segments.findLastIndex(
    ({ epoch, firstSeq }) => epoch < after.epoch || (epoch === after.epoch && firstSeq <= after.seq + 1),
  )
  return from < 0 ? [] : segments.slice(from)
}

function takeLine(reading: Reading, line: Line, text: string, parts: Parts): void {
  const { after, take } = parts
  const isCovered = line.e < after.epoch || (line.e === after.epoch && line.n <= after.seq)
  if (isCovered && !(line.e === after.epoch && line.n === after.seq)) return
  const hash = hashOfLine(line, text)
  const isLinked = isCovered ? hash === after.hash : line.p === reading.position.hash
  if (!isLinked) reading.broken ??= line.n
  if (isCovered) reading.anchored = true
  if (isCovered || reading.broken !== undefined) return
  reading.position = { epoch: line.e, seq: line.n, hash }
  reading.lastStamp = line.h
  reading.unconfirmed = reading.unconfirmed.filter((seq) => seq > line.s)
  if (line.o.length > 0) reading.unconfirmed.push(line.n)
  take(line)
}

function isBranch(line: Line | undefined, { epoch, seq, hash }: Position): boolean {
  const parent = line?.parent
  if (parent === null || parent === undefined) return epoch === 0
  return parent.epoch === epoch && parent.seq === seq && parent.hash === hash
}

/** Checks that a segment may follow what was read so far. */
function gapBefore({ segment, bytes }: Loaded, position: Position, after: Position): Stop | undefined {
  const facts = { segment: segment.name, expected: position.seq + 1 }
  if (segment.epoch === position.epoch)
    return segment.firstSeq <= position.seq + 1 ? undefined : stop('missing', facts)
  if (segment.epoch <= after.epoch) return undefined
  if (segment.firstSeq !== 1) return stop('missing', facts)
  const first = firstLine(bytes)
  if (first !== undefined && !isBranch(first, position)) return stop('rot', { ...facts, reason: 'parent' })
  return undefined
}

function foreignStop({ foreign }: Scan, segment: Segment): Stop | undefined {
  if (foreign === undefined) return undefined
  const facts = { segment: segment.name, seq: foreign.seq }
  return foreign.kind === 'newer' ? stop('newer-version', facts) : stop('foreign-office', facts)
}

/** Torn: where to cut. Rot: stop, a later line knew the bad one to be on disk. */
function judge(
  damage: Damage,
  expected: Expected,
  at: Loaded,
  rest: readonly Loaded[],
  after: Position,
): Cut | Stop {
  const known = [
    after.epoch === expected.epoch ? after.seq : 0,
    highestDurable(at.bytes, damage.offset, expected),
    ...rest.map(({ bytes }) => highestDurable(bytes, 0, expected)),
  ]
  const facts = { segment: at.segment.name, seq: damage.seq, offset: damage.offset }
  if (Math.max(...known) >= damage.seq) return stop('rot', facts)
  return { segment: at.segment, offset: damage.offset, later: rest.map(({ segment }) => segment) }
}

function isStop(value: Cut | Stop): value is Stop {
  return 'kind' in value
}

type Step = { readonly stopped: Stop } | { readonly cut: Cut } | 'next'

async function readSegment(
  reading: Reading,
  at: Loaded,
  next: Loaded | undefined,
  later: () => Promise<Loaded[]>,
  parts: Parts,
): Promise<Step> {
  const { segment, bytes } = at
  const { office, device, after } = parts
  const wrong = gapBefore(at, reading.position, after)
  if (wrong !== undefined) return { stopped: wrong }
  const isSameEpoch = next !== undefined && next.segment.epoch === segment.epoch
  const voidFrom = (isSameEpoch ? firstLine(next.bytes)?.abandoned : undefined) ?? Infinity
  const expected = { office, device, epoch: segment.epoch, seq: segment.firstSeq }
  const scan = scanLines(bytes, 0, expected, (line, text) => {
    if (line.n < voidFrom) takeLine(reading, line, text, parts)
  })
  const foreign = foreignStop(scan, segment)
  if (foreign !== undefined) return { stopped: foreign }
  if (reading.broken !== undefined) {
    return { stopped: stop('rot', { segment: segment.name, seq: reading.broken, reason: 'chain' }) }
  }
  // A segment without a line, left by a crash, would claim the name of the next one.
  if (bytes.byteLength === 0 && next === undefined) return { cut: { segment, offset: 0, later: [] } }
  if (scan.damage === undefined || scan.damage.seq >= voidFrom) return 'next'
  const verdict = judge(scan.damage, expected, at, await later(), after)
  return isStop(verdict) ? { stopped: verdict } : { cut: verdict }
}

/**
 * Reads this device's journal behind a snapshot. Changes nothing on disk: the caller applies `cut` once it is
 * content with where the journal ends.
 */
export async function loadJournal(parts: Parts): Promise<LoadedJournal | Stop> {
  const { fileSystem, folder, after } = parts
  const { segments, strangers } = segmentsAmong((await namesIn(fileSystem, folder)) ?? [])
  const messages = strangers.map((name) => message('stranger-ignored', { name }))
  const relevant = uncovered(segments, after)
  if (relevant.length === 0) return stop('missing', { what: 'journal', expected: after.seq + 1 })
  const read = async (segment: Segment): Promise<Loaded> => ({
    segment,
    bytes: await fileSystem.read(join(folder, segment.name)),
  })
  const reading: Reading = {
    position: after,
    lastStamp: '',
    unconfirmed: [],
    broken: undefined,
    anchored: after.seq === 0,
  }
  let cut: Cut | undefined
  let next: Loaded | undefined
  for (const [i, segment] of relevant.entries()) {
    const at = next ?? (await read(segment))
    const following = relevant[i + 1]
    next = following === undefined ? undefined : await read(following)
    const later = () => Promise.all(relevant.slice(i + 1).map(read))
    const step = await readSegment(reading, at, next, later, parts)
    if (step === 'next') continue
    if ('stopped' in step) return step.stopped
    cut = step.cut
    break
  }
  if (!reading.anchored) return stop('missing', { what: 'journal', expected: after.seq })
  const { position, lastStamp, unconfirmed } = reading
  if (unconfirmed.length > 0) messages.push(message('unconfirmed-kept', { lines: unconfirmed.length }))
  const found = { kind: 'loaded', position, lastStamp, segments, messages } as const
  return cut === undefined ? found : { ...found, cut }
}
