import { join } from 'node:path'
import { covers, headOf, joinHeads, noHeads, withHead } from '../../shared/replication/heads'
import type { Origin } from '../../shared/replication/operation'
import type { Heads } from '../../shared/domain/versions'
import type { FileSystem } from './file-system'
import { namesIn } from './file-system'
import type { Line } from './line'
import type { Message, Stop } from './message'
import { message, stop } from './message'
import type { Pace } from './pace'
import type { Cut, StreamReader } from './read-stream'
import { readStream } from './read-stream'
import { firstLine, wasDurable } from './recovery'
import type { Segment } from './segment'
import { segmentsAmong } from './segment'
import type { Position, StreamHead, StreamHeads } from './stream'
import { createStreamHeads } from './stream'

/** A stream's end that has to be cut off before anything is built on it. */
export type StreamCut = { readonly device: string; readonly cut: Cut }

export type LoadedJournal = {
  readonly kind: 'loaded'
  /** Where this PC's own newest epoch ends. */
  readonly position: Position
  readonly streams: StreamHeads
  /** The newest own stamp, for the clock; empty when no own line lies behind the snapshot. */
  readonly lastStamp: string
  readonly cuts: readonly StreamCut[]
  /** Characters of the lines behind the snapshot, about as many bytes. */
  readonly length: number
  /** The last segment of each stream, which may not be synced. */
  readonly last: readonly { readonly device: string; readonly segment: Segment }[]
  readonly messages: readonly Message[]
}

type Parts = {
  readonly fileSystem: FileSystem
  /** <data>/journal */
  readonly folder: string
  readonly office: string
  /** This PC. */
  readonly device: string
  /** Where the snapshot ends; lines up to there are skipped. */
  readonly after: readonly StreamHead[]
  /** Called for each whole line behind `after`, every line after those it had seen. */
  readonly take: (line: Line, origin: Origin) => void
  readonly pace: Pace
  /** Lines that wait for others are left for later, as while another thread still writes to the journal. */
  readonly mayWait?: boolean
}

type Found = {
  readonly device: string
  readonly epoch: number
  readonly segments: Segment[]
  /** Lines that a later epoch names as its parent. */
  readonly watched: Set<number>
}

/** The streams that lie on disk, by device and epoch. */
async function findStreams({ fileSystem, folder }: Parts, messages: Message[]): Promise<Found[]> {
  const streams: Found[] = []
  for (const device of (await namesIn(fileSystem, folder)) ?? []) {
    const names = await namesIn(fileSystem, join(folder, device))
    const { segments, strangers } = segmentsAmong(names ?? [])
    messages.push(...strangers.map((name) => message('stranger-ignored', { name })))
    if (names === undefined) messages.push(message('stranger-ignored', { name: device }))
    for (const segment of segments) {
      const last = streams.at(-1)
      if (last?.device === device && last.epoch === segment.epoch) last.segments.push(segment)
      else streams.push({ device, epoch: segment.epoch, segments: [segment], watched: new Set() })
    }
  }
  return streams
}

/** Where each stream begins to be read, and where it branched off another. */
async function branchPoints({ fileSystem, folder }: Parts, streams: readonly Found[]): Promise<void> {
  for (const { device, epoch, segments } of streams) {
    const [first] = segments
    if (epoch === 1 || first?.firstSeq !== 1) continue
    const parent = firstLine(await fileSystem.read(join(folder, device, first.name)))?.parent
    const trunk = streams.find((one) => one.device === device && one.epoch === parent?.epoch)
    if (parent) trunk?.watched.add(parent.seq)
  }
}

type Reading = {
  readonly parts: Parts
  readonly readers: readonly StreamReader[]
  readonly streams: StreamHeads
  /** Everything that lines which were taken had seen: it was on this disk once. */
  seen: Heads
  lastStamp: string
  /** Seqs of own lines with operations, ascending, and how many of them a later line knew to be durable. */
  readonly lines: number[]
  confirmed: number
}

/** An epoch must branch off the very line it names. */
function branchStop({ readers }: Reading, { device }: StreamReader, line: Line): Stop | undefined {
  const { parent } = line
  if (line.n !== 1 || parent === undefined || parent === null) return undefined
  const trunk = readers.find((one) => one.device === device && one.epoch === parent.epoch)
  const hash = trunk?.hashAt(parent.seq)
  if (hash === undefined || hash === parent.hash) return undefined
  return stop('rot', { device, epoch: line.e, seq: parent.seq, reason: 'parent' })
}

function takeLine(reading: Reading, reader: StreamReader, line: Line): void {
  const origin = reader.take()
  reading.streams.set(reader.head())
  reading.seen = joinHeads(reading.seen, origin.seen)
  reading.parts.take(line, origin)
  if (line.d !== reading.parts.device) return
  reading.lastStamp = line.h
  while ((reading.lines[reading.confirmed] ?? Infinity) <= line.s) reading.confirmed += 1
  if (line.o.length > 0) reading.lines.push(line.n)
}

/** Takes the lines of one stream as far as those of the others allow; true if there was one. */
async function advance(reading: Reading, reader: StreamReader): Promise<boolean | Stop> {
  const { pace } = reading.parts
  let moved = false
  for (let line = await reader.peek(); line !== undefined; line = await reader.peek()) {
    if (!covers(reading.streams.heads(), reader.needs())) return moved
    const stopped = branchStop(reading, reader, line)
    if (stopped !== undefined) return stopped
    takeLine(reading, reader, line)
    moved = true
    if (pace.isDue()) await pace.rest()
  }
  return reader.stopped() ?? moved
}

