import { describe, expect, it } from 'vitest'
import { createMemoryFileSystem } from '../../support/storage/memory-file-system'
import { createMemoryMachine, createSeededBytes, memoryOptions } from '../../support/storage/memory-store'
import { aCustomer, anAuthor } from '../../support/storage/records'
import { createOfficeStorage, openStorage } from '../../../src/main/storage/start'
import type { Operation } from '../../../src/shared/replication/operation'
import type { OpenedStorage } from '../../../src/main/storage/open-office'

const device = {
  type: 'set',
  collection: 'devices',
  fields: { name: 'Theke', letter: 'A', epoch: 1 },
} as const

/** A PC and its clone: the disk was copied, machine id and all, and both went on. */
async function aPcAndItsClone() {
  const disk = createMemoryFileSystem()
  const options = { ...memoryOptions({ machine: createMemoryMachine() }), fileSystem: disk }
  const first = await createOfficeStorage(options, { letter: 'A', name: 'Theke' })
  if (first.kind !== 'opened') throw new Error(first.code)
  const named = { ...device, id: first.identity.device }
  await write(first, named)
  await first.close()
  const copied = { ...memoryOptions({ machine: createMemoryMachine(), randomBytes: createSeededBytes(7) }) }
  const clone = await openStorage({ ...copied, fileSystem: disk.copy() })
  const again = await openStorage({ ...options, machine: createMemoryMachine() })
  if (clone.kind !== 'opened' || again.kind !== 'opened') throw new Error('not opened')
  await write(again, aCustomer('c1', 'Hier'))
  await write(clone, aCustomer('c1', 'Dort'))
  return { pc: again, clone }
}

async function write({ store }: OpenedStorage, operation: Operation) {
  await store.commit(anAuthor(), () => ({ ok: true, value: { operations: [operation], value: null } }))
}

describe('two PCs that think they are the same one', () => {
  it('merge nothing, and people are told which PC it is', async () => {
    const { pc, clone } = await aPcAndItsClone()
    const { lines } = await clone.replica.linesFor([])
    const received = await pc.replica.receive(lines)
    expect(received).toMatchObject({ ok: true, value: { forks: [{ epoch: 1 }] } })
    expect(pc.store.office.tables.customers.get('c1')?.familyName).toBe('Hier')
    expect(pc.care.messages()).toEqual([{ code: 'fork', facts: { pcs: 'Theke (A)' } }])
  })

  it('is noticed by the one that only sends, too', async () => {
    const { pc, clone } = await aPcAndItsClone()
    await pc.replica.linesFor(clone.replica.streams())
    expect(pc.care.messages().map(({ code }) => code)).toEqual(['fork'])
  })

  it('says nothing while all agree', async () => {
    const { pc } = await aPcAndItsClone()
    const { lines } = await pc.replica.linesFor([])
    await pc.replica.receive(lines)
    await pc.replica.linesFor(pc.replica.streams())
    expect(pc.care.messages()).toEqual([])
  })
})
