import type { Author, Clock, Decision, Log, Store, StoreChange } from '../backend/ports'
import type { DeviceId } from '../../shared/domain/ids'
import type { Office } from '../../shared/domain/office'
import type { Outcome, Refusal } from '../../shared/domain/refusal'
import { done, refuse } from '../../shared/domain/refusal'
import type { Json, Operation } from '../../shared/replication/operation'
import { isOperation } from '../../shared/replication/operation'
import { stage, UnknownOperation } from '../../shared/replication/replay'
import { stampsSeen } from '../../shared/replication/seen'
import type { Head, RandomBytes, Writer } from './chain'
import { createChain } from './chain'
import { createCommitQueue } from './commit-queue'
import type { Journal } from './journal'
import type { Replies, Reply } from './replies'

export type Database = Store & {
  /** The newest line of this device's journal. */
  readonly head: () => Head
  /** Stamp of this PC's own clock. */
  readonly lastStamp: () => string
  readonly replies: () => readonly Reply[]
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

type First = { readonly person: string; readonly outcome: Promise<Outcome<Json>> }

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
  const value = JSON.parse(text)
  if (!isOperation(value)) throw new UnknownOperation(text.slice(0, 80))
  return value
}

/** The one door for changes: decide, number, encode, stage, then join the write (engine.md §2, commit). */
export function createDatabase(parts: DatabaseParts): Database {
  const { office, device, journal, replies, log } = parts
  const chain = createChain(parts)
  const queue = createCommitQueue({ journal, chain, head: parts.head })
  const listeners = new Set<(change: StoreChange) => void>()
  const firsts = new Map<string, First>()
  let last: Promise<Refusal | undefined> | undefined
  let closed = false

  const tell = (operations: readonly Operation[]) => {
    for (const listener of listeners) {
      try {
        listener({ operations })
      } catch (error) {
        log?.error('change-listener-failed', { error: String(error) })
      }
    }
  }

  const settled = async () => (last === undefined ? undefined : await last)

  /** Stages in the same turn; resolves when the line is on disk or was taken back. */
  const write = (
    author: Author,
    operations: readonly Operation[],
    value: Json,
  ): Promise<Refusal | undefined> => {
    const texts = operations.map((operation) => JSON.stringify(operation))
    const written = texts.map(asWritten)
    const before = chain.head()
    const seen = stampsSeen(office, written)
    const reply = JSON.stringify(value)
    const line = chain.link({ author, operations: texts, reply, seen }, queue.durable())
    let takeBack: () => void
    try {
      takeBack = stage(office, written, line.origin)
    } catch (error) {
      chain.reset(before)
      throw error
    }
    const answer = new Promise<Refusal | undefined>((resolve) => {
      const settle = (refusal: Refusal | undefined) => {
        if (last === answer) last = undefined
        firsts.delete(author.requestId)
        if (refusal === undefined) {
          replies.remember({ requestId: author.requestId, person: author.person, value })
          tell(written)
        }
        resolve(refusal)
      }
      queue.add({ bytes: line.bytes, head: line.head, takeBack, settle })
    })
    last = answer
    return answer
  }

  const earlier = (author: Author): Promise<Outcome<Json>> | undefined => {
    const { requestId, person } = author
    const reply = replies.find(requestId)
    const first =
      reply === undefined ? firsts.get(requestId) : { ...reply, outcome: Promise.resolve(done(reply.value)) }
    if (first === undefined) return undefined
    return first.person === person ? first.outcome : Promise.resolve(refuse('request-reused'))
  }

  const commit = async <T extends Json>(author: Author, decide: (office: Office) => Decision<T>) => {
    for (let repair = queue.repairing(); repair !== undefined; repair = queue.repairing()) await repair
    const first = earlier(author)
    if (first !== undefined) return again<T>(await first)
    if (closed || queue.state().mode === 'read-only') return refuse('read-only')
    const decision = decide(office)
    // A refusal may rest on what is only staged, and is as good as that.
    if (!decision.ok) return (await settled()) ?? decision
    const { operations, value } = decision.value
    if (operations.length === 0) return (await settled()) ?? done(value)
    const outcome = write(author, operations, value).then((refusal) => refusal ?? done(value))
    firsts.set(author.requestId, { person: author.person, outcome })
    return await outcome
  }

  return {
    office,
    device,
    commit,
    settled,
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    state: () => (closed ? { mode: 'read-only', reason: 'closed' } : queue.state()),
    head: chain.head,
    lastStamp: chain.lastStamp,
    replies: replies.all,
    close: async () => {
      closed = true
      await queue.idle()
      await journal.sync()
      await journal.close()
    },
  }
}
