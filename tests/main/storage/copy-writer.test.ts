import { describe, expect, it } from 'vitest'
import type { Copy } from '../../../src/main/storage/copy-writer'
import { createCopyWriter } from '../../../src/main/storage/copy-writer'
import { aLineWriter } from '../../support/storage/line-writer'
import { createMemoryFileSystem } from '../../support/storage/memory-file-system'
import { aCustomer } from '../../support/storage/records'
import type { StorePc } from '../../support/storage/store-pcs'
import {
  aStorePc,
  customersOf,
  digestOf,
  opened,
  storePcs,
  tell,
  write,
} from '../../support/storage/store-pcs'
import type { Call } from '../../support/storage/watched-file-system'
import { failWith, watchFileSystem } from '../../support/storage/watched-file-system'

function copiesBy(device: string, count: number): Copy[] {
  const writer = aLineWriter(device)
  return Array.from({ length: count }, (_, i) => {
    const { bytes, head } = writer.line(aCustomer(`c${i}`))
    return { bytes, head: { device, epoch: 1, ...head } }
  })
}

const bytesOf = (copies: readonly Copy[]) => Buffer.concat(copies.map(({ bytes }) => bytes))

/** A copy writer over a disk whose calls are listed and may fail. */
async function onDisk(
  before: (call: Call, calls: readonly string[]) => number | undefined = () => undefined,
) {
  const disk = createMemoryFileSystem()
  await disk.makeFolder('/journal')
  const calls: string[] = []
  const watched = watchFileSystem(disk, {
    before: (call) => {
      calls.push(`${call.method} ${call.path}`)
      return before(call, calls)
    },
  })
  return { disk, calls, copies: createCopyWriter(watched, '/journal') }
}

const first = '/journal/a/0001-0000000001.jsonl'

describe('copies of another PC’s lines', () => {
  it('are on disk with their name before a line of this PC may name them: file, folder, folder above', async () => {
    const { copies, calls } = await onDisk()
    expect(await copies.write(copiesBy('a', 2))).toBeUndefined()
    expect(calls).toEqual([
      'makeFolder /journal/a',
      'syncFolder /journal',
      `create ${first}`,
      'syncFolder /journal/a',
      `write ${first}`,
      `datasync ${first}`,
    ])
  })

  it('go on in the same segment behind the last synced byte', async () => {
    const { copies, disk } = await onDisk()
    const all = copiesBy('a', 4)
    await copies.write(all.slice(0, 2))
    await copies.write(all.slice(2))
    expect([...disk.files.keys()]).toEqual([first])
    expect(Buffer.from(disk.files.get(first) ?? [])).toEqual(bytesOf(all))
  })

  it('of several devices in one group go to their own files, all written and then all synced', async () => {
    const { copies, disk, calls } = await onDisk()
    const [a, b] = [copiesBy('a', 2), copiesBy('b', 2)]
    const mixed = [a[0], b[0], a[1], b[1]].filter((copy) => copy !== undefined)
    await copies.write(mixed)
    expect(Buffer.from(disk.files.get(first) ?? [])).toEqual(bytesOf(a))
    expect(calls.findLastIndex((call) => call.startsWith('write'))).toBeLessThan(
      calls.findIndex((call) => call.startsWith('datasync')),
    )
    expect(calls.filter((call) => call.startsWith('datasync'))).toHaveLength(2)
  })

  it('are whole although the disk takes them in pieces', async () => {
    const { copies, disk } = await onDisk(({ method }) => (method === 'write' ? 7 : undefined))
    const all = copiesBy('a', 3)
    expect(await copies.write(all)).toBeUndefined()
    expect(Buffer.from(disk.files.get(first) ?? [])).toEqual(bytesOf(all))
  })

  it('are a failure when the disk takes nothing', async () => {
    const { copies } = await onDisk(({ method }) => (method === 'write' ? 0 : undefined))
    expect(await copies.write(copiesBy('a', 1))).toEqual({ stage: 'write', code: 'ENOSPC' })
  })

  it.each(['write', 'datasync'] as const)(
    'after a failed %s are cut back to the last synced byte',
    async (method) => {
      let isFailing = false
      const { copies, disk, calls } = await onDisk((call) =>
        isFailing && call.method === method ? failWith('EIO') : undefined,
      )
      const all = copiesBy('a', 3)
      await copies.write(all.slice(0, 1))
      isFailing = true
      const stage = method === 'write' ? 'write' : 'sync'
      expect(await copies.write(all.slice(1))).toEqual({ stage, code: 'EIO' })
      isFailing = false
      await copies.clearAway()
      expect(Buffer.from(disk.files.get(first) ?? [])).toEqual(bytesOf(all.slice(0, 1)))
      // What was cut must not come back after a power cut.
      expect(calls.slice(-2)).toEqual([`truncate ${first}`, `datasync ${first}`])
      expect(copies.isOpen('a', 1)).toBe(true)
      expect(await copies.write(all.slice(1))).toBeUndefined()
      expect(Buffer.from(disk.files.get(first) ?? [])).toEqual(bytesOf(all))
    },
  )

  it.each(['write', 'datasync', 'create', 'makeFolder', 'syncFolder'] as const)(
    'that fail at their first %s leave no empty segment that would claim the next one’s name',
    async (method) => {
      let isFailing = true
      const { copies, disk, calls } = await onDisk((call) =>
        isFailing && call.method === method ? failWith('EIO') : undefined,
      )
      const all = copiesBy('a', 2)
      expect(await copies.write(all)).toMatchObject({ code: 'EIO' })
      isFailing = false
      await copies.clearAway()
      expect([...disk.files.keys()]).toEqual([])
      if (method === 'write') expect(calls.at(-1)).toBe('syncFolder /journal/a')
      expect(await copies.write(all)).toBeUndefined()
      expect(Buffer.from(disk.files.get(first) ?? [])).toEqual(bytesOf(all))
    },
  )

  it('close a segment whose folder could not be synced: no open file is left behind', async () => {
    const { copies, calls } = await onDisk((call) =>
      call.method === 'syncFolder' && call.path === '/journal/a' ? failWith('EIO') : undefined,
    )
    await copies.write(copiesBy('a', 1))
    expect(calls.slice(-2)).toEqual([`close ${first}`, `remove ${first}`])
  })

  it('that could neither be named for certain nor removed close their stream: the name is taken', async () => {
    let isFailing = true
    const { copies } = await onDisk(({ method, path }) =>
      isFailing && (method === 'remove' || (method === 'syncFolder' && path === '/journal/a'))
        ? failWith('EIO')
        : undefined,
    )
    await copies.write(copiesBy('a', 1))
    isFailing = false
    await copies.clearAway()
    expect([copies.isOpen('a', 1), copies.isOpen('b', 1)]).toEqual([false, true])
  })

  it('of the one device that did not fail are taken back too: the group is whole or not at all', async () => {
    const { copies, disk } = await onDisk((call) =>
      call.method === 'write' && call.path.includes('/b/') ? failWith('EIO') : undefined,
    )
    const [a, b] = [copiesBy('a', 2), copiesBy('b', 1)]
    await copies.write(a.slice(0, 1))
    await copies.write([...a.slice(1), ...b])
    await copies.clearAway()
    expect(Buffer.from(disk.files.get(first) ?? [])).toEqual(bytesOf(a.slice(0, 1)))
  })

  it('close their stream alone when nobody can say what is on disk', async () => {
    const unclear = await onDisk((call) =>
      call.path.endsWith('/a/0001-0000000001.jsonl') && call.method !== 'create'
        ? failWith('EIO')
        : undefined,
    )
    await unclear.copies.write([...copiesBy('b', 1), ...copiesBy('a', 1)])
    await unclear.copies.clearAway()
    const { isOpen } = unclear.copies
    expect([isOpen('a', 1), isOpen('a', 2), isOpen('b', 1)]).toEqual([false, true, true])
  })

  it('close their files at the end', async () => {
    const { copies, calls } = await onDisk()
    await copies.write([...copiesBy('a', 1), ...copiesBy('b', 1)])
    await copies.close()
    expect(calls.filter((call) => call.startsWith('close'))).toHaveLength(2)
    await copies.close()
    expect(calls.filter((call) => call.startsWith('close'))).toHaveLength(2)
  })
})

