import { describe, expect, it } from 'vitest'
import { createOfficeStorage } from '../../../src/main/storage/start'
import { done } from '../../../src/shared/domain/refusal'
import { createMemoryFileSystem } from '../../support/storage/memory-file-system'
import { createSeededBytes, memoryOptions } from '../../support/storage/memory-store'
import { aCustomer, anAuthor } from '../../support/storage/records'
import { watchFileSystem } from '../../support/storage/watched-file-system'

describe('an acknowledgement', () => {
  it('comes after all bytes are written and then a sync that began behind them has ended, even with short writes', async () => {
    const disk = createMemoryFileSystem()
    const random = createSeededBytes(3)
    const inSync = new Map<string, string>()
    let onDisk = ''
    let shortWrites = 0
    const fileSystem = watchFileSystem(disk, {
      before: ({ method, path, bytes }) => {
        if (method === 'datasync') inSync.set(path, disk.text(path))
        if (method !== 'write' || bytes === undefined || bytes.byteLength < 2) return undefined
        if ((random(1)[0] ?? 0) < 128) return undefined
        shortWrites += 1
        return 1 + ((random(1)[0] ?? 0) % (bytes.byteLength - 1))
      },
      after: ({ method, path }) => {
        if (method === 'datasync') onDisk += inSync.get(path) ?? ''
      },
    })
    const opened = await createOfficeStorage(
      { ...memoryOptions(), fileSystem },
      { letter: 'A', name: 'Theke' },
    )
    if (opened.kind !== 'opened') throw new Error(opened.code)
    let acknowledged = 0
    const commit = async (i: number) => {
      const author = anAuthor({ requestId: `request-${i}-` })
      const reply = await opened.store.commit(author, () =>
        done({ operations: [aCustomer(`c${i}`)], value: i }),
      )
      expect(reply).toEqual(done(i))
      expect(onDisk).toContain(`"q":"request-${i}-"`)
      acknowledged += 1
    }
    for (let i = 0; i < 200;) {
      const together = 1 + ((random(1)[0] ?? 0) % 5)
      await Promise.all(Array.from({ length: together }, (_, k) => commit(i + k)))
      i += together
    }
    expect(acknowledged).toBeGreaterThanOrEqual(200)
    expect(shortWrites).toBeGreaterThan(100)
  })

  it('is one sync for all that was staged while the previous one ran', async () => {
    const disk = createMemoryFileSystem()
    let syncs = 0
    const fileSystem = watchFileSystem(disk, {
      after: ({ method }) => {
        if (method === 'datasync') syncs += 1
      },
    })
    const opened = await createOfficeStorage(
      { ...memoryOptions(), fileSystem },
      { letter: 'A', name: 'Theke' },
    )
    if (opened.kind !== 'opened') throw new Error(opened.code)
    syncs = 0
    const commits = Array.from({ length: 50 }, (_, i) =>
      opened.store.commit(anAuthor(), () => done({ operations: [aCustomer(`c${i}`)], value: i })),
    )
    await Promise.all(commits)
    expect(syncs).toBe(2)
  })
})
