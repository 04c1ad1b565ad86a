import { describe, expect, it } from 'vitest'
import { writeSnapshot } from '../../../src/main/storage/snapshot-write'
import { emptyOffice } from '../../../src/shared/domain/office'
import { noStamp } from '../../../src/shared/replication/clock'
import { createMemoryFileSystem } from '../../support/storage/memory-file-system'
import type { Call } from '../../support/storage/watched-file-system'
import { watchFileSystem } from '../../support/storage/watched-file-system'

const content = { office: emptyOffice(), pending: [], replies: [], streams: [], lastStamp: noStamp }

async function onDisk(watch: (call: Call) => number | undefined = () => undefined) {
  const disk = createMemoryFileSystem()
  const calls: string[] = []
  const fileSystem = watchFileSystem(disk, {
    before: (call) => {
      calls.push(`${call.method} ${call.path.replace(/\.\d+-\d+\.tmp$/, '')}`)
      return watch(call)
    },
  })
  const place = { fileSystem, folder: '/snapshot', officeId: 'o', device: 'd' }
  return { disk, calls, write: () => writeSnapshot(place, content) }
}

describe('a snapshot', () => {
  it('is on disk, files and names, before CURRENT says so', async () => {
    const { calls, write } = await onDisk()
    await write()
    const rename = calls.findIndex((call) => call.startsWith('rename /snapshot/CURRENT'))
    const before = calls.slice(0, rename)
    for (const file of ['customers', 'merges', 'pending', 'replies', 'erased']) {
      expect(before).toContain(`sync /snapshot/000001/${file}.jsonl`)
    }
    expect(before).toContain('syncFolder /snapshot/000001')
    expect(before).toContain('syncFolder /snapshot')
    expect(before.some((call) => call === 'read /snapshot/000001/customers.jsonl')).toBe(true)
  })

  it('whose bytes the disk gives back otherwise never becomes current', async () => {
    const { disk, write } = await onDisk(({ method, path }) => {
      // As a disk that lies: what was synced is not what is read.
      if (method === 'syncFolder' && path === '/snapshot') disk.put('/snapshot/000001/customers.jsonl', 'x\n')
      return undefined
    })
    await expect(write()).rejects.toThrow('reads back damaged')
    expect(disk.files.has('/snapshot/CURRENT')).toBe(false)
  })

  it('keeps two before it, no more, and clears attempts away that never became current', async () => {
    const { disk, write } = await onDisk()
    for (let i = 0; i < 5; i++) await write()
    const kept = () => [...disk.folders].filter((folder) => /\/\d+$/.test(folder)).toSorted()
    expect(kept()).toEqual(['/snapshot/000003', '/snapshot/000004', '/snapshot/000005'])
    disk.put('/snapshot/000007/customers.jsonl', 'half')
    expect(await write()).toBe('000006')
    expect(kept()).toEqual(['/snapshot/000004', '/snapshot/000005', '/snapshot/000006'])
  })
})
