import { describe, expect, it } from 'vitest'
import { createMemoryMachine } from '../../support/storage/memory-store'
import { aCustomer } from '../../support/storage/records'
import type { StorePc } from '../../support/storage/store-pcs'
import {
  aPcOver,
  copiesOf,
  customersOf,
  digestOf,
  meetAll,
  opened,
  storePcs,
  tell,
  write,
} from '../../support/storage/store-pcs'

/** A's data folder as it was before c2, put back; what the user's own folder knows stays. */
async function rolledBack() {
  const [a, b] = await storePcs('A', 'B')
  if (a === undefined || b === undefined) throw new Error('two PCs')
  await write(a, aCustomer('c1'))
  await a.storage.close()
  const old = a.disk.copy()
  opened(await a.reopen())
  await write(a, aCustomer('c2'))
  await tell(a, b)
  await a.storage.close()
  for (const path of [...a.disk.files.keys()]) if (path.startsWith('/data')) a.disk.files.delete(path)
  for (const [path, bytes] of old.files) if (path.startsWith('/data')) a.disk.put(path, bytes)
  return { a, b }
}

const identityOf = ({ storage }: StorePc) => storage.identity

describe('a PC whose folder was put back from an older copy', () => {
  it('asks first, then goes on in a new epoch with another letter, told to the others', async () => {
    const { a, b } = await rolledBack()
    const before = identityOf(a)
    expect(await a.reopen()).toMatchObject({ kind: 'stopped', code: 'rolled-back' })
    opened(await a.reopen({ accept: ['rolled-back'] }))
    expect(identityOf(a)).toMatchObject({ device: before.device, epoch: 2 })
    expect(identityOf(a).pcLetter).not.toBe(before.pcLetter)
    await write(a, aCustomer('c3'))
    expect(await meetAll([a, b])).toEqual([])
    expect(copiesOf(b, before.device).map((path) => path.split('/').at(-1)?.slice(0, 4))).toContain('0002')
  })

  it('gets back from the others what it lost of the old epoch: both are kept everywhere', async () => {
    const { a, b } = await rolledBack()
    opened(await a.reopen({ accept: ['rolled-back'] }))
    expect(customersOf(a)).toEqual(['c1'])
    await write(a, aCustomer('c3'))
    expect(await tell(b, a)).toMatchObject({ taken: 2, seen: [] })
    await tell(a, b)
    for (const pc of [a, b]) expect(customersOf(pc)).toEqual(['c1', 'c2', 'c3'])
    expect(digestOf(a)).toEqual(digestOf(b))
    // What it got back is on its own disk, and its later lines have seen it.
    opened(await a.reopen())
    expect(digestOf(a)).toEqual(digestOf(b))
    await write(a, { type: 'set', collection: 'customers', id: 'c2', fields: { note: 'found again' } })
    await tell(a, b)
    expect(b.storage.store.office.derived.contested.size).toBe(0)
  })

  it('with its witness put back too goes on under old numbers: the first meeting is a fork, and nothing merges', async () => {
    const { a, b } = await rolledBack()
    for (const path of [...a.disk.files.keys()]) if (path.startsWith('/user')) a.disk.files.delete(path)
    opened(await a.reopen())
    await write(a, aCustomer('other'))
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const { seen, taken } = await tell(from, to)
      if (from === b) expect(seen).toContainEqual(expect.objectContaining({ device: identityOf(a).device }))
      expect(taken === 0 || from === b).toBe(true)
    }
    expect(customersOf(a)).toEqual(['c1', 'other'])
    expect(customersOf(b)).toEqual(['c1', 'c2'])
  })

  it('and wrote nothing since hears its own lost numbers as a fork: it must not use them again', async () => {
    const { a, b } = await rolledBack()
    for (const path of [...a.disk.files.keys()]) if (path.startsWith('/user')) a.disk.files.delete(path)
    opened(await a.reopen())
    const { seen } = await tell(b, a)
    expect(seen).toContainEqual(expect.objectContaining({ device: identityOf(a).device, epoch: 1 }))
    expect(customersOf(a)).toEqual(['c1'])
  })
})

describe('a PC put back to before its newest epoch', () => {
  it('takes none that it ever had: only its witness still knows of it', async () => {
    const [a, b] = await storePcs('A', 'B')
    if (a === undefined || b === undefined) throw new Error('two PCs')
    await write(a, aCustomer('c1'))
    await a.storage.close()
    const old = a.disk.copy()
    const machine = createMemoryMachine('moved')
    machine.next()
    expect(opened(await a.reopen({ machine })).identity.epoch).toBe(2)
    await write(a, aCustomer('c2'))
    await tell(a, b)
    await a.storage.close()
    for (const path of [...a.disk.files.keys()]) if (path.startsWith('/data')) a.disk.files.delete(path)
    for (const [path, bytes] of old.files) if (path.startsWith('/data')) a.disk.put(path, bytes)
    machine.next()
    expect(opened(await a.reopen({ machine, accept: ['rolled-back'] })).identity.epoch).toBe(3)
    await write(a, aCustomer('c3'))
    expect(await meetAll([a, b])).toEqual([])
    for (const pc of [a, b]) expect(customersOf(pc)).toEqual(['c1', 'c2', 'c3'])
  })
})

describe('a copy of a whole PC', () => {
  it('on another machine is another epoch: nothing collides, and the first one hears that its name is used twice', async () => {
    const [a, b] = await storePcs('A', 'B')
    if (a === undefined || b === undefined) throw new Error('two PCs')
    await write(a, aCustomer('c1'))
    const clone = await aPcOver({ ...a, disk: a.disk.copy() }, { machineId: 'clone' })
    expect(identityOf(clone)).toMatchObject({ device: identityOf(a).device, epoch: 2 })
    await write(a, aCustomer('first'))
    await write(clone, aCustomer('second'))
    expect(await meetAll([a, b])).toEqual([])
    expect(await meetAll([b, clone])).toEqual([])
    for (const pc of [b, clone]) expect(customersOf(pc)).toEqual(['c1', 'first', 'second'])
    expect((await tell(b, a)).seen).toEqual([{ device: identityOf(a).device, epoch: 2, seq: 1 }])
    expect(customersOf(a)).toEqual(['c1', 'first'])
  })

  it('on a machine that looks the same is a fork as soon as a third PC meets both', async () => {
    const [a, b] = await storePcs('A', 'B')
    if (a === undefined || b === undefined) throw new Error('two PCs')
    await write(a, aCustomer('c1'))
    const clone = await aPcOver({ ...a, disk: a.disk.copy() }, { machineId: 'machine-A' })
    await write(a, aCustomer('first'))
    await write(clone, aCustomer('second'))
    expect((await tell(a, b)).seen).toEqual([])
    const forks = [...(await tell(clone, b)).seen, ...(await tell(b, clone)).seen]
    expect(forks).toContainEqual(expect.objectContaining({ device: identityOf(a).device, epoch: 1 }))
    expect(customersOf(b)).toEqual(['c1', 'first'])
    expect(customersOf(clone)).toEqual(['c1', 'second'])
  })
})
