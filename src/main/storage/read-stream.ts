import { join } from 'node:path'
import { noHeads } from '../../shared/replication/heads'
import type { Origin } from '../../shared/replication/operation'
import type { Heads } from '../../shared/domain/versions'
import { originOf } from './chain'
import type { FileSystem } from './file-system'
import type { Line } from './line'
import { hashOfLine } from './line'
import { headBehind, needsOf } from './line-place'
import type { Stop } from './message'
import { stop } from './message'
import type { Damage, ScanEnd, ScannedLine } from './recovery'
import { firstLine, lastLine, scanLines } from './recovery'
import type { Segment } from './segment'
import type { StreamHead } from './stream'

/** What has to be cut away before the journal may go on: the end of one segment and all later ones. */
export type Cut = { readonly segment: Segment; readonly offset: number; readonly later: readonly Segment[] }

/** Where a stream ends before its files do. */
export type Broken = {
  readonly segment: Segment
  readonly damage: Damage
  readonly later: readonly Segment[]
}

/** One epoch of one device, read line by line from its segments. */
export type StreamReader = {
  readonly device: string
  readonly epoch: number
  /** The last line taken, or where the snapshot ends. */
  readonly head: () => StreamHead
  /** The next line behind `head`; undefined at the end. Asking again answers the same until `take`. */
  readonly peek: () => Promise<Line | undefined>
  /** Moves on; what the line says about its operations. */
  readonly take: () => Origin
  /** What must be here before the next line. */
  readonly needs: () => Heads
  /** The hash of a line that was read; undefined when it lies before the snapshot. */
  readonly hashAt: (seq: number) => string | undefined
  /** After `peek` answered undefined. */
  readonly broken: () => Broken | undefined
  /** Characters of the lines taken. */
  readonly length: () => number
  readonly stopped: () => Stop | undefined
  /** The bytes from the damage on, for telling rot from torn. */
  readonly behind: () => Promise<readonly Uint8Array[]>
}

type Parts = {
  readonly fileSystem: FileSystem
  readonly folder: string
  readonly office: string
  /** In the order they were written, all of one epoch. */
  readonly segments: readonly Segment[]
  /** Where the snapshot ends; lines up to there are skipped. */
  readonly after: StreamHead
  /** Lines whose hashes somebody will ask for. */
  readonly watched: ReadonlySet<number>
}

/** The open segment and how far its lines are valid. */
type Turn = { readonly segment: Segment; readonly bytes: Uint8Array; readonly end: number }

type Reading = {
  readonly parts: Parts
  readonly segments: readonly Segment[]
  readonly hashes: Map<number, string>
  head: StreamHead
  length: number
  /** The line the snapshot ends with was found. */
  anchored: boolean
  /** Index of the open segment. */
  at: number
  turn: Turn | undefined
  /** The bytes of the segment after it. */
  following: Uint8Array | undefined
  lines: Generator<ScannedLine, ScanEnd> | undefined
  next: ScannedLine | undefined
  stopped: Stop | undefined
  broken: Broken | undefined
}

/** The segments that hold lines behind the snapshot, and the one it ends in. */
function uncovered(segments: readonly Segment[], { seq }: StreamHead): readonly Segment[] {
  const from = segments.findLastIndex(({ firstSeq }) => firstSeq <= Math.max(seq, 1))
  return from < 0 ? segments : segments.slice(from)
}

function readSegment({ fileSystem, folder }: Parts, segment: Segment): Promise<Uint8Array> {
  return fileSystem.read(join(folder, segment.name))
}

/** Whether the snapshot ends with this segment's last line: then nothing in it is new, and that line alone is read. */
function isCovered(bytes: Uint8Array, after: StreamHead): boolean {
  const last = after.seq === 0 ? undefined : lastLine(bytes)
  if (last?.line.d !== after.device || last.line.e !== after.epoch || last.line.n !== after.seq) return false
  return hashOfLine(last.line, last.text) === after.hash
}

function noteDamage(reading: Reading, segment: Segment, damage: Damage): void {
  reading.broken = { segment, damage, later: reading.segments.slice(reading.at + 1) }
}

function breakChain(reading: Reading, seq: number): void {
  reading.stopped ??= stop('rot', { segment: reading.turn?.segment.name ?? '', seq, reason: 'chain' })
}

/** A segment without a line, left by a crash, would claim the name of the next one. */
function endEmpty(reading: Reading, segment: Segment): void {
  const isLost = segment.firstSeq <= reading.parts.after.seq
  if (isLost) reading.stopped = stop('missing', { segment: segment.name, expected: segment.firstSeq })
  else noteDamage(reading, segment, { offset: 0, seq: segment.firstSeq })
}

