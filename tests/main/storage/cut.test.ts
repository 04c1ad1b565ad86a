import { describe, expect, it } from 'vitest'
import { applyCut } from '../../../src/main/storage/cut'
import { renamePatiently } from '../../../src/main/storage/durable-file'
import { segmentsAmong } from '../../../src/main/storage/segment'
import { aCustomer } from '../../support/storage/records'
import { createMemoryFileSystem } from '../../support/storage/memory-file-system'
import { aStorePc, copiesOf, opened, storePcs, write } from '../../support/storage/store-pcs'
import { failWith, watchFileSystem } from '../../support/storage/watched-file-system'

const names = ['0001-0000000001.jsonl', '0001-0000000005.jsonl', '0001-0000000009.jsonl'] as const

/** Cuts the first segment and all behind it; the calls that were made to the journal's folder. */
async function cutAt(offset: number, contents: readonly string[] = ['one\ntwo\n', 'three\n', 'four\n']) {
  const disk = createMemoryFileSystem()
  for (const [i, content] of contents.entries()) disk.put(`/pc/${names[i] ?? ''}`, content)
  const calls: string[] = []
  const fileSystem = watchFileSystem(disk, {
    before: ({ method, path }) => {
      if (method !== 'read' && path.startsWith('/pc')) calls.push(`${method} ${path}`)
      else if (method === 'syncFolder') calls.push('kept')
      return undefined
    },
  })
  const [segment, ...later] = segmentsAmong(names.slice(0, contents.length)).segments
  if (segment === undefined) throw new Error('no segment')
  const place = { fileSystem, folder: '/pc', quarantine: '/quarantine', now: 7 }
  const messages = await applyCut(place, { segment, offset, later })
  const kept = [...disk.files.keys()].filter((path) => path.startsWith('/quarantine')).toSorted()
  return { disk, calls, messages, kept: kept.map((path) => [path, disk.text(path)]) }
}

describe('a torn end', () => {
  it('is kept aside on disk, all of it, before anything is cut; the newest segment goes first', async () => {
    const { calls, kept } = await cutAt(4)
    expect(kept).toEqual([
      [`/quarantine/7-0-${names[1]}`, 'three\n'],
      [`/quarantine/7-0-${names[2]}`, 'four\n'],
      [`/quarantine/7-4-${names[0]}`, 'two\n'],
    ])
    expect(calls).toEqual([
      'kept',
      'kept',
      'kept',
      `remove /pc/${names[2]}`,
      `remove /pc/${names[1]}`,
      `open /pc/${names[0]}`,
      `truncate /pc/${names[0]}`,
      `datasync /pc/${names[0]}`,
      `close /pc/${names[0]}`,
      'syncFolder /pc',
    ])
  })

  it('leaves the good beginning, and says where and how much was cut', async () => {
    const { disk, messages } = await cutAt(4)
    expect([...disk.files].filter(([path]) => path.startsWith('/pc'))).toHaveLength(1)
    expect(disk.text(`/pc/${names[0]}`)).toBe('one\n')
    expect(messages).toEqual([
      { code: 'torn-end-cut', facts: { segment: names[0], offset: 4, bytes: 'two\nthree\nfour\n'.length } },
    ])
  })

  it('from the first byte on takes the segment away: it would claim the next one’s name', async () => {
    const { disk } = await cutAt(0)
    expect([...disk.files.keys()].filter((path) => path.startsWith('/pc'))).toEqual([])
  })

  it('of an empty segment is not told: nothing was lost', async () => {
    const { messages, kept } = await cutAt(0, [''])
    expect([messages, kept]).toEqual([[], []])
  })
})

describe('renaming', () => {
  it('waits only for somebody who holds the file: any other error is told at once', async () => {
    for (const [code, waits] of [
      ['EBUSY', true],
      ['ENOSPC', false],
    ] as const) {
      let pauses = 0
      const disk = createMemoryFileSystem()
      disk.put('/a', 'x')
      const fileSystem = {
        ...watchFileSystem(disk, {
          before: ({ method }) => (method === 'rename' ? failWith(code) : undefined),
        }),
        pause: async () => {
          pauses += 1
        },
      }
      await expect(renamePatiently(fileSystem, '/a', '/b')).rejects.toThrow(code)
      expect(pauses > 0).toBe(waits)
    }
  })
})

describe('a start', () => {
  it('syncs what it read before it builds on it: the last segment of every PC', async () => {
    const [a] = await storePcs('A')
    if (a === undefined) throw new Error('no PC')
    await write(a, aCustomer('c1'))
    await a.storage.store.sealed()
    const synced: string[] = []
    const fileSystem = watchFileSystem(a.disk, {
      before: ({ method, path }) => {
        if (method === 'sync') synced.push(path)
        return undefined
      },
    })
    opened(await a.reopen({ fileSystem }))
    expect(synced).toContain(copiesOf(a, a.storage.identity.device).at(-1))
  })

  it('does not look for a segment that was cut away', async () => {
    const pc = await aStorePc('A')
    await write(pc, aCustomer('c1'))
    const last = copiesOf(pc, pc.storage.identity.device).at(-1) ?? ''
    pc.disk.put(last.replace(/\d+\.jsonl$/, '0000000009.jsonl'), '')
    pc.disk.put(last, pc.disk.text(last))
    const { device } = pc.storage.identity
    await pc.storage.store.sealed()
    pc.disk.files.delete(last.replace(/\d+\.jsonl$/, '0000000009.jsonl'))
    const next = pc.storage.store.head().seq + 1
    pc.disk.put(`/data/journal/${device}/0001-${String(next).padStart(10, '0')}.jsonl`, '')
    opened(await pc.reopen())
    expect(copiesOf(pc, device)).not.toContain(
      `/data/journal/${device}/0001-${String(next).padStart(10, '0')}.jsonl`,
    )
  })
})
