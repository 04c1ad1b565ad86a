import { describe, expect, it } from 'vitest'
import { createBallast, withBallast } from '../../../src/main/storage/ballast'
import { lowSpaceBytes } from '../../../src/main/storage/care'
import type { OpenedStorage } from '../../../src/main/storage/open-office'
import { createOfficeStorage, openStorage } from '../../../src/main/storage/start'
import type { Outcome } from '../../../src/shared/domain/refusal'
import { done, refuse } from '../../../src/shared/domain/refusal'
import type { MemoryFileSystem } from '../../support/storage/memory-file-system'
import { createMemoryFileSystem } from '../../support/storage/memory-file-system'
import { createMemoryMachine, createSeededBytes, memoryOptions } from '../../support/storage/memory-store'
import { aCustomer, anAuthor } from '../../support/storage/records'
import { failWith, watchFileSystem } from '../../support/storage/watched-file-system'

const ballastBytes = 3 << 20
const path = '/data/ballast'

function used({ files }: MemoryFileSystem): number {
  return [...files.values()].reduce((sum, { byteLength }) => sum + byteLength, 0)
}

function add({ store }: OpenedStorage, text = 'Möller'): Promise<Outcome<null>> {
  return store.commit(anAuthor(), () =>
    done({ operations: [aCustomer(`c${text.length}`, text)], value: null }),
  )
}

/** An office with its ballast, and a disk on which then so many bytes are free. */
async function anOffice(free: number) {
  const disk = createMemoryFileSystem()
  const machine = createMemoryMachine()
  // One piece serves for all: what is in it does not matter here.
  const piece = createSeededBytes(1)(1 << 10)
  const randomBytes = (length: number) => Uint8Array.from({ length }, (_, i) => piece[i % piece.length] ?? 0)
  const options = { ...memoryOptions({ machine, randomBytes, ballastBytes }), fileSystem: disk }
  const storage = await createOfficeStorage(options, { letter: 'A', name: 'Theke' })
  if (storage.kind !== 'opened') throw new Error(storage.code)
  let steps = 0
  while (await storage.care.step()) steps += 1
  disk.room.capacity = used(disk) + free
  const codes = () => storage.care.messages().map(({ code }) => code)
  return { disk, machine, options, storage, steps, codes }
}

describe('the ballast', () => {
  it('is made in short steps after the start, and stays', async () => {
    const { disk, steps, storage, codes } = await anOffice(10)
    expect(disk.files.get(path)?.byteLength).toBe(ballastBytes)
    expect(steps).toBe(2)
    const before = disk.files.get(path)
    disk.room.capacity = Infinity
    expect(await storage.care.step()).toBe(false)
    expect(disk.files.get(path)).toBe(before)
    expect(codes()).toEqual([])
  })

  it('is given up on a full disk: the last work is saved, nobody is refused, and people are told', async () => {
    const { disk, storage, codes } = await anOffice(100)
    let heard = 0
    const stop = storage.care.onMessage(() => (heard += 1))
    expect((await add(storage)).ok).toBe(true)
    expect(disk.files.has(path)).toBe(false)
    expect(codes()).toEqual(['ballast-released'])
    expect(heard).toBe(1)
    expect((await add(storage, 'x'.repeat(10_000))).ok).toBe(true)
    await storage.drafts.write('draft', 'x'.repeat(10_000))
    await storage.files.put(new Uint8Array(10_000))
    expect(storage.store.state()).toEqual({ mode: 'open' })
    stop()
  })

  it('gone and the disk full again: refused with the reason, and saved once there is room', async () => {
    const { disk, storage } = await anOffice(0)
    await add(storage)
    disk.room.capacity = used(disk) + 100
    expect(await add(storage, 'longer')).toEqual(refuse('disk-full', { code: 'ENOSPC' }))
    expect(storage.store.state()).toMatchObject({ mode: 'failing', reason: 'ENOSPC' })
    disk.room.capacity = Infinity
    expect((await add(storage, 'longer')).ok).toBe(true)
  })

  it('lets the program start on a full disk', async () => {
    const { disk, machine, options, storage } = await anOffice(0)
    machine.next()
    const again = await openStorage(options)
    expect(again.kind).toBe('opened')
    expect(disk.files.has(path)).toBe(false)
    expect(storage.identity.epoch).toBe(1)
  })

  it('is made anew when there is room for it and for a good deal more', async () => {
    const { disk, storage, codes } = await anOffice(100)
    await add(storage)
    disk.room.capacity = used(disk) + lowSpaceBytes
    expect(await storage.care.step()).toBe(false)
    expect(disk.files.has(path)).toBe(false)
    disk.room.capacity = used(disk) + lowSpaceBytes + ballastBytes
    while (await storage.care.step());
    expect(disk.files.get(path)?.byteLength).toBe(ballastBytes)
    expect(codes()).toEqual([])
  })

  it('that is half made when room gets scarce is dropped, and swept away after a crash', async () => {
    const { disk, machine, options } = await anOffice(0)
    disk.room.capacity = Infinity
    await disk.remove(path)
    machine.next()
    const opened = await openStorage(options)
    if (opened.kind !== 'opened') throw new Error(opened.kind)
    const left = () => [...disk.files.keys()].filter((name) => name.includes('ballast'))
    expect(await opened.care.step()).toBe(true)
    expect(left()).toHaveLength(1)
    disk.room.capacity = used(disk) + 10
    expect(await opened.care.step()).toBe(false)
    expect(left()).toEqual([])
    disk.room.capacity = Infinity
    expect(await opened.care.step()).toBe(true)
    machine.next()
    await openStorage(options)
    expect(left()).toEqual([])
  })

  it('that cannot be made is left for later, without harm', async () => {
    for (const method of ['create', 'write', 'sync', 'rename'] as const) {
      const disk = createMemoryFileSystem()
      await disk.makeFolder('/data')
      const fileSystem = watchFileSystem(disk, {
        before: (call) => (call.method === method ? failWith('EIO') : undefined),
      })
      const ballast = createBallast({
        fileSystem,
        dataFolder: '/data',
        bytes: 10,
        randomBytes: createSeededBytes(),
      })
      expect(await ballast.grow()).toBe(false)
      expect(await disk.names('/data')).toEqual([])
    }
  })

  it('of no size is none', async () => {
    const disk = createMemoryFileSystem()
    await disk.makeFolder('/data')
    const parts = { fileSystem: disk, dataFolder: '/data', bytes: 0, randomBytes: createSeededBytes() }
    expect(await createBallast(parts).grow()).toBe(false)
    expect(await disk.names('/data')).toEqual([])
  })

  it('is not given up for other errors, and no sync is repeated', async () => {
    const disk = createMemoryFileSystem()
    await disk.makeFolder('/d')
    let released = 0
    let code = 'EIO'
    let syncs = 0
    const broken = watchFileSystem(disk, {
      before: ({ method }) => {
        if (method === 'datasync') syncs += 1
        return method === 'write' || method === 'datasync' ? failWith(code) : undefined
      },
    })
    const file = await withBallast(broken, async () => (released += 1) < 2).create('/d/f')
    await expect(file.write(new Uint8Array(1), 0)).rejects.toMatchObject({ code: 'EIO' })
    expect(released).toBe(0)
    code = 'EDQUOT'
    await expect(file.write(new Uint8Array(1), 0)).rejects.toMatchObject({ code: 'EDQUOT' })
    expect(released).toBe(1)
    await expect(file.datasync()).rejects.toMatchObject({ code: 'EDQUOT' })
    expect([released, syncs]).toEqual([1, 1])
  })
})
