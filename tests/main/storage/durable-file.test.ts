import { describe, expect, it } from 'vitest'
import {
  readDocument,
  renamePatiently,
  sweepTemporary,
  writeDocument,
} from '../../../src/main/storage/durable-file'
import { createFileStore } from '../../../src/main/storage/file-store'
import { writeAll } from '../../../src/main/storage/file-system'
import { createSmallFiles, fileNameFor } from '../../../src/main/storage/small-files'
import type { MemoryFileSystem } from '../../support/storage/memory-file-system'
import { createMemoryFileSystem } from '../../support/storage/memory-file-system'
import { failWith, watchFileSystem } from '../../support/storage/watched-file-system'

async function folder(): Promise<MemoryFileSystem> {
  const disk = createMemoryFileSystem()
  await disk.makeFolder('/d')
  return disk
}

const textOf = async (disk: MemoryFileSystem) => {
  const found = await readDocument(disk, '/d/a')
  return found.kind === 'found' ? found.value : found.kind
}

describe('a small durable file', () => {
  it('shows the old or the new document after a crash at any call, never nothing', async () => {
    let crashes = 0
    for (let at = 1; ; at++) {
      const disk = await folder()
      await writeDocument(disk, '/d/a', 'old')
      let calls = 0
      const before = () => {
        calls += 1
        return calls >= at ? failWith('EIO') : undefined
      }
      const result = await writeDocument(watchFileSystem(disk, { before }), '/d/a', 'new').then(
        () => 'written',
        () => 'failed',
      )
      expect(['old', 'new']).toContain(await textOf(disk))
      if (result === 'written') break
      crashes += 1
    }
    expect(crashes).toBeGreaterThan(5)
  })

  it('is synced before it is renamed, and the folder after', async () => {
    const disk = await folder()
    const calls: string[] = []
    await writeDocument(watchFileSystem(disk, { after: ({ method }) => calls.push(method) }), '/d/a', 1)
    expect(calls.filter((call) => call !== 'close')).toEqual([
      'create',
      'write',
      'sync',
      'rename',
      'syncFolder',
    ])
  })

  it('falls back on its previous copy when a bit of it is flipped, and says so', async () => {
    const disk = await folder()
    await writeDocument(disk, '/d/a', { text: 'old' })
    await writeDocument(disk, '/d/a', { text: 'new' })
    expect(await readDocument(disk, '/d/a')).toEqual({
      kind: 'found',
      value: { text: 'new' },
      restored: false,
    })
    disk.put('/d/a', disk.text('/d/a').replace('new', 'nev'))
    expect(await readDocument(disk, '/d/a')).toEqual({
      kind: 'found',
      value: { text: 'old' },
      restored: true,
    })
    // The good previous copy must not give way to the damaged one.
    const before = ({ method }: { method: string }) => (method === 'syncFolder' ? failWith('EIO') : undefined)
    await writeDocument(watchFileSystem(disk, { before }), '/d/a', { text: 'newer' }).catch(() => undefined)
    disk.put('/d/a', '')
    expect(await textOf(disk)).toEqual({ text: 'old' })
    disk.put('/d/a.old', '')
    for (const content of ['', '7', 'null', '{}', '{"crc":"x"}', 'x', '\0\0\0']) {
      disk.put('/d/a', content)
      expect(await readDocument(disk, '/d/a')).toEqual({ kind: 'damaged' })
    }
  })

  it('waits while a virus scanner holds it, and gives up in the end', async () => {
    for (const [refusals, outcome] of [
      [3, 'renamed'],
      [99, 'EBUSY'],
    ] as const) {
      const disk = await folder()
      disk.put('/d/a', 'x')
      let calls = 0
      let waitedMs = 0
      const watched = watchFileSystem(disk, {
        before: () => (calls++ < refusals ? failWith('EBUSY') : undefined),
      })
      const patient = { ...watched, pause: async (delayMs: number) => void (waitedMs += delayMs) }
      const result = await renamePatiently(patient, '/d/a', '/d/b').then(
        () => 'renamed',
        (error: { code: string }) => error.code,
      )
      expect(result).toBe(outcome)
      expect(waitedMs).toBeLessThanOrEqual(5_000)
    }
  })

  it('leaves no temporary file when it fails, and sweeps those of a killed program', async () => {
    const disk = await folder()
    const before = ({ method }: { method: string }) => (method === 'sync' ? failWith('ENOSPC') : undefined)
    await expect(writeDocument(watchFileSystem(disk, { before }), '/d/a', 1)).rejects.toThrow('ENOSPC')
    expect([...disk.files.keys()]).toEqual([])
    disk.put('/d/a.4711-3.tmp', 'x')
    disk.put('/d/a', 'x')
    await sweepTemporary(disk, '/d')
    await sweepTemporary(disk, '/absent')
    expect([...disk.files.keys()]).toEqual(['/d/a'])
  })

  it('calls a disk full that takes no byte', async () => {
    const disk = await folder()
    const file = await watchFileSystem(disk, {
      before: ({ method }) => (method === 'write' ? 0 : undefined),
    }).create('/d/a')
    await expect(writeAll(file, new Uint8Array(3), 0)).rejects.toMatchObject({ code: 'ENOSPC' })
  })
})

describe('small files', () => {
  it('have names that every system takes and that never meet', () => {
    const names = [
      'draft',
      'Draft',
      'draft:1',
      'draft/1',
      '../x',
      'con',
      'com1',
      'ä',
      '',
      '.',
      'a.b',
      'x'.repeat(300),
    ]
    const files = names.map(fileNameFor)
    expect(new Set(files.map((name) => name.toLowerCase())).size).toBe(names.length)
    for (const file of files) expect(file).toMatch(/^(?!con\.|com1\.)[a-z0-9_%~-]*\.json$/)
    for (const file of files) expect(file.length).toBeLessThan(200)
  })

  it('are written one after the other, so that the last word stays', async () => {
    const small = createSmallFiles(await folder(), '/d', undefined)
    await Promise.all([1, 2, 3, 4].map((value) => small.write('a', value)))
    expect(await small.read('a')).toBe(4)
    await Promise.all([small.write('a', 5), small.remove('a')])
    expect(await small.read('a')).toBeUndefined()
  })

  it('count as absent when damaged, and that is logged', async () => {
    const disk = await folder()
    const logged: string[] = []
    const log = { error: (what: string) => void logged.push(what), info: () => undefined }
    const small = createSmallFiles(disk, '/d', log)
    await small.write('a', 1)
    disk.put('/d/a.json', '')
    expect(await small.read('a')).toBeUndefined()
    await small.write('a', 2)
    await small.write('a', 3)
    disk.put('/d/a.json', '')
    expect(await small.read('a')).toBe(2)
    expect(logged).toEqual(['small-file-damaged', 'small-file-restored'])
  })
})

describe('the file store', () => {
  it('gives no bytes that differ from their name, and heals on putting them again', async () => {
    const disk = await folder()
    const files = createFileStore(disk, '/d')
    const bytes = new TextEncoder().encode('Bild')
    const name = await files.put(bytes)
    expect(await files.put(bytes)).toBe(name)
    disk.put(`/d/${name}`, 'Bilt')
    expect(await files.get(name)).toBeUndefined()
    expect(await files.has(name)).toBe(false)
    expect(await files.put(bytes)).toBe(name)
    expect(await files.get(name)).toEqual(bytes)
  })
})
