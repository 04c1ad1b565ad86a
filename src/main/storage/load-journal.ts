import { join } from 'node:path'
import type { FileSystem } from './file-system'
import { namesIn } from './file-system'
import type { Line } from './line'
import { hashOfLine } from './line'
import type { Message, Stop } from './message'
import { message, stop } from './message'
import type { Damage, Expected, Scan } from './recovery'
import { firstLine, lastLine, scanLines, wasDurable } from './recovery'
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
  /** Seqs of lines with operations, ascending, and how many of them a later line knew to be durable. */
  readonly lines: number[]
  confirmed: number
  broken: number | undefined
  /** The line the snapshot ends with was found. */
  anchored: boolean
}

type Loaded = { readonly segment: Segment; readonly bytes: Uint8Array }

/** The segments that hold lines behind the snapshot, and the one it ends in. */
function uncovered(segments: readonly Segment[], after: Position): readonly Segment[] {
  if (after.seq === 0) return segments
  const from = segments.findLastIndex(
    ({ epoch, firstSeq }) => epoch < after.epoch || (epoch === after.epoch && firstSeq <= after.seq),
  )
  return from < 0 ? [] : segments.slice(from)
}

/** The line that the snapshot ends with: not taken in again, but it must be the same one. */
function anchor(reading: Reading, line: Line, text: string, after: Position): void {
  if (line.e !== after.epoch || line.n !== after.seq) return
  reading.anchored = true
  if (hashOfLine(line, text) !== after.hash) reading.broken ??= line.n
}

function takeLine(reading: Reading, line: Line, text: string, { after, take }: Parts): void {
  if (line.e < after.epoch || (line.e === after.epoch && line.n <= after.seq)) {
    anchor(reading, line, text, after)
    return
  }
  if (line.p !== reading.position.hash) reading.broken ??= line.n
  if (reading.broken !== undefined) return
  reading.position = { epoch: line.e, seq: line.n, hash: hashOfLine(line, text) }
  reading.lastStamp = line.h
  while ((reading.lines[reading.confirmed] ?? Infinity) <= line.s) reading.confirmed += 1
  if (line.o.length > 0) reading.lines.push(line.n)
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
  const bad = { ...expected, seq: damage.seq }
  const isRot =
    (after.epoch === expected.epoch && after.seq >= damage.seq) ||
    wasDurable(at.bytes, damage.offset, bad) ||
    rest.some(({ bytes }) => wasDurable(bytes, 0, bad))
  if (isRot) return stop('rot', { segment: at.segment.name, seq: damage.seq, offset: damage.offset })
  return { segment: at.segment, offset: damage.offset, later: rest.map(({ segment }) => segment) }
}

function isStop(value: Cut | Stop): value is Stop {
  return 'kind' in value
}

type Step = { readonly stopped: Stop } | { readonly cut: Cut } | 'next'

type Turn = {
  readonly at: Loaded
  readonly next: Loaded | undefined
  /** All segments behind this one. */
  readonly rest: () => Promise<readonly Loaded[]>
}

/** Lines from here on were declared void by the segment that follows. */
function voidFrom({ at, next }: Turn): number {
  if (next === undefined || next.segment.epoch !== at.segment.epoch) return Infinity
  return firstLine(next.bytes)?.abandoned ?? Infinity
}

/** The snapshot ends with this segment's last line: nothing in it is new, so that line alone is read. */
function isCovered(reading: Reading, { bytes }: Loaded, { after, office, device }: Parts): boolean {
  const last = after.seq === 0 ? undefined : lastLine(bytes)
  if (last === undefined || last.line.office !== office || last.line.d !== device) return false
  if (last.line.e !== after.epoch || last.line.n !== after.seq) return false
  anchor(reading, last.line, last.text, after)
  return reading.broken === undefined
}

async function readSegment(reading: Reading, turn: Turn, parts: Parts): Promise<Step> {
  const { segment, bytes } = turn.at
  const { office, device, after } = parts
  const gap = gapBefore(turn.at, reading.position, after)
  if (gap !== undefined) return { stopped: gap }
  // A segment without a line, left by a crash, would claim the name of the next one.
  if (bytes.byteLength === 0 && turn.next === undefined) return { cut: { segment, offset: 0, later: [] } }
  if (isCovered(reading, turn.at, parts)) return 'next'
  const end = voidFrom(turn)
  const expected = { office, device, epoch: segment.epoch, seq: segment.firstSeq }
  const scan = scanLines(bytes, 0, expected, (line, text) => {
    if (line.n < end) takeLine(reading, line, text, parts)
  })
  const stopped = foreignStop(scan, segment) ?? brokenStop(reading, segment)
  if (stopped !== undefined) return { stopped }
  if (scan.damage === undefined || scan.damage.seq >= end) return 'next'
  const verdict = judge(scan.damage, expected, turn.at, await turn.rest(), after)
  return isStop(verdict) ? { stopped: verdict } : { cut: verdict }
}

function brokenStop({ broken }: Reading, segment: Segment): Stop | undefined {
  return broken === undefined
    ? undefined
    : stop('rot', { segment: segment.name, seq: broken, reason: 'chain' })
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
    lines: [],
    confirmed: 0,
    broken: undefined,
    anchored: after.seq === 0,
  }
  let cut: Cut | undefined
  let next: Loaded | undefined
  for (const [i, segment] of relevant.entries()) {
    const at = next ?? (await read(segment))
    const following = relevant[i + 1]
    next = following === undefined ? undefined : await read(following)
    const rest = () => Promise.all(relevant.slice(i + 1).map(read))
    const step = await readSegment(reading, { at, next, rest }, parts)
    if (step === 'next') continue
    if ('stopped' in step) return step.stopped
    cut = step.cut
    break
  }
  if (!reading.anchored) return stop('missing', { what: 'journal', expected: after.seq })
  const { position, lastStamp } = reading
  const unconfirmed = reading.lines.length - reading.confirmed
  if (unconfirmed > 0) messages.push(message('unconfirmed-kept', { lines: unconfirmed }))
  const found = { kind: 'loaded', position, lastStamp, segments, messages } as const
  return cut === undefined ? found : { ...found, cut }
}
