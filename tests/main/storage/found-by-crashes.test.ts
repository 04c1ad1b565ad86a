import { describe, expect, it } from 'vitest'
import { createSmallFiles } from '../../../src/main/storage/small-files'
import { createOfficeStorage, openStorage } from '../../../src/main/storage/start'
import { lockFolder } from '../../../src/main/storage/lock'
import { done } from '../../../src/shared/domain/refusal'
import { createMemoryFileSystem } from '../../support/storage/memory-file-system'
import { createMemoryMachine, memoryOptions } from '../../support/storage/memory-store'
import { createPowerFileSystem } from '../../support/storage/power-file-system'
import { imageAt } from '../../support/storage/power-image'
import { aCustomer, anAuthor } from '../../support/storage/records'
import { failWith, watchFileSystem } from '../../support/storage/watched-file-system'

const pc = { letter: 'A', name: 'Theke' }
/** Nothing that was not synced survives, or everything. */
const nothing = { chances: 0, sector: 512 } as const
const everything = { chances: 8, sector: 512 } as const
const first = () => 0

describe('what power cuts and failing calls have found, each by its name', () => {
  it('an office founded in a folder whose parents are new is still there (only the last parent was synced)', async () => {
    const disk = createPowerFileSystem()
    const options = {
      ...memoryOptions({ dataFolder: '/new/too/data', userFolder: '/other/user' }),
      fileSystem: disk,
    }
    expect((await createOfficeStorage(options, pc)).kind).toBe('opened')
    const left = imageAt(disk.log, disk.now(), nothing, first).disk
    const machine = createMemoryMachine()
    machine.next()
    expect((await openStorage({ ...options, machine, fileSystem: left })).kind).toBe('opened')
  })

  it('a first start cut off at any call can be made again (an empty journal was taken for a lost one)', async () => {
    const disk = createPowerFileSystem()
    const options = { ...memoryOptions(), fileSystem: disk }
    await createOfficeStorage(options, pc)
    for (let moment = 0; moment < disk.now(); moment++) {
      for (const how of [nothing, everything]) {
        const machine = createMemoryMachine()
        machine.next()
        const over = { ...options, machine, fileSystem: imageAt(disk.log, moment, how, first).disk }
        const found = await openStorage(over)
        const opened = found.kind === 'new' ? await createOfficeStorage(over, pc) : found
        expect([moment, opened.kind]).toEqual([moment, 'opened'])
      }
    }
  })

  it('a removed small file does not come back as it was two versions ago', async () => {
    const disk = createPowerFileSystem()
    await disk.makeFolder('/d')
    await disk.syncFolder('/')
    const small = createSmallFiles(disk, '/d', undefined)
    await small.write('note', 'older')
    await small.write('note', 'newer')
    const before = disk.now()
    await small.remove('note')
    for (let moment = before; moment <= disk.now(); moment++) {
      for (let lost = 0; lost < 3; lost++) {
        let asked = 0
        const chance = () => (asked++ === lost ? 7 : 0)
        const left = imageAt(disk.log, moment, { chances: 4, sector: 512 }, chance).disk
        const value = await createSmallFiles(left, '/d', undefined).read('note')
        expect(['newer', undefined]).toContain(value)
      }
    }
  })

  it('a lock that could not be written keeps nobody out (the same program, trying again)', async () => {
    for (const method of ['write', 'close'] as const) {
      const disk = createMemoryFileSystem()
      await disk.makeFolder('/d')
      let isFull = true
      const fileSystem = watchFileSystem(disk, {
        before: (call) => (isFull && call.method === method ? failWith('ENOSPC') : undefined),
      })
      const machine = createMemoryMachine()
      await expect(lockFolder(fileSystem, '/d', machine)).rejects.toMatchObject({ code: 'ENOSPC' })
      isFull = false
      expect(await lockFolder(fileSystem, '/d', machine)).toMatchObject({ kind: 'locked', takenOver: false })
    }
  })

  it('founding goes on where a full disk cut it off, with what is said the second time', async () => {
    const disk = createMemoryFileSystem()
    let isFull = true
    const fileSystem = watchFileSystem(disk, {
      before: ({ method, path }) =>
        isFull && method === 'create' && path.includes('/user/') ? failWith('ENOSPC') : undefined,
    })
    const options = { ...memoryOptions(), fileSystem }
    const refused = await createOfficeStorage(options, pc)
    expect(refused).toMatchObject({ kind: 'stopped', code: 'unreadable', facts: { code: 'ENOSPC' } })
    isFull = false
    const founded = await createOfficeStorage(options, { letter: 'B', name: 'Büro' })
    expect(founded).toMatchObject({ kind: 'opened', identity: { pcLetter: 'B', name: 'Büro', epoch: 1 } })
  })

  it('founding does not go on in an office in which something was saved', async () => {
    const machine = createMemoryMachine()
    const options = memoryOptions({ machine })
    const opened = await createOfficeStorage(options, pc)
    if (opened.kind !== 'opened') throw new Error(opened.code)
    await opened.store.commit(anAuthor(), () => done({ operations: [aCustomer('c1')], value: null }))
    machine.next()
    expect(await createOfficeStorage(options, pc)).toMatchObject({ kind: 'stopped', code: 'not-empty' })
  })

  it('a file that could not be renamed into its place leaves nothing half-written behind', async () => {
    const disk = createMemoryFileSystem()
    await disk.makeFolder('/d')
    const fileSystem = watchFileSystem(disk, {
      before: ({ method }) => (method === 'rename' ? failWith('EIO') : undefined),
    })
    await expect(createSmallFiles(fileSystem, '/d', undefined).write('note', 1)).rejects.toThrow('EIO')
    expect(await disk.names('/d')).toEqual([])
  })
})
