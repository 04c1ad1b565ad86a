import type { Author, Clock, Decision, Log, Store, StoreState } from '../backend/ports'
import type { DeviceId } from '../../shared/domain/ids'
import type { Office } from '../../shared/domain/office'
import type { Outcome, Refusal } from '../../shared/domain/refusal'
import { done, refuse } from '../../shared/domain/refusal'
import type { Undo } from '../../shared/replication/apply'
import { changedOnly } from '../../shared/replication/changed'
import type { Json, JsonObject, Operation } from '../../shared/replication/operation'
import { isOperation } from '../../shared/replication/operation'
import type { Pending } from '../../shared/replication/replay'
import { stage, UnknownOperation } from '../../shared/replication/replay'
import { stampsSeen } from '../../shared/replication/seen'
import type { Chain, Head, Linked, RandomBytes, Writer } from './chain'
import { createChain } from './chain'
import type { CommitQueue } from './commit-queue'
import { createCommitQueue } from './commit-queue'
import type { CopyWriter } from './copy-writer'
import type { GroupWriter } from './group-writer'
import { createGroupWriter } from './group-writer'
import type { Received } from './incoming'
import type { Journal } from './journal'
import type { Listeners } from './listeners'
import { createListeners } from './listeners'
import type { Moment } from './office-adapter'
import { createOwnStream } from './own-stream'
import { createReceiver } from './receive'
import type { Replies } from './replies'
import type { Requests } from './requests'
import { createRequests } from './requests'
import type { StreamHead, StreamHeads } from './stream'
import { createStreamHeads } from './stream'

export type Database = Store & {
  /** The newest line of this device's journal. */
  readonly head: () => Head
  /** What a snapshot taken now puts beside the office; call it only when all is settled. */
  readonly moment: () => Moment
  /** How far each stream is on this disk for certain. */
  readonly durable: () => readonly StreamHead[]
  /** Takes in what another PC sent; answers when what could be taken is on disk. */
  readonly receive: (lines: readonly Uint8Array[]) => Promise<Outcome<Received>>
  /** Operations that only a newer program knows. */
  readonly pending: () => readonly Pending[]
  /** Resolves when nothing is being written and the journal says so. */
  readonly sealed: () => Promise<void>
  /** Takes no more changes and resolves when the last group is on disk. */
  readonly close: () => Promise<void>
}

export type DatabaseParts = {
  readonly office: Office
  readonly device: { readonly id: DeviceId; readonly epoch: number }
  readonly writer: Writer
  readonly head: Head
  /** How far every stream was read, this PC's own among them. */
  readonly streams: StreamHeads
  readonly lastStamp: string
  readonly replies: Replies
  readonly pending: readonly Pending[]
  readonly journal: Journal
  readonly copies: CopyWriter
  readonly clock: Clock
  readonly randomBytes: RandomBytes
  readonly log?: Log
}

/** The first reply to a request has the shape that a repetition of it expects: the same rule made it. */
function isAnswer<T extends Json>(_value: Json): _value is T {
  return true
}

function again<T extends Json>(outcome: Outcome<Json>): Outcome<T> {
  if (!outcome.ok) return outcome
  const { value } = outcome
  return isAnswer<T>(value) ? done(value) : refuse('internal')
}

/** Memory gets exactly what the disk gets: parsed from the same text. */
function asWritten(text: string): Operation {
  const value: JsonObject = JSON.parse(text)
  if (!isOperation(value)) throw new UnknownOperation(text.slice(0, 80))
  return value
}

type Change = Linked & { readonly operations: readonly Operation[]; readonly takeBack: Undo }

/** Encodes a decision as the next line and shows it in memory; throws, with nothing changed, if memory cannot. */
function link(
  office: Office,
  chain: Chain,
  durable: number,
  wish: { readonly author: Author; readonly operations: readonly Operation[]; readonly value: Json },
): Change {
  const texts = wish.operations.map((operation) => JSON.stringify(operation))
  const operations = texts.map(asWritten)
  const before = chain.head()
  const { author } = wish
  const reply = JSON.stringify(wish.value)
  const line = chain.link({ author, operations: texts, reply, seen: stampsSeen(office, operations) }, durable)
  try {
    return { ...line, operations, takeBack: stage(office, operations, line.origin) }
  } catch (error) {
    chain.reset(before)
    throw error
  }
}

