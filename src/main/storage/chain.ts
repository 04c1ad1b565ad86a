import type { Author, Clock } from '../backend/ports'
import type { Heads } from '../../shared/domain/versions'
import { nextStamp } from '../../shared/replication/clock'
import { beyond, joinHeads, noHeads } from '../../shared/replication/heads'
import type { Origin } from '../../shared/replication/operation'
import type { EncodedLine, LineHeader, LineParent } from './line'
import { encodeLine, lineVersion } from './line'

/** A line's place in its epoch and its hash; seq 0 before the first line. */
export type Head = {
  readonly seq: number
  readonly hash: string
  /** What the lines up to this one have said they had seen of other PCs and epochs. */
  readonly seen: Heads
}

export type RandomBytes = (length: number) => Uint8Array

/** Who writes: one device in one epoch of one office. */
export type Writer = {
  readonly office: string
  readonly device: string
  readonly epoch: number
  /** Where this epoch branched off; null for the very first. */
  readonly parent: LineParent | null
}

export type Wish = {
  readonly author: Author
  /** Operations and the reply as JSON text. */
  readonly operations: readonly string[]
  readonly reply?: string
  /** Stamps of the records being replaced. */
  readonly seen: readonly string[]
}

export type Linked = { readonly bytes: Uint8Array; readonly head: Head; readonly origin: Origin }

/** Gives each line its number, stamp and the hash of the one before. */
export type Chain = {
  readonly head: () => Head
  /** The own clock's last stamp. */
  readonly lastStamp: () => string
  readonly reset: (head: Head) => void
  readonly link: (wish: Wish, durable: number) => Linked
  /** A line without operations; `abandoned` voids earlier segments from that seq on. */
  readonly seal: (durable: number, abandoned?: number) => Linked
}

const saltLength = 12
const nobody: Author = { person: '', requestId: '' }

type ChainParts = {
  readonly writer: Writer
  readonly head: Head
  readonly lastStamp: string
  /** What this PC has of all others, and of its own earlier epochs. */
  readonly heads: () => Heads
  readonly clock: Clock
  readonly randomBytes: RandomBytes
}

function saltsFor(count: number, randomBytes: RandomBytes): string[] {
  const bytes = Buffer.from(randomBytes(saltLength * count))
  return Array.from({ length: count }, (_, i) =>
    bytes.toString('base64url', i * saltLength, (i + 1) * saltLength),
  )
}

/** What a line says about its operations; `seen` is all that its writer had seen by then. */
export function originOf({ h, t, u, f, d, e, n }: LineHeader, seen: Heads): Origin {
  const origin = { stamp: h, at: t, by: u, device: d, epoch: e, seq: n, seen }
  return f === undefined ? origin : { ...origin, forWhom: f }
}

export function createChain(parts: ChainParts): Chain {
  const { writer, heads, clock, randomBytes } = parts
  const { office, device: d, epoch: e, parent } = writer
  let head = parts.head
  let own = parts.lastStamp

  const headerFor = (author: Author, replaced: readonly string[], durable: number): LineHeader => {
    const now = Math.max(0, Math.floor(clock.now()))
    const ticked = nextStamp(now, own, replaced)
    own = ticked.own
    const { person: u, forWhom, requestId: q } = author
    const forOther = forWhom === undefined ? {} : { f: forWhom }
    const branch = head.seq === 0 ? { parent } : {}
    const place = { v: lineVersion, office, d, e, n: head.seq + 1, h: ticked.stamp, t: now, u }
    const news = beyond(heads(), head.seen)
    const b = news === undefined ? {} : { b: news }
    return { ...place, ...forOther, q, ...b, s: durable, p: head.hash, ...branch }
  }
  const linked = (header: LineHeader, line: EncodedLine): Linked => {
    head = { seq: header.n, hash: line.hash, seen: joinHeads(head.seen, header.b ?? noHeads) }
    return { bytes: line.bytes, head, origin: originOf(header, head.seen) }
  }
  return {
    head: () => head,
    lastStamp: () => own,
    reset: (to) => {
      head = to
    },
    link: ({ author, operations, reply, seen }, durable) => {
      const header = headerFor(author, seen, durable)
      const salts = saltsFor(operations.length + 1, randomBytes)
      const answer = reply === undefined ? {} : { reply }
      return linked(header, encodeLine(header, { operations, salts, ...answer }))
    },
    seal: (durable, abandoned) => {
      const header = headerFor(nobody, [], durable)
      const full = abandoned === undefined ? header : { ...header, abandoned }
      return linked(full, encodeLine(full, { operations: [], salts: [] }))
    },
  }
}
