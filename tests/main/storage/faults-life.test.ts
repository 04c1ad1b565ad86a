import { describe, expect, it } from 'vitest'
import type { StorageOptions } from '../../../src/main/storage/environment'
import type { Stop } from '../../../src/main/storage/message'
import type { OpenedStorage } from '../../../src/main/storage/open-office'
import type { Opening } from '../../../src/main/storage/start'
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

/** `sync`: only the n-th call that makes something certain fails. */
const codes = ['ENOSPC', 'EIO', 'EROFS', 'EPERM', 'EBUSY', 'EACCES', 'EMFILE', 'short', 'sync'] as const
type Fault = { readonly code: (typeof codes)[number]; readonly at: number; readonly forever: boolean }

const syncs: readonly string[] = ['datasync', 'sync', 'syncFolder']

function createFault({ code, at, forever }: Fault) {
  let calls = 0
  return {
    calls: () => calls,
    before: ({ method, bytes }: Call) => {
      if (code === 'sync' && !syncs.includes(method)) return undefined
      calls += 1
      if (calls < at || (!forever && calls > at)) return undefined
      if (code !== 'short') return failWith(code === 'sync' ? 'EIO' : code)
      return method === 'write' ? Math.ceil((bytes?.byteLength ?? 0) / 2) : undefined
    },
  }
}

type Life = {
  readonly commits: Map<string, Outcome<string>>
  readonly kept: { readonly name: string; readonly value: string; readonly isSaved: boolean }[]
  readonly files: { readonly name: string }[]
  isFounded: boolean
  /** Steps that said that they failed. */
  failed: string[]
  readonly trouble: string[]
}

const pc = { letter: 'A', name: 'Theke' }

async function commit(life: Life, { store }: OpenedStorage, ids: readonly string[]): Promise<void> {
  const one = (id: string) =>
    store.commit({ person: 'p', requestId: `request ${id}` }, () =>
      done({ operations: [aCustomer(id)], value: id }),
    )
  const replies = await Promise.all(ids.map(one))
  for (const [i, id] of ids.entries()) life.commits.set(id, replies[i] ?? done(''))
  if (replies.some(({ ok }) => !ok)) life.failed.push(ids.join())
}

async function attempt(life: Life, name: string, act: () => Promise<void>): Promise<void> {
  try {
    await act()
  } catch {
    life.failed.push(name)
  }
}

async function keep(life: Life, { small }: OpenedStorage, name: string, value: string): Promise<void> {
  const writing = small.write(name, value)
  const isSaved = await writing.then(
    () => true,
    () => false,
  )
  life.kept.push({ name, value, isSaved })
  if (!isSaved) life.failed.push(`${name} ${value}`)
}

/** Opens as a person would: when it fails, once more. */
async function open(
  life: Life,
  act: () => Promise<Opening | OpenedStorage | Stop>,
): Promise<OpenedStorage | undefined> {
  for (let i = 0; i < 2; i++) {
    const opening = await act()
    if (opening.kind === 'opened') return opening
    life.failed.push(`open: ${opening.kind === 'new' ? 'new' : opening.code}`)
    if (opening.kind === 'new' && life.isFounded) life.trouble.push('starts as new')
    if (opening.kind === 'stopped' && opening.code !== 'unreadable')
      life.trouble.push(`stopped ${opening.code}`)
  }
  return undefined
}

/** A program from its start to its end: commits alone and together, seals, small files, a file, the snapshot. */
async function work(life: Life, storage: OpenedStorage, name: string): Promise<void> {
  await commit(life, storage, [`${name}1`])
  await storage.store.sealed()
  await keep(life, storage, 'note', `${name} first`)
  await commit(life, storage, [`${name}2`, `${name}3`, `${name}4`])
  await attempt(life, 'file', async () => {
    const bytes = new TextEncoder().encode(`picture ${name}`)
    life.files.push({ name: await storage.files.put(bytes) })
  })
  await keep(life, storage, 'note', `${name} second`)
  await commit(life, storage, [`${name}5`])
  const shown = new Set(storage.store.office.tables.customers.keys())
  for (const [id, reply] of life.commits) {
    if (reply.ok !== shown.has(id)) life.trouble.push(`${id} ${reply.ok ? 'not shown' : 'shown'}`)
  }
  await storage.close()
}