/** Resolves when no failed write is being cleared away. */
async function repaired(queue: CommitQueue): Promise<void> {
  for (let repair = queue.repairing(); repair !== undefined; repair = queue.repairing()) await repair
}

function valueOf<T extends Json>(decision: Decision<T>): Outcome<T> {
  return decision.ok ? done(decision.value.value) : decision
}

type Writing = {
  readonly office: Office
  readonly chain: Chain
  readonly writer: GroupWriter
  readonly queue: CommitQueue
  readonly requests: Requests
  readonly listeners: Listeners
}

/** Stages in the same turn; `settled` resolves when the line is on disk, or with why it was taken back. */
function write<T extends Json>(
  { office, chain, writer, queue, requests, listeners }: Writing,
  wish: { readonly author: Author; readonly operations: readonly Operation[]; readonly value: T },
): Promise<Refusal | undefined> {
  const change = link(office, chain, writer.durable().seq, wish)
  const { bytes, head, operations, takeBack } = change
  return new Promise((resolve) => {
    const settle = (refusal: Refusal | undefined) => {
      requests.end(wish.author, refusal ?? done(wish.value))
      if (refusal === undefined) listeners.tell({ operations })
      resolve(refusal)
    }
    queue.add({ bytes, place: { kind: 'own', head }, takeBack, settle })
  })
}

/** The newest of what is staged: once it is answered, it says nothing about what is read later. */
function createNewest() {
  let newest: Promise<Refusal | undefined> | undefined
  return {
    settled: async () => await newest,
    follow: (answer: Promise<Refusal | undefined>) => {
      newest = answer
      const forget = () => {
        if (newest === answer) newest = undefined
      }
      return answer.finally(forget)
    },
  }
}

/** The one door for changes: decide, number, encode, stage, then join the write (engine.md §2, commit). */
export function createDatabase(parts: DatabaseParts): Database {
  const { office, journal, copies, replies, streams, writer: self } = parts
  const own = createOwnStream(self)
  const pending = [...parts.pending]
  const chain = createChain({ ...parts, heads: () => own.without(streams.heads()) })
  const writer = createGroupWriter({ journal, chain, head: parts.head })
  const queue = createCommitQueue({ own: writer, copies })
  const listeners = createListeners(parts.log)
  const requests = createRequests(replies)
  const durable = createStreamHeads(streams.all())
  const takeIn = createReceiver({ office, self, streams, durable, pending, queue, copies, listeners })
  const writing = { office, chain, writer, queue, requests, listeners }
  const newest = createNewest()
  let closed = false

  const state = (): StoreState => (closed ? { mode: 'read-only', reason: 'closed' } : queue.state())

  const commit = async <T extends Json>(author: Author, decide: (office: Office) => Decision<T>) => {
    // Without anything to wait for, what is decided is staged in the same turn.
    if (queue.repairing() !== undefined) await repaired(queue)
    const first = requests.earlier(author)
    if (first !== undefined) return again<T>(await first)
    if (state().mode === 'read-only') return refuse('read-only')
    const decision = decide(office)
    const operations = decision.ok ? changedOnly(office, decision.value.operations) : []
    // A refusal may rest on what is only staged, and is as good as that; so may an answer that changes nothing.
    if (!decision.ok || operations.length === 0) return (await newest.settled()) ?? valueOf(decision)
    const staged = write(writing, { author, operations, value: decision.value.value })
    const outcome = newest.follow(staged).then((refusal) => refusal ?? valueOf(decision))
    requests.begin(author, outcome)
    return await outcome
  }

  return {
    office,
    device: parts.device,
    commit,
    receive: async (lines) => {
      await repaired(queue)
      if (state().mode === 'read-only') return refuse('read-only')
      streams.set(own.headAt(chain.head()))
      const taking = takeIn(lines)
      void newest.follow(taking.settled)
      return taking.outcome
    },
    settled: newest.settled,
    onChange: listeners.add,
    state,
    onState: queue.onState,
    head: chain.head,
    durable: () => own.among(durable.all(), writer.durable()),
    pending: () => pending,
    moment: () => ({
      streams: own.among(streams.all(), chain.head()),
      lastStamp: chain.lastStamp(),
      pending,
      replies: replies.all(),
    }),
    sealed: queue.sealed,
    close: async () => {
      closed = true
      await queue.sealed().then(copies.close).then(journal.close)
    },
  }
}
