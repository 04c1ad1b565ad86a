import { describe, expect, it } from 'vitest'
import type { OpenedStorage } from '../../../src/main/storage/open-office'
import { createOfficeStorage, openStorage } from '../../../src/main/storage/start'
import type { Outcome } from '../../../src/shared/domain/refusal'
import { done } from '../../../src/shared/domain/refusal'
import { createMemoryFileSystem } from '../../support/storage/memory-file-system'
import { createMemoryMachine, memoryOptions } from '../../support/storage/memory-store'
import { aCustomer } from '../../support/storage/records'
import type { Call } from '../../support/storage/watched-file-system'
import { failWith, watchFileSystem } from '../../support/storage/watched-file-system'

const codes = ['ENOSPC', 'EIO', 'EROFS', 'EPERM', 'EBUSY', 'EACCES', 'EMFILE', 'short'] as const
type Fault = { readonly code: (typeof codes)[number]; readonly at: number; readonly forever: boolean }

type Run = {
  readonly replies: ReadonlyMap<string, Outcome<string>>
  readonly calls: number
  readonly found: ReadonlySet<string>
  readonly trouble: readonly string[]
}

function createFault({ code, at, forever }: Fault) {
  let calls = 0
  let armed = false
  const isHit = () => (forever ? calls >= at : calls === at)
  return {
    arm: (now: boolean) => {
      armed = now
    },
    calls: () => calls,
    before: ({ method, bytes }: Call) => {
      if (!armed) return undefined
      calls += 1
      if (!isHit()) return undefined
      if (code !== 'short') return failWith(code)
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

/** Works on a disk whose n-th call fails, then starts again on a sound one. */
async function run(fault: Fault): Promise<Run> {
  const faults = createFault(fault)
  const machine = createMemoryMachine()
  const options = {
    ...memoryOptions({ machine }),
    fileSystem: watchFileSystem(createMemoryFileSystem(), { before: faults.before }),
  }
  const first = await createOfficeStorage(options, { letter: 'A', name: 'Theke' })
  if (first.kind !== 'opened') throw new Error(first.code)
  const replies = new Map<string, Outcome<string>>()
  const trouble: string[] = []
  replies.set('before', await commit(first, 'before'))
  faults.arm(true)
  await work(first, replies)
  const shown = new Set(first.store.office.tables.customers.keys())
  await first.close()
  faults.arm(false)
  machine.next()
  const second = await openStorage(options)
  if (second.kind !== 'opened') throw new Error(JSON.stringify({ ...fault, ...second }))
  const found = new Set(second.store.office.tables.customers.keys())
  for (const [id, reply] of replies) trouble.push(...judge(id, reply, found, shown))
  const after = await commit(second, 'after')
  if (!after.ok) trouble.push(`after: ${after.code}`)
  await second.close()
  return { replies, calls: faults.calls(), found, trouble }
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

async function sweep(code: Fault['code'], forever: boolean) {
  const trouble: string[] = []
  let refused = 0
  for (let at = 1; ; at++) {
    const result = await run({ code, at, forever })
    if (result.calls < at) return { trouble, refused, calls: at }
    const label = `${code} at call ${at}${forever ? ' for ever' : ''}`
    trouble.push(...result.trouble.map((text) => `${label}: ${text}`))
    const last = result.replies.get('c1')
    const isUnknown = [...result.replies.values()].some(
      (reply) => !reply.ok && reply.code === 'outcome-unknown',
    )
    if (!forever && !isUnknown && last?.ok === false && at < 4) trouble.push(`${label}: did not resume`)
    if ([...result.replies.values()].some((reply) => !reply.ok)) refused += 1
  }
}

describe('a disk whose n-th call fails', () => {
  for (const code of codes) {
    for (const forever of [false, true]) {
      it(`never succeeds silently, keeps what was saved and goes on: ${code} ${forever ? 'for ever' : 'once'}`, async () => {
        const { trouble, refused, calls } = await sweep(code, forever)
        expect(trouble).toEqual([])
        expect(calls).toBeGreaterThan(40)
        if (code !== 'short') expect(refused).toBeGreaterThan(5)
      }, 60_000)
    }
  }
})