/** Every line after those it had seen, whichever file they are in. */
async function readAll(reading: Reading): Promise<Stop | undefined> {
  for (let moved = true; moved;) {
    moved = false
    for (const reader of reading.readers) {
      const result = await advance(reading, reader)
      if (typeof result !== 'boolean') return result
      moved ||= result
    }
  }
  return undefined
}

/**
 * Torn: where to cut. Rot: stop, the bad line had been on this disk. For lines of this PC a later one says so; for
 * copies of others' lines it takes a line that had seen them.
 */
async function judge(
  reading: Reading,
  reader: StreamReader,
  isLive: boolean,
): Promise<Cut | Stop | undefined> {
  const broken = reader.broken()
  if (broken === undefined) return undefined
  const { segment, damage, later } = broken
  const { device, epoch } = reader
  const { office, after } = reading.parts
  const expected = { office, device, epoch, seq: damage.seq }
  const covered = after.find((one) => one.device === device && one.epoch === epoch)?.seq ?? 0
  const behind = isLive ? await reader.behind() : []
  const wasHere =
    Math.max(covered, headOf(reading.seen, device, epoch)) >= damage.seq ||
    behind.some((bytes) => wasDurable(bytes, 0, expected))
  if (wasHere) return stop('rot', { segment: segment.name, seq: damage.seq, offset: damage.offset })
  return { segment, offset: damage.offset, later }
}

/** A line that waits although everything was read: what it had seen is not here any more. */
async function waitingStop({ readers, parts }: Reading): Promise<Stop | undefined> {
  for (const reader of readers) {
    const line = await reader.peek()
    if (line === undefined) continue
    const isDamaged = readers.some((one) => one.broken() !== undefined)
    const facts = { device: reader.device, seq: line.n, reason: 'waiting' }
    return isDamaged ? stop('rot', facts) : stop('missing', { what: `journal ${parts.device}`, ...facts })
  }
  return undefined
}

function isStop(value: Cut | Stop): value is Stop {
  return 'kind' in value
}

/** The newest epoch of this PC. */
function ownPosition({ parts, streams }: Reading): Position {
  const own = streams.all().filter(({ device, seq }) => device === parts.device && seq > 0)
  const { epoch, seq, hash } = own.toSorted((a, b) => a.epoch - b.epoch).at(-1) ?? {
    epoch: 0,
    seq: 0,
    hash: '',
  }
  return { epoch, seq, hash }
}

function openReaders(parts: Parts, found: readonly Found[], known: StreamHeads): StreamReader[] {
  const { fileSystem, folder, office } = parts
  return found.map(({ device, epoch, segments, watched }) =>
    readStream({
      fileSystem,
      folder: join(folder, device),
      office,
      segments,
      after: known.get(device, epoch),
      watched,
    }),
  )
}

function missingStream(found: readonly Found[], { device, after }: Parts): Stop | undefined {
  const isThere = (one: { readonly device: string; readonly epoch?: number }) =>
    found.some(({ device: d, epoch }) => d === one.device && (one.epoch === undefined || epoch === one.epoch))
  const gone = after.find((head) => head.seq > 0 && !isThere(head))
  if (gone !== undefined) return stop('missing', { what: 'journal', expected: gone.seq })
  return isThere({ device }) ? undefined : stop('missing', { what: 'journal', expected: 1 })
}

async function cutsOf(reading: Reading, newest: number): Promise<readonly StreamCut[] | Stop> {
  const cuts: StreamCut[] = []
  for (const reader of reading.readers) {
    const isLive = reader.device === reading.parts.device && reader.epoch === newest
    const verdict = await judge(reading, reader, isLive)
    if (verdict === undefined) continue
    if (isStop(verdict)) return verdict
    cuts.push({ device: reader.device, cut: verdict })
  }
  return cuts
}

function isStopped(value: readonly StreamCut[] | Stop): value is Stop {
  return 'kind' in value
}

/**
 * Reads all PCs' journals behind a snapshot, every line after those it had seen. Changes nothing on disk: the caller
 * applies `cuts` once it is content with where the journals end.
 */
export async function loadJournal(parts: Parts): Promise<LoadedJournal | Stop> {
  const messages: Message[] = []
  const found = await findStreams(parts, messages)
  const missing = missingStream(found, parts)
  if (missing !== undefined) return missing
  await branchPoints(parts, found)
  const streams = createStreamHeads(parts.after)
  const readers = openReaders(parts, found, streams)
  const seen = parts.after.reduce((all, head) => joinHeads(withHead(all, head), head.seen), noHeads)
  const reading: Reading = { parts, readers, streams, seen, lastStamp: '', lines: [], confirmed: 0 }
  const newest = Math.max(
    0,
    ...found.filter(({ device }) => device === parts.device).map(({ epoch }) => epoch),
  )
  const stopped = await readAll(reading)
  if (stopped !== undefined) return stopped
  const cuts = await cutsOf(reading, newest)
  if (isStopped(cuts)) return cuts
  const waiting = parts.mayWait === true ? undefined : await waitingStop(reading)
  if (waiting !== undefined) return waiting
  const unconfirmed = reading.lines.length - reading.confirmed
  if (unconfirmed > 0) messages.push(message('unconfirmed-kept', { lines: unconfirmed }))
  const last = found.flatMap(({ device, segments }) =>
    segments.slice(-1).map((segment) => ({ device, segment })),
  )
  const { lastStamp } = reading
  const length = readers.reduce((sum, reader) => sum + reader.length(), 0)
  return { kind: 'loaded', position: ownPosition(reading), streams, lastStamp, cuts, length, last, messages }
}
