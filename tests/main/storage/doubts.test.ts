import { describe, expect, it } from 'vitest'
import type { StoreState } from '../../../src/main/backend/ports'
import { encodeDocument } from '../../../src/main/storage/durable-file'
import { createOfficeStorage, openStorage } from '../../../src/main/storage/start'
import { done, refuse } from '../../../src/shared/domain/refusal'
import { createMemoryFileSystem } from '../../support/storage/memory-file-system'
import { createMemoryMachine, memoryOptions } from '../../support/storage/memory-store'
import { aCustomer } from '../../support/storage/records'
import type { Call } from '../../support/storage/watched-file-system'
import { failWith, watchFileSystem } from '../../support/storage/watched-file-system'

/** An office with one customer whose disk fails where `fails` says so. */
async function anOffice() {
  const disk = createMemoryFileSystem()
  const machine = createMemoryMachine()
  const trouble: { fails: (call: Call) => boolean } = { fails: () => false }
  const before = (call: Call) => (trouble.fails(call) ? failWith('EIO') : undefined)
  const options = { ...memoryOptions({ machine }), fileSystem: watchFileSystem(disk, { before }) }
  const opened = await createOfficeStorage(options, { letter: 'A', name: 'Theke' })
  if (opened.kind !== 'opened') throw new Error(opened.code)
  const { store } = opened
  const add = (id: string) =>
    store.commit({ person: 'p', requestId: `request ${id}` }, () =>
      done({ operations: [aCustomer(id)], value: id }),
    )
  await add('c1')
  await store.sealed()
  const restart = async () => {
    trouble.fails = () => false
    machine.next()
    const again = await openStorage(options)
    if (again.kind !== 'opened') throw new Error(JSON.stringify(again))
    return again
  }
  return { opened, store, add, trouble, disk, restart }
}

const isJournal = ({ path }: Call) => path.includes('/journal/')
const codesOf = ({ messages }: { messages: readonly { code: string }[] }) => messages.map(({ code }) => code)

describe('a step of which nobody knows whether it is saved', () => {
  it('that is in the journal is told as saved at the next start, once', async () => {
    const { add, trouble, restart } = await anOffice()
    // The bytes are written, but neither the sync nor anything else works any more.
    trouble.fails = (call) => isJournal(call) && call.method !== 'write'
    expect(await add('c2')).toEqual(refuse('outcome-unknown', { code: 'EIO' }))
    const again = await restart()
    expect(again.store.office.tables.customers.has('c2')).toBe(true)
    expect(codesOf(again)).toContain('doubt-saved')
    await again.close()
    expect(codesOf(await restart())).toEqual([])
  })

  it('that is not in the journal is told as lost', async () => {
    const { add, trouble, disk, restart } = await anOffice()
    trouble.fails = (call) => isJournal(call) && call.method !== 'write'
    expect(await add('c2')).toMatchObject({ code: 'outcome-unknown' })
    // What was never synced went with the power.
    const path = [...disk.files.keys()].filter((name) => name.includes('/journal/')).at(-1) ?? ''
    const text = disk.text(path)
    disk.put(path, text.slice(0, text.indexOf('request c2') - 150))
    const again = await restart()
    expect(again.store.office.tables.customers.has('c2')).toBe(false)
    expect(codesOf(again)).toContain('doubt-lost')
  })

  it('is noted in the data folder where the own folder takes nothing, and nowhere on a dead disk', async () => {
    const first = await anOffice()
    first.trouble.fails = (call) =>
      (isJournal(call) && call.method !== 'write') || call.path.startsWith('/user/')
    expect(await first.add('c2')).toMatchObject({ code: 'outcome-unknown' })
    expect(codesOf(await first.restart())).toContain('doubt-saved')
    const second = await anOffice()
    second.trouble.fails = (call) => !(isJournal(call) && call.method === 'write')
    expect(await second.add('c2')).toMatchObject({ code: 'outcome-unknown' })
    // The journal alone says it too.
    expect(codesOf(await second.restart())).toContain('unconfirmed-kept')
  })
})

describe('a note of doubts that cannot be true', () => {
  it('harms no start and is gone afterwards', async () => {
    for (const content of ['half', encodeDocument({ no: 'list' }), encodeDocument([7, null])]) {
      const { disk, restart } = await anOffice()
      disk.put('/user/doubts.json', content)
      const again = await restart()
      expect(codesOf(again).filter((code) => code.startsWith('doubt'))).toEqual([])
      expect(disk.files.has('/user/doubts.json')).toBe(false)
    }
  })
})

describe('the state of the store', () => {
  it('is failing after a refused save, open after the next one, and read-only when nobody knows', async () => {
    const { store, add, trouble } = await anOffice()
    const heard: StoreState[] = []
    const stop = store.onState((state) => heard.push(state))
    trouble.fails = (call) => isJournal(call) && call.method === 'write'
    expect(await add('c2')).toEqual(refuse('write-failed', { code: 'EIO' }))
    expect(await add('c3')).toEqual(refuse('write-failed', { code: 'EIO' }))
    expect(store.state()).toEqual({ mode: 'failing', reason: 'EIO' })
    trouble.fails = () => false
    expect((await add('c4')).ok).toBe(true)
    expect(store.state()).toEqual({ mode: 'open' })
    trouble.fails = isJournal
    expect(await add('c5')).toMatchObject({ code: 'outcome-unknown' })
    expect(heard).toEqual([
      { mode: 'failing', reason: 'EIO' },
      { mode: 'open' },
      { mode: 'read-only', reason: 'EIO' },
    ])
    stop()
  })
})
