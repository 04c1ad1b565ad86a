import type { StoreState } from '../backend/ports'
import type { Refusal } from '../../shared/domain/refusal'
import { refuse } from '../../shared/domain/refusal'
import type { Chain, Head } from './chain'
import { errorCode } from './file-system'
import type { Journal } from './journal'

/** A commit that memory shows already and the disk does not have yet. */
export type Staged = {
  readonly bytes: Uint8Array
  readonly head: Head
  /** Takes the change out of memory again. */
  readonly takeBack: () => void
  /** Called once: with nothing when it is on disk, with the refusal when it was taken back. */
  readonly settle: (refusal: Refusal | undefined) => void
}

/**
 * Writes staged commits to disk in groups: a group is whatever was staged while the previous sync ran, nobody waits
 * for company. When a group fails, everything staged is taken back in reverse and every caller hears so.
 */
export type CommitQueue = {
  readonly add: (staged: Staged) => void
  /** The last seq that is certainly on disk. */
  readonly durable: () => number
  readonly state: () => StoreState
  /** While a failed write is being cleared away no change may be decided; resolves when it is done. */
  readonly repairing: () => Promise<void> | undefined
  /** Resolves when nothing is staged or being written any more. */
  readonly idle: () => Promise<void>
}

type Stage = 'write' | 'sync'
type Failure = { readonly stage: Stage; readonly code: string }

function refusalFor(code: string): Refusal {
  return refuse(code === 'ENOSPC' || code === 'EDQUOT' ? 'disk-full' : 'write-failed', { code })
}

type Parts = { readonly journal: Journal; readonly chain: Chain; readonly head: Head }

export function createCommitQueue({ journal, chain, head }: Parts): CommitQueue {
  let staged: Staged[] = []
  let durable = head
  /** The last line the segment holds whole; beyond `durable` only by an unsynced seal. */
  let good = head
  let state: StoreState = { mode: 'open' }
  let repair: Promise<void> | undefined
  let running: Promise<void> | undefined

  const write = async (group: readonly Staged[]): Promise<Failure | undefined> => {
    let stage: Stage = 'write'
    try {
      await journal.append(Buffer.concat(group.map(({ bytes }) => bytes)), good.seq + 1)
      stage = 'sync'
      await journal.sync()
      return undefined
    } catch (error) {
      return { stage, code: errorCode(error) }
    }
  }

  const cutBack = async (): Promise<boolean> => {
    try {
      await journal.cutBack()
      durable = good
      return true
    } catch {
      return false
    }
  }

  /** What was written since the last sync may or may not be on disk: a new segment declares it void. */
  const abandon = async (): Promise<boolean> => {
    try {
      await journal.leave()
      chain.reset(durable)
      const first = chain.seal(durable.seq, durable.seq + 1)
      await journal.append(first.bytes, first.head.seq)
      await journal.sync()
      durable = first.head
      good = first.head
      return true
    } catch {
      return false
    }
  }

  const clearAway = async (lost: readonly Staged[], { stage, code }: Failure): Promise<void> => {
    for (const { takeBack } of lost.toReversed()) takeBack()
    const certain = (stage === 'write' && (await cutBack())) || (await abandon())
    chain.reset(good)
    if (!certain) state = { mode: 'read-only', reason: code }
    const refusal = certain ? refusalFor(code) : refuse('outcome-unknown', { code })
    for (const { settle } of lost) settle(refusal)
  }

  const fail = async (group: readonly Staged[], failure: Failure): Promise<void> => {
    const lost = [...group, ...staged]
    staged = []
    repair = clearAway(lost, failure)
    await repair
    repair = undefined
  }

  /** An unsynced line that says how far the disk is sure, so that rot in the last group can be told from a torn end. */
  const seal = async (): Promise<void> => {
    const { bytes, head: sealed } = chain.seal(durable.seq)
    try {
      await journal.append(bytes, sealed.seq)
      good = sealed
    } catch (error) {
      await fail([], { stage: 'write', code: errorCode(error) })
    }
  }

  const run = async (): Promise<void> => {
    while (staged.length > 0) {
      const group = staged
      staged = []
      const failure = await write(group)
      if (failure !== undefined) {
        await fail(group, failure)
        continue
      }
      good = group.at(-1)?.head ?? good
      durable = good
      for (const { settle } of group) settle(undefined)
      if (staged.length === 0) await seal()
    }
    running = undefined
  }

  return {
    add: (one) => {
      staged.push(one)
      running ??= run()
    },
    durable: () => durable.seq,
    state: () => state,
    repairing: () => repair,
    idle: async () => {
      while (running !== undefined) await running
    },
  }
}
