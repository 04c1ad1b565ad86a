import type { Author, Clock, Decision, Log, Store } from '../backend/ports'
import type { DeviceId } from '../../shared/domain/ids'
import type { Office } from '../../shared/domain/office'
import type { Outcome, Refusal } from '../../shared/domain/refusal'
import { done, refuse } from '../../shared/domain/refusal'
import type { Undo } from '../../shared/replication/apply'
import type { Json, JsonObject, Operation } from '../../shared/replication/operation'
import { isOperation } from '../../shared/replication/operation'
import { stage, UnknownOperation } from '../../shared/replication/replay'
import { stampsSeen } from '../../shared/replication/seen'
import type { Chain, Head, Linked, RandomBytes, Writer } from './chain'
import { createChain } from './chain'
import { createCommitQueue } from './commit-queue'
import { createGroupWriter } from './group-writer'
import type { Journal } from './journal'
import { createListeners } from './listeners'
import type { Replies, Reply } from './replies'
import { createRequests } from './requests'

export type Database = Store & {
  /** The newest line of this device's journal. */
  readonly head: () => Head
  /** Stamp of this PC's own clock. */
  readonly lastStamp: () => string
  readonly replies: () => readonly Reply[]
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
  readonly lastStamp: string
  readonly replies: Replies
  readonly journal: Journal
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
  const { office, device, journal, replies } = parts
  const chain = createChain(parts)
  const writer = createGroupWriter({ journal, chain, head: parts.head })
  const queue = createCommitQueue(writer)
  const listeners = createListeners(parts.log)
  const requests = createRequests(replies)
  let last: Promise<Refusal | undefined> | undefined
  let closed = false

  const settled = async () => (last === undefined ? undefined : await last)

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
      queue.add({ ...change, settle })
    })
    last = answer
    return answer.then((refusal) => refusal ?? done(value))
  }

  const commit = async <T extends Json>(author: Author, decide: (office: Office) => Decision<T>) => {
    for (let repair = queue.repairing(); repair !== undefined; repair = queue.repairing()) await repair
    const first = requests.earlier(author)
    if (first !== undefined) return again<T>(await first)
    if (closed || queue.state().mode === 'read-only') return refuse('read-only')
    const decision = decide(office)
    // A refusal may rest on what is only staged, and is as good as that.
    if (!decision.ok) return (await settled()) ?? decision
    const { operations, value } = decision.value
    if (operations.length === 0) return (await settled()) ?? done(value)
    const outcome = write(author, operations, value)
    requests.begin(author, outcome)
    return await outcome
  }

  return {
    office,
    device,
    commit,
    settled,
    onChange: listeners.add,
    state: () => (closed ? { mode: 'read-only', reason: 'closed' } : queue.state()),
    head: chain.head,
    lastStamp: chain.lastStamp,
    replies: replies.all,
    sealed: queue.sealed,
    close: async () => {
      closed = true
      await queue.sealed()
      await journal.close()
    },
  }
}
