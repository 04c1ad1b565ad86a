import { describe, expect, it } from 'vitest'
import { lockFolder } from '../../../src/main/storage/lock'
import type { Machine } from '../../../src/main/storage/machine'
import { thisMachine } from '../../../src/main/storage/machine'
import { createMemoryFileSystem } from '../../support/storage/memory-file-system'
import { watchFileSystem } from '../../support/storage/watched-file-system'

async function folder() {
  const disk = createMemoryFileSystem()
  await disk.makeFolder('/d')
  return disk
}

function machine(pid: number, alive: readonly number[], boot = 'boot-1', start = 'now'): Machine {
  const isAlive = (other: number) => alive.includes(other)
  return { pid, isAlive, startOf: async () => start, boot: async () => boot, id: async () => 'm' }
}

describe('the lock of a data folder', () => {
  it('keeps a second program out while the first lives, and lets it in afterwards', async () => {
    const disk = await folder()
    const first = await lockFolder(disk, '/d', machine(1, [1, 2]))
    expect(first).toMatchObject({ kind: 'locked', takenOver: false })
    expect(await lockFolder(disk, '/d', machine(2, [1, 2]))).toEqual({ kind: 'busy', pid: 1 })
    if (first.kind === 'locked') await first.unlock()
    expect(await lockFolder(disk, '/d', machine(2, [1, 2]))).toMatchObject({
      kind: 'locked',
      takenOver: false,
    })
  })

  it('is taken over from a program that is gone, that stems from before the last start, or that says nothing', async () => {
    const disk = await folder()
    await lockFolder(disk, '/d', machine(1, []))
    expect(await lockFolder(disk, '/d', machine(2, [2]))).toMatchObject({ kind: 'locked', takenOver: true })
    expect(await lockFolder(disk, '/d', machine(3, [2], 'boot-2'))).toMatchObject({
      kind: 'locked',
      takenOver: true,
    })
    for (const content of [
      '',
      '{}',
      '7',
      'null',
      '{"pid":4}',
      '{"pid":4,"boot":1}',
      '{"pid":"1","boot":1}',
    ]) {
      disk.put('/d/lock.json', content)
      expect(await lockFolder(disk, '/d', machine(4, [4]))).toMatchObject({ takenOver: true })
    }
  })

  it('is taken over although another process has the number of the one that is gone', async () => {
    const disk = await folder()
    await lockFolder(disk, '/d', machine(1, [1]))
    expect(await lockFolder(disk, '/d', machine(2, [1], 'boot-1', 'later'))).toMatchObject({
      takenOver: true,
    })
    // Where the system does not tell when a process began, a living one counts.
    await disk.remove('/d/lock.json')
    await lockFolder(disk, '/d', machine(1, [1], 'boot-1', ''))
    expect(await lockFolder(disk, '/d', machine(2, [1]))).toEqual({ kind: 'busy', pid: 1 })
    disk.put('/d/lock.json', '{"pid":1,"boot":"boot-1"}')
    expect(await lockFolder(disk, '/d', machine(2, [1]))).toEqual({ kind: 'busy', pid: 1 })
  })

  it('knows a start by its minute where there is no boot id', async () => {
    const disk = await folder()
    await lockFolder(disk, '/d', machine(1, [1], 'minute-100'))
    expect(await lockFolder(disk, '/d', machine(2, [1], 'minute-101'))).toEqual({ kind: 'busy', pid: 1 })
    expect(await lockFolder(disk, '/d', machine(2, [1], 'minute-102'))).toMatchObject({ takenOver: true })
  })

  it('goes to one of two programs that take it over at once', async () => {
    const disk = await folder()
    disk.put('/d/lock.json', '')
    let isSecond = false
    const raced = watchFileSystem(disk, {
      after: ({ method }) => {
        if (method !== 'remove' || isSecond) return
        isSecond = true
        disk.put('/d/lock.json', '{"pid":9,"boot":"boot-1"}')
      },
    })
    expect(await lockFolder(raced, '/d', machine(1, [1]))).toEqual({ kind: 'busy', pid: 0 })
  })

  it('passes on what is not about the lock', async () => {
    const disk = createMemoryFileSystem()
    await expect(lockFolder(disk, '/absent', machine(1, [1]))).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

describe('this machine', () => {
  it('knows itself and a process that is not there', async () => {
    expect(thisMachine.isAlive(process.pid)).toBe(true)
    expect(thisMachine.isAlive(2 ** 22 + 1)).toBe(false)
    const [own, first] = [await thisMachine.startOf(process.pid), await thisMachine.startOf(1)]
    if (process.platform === 'linux') expect(Number(own)).toBeGreaterThan(Number(first))
    expect(await thisMachine.startOf(2 ** 22 + 1)).toBe('')
    expect(await thisMachine.boot()).toBe(await thisMachine.boot())
    expect(await thisMachine.id()).toMatch(/^[0-9a-f]{16}$/)
  })
})
