import type { StoreState } from '../backend/ports'
import type { Undo } from '../../shared/replication/apply'
import type { Refusal } from '../../shared/domain/refusal'
import { refuse } from '../../shared/domain/refusal'
import type { Head } from './chain'
import type { CopyWriter } from './copy-writer'
import type { Failure, GroupWriter } from './group-writer'
import type { SavingState } from './saving-state'
import { createSavingState } from './saving-state'
import type { StreamHead } from './stream'

/** A line that memory shows already and the disk does not have yet: one of this PC, or a copy of another's. */
export type Staged = {
  readonly bytes: Uint8Array
  readonly place:
    { readonly kind: 'own'; readonly head: Head } | { readonly kind: 'copy'; readonly head: StreamHead }
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
  /** Called whenever saving begins or ceases to fail. */
  readonly onState: (listener: (state: StoreState) => void) => () => void
  /** While a failed write is being cleared away no change may be decided; resolves when it is done. */
  readonly repairing: () => Promise<void> | undefined
  /** Resolves when nothing is staged or being written any more and the last group is sealed. */
  readonly sealed: () => Promise<void>
}

function refusalFor(code: string): Refusal {
  return refuse(code === 'ENOSPC' || code === 'EDQUOT' ? 'disk-full' : 'write-failed', { code })
}

/** Copies of others' lines that were lost come again; only what this PC promised to write can end in doubt. */
async function clearDisk({ own, copies }: Writers, isCopy: boolean, failure: Failure): Promise<boolean> {
  if (!isCopy) return own.clearAway(failure)
  await copies.clearAway()
  own.forget()
  return true
}

/** Takes lost changes out of memory and off the disk, then tells their callers; read-only when the disk won't say. */
async function clearAway(
  writers: Writers,
  lost: readonly Staged[],
  isCopy: boolean,
  failure: Failure,
  state: SavingState,
): Promise<void> {
  for (const { takeBack } of lost.toReversed()) takeBack()
  const { code } = failure
  const isCertain = await clearDisk(writers, isCopy, failure)
  state.turn({ mode: isCertain ? 'failing' : 'read-only', reason: code })
  const refusal = isCertain ? refusalFor(code) : refuse('outcome-unknown', { code })
  for (const { settle } of lost) settle(refusal)
}

/** The longest run from the front that goes to one place: copies are on disk before an own line that names them. */
function nextGroup(staged: readonly Staged[]): readonly Staged[] {
  const end = staged.findIndex(({ place }) => place.kind !== staged[0]?.place.kind)
  return end < 0 ? staged : staged.slice(0, end)
}

function writeTo({ own, copies }: Writers, group: readonly Staged[]): Promise<Failure | undefined> {
  const last = group.at(-1)?.place
  if (last?.kind === 'own')
    return own.write(
      group.map(({ bytes }) => bytes),
      last.head,
    )
  return copies.write(
    group.flatMap(({ place, bytes }) => (place.kind === 'copy' ? [{ head: place.head, bytes }] : [])),
  )
}

export type Writers = { readonly own: GroupWriter; readonly copies: CopyWriter }

export function createCommitQueue(writers: Writers): CommitQueue {
  let staged: Staged[] = []
  const state = createSavingState()
  let isSealed = true
  let repair: Promise<void> | undefined
  let running: Promise<void> | undefined

  const fail = async (group: readonly Staged[], failure: Failure): Promise<void> => {
    const lost = [...group, ...staged]
    staged = []
    repair = clearAway(writers, lost, group[0]?.place.kind === 'copy', failure, state)
    await repair
    repair = undefined
    if (state.now().mode === 'read-only') isSealed = true
  }

  const writeGroup = async (group: readonly Staged[]): Promise<void> => {
    const failure = await writeTo(writers, group)
    if (failure !== undefined) return fail(group, failure)
    state.turn({ mode: 'open' })
    for (const { settle } of group) settle(undefined)
    if (group[0]?.place.kind === 'own') isSealed = false
    return undefined
  }

  const seal = async (): Promise<void> => {
    const failure = await writers.own.seal()
    isSealed = true
    if (failure !== undefined) await fail([], failure)
  }

  const run = async (): Promise<void> => {
    while (staged.length > 0) {
      const group = nextGroup(staged)
      staged = staged.slice(group.length)
      await writeGroup(group)
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
    state: state.now,
    onState: state.onTurn,
    repairing: () => repair,
    sealed: async () => {
      while (running !== undefined || !isSealed) {
        start()
        await running
      }
    },
  }
}
