import { describe, expect, it } from 'vitest'
import { keepCaring, lowSpaceBytes } from '../../../src/main/storage/care'
import type { OpenedStorage } from '../../../src/main/storage/open-office'
import { frame } from '../../../src/main/storage/line'
import { createOldLines } from '../../../src/main/storage/old-lines'
import { openStorage } from '../../../src/main/storage/start'
import { done } from '../../../src/shared/domain/refusal'
import { createTestClock, createTestTimer } from '../../support/backend'
import type { MemoryFileSystem } from '../../support/storage/memory-file-system'
import { createMemoryFileSystem } from '../../support/storage/memory-file-system'
import { createMemoryMachine, createMemoryStore } from '../../support/storage/memory-store'
import { aCustomer, anAuthor } from '../../support/storage/records'
import { failWith, watchFileSystem } from '../../support/storage/watched-file-system'

async function add({ store }: Pick<OpenedStorage, 'store'>, id: string): Promise<void> {
  await store.commit(anAuthor(), () => done({ operations: [aCustomer(id)], value: null }))
  await store.sealed()
}

/** Three programs' segments; the newest start reads none of them but the last line of a snapshot. */
async function threeSegments() {
  const storage = await createMemoryStore({ ballastBytes: 0 })
  const reopen = async () => {
    const opening = await storage.crashAndReopen()
    if (opening.kind !== 'opened') throw new Error(JSON.stringify(opening))
    return opening
  }
  for (const id of ['c1', 'c2', 'c3']) await add(storage, id)
  await storage.close()
  const second = await reopen()
  for (const id of ['c4', 'c5']) await add(second, id)
  await second.close()
  const segments = [...storage.disk.files.keys()].filter((path) => path.includes('/journal/')).toSorted()
  return { ...storage, reopen, segments }
}

async function all({ care }: OpenedStorage): Promise<string[]> {
  while (await care.step());
  return care.messages().map(({ code, facts }) => [code, facts['seq']].filter(Boolean).join(' '))
}

function change(disk: MemoryFileSystem, path: string, edit: (lines: string[]) => string[]): void {
  const lines = disk.text(path).split('\n').slice(0, -1)
  disk.put(
    path,
    edit(lines)
      .map((line) => `${line}\n`)
      .join(''),
  )
}

const reframed = (line: string, from: string | RegExp, to: string) =>
  Buffer.from(frame(line.slice(9).replace(from, to)))
    .toString()
    .slice(0, -1)