/** Two PCs; the second one's copies of the first fail from their i-th call on, `length` calls long. */
async function withFault(at: number, length: number) {
  const [a] = await storePcs('A')
  if (a === undefined) throw new Error('no PC')
  const { device, office } = a.storage.identity
  const fault = { at: Infinity, calls: 0 }
  const watch = {
    before: ({ path }: Call) => {
      if (!path.includes(`/journal/${device}`)) return undefined
      fault.calls += 1
      const isHit = fault.calls > fault.at && fault.calls <= fault.at + length
      return isHit ? failWith('EIO') : undefined
    },
  }
  const b = await aStorePc('B', { office, watch })
  await write(a, aCustomer('c1'))
  await tell(a, b)
  await write(a, aCustomer('c2'))
  fault.at = at
  fault.calls = 0
  return { a, b, fault }
}

async function ask(a: StorePc, b: StorePc) {
  const { lines } = await a.storage.replica.linesFor(b.storage.replica.streams())
  return b.storage.replica.receive(lines)
}

describe('a PC whose disk fails while it takes in another’s lines', () => {
  it('takes them out of memory at each call that fails once, and takes them when they are sent again', async () => {
    let failed = 0
    for (let at = 0; at < 4; at++) {
      const { a, b, fault } = await withFault(at, 1)
      const before = digestOf(b)
      const reply = await ask(a, b)
      if (!reply.ok) {
        failed += 1
        expect(reply).toMatchObject({ code: 'write-failed', facts: { code: 'EIO' } })
        expect(digestOf(b)).toEqual(before)
        expect(
          b.storage.store.durable().find(({ device }) => device === a.storage.identity.device)?.seq,
        ).toBe(2)
      }
      fault.at = Infinity
      await tell(a, b)
      expect(customersOf(b)).toEqual(['c1', 'c2'])
      expect(b.storage.store.state()).toEqual({ mode: 'open' })
      opened(await b.reopen())
      expect(digestOf(b)).toEqual(digestOf(a))
    }
    expect(failed).toBeGreaterThan(0)
  })

  it('adds nothing to a stream that could not be cut back until the next start, which settles it', async () => {
    for (let at = 0; at < 2; at++) {
      const { a, b, fault } = await withFault(at, Infinity)
      expect(await ask(a, b)).toMatchObject({ ok: false, code: 'write-failed' })
      fault.at = Infinity
      expect(await tell(a, b)).toMatchObject({ taken: 0, waiting: 0, seen: [] })
      expect(customersOf(b)).toEqual(['c1'])
      // Its own work goes on.
      await write(b, aCustomer('own'))
      opened(await b.reopen())
      await tell(a, b)
      expect(customersOf(b)).toEqual(['c1', 'c2', 'own'])
      await tell(b, a)
      expect(digestOf(b)).toEqual(digestOf(a))
    }
  })
})