async function run(fault: Fault) {
  const disk = createMemoryFileSystem()
  const machine = createMemoryMachine()
  const faults = createFault(fault)
  const fileSystem = watchFileSystem(disk, { before: faults.before })
  const options = { ...memoryOptions({ machine, dataFolder: '/home/shop/data' }), fileSystem }
  const life: Life = {
    commits: new Map(),
    kept: [],
    files: [],
    isFounded: false,
    failed: [],
    trouble: [],
  }
  const first = await open(life, () => createOfficeStorage(options, pc))
  if (first !== undefined) {
    life.isFounded = true
    await work(life, first, 'a')
    machine.next()
    const second = await open(life, () => openStorage(options))
    if (second !== undefined) await work(life, second, 'b')
  }
  machine.next()
  await judge(life, { ...options, fileSystem: disk }, disk)
  return { life, calls: faults.calls() }
}

/** What the sound disk gives beside what the callers were told. */
async function compare({ commits, kept, files }: Life, opening: OpenedStorage): Promise<string[]> {
  const trouble: string[] = []
  const found = new Set(opening.store.office.tables.customers.keys())
  for (const [id, reply] of commits) {
    if (reply.ok && !found.has(id)) trouble.push(`${id} lost`)
    if (!reply.ok && reply.code !== 'outcome-unknown' && found.has(id)) trouble.push(`${id} came back`)
  }
  const saved = kept.findLastIndex(({ isSaved }) => isSaved)
  const allowed = kept.slice(Math.max(0, saved)).map(({ value }) => value)
  const note = await opening.small.read('note')
  if (note === undefined ? saved >= 0 : !allowed.some((value) => value === note))
    trouble.push(`note is ${String(note)}`)
  for (const { name } of files) if (!(await opening.files.has(name))) trouble.push('file lost')
  trouble.push(...fsck(opening.store.office).findings.map(({ code }) => `fsck ${code}`))
  return trouble
}

async function judge(life: Life, options: StorageOptions, disk: MemoryFileSystem): Promise<void> {
  const { trouble, commits } = life
  let opening = await openStorage(options)
  if (opening.kind === 'new' && !life.isFounded) opening = await createOfficeStorage(options, pc)
  if (opening.kind !== 'opened') return void trouble.push(`on a sound disk: ${JSON.stringify(opening)}`)
  trouble.push(...(await compare(life, opening)))
  await commit(life, opening, ['after'])
  if (commits.get('after')?.ok !== true) trouble.push('does not go on')
  await opening.close()
  // An unfinished snapshot goes with the next ones.
  const left = [...disk.files.keys()].filter((path) => path.endsWith('.tmp') && !path.includes('/snapshot/'))
  if (left.length > 0) trouble.push(`half-written: ${left.join()}`)
}

async function sweep(code: Fault['code'], forever: boolean) {
  const trouble: string[] = []
  let failed = 0
  for (let at = 1; ; at++) {
    const { life, calls } = await run({ code, at, forever })
    if (calls < at) return { trouble, failed, calls }
    const ended = new Set(life.failed.map((text) => text.split(' ')[0]))
    if (!forever && ended.size > 1) life.trouble.push(`failed more than once: ${life.failed.join('; ')}`)
    trouble.push(...life.trouble.map((text) => `${code} at call ${at}: ${text}`))
    if (life.failed.length > 0) failed += 1
  }
}

describe('a whole life of the program on a disk whose n-th call fails', () => {
  for (const code of codes) {
    for (const forever of [false, true]) {
      it(`says so, keeps what it promised and goes on: ${code} ${forever ? 'for ever' : 'once'}`, async () => {
        const { trouble, failed, calls } = await sweep(code, forever)
        expect(trouble).toEqual([])
        expect(calls).toBeGreaterThan(code === 'sync' ? 60 : 250)
        if (code !== 'short') expect(failed).toBeGreaterThan(20)
      })
    }
  }
})
