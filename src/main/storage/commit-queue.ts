import type { StoreState } from '../backend/ports'
import type { Undo } from '../../shared/replication/apply'
import type { Refusal } from '../../shared/domain/refusal'
import { refuse } from '../../shared/domain/refusal'
import type { Head } from './chain'
import type { Failure, GroupWriter } from './group-writer'

/** A commit that memory shows already and the disk does not have yet. */
export type Staged = {
  readonly bytes: Uint8Array
  readonly head: Head
  /** Takes the change out of memory again. */
  readonly takeBack: Undo
  /** Called once: with nothing when it is on disk, with the refusal when it was taken back. */
  readonly settle: (refusal: Refusal | undefined) => void
}

/**
 * Writes staged commits to disk in groups: a group is whatever was staged while the previous sync ran, nobody waits
 * for company. When a group fails, everything staged is taken back in reverse and every caller hears so.
 */
export type CommitQueue = {
  readonly add: (staged: Staged) => void
  readonly state: () => StoreState
  /** While a failed write is being cleared away no change may be decided; resolves when it is done. */
  readonly repairing: () => Promise<void> | undefined
  /** Resolves when nothing is staged or being written any more and the last group is sealed. */
  readonly sealed: () => Promise<void>
}

function refusalFor(code: string): Refusal {
  return refuse(code === 'ENOSPC' || code === 'EDQUOT' ? 'disk-full' : 'write-failed', { code })
}

/** Takes lost changes out of memory and off the disk, then tells their callers; `onUnknown` when the disk won't say. */
async function clearAway(
  writer: GroupWriter,
  lost: readonly Staged[],
  failure: Failure,
  onUnknown: (code: string) => void,
): Promise<void> {
  for (const { takeBack } of lost.toReversed()) takeBack()
  const { code } = failure
  const isCertain = await writer.clearAway(failure)
  if (!isCertain) onUnknown(code)
  const refusal = isCertain ? refusalFor(code) : refuse('outcome-unknown', { code })
  for (const { settle } of lost) settle(refusal)
}

export function createCommitQueue(writer: GroupWriter): CommitQueue {
  let staged: Staged[] = []
  let state: StoreState = { mode: 'open' }
  let isSealed = true
  let repair: Promise<void> | undefined
  let running: Promise<void> | undefined

  const closeFor = (code: string) => {
    state = { mode: 'read-only', reason: code }
    isSealed = true
  }

  const fail = async (group: readonly Staged[], failure: Failure): Promise<void> => {
    const lost = [...group, ...staged]
    staged = []
    repair = clearAway(writer, lost, failure, closeFor)
    await repair
    repair = undefined
  }

  const writeGroup = async (group: readonly Staged[], head: Head): Promise<void> => {
    const lines = group.map(({ bytes }) => bytes)
    const failure = await writer.write(lines, head)
    if (failure !== undefined) return fail(group, failure)
    for (const { settle } of group) settle(undefined)
    isSealed = false
    return undefined
  }

  const seal = async (): Promise<void> => {
    const failure = await writer.seal()
    isSealed = true
    if (failure !== undefined) await fail([], failure)
  }

  const run = async (): Promise<void> => {
    for (let last = staged.at(-1); last !== undefined; last = staged.at(-1)) {
      const group = staged
      staged = []
      await writeGroup(group, last.head)
    }
    running = undefined
    // Whoever was answered may commit at once, and that line says how far the disk is sure as well as a seal.
    if (!isSealed) setImmediate(start)
  }

  /** Goes on with what is staged, else seals; commits that come meanwhile are the next group. */
  const start = (): void => {
    if (running !== undefined) return
    if (staged.length > 0) running = run()
    else if (!isSealed) running = seal().then(run)
  }

  return {
    add: (one) => {
      staged.push(one)
      start()
    },
    state: () => state,
    repairing: () => repair,
    sealed: async () => {
      while (running !== undefined || !isSealed) {
        start()
        await running
      }
    },
  }
}
