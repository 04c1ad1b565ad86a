import { describe, expect, it } from 'vitest'
import type { StorageOptions } from '../../../src/main/storage/environment'
import type { OpenedStorage } from '../../../src/main/storage/open-office'
import { createOfficeStorage, openStorage } from '../../../src/main/storage/start'
import { fsck } from '../../../src/shared/domain/fsck'
import type { Outcome } from '../../../src/shared/domain/refusal'
import { done } from '../../../src/shared/domain/refusal'
import type { MemoryFileSystem } from '../../support/storage/memory-file-system'
import { createMemoryFileSystem } from '../../support/storage/memory-file-system'
import { createMemoryMachine, memoryOptions } from '../../support/storage/memory-store'
import { aCustomer } from '../../support/storage/records'
import type { Call } from '../../support/storage/watched-file-system'
import { failWith, watchFileSystem } from '../../support/storage/watched-file-system'

/** `full`: half of a write still fits, then nothing. */
const codes = ['ENOSPC', 'EIO', 'EROFS', 'EPERM', 'EBUSY', 'EACCES', 'EMFILE', 'short', 'full'] as const
type Fault = {
  readonly code: (typeof codes)[number]
  readonly at: number
  readonly forever: boolean
  readonly fresh: boolean
}

type Run = {
  readonly replies: ReadonlyMap<string, Outcome<string>>
  readonly calls: number
  readonly trouble: readonly string[]
}

function createFault({ code, at, forever }: Fault) {
  let calls = 0
  let armed = false
  const last = code === 'full' ? at + 1 : at
  const isHit = () => calls >= at && (forever || calls <= last)
  return {
    arm: (now: boolean) => {
      armed = now
    },
    calls: () => calls,
    before: ({ method, bytes }: Call) => {
      if (!armed) return undefined
      calls += 1
      if (!isHit()) return undefined
      if (code === 'full' && calls > at) return method === 'write' ? failWith('ENOSPC') : undefined
      if (code !== 'short' && code !== 'full') return failWith(code)
      return method === 'write' ? Math.floor((bytes?.byteLength ?? 0) / 2) : undefined
    },
  }
}

function commit(storage: OpenedStorage, id: string): Promise<Outcome<string>> {
  const author = { person: 'person-1', requestId: `request ${id}` }
  return storage.store.commit(author, () => done({ operations: [aCustomer(id)], value: id }))
}

async function work(storage: OpenedStorage, replies: Map<string, Outcome<string>>): Promise<void> {
  for (const id of ['a1', 'a2']) replies.set(id, await commit(storage, id))
  const together = ['b1', 'b2', 'b3']
  const outcomes = await Promise.all(together.map((id) => commit(storage, id)))
  for (const [i, id] of together.entries()) replies.set(id, outcomes[i] ?? done(''))
  replies.set('c1', await commit(storage, 'c1'))
}

/** An office with one customer, on a disk that each run copies. */
async function prepared() {
  const disk = createMemoryFileSystem()
  const first = await createOfficeStorage(
    { ...memoryOptions(), fileSystem: disk },
    { letter: 'A', name: 'Theke' },
  )
  if (first.kind !== 'opened') throw new Error(first.code)
  await commit(first, 'before')
  await first.close()
  return disk
}

async function opened(options: StorageOptions): Promise<OpenedStorage> {
  const opening = await openStorage(options)
  if (opening.kind !== 'opened') throw new Error(JSON.stringify(opening))
  return opening
}

/** Works on a disk whose n-th call fails, then starts again on a sound one. */
async function run(fault: Fault, sound: MemoryFileSystem): Promise<Run> {
  const faults = createFault(fault)
  const machine = createMemoryMachine()
  const fileSystem = watchFileSystem(sound.copy(), { before: faults.before })
  const options = { ...memoryOptions({ machine }), fileSystem }
  const first = await opened(options)
  const replies = new Map<string, Outcome<string>>([['before', done('before')]])
  // The first group of a program has a new segment, later ones go on in it.
  if (!fault.fresh) replies.set('first', await commit(first, 'first'))
  faults.arm(true)
  await work(first, replies)
  const shown = new Set(first.store.office.tables.customers.keys())
  await first.close()
  faults.arm(false)
  machine.next()
  const second = await opened(options)
  const found = new Set(second.store.office.tables.customers.keys())
  const trouble = [...replies].flatMap(([id, reply]) => judge(id, reply, found, shown))
  trouble.push(...fsck(second.store.office).findings.map(({ code }) => `fsck: ${code}`))
  const after = await commit(second, 'after')
  if (!after.ok) trouble.push(`after: ${after.code}`)
  await second.store.close()
  return { replies, calls: faults.calls(), trouble }
}

function judge(
  id: string,
  reply: Outcome<string>,
  found: ReadonlySet<string>,
  shown: ReadonlySet<string>,
): string[] {
  if (reply.ok) return found.has(id) && shown.has(id) ? [] : [`${id} lost`]
  if (shown.has(id)) return [`${id} shown although ${reply.code}`]
  if (reply.code === 'outcome-unknown') return []
  return found.has(id) ? [`${id} there although ${reply.code}`] : []
}

/** The codes for which the first group of a program is swept as well; storage treats the others like EIO. */
const withFresh: ReadonlySet<string> = new Set(['ENOSPC', 'EIO', 'full'])

/** Groups that fail or succeed as one, as `work` makes them. */
const groups = [['a1'], ['a2'], ['b1', 'b2', 'b3'], ['c1']]

/** One passing fault costs one group at most, and that one is known not to be saved. */
function judgeOnce(replies: Run['replies']): string[] {
  const isRefused = (id: string) => replies.get(id)?.ok === false
  const refused = groups.filter((group) => group.some(isRefused)).length
  const unknown = [...replies.values()].some((reply) => !reply.ok && reply.code === 'outcome-unknown')
  return [...(refused > 1 ? ['did not resume'] : []), ...(unknown ? ['outcome unknown'] : [])]
}

async function sweep(code: Fault['code'], forever: boolean, fresh: boolean) {
  const trouble: string[] = []
  const sound = await prepared()
  let refused = 0
  for (let at = 1; ; at++) {
    const result = await run({ code, at, forever, fresh }, sound)
    if (result.calls < at) return { trouble, refused, calls: at }
    const found = forever ? result.trouble : [...result.trouble, ...judgeOnce(result.replies)]
    trouble.push(...found.map((text) => `${code} at call ${at}: ${text}`))
    if ([...result.replies.values()].some((reply) => !reply.ok)) refused += 1
  }
}

describe('a disk whose n-th call fails', () => {
  for (const code of codes) {
    for (const forever of [false, true]) {
      it(`never succeeds silently, keeps what was saved and goes on: ${code} ${forever ? 'for ever' : 'once'}`, async () => {
        for (const fresh of withFresh.has(code) ? [false, true] : [false]) {
          const { trouble, refused, calls } = await sweep(code, forever, fresh)
          expect(trouble).toEqual([])
          expect(calls).toBeGreaterThan(40)
          if (code !== 'short') expect(refused).toBeGreaterThan(5)
        }
      }, 120_000)
    }
  }
})