/** Opens the next segment; false at the end. */
async function openNext(reading: Reading): Promise<boolean> {
  const { parts, segments } = reading
  const segment = segments[reading.at + 1]
  if (segment === undefined) return false
  const bytes = reading.following ?? (await readSegment(parts, segment))
  reading.at += 1
  const later = segments[reading.at + 1]
  reading.following = later === undefined ? undefined : await readSegment(parts, later)
  // Lines from here on were declared void by the segment that follows.
  const abandoned = reading.following === undefined ? undefined : firstLine(reading.following)?.abandoned
  reading.turn = { segment, bytes, end: abandoned ?? Infinity }
  if (segment.firstSeq > reading.head.seq + 1) {
    reading.stopped = stop('missing', { segment: segment.name, expected: reading.head.seq + 1 })
    return false
  }
  const { office, after } = parts
  if (bytes.byteLength === 0 && later === undefined) endEmpty(reading, segment)
  if (isCovered(bytes, after)) reading.anchored = true
  else {
    const expected = { office, device: after.device, epoch: after.epoch, seq: segment.firstSeq }
    reading.lines = scanLines(bytes, expected)
  }
  return true
}

/** A line up to the snapshot's end is not taken in again, but its last one must be the same. */
function isNews(reading: Reading, { line, text }: ScannedLine): boolean {
  const { after } = reading.parts
  if (line.n > after.seq) return true
  if (line.n < after.seq) return false
  reading.anchored = true
  if (hashOfLine(line, text) !== after.hash) breakChain(reading, line.n)
  return false
}

function isNext(reading: Reading, { line }: ScannedLine): boolean {
  const before = line.n === 1 ? (line.parent?.hash ?? '') : reading.head.hash
  if (line.p === before && line.n === reading.head.seq + 1) return true
  breakChain(reading, line.n)
  return false
}

const endCodes = { newer: 'newer-version', office: 'foreign-office' } as const

function endSegment(reading: Reading, { segment, end: voidFrom }: Turn, end: ScanEnd): void {
  reading.lines = undefined
  if (end.kind === 'damage' && end.seq < voidFrom) noteDamage(reading, segment, end)
  if (end.kind === 'newer' || end.kind === 'office')
    reading.stopped ??= stop(endCodes[end.kind], { segment: segment.name, seq: end.seq })
}

/** Reads on in the open segment; undefined at its end. */
function scan(reading: Reading): ScannedLine | undefined {
  const { turn } = reading
  while (reading.lines !== undefined && turn !== undefined && reading.stopped === undefined) {
    const step = reading.lines.next()
    if (step.done === true) {
      endSegment(reading, turn, step.value)
      return undefined
    }
    const found = step.value
    if (found.line.n < turn.end && isNews(reading, found)) return isNext(reading, found) ? found : undefined
  }
  return undefined
}

function isOver({ next, stopped, broken }: Reading): boolean {
  return next !== undefined || stopped !== undefined || broken !== undefined
}

async function peek(reading: Reading): Promise<Line | undefined> {
  while (!isOver(reading)) {
    reading.next = scan(reading)
    if (isOver(reading) || (reading.lines === undefined && !(await openNext(reading)))) break
  }
  const { next, broken, anchored, parts } = reading
  if (next === undefined && broken === undefined && !anchored) {
    const { device, seq } = parts.after
    reading.stopped ??= stop('missing', { what: `journal ${device}`, expected: seq })
  }
  return next?.line
}

function take(reading: Reading): Origin {
  const { next, head } = reading
  if (next === undefined) throw new Error('nothing to take')
  const { line, text } = next
  reading.next = undefined
  reading.length += text.length
  reading.head = headBehind(head, line, text)
  if (reading.parts.watched.has(line.n)) reading.hashes.set(line.n, reading.head.hash)
  return originOf(line, reading.head.seen)
}

/** Reads one stream, whose segments need not all be there or whole; changes nothing. */
export function readStream(parts: Parts): StreamReader {
  const { after } = parts
  const reading: Reading = {
    parts,
    segments: uncovered(parts.segments, after),
    hashes: new Map([[after.seq, after.hash]]),
    head: after,
    length: 0,
    anchored: after.seq === 0,
    at: -1,
    turn: undefined,
    following: undefined,
    lines: undefined,
    next: undefined,
    stopped: undefined,
    broken: undefined,
  }
  return {
    device: after.device,
    epoch: after.epoch,
    head: () => reading.head,
    peek: () => peek(reading),
    take: () => take(reading),
    needs: () => {
      const line = reading.next?.line
      return line === undefined ? noHeads : needsOf(line)
    },
    hashAt: (seq) => (seq === reading.head.seq ? reading.head.hash : reading.hashes.get(seq)),
    broken: () => reading.broken,
    length: () => reading.length,
    stopped: () => reading.stopped,
    behind: async () => {
      const { broken, turn } = reading
      if (broken === undefined || turn === undefined) return []
      const later = await Promise.all(broken.later.map((segment) => readSegment(parts, segment)))
      return [turn.bytes.subarray(broken.damage.offset), ...later]
    },
  }
}