describe('old lines, which a start skips behind its snapshot', () => {
  it('are found whole', async () => {
    const { reopen } = await threeSegments()
    expect(await all(await reopen())).toEqual([])
  })

  it('that have rotted are told, with the place, though the office is complete', async () => {
    const { reopen, disk, segments } = await threeSegments()
    const [, path = ''] = segments
    disk.put(path, disk.text(path).replace('Möller', 'Moller'))
    const opened = await reopen()
    expect(opened.store.office.tables.customers.size).toBe(5)
    expect(await all(opened)).toEqual(['old-lines-damaged 2'])
    expect(opened.care.messages()[0]?.facts).toMatchObject({ segment: path.split('/').at(-1) })
  })

  it('that were forged, left out, or written twice do not follow from each other', async () => {
    const edits: readonly ((lines: string[]) => string[])[] = [
      ([first = '', ...rest]) => [reframed(first, 'Möller', 'Müller'), ...rest],
      ([first = '', , ...rest]) => [first, ...rest],
      ([first = '', ...rest]) => [first, first, ...rest],
      ([first = '', ...rest]) => [reframed(first, /"d":"[^"]*"/, '"d":"other"'), ...rest],
    ]
    for (const edit of edits) {
      const { reopen, disk, segments } = await threeSegments()
      change(disk, segments[1] ?? '', edit)
      expect((await all(await reopen())).join()).toContain('old-lines-damaged')
    }
  })

  it('of a newer program are passed over: its checksum is all that can be looked at', async () => {
    const { reopen, disk, segments } = await threeSegments()
    change(disk, segments[1] ?? '', ([first = '', second = '', ...rest]) => [
      first,
      reframed(second, /"v":\d+/, '"v":99'),
      ...rest,
    ])
    expect(await all(await reopen())).toEqual([])
  })

  it('that were declared void after a failed sync may be torn', async () => {
    const storage = await createMemoryStore({ ballastBytes: 0 })
    let isBroken = false
    const fileSystem = watchFileSystem(storage.disk, {
      before: ({ method }) => {
        if (!isBroken || method !== 'datasync') return undefined
        isBroken = false
        return failWith('EIO')
      },
    })
    await storage.close()
    const opened = await openStorage({ ...storage.options, fileSystem })
    if (opened.kind !== 'opened') throw new Error(opened.kind)
    await add(opened, 'c1')
    isBroken = true
    await add(opened, 'lost')
    await add(opened, 'c2')
    await opened.close()
    const torn =
      [...storage.disk.files.keys()]
        .filter((path) => path.includes('/journal/'))
        .toSorted()
        .at(-2) ?? ''
    expect(storage.disk.text(torn)).toContain('lost')
    storage.disk.put(torn, storage.disk.text(torn).slice(0, -40))
    const again = await storage.crashAndReopen()
    if (again.kind !== 'opened') throw new Error(JSON.stringify(again))
    expect([...again.store.office.tables.customers.keys()]).toEqual(['c1', 'c2'])
    expect(await all(again)).toEqual([])
  })
})

describe('journals in the folder', () => {
  it('of several epochs follow each other without a false alarm', async () => {
    const storage = await createMemoryStore({ ballastBytes: 0 })
    await add(storage, 'c1')
    await storage.close()
    const machine = createMemoryMachine('machine-2')
    for (const id of ['c2', 'c3']) {
      machine.next()
      const opened = await openStorage({ ...storage.options, machine })
      if (opened.kind !== 'opened') throw new Error(JSON.stringify(opened))
      await add(opened, id)
      expect(await all(opened)).toEqual([])
      await opened.close()
    }
  })

  it('that lost their first line of a void part, or are no folders, are looked at all the same', async () => {
    const disk = createMemoryFileSystem()
    expect(await createOldLines(disk, '/absent').next()).toBeUndefined()
    disk.put('/j/note.txt', 'x')
    disk.put('/j/pc/0001-0000000001.jsonl', 'no line')
    disk.put('/j/pc/0001-0000000002.jsonl', '')
    const found = await createOldLines(disk, '/j').next()
    expect(found).toEqual({ bad: [{ device: 'pc', segment: '0001-0000000001.jsonl', seq: 1 }] })
  })

  it('longer than a slice are read in several', async () => {
    const { reopen, disk, segments } = await threeSegments()
    const opened = await reopen()
    await add(opened, 'x'.repeat(300_000))
    await opened.close()
    const again = await reopen()
    const lines = createOldLines(disk, (segments[0] ?? '').split('/').slice(0, -2).join('/'))
    let slices = 0
    for (let seen = await lines.next(); seen !== undefined; seen = await lines.next()) slices += 1
    expect(slices).toBeGreaterThan(segments.length - 1)
    await again.close()
  })
})

describe('the care for the data', () => {
  it('warns below 1 GB free, and takes the warning back', async () => {
    const storage = await createMemoryStore({ ballastBytes: 0 })
    const { care, disk } = storage
    let heard = 0
    care.onMessage(() => (heard += 1))
    disk.room.capacity = 500 << 20
    expect(await all(storage)).toEqual(['space-low'])
    expect(care.messages()[0]?.facts).toEqual({ megabytes: 499 })
    await care.step()
    expect(heard).toBe(1)
    disk.room.capacity = 2 * lowSpaceBytes
    expect(await all(storage)).toEqual([])
    expect(heard).toBe(2)
  })

  it('goes on later when the disk does not answer', async () => {
    const storage = await createMemoryStore({ ballastBytes: 0 })
    await storage.close()
    let isDead = false
    const logged: string[] = []
    const fileSystem = watchFileSystem(storage.disk, { before: () => (isDead ? failWith('EIO') : undefined) })
    const log = { error: (what: string) => void logged.push(what), info: () => undefined }
    const opened = await openStorage({ ...storage.options, fileSystem, log })
    if (opened.kind !== 'opened') throw new Error(opened.kind)
    isDead = true
    expect(await opened.care.step()).toBe(false)
    expect(logged).toEqual(['care-failed'])
    isDead = false
    expect(await all(opened)).toEqual([])
  })

  it('is taken step by step, again every minute, and no more after the end', async () => {
    let steps = 0
    const care = {
      step: async () => (steps += 1) < 3,
      messages: () => [],
      onMessage: () => () => undefined,
      release: async () => false,
      tell: () => undefined,
    }
    const { timer, pass } = createTestTimer(createTestClock())
    const passed = async (ms: number) => {
      pass(ms)
      await Promise.resolve()
      await Promise.resolve()
    }
    const stop = keepCaring(care, timer)
    await passed(60_000)
    await passed(100)
    await passed(100)
    expect(steps).toBe(3)
    await passed(100)
    expect(steps).toBe(3)
    await passed(60_000)
    expect(steps).toBe(4)
    stop()
    await passed(600_000)
    expect(steps).toBe(4)
  })
})
