import type { Author, Clock, Decision, Log, Store } from '../backend/ports'
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
import { createCommitQueue } from './commit-queue'
import type { CopyWriter } from './copy-writer'
import { createGroupWriter } from './group-writer'
import type { Received } from './incoming'
import type { Journal } from './journal'
import { createListeners } from './listeners'
import type { Moment } from './office-adapter'
import { createOwnStream } from './own-stream'
import { createReceiver } from './receive'
import type { Replies } from './replies'
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

/** The one door for changes: decide, number, encode, stage, then join the write (engine.md §2, commit). */
export function createDatabase(parts: DatabaseParts): Database {
  const { office, device, journal, copies, replies, streams, writer: self } = parts
  const pending = [...parts.pending]
  const own = createOwnStream(self)
  const chain = createChain({ ...parts, heads: () => own.without(streams.heads()) })
  const writer = createGroupWriter({ journal, chain, head: parts.head })
  const queue = createCommitQueue({ own: writer, copies })
  const listeners = createListeners(parts.log)
  const requests = createRequests(replies)
  const durable = createStreamHeads(streams.all())
  const takeIn = createReceiver({ office, self, streams, durable, pending, queue, copies, listeners })
  let last: Promise<Refusal | undefined> | undefined
  let closed = false

  const settled = async () => (last === undefined ? undefined : await last)
  const untilRepaired = async () => {
    for (let repair = queue.repairing(); repair !== undefined; repair = queue.repairing()) await repair
  }
  /** Stages in the same turn; resolves when the line is on disk or was taken back. */
  const write = <T extends Json>(
    author: Author,
    operations: readonly Operation[],
    value: T,
  ): Promise<Outcome<T>> => {
    const change = link(office, chain, writer.durable().seq, { author, operations, value })
    const answer = new Promise<Refusal | undefined>((resolve) => {
      const settle = (refusal: Refusal | undefined) => {
        if (last === answer) last = undefined
        requests.end(author, refusal ?? done(value))
        if (refusal === undefined) listeners.tell({ operations: change.operations })
        resolve(refusal)
      }
      const { bytes, head, takeBack } = change
      queue.add({ bytes, place: { kind: 'own', head }, takeBack, settle })
    })
    last = answer
    return answer.then((refusal) => refusal ?? done(value))
  }

  const commit = async <T extends Json>(author: Author, decide: (office: Office) => Decision<T>) => {
    // Without anything to wait for, what is decided is staged in the same turn.
    if (queue.repairing() !== undefined) await untilRepaired()
    const first = requests.earlier(author)
    if (first !== undefined) return again<T>(await first)
    if (closed || queue.state().mode === 'read-only') return refuse('read-only')
    const decision = decide(office)
    // A refusal may rest on what is only staged, and is as good as that.
    if (!decision.ok) return (await settled()) ?? decision
    const { value } = decision.value
    const operations = changedOnly(office, decision.value.operations)
    if (operations.length === 0) return (await settled()) ?? done(value)
    const outcome = write(author, operations, value)
    requests.begin(author, outcome)
    return await outcome
  }

  return {
    office,
    device,
    commit,
    receive: async (lines) => {
      await untilRepaired()
      if (closed || queue.state().mode === 'read-only') return refuse('read-only')
      streams.set(own.headAt(chain.head()))
      const taking = takeIn(lines)
      last = taking.settled
      return taking.outcome
    },
    settled,
    onChange: listeners.add,
    state: () => (closed ? { mode: 'read-only', reason: 'closed' } : queue.state()),
    head: chain.head,
    durable: () => own.among(durable.all(), writer.durable()),
    pending: () => pending,
    moment: () => ({
      streams: own.among(streams.all(), chain.head()),
      pending,
      replies: replies.all(),
      lastStamp: chain.lastStamp(),
    }),
    sealed: queue.sealed,
    close: async () => {
      closed = true
      await queue.sealed()
      await copies.close()
      await journal.close()
    },
  }
}
