import { describe, expect, it } from 'vitest'
import { frame } from '../../../src/main/storage/line'
import { loadJournal } from '../../../src/main/storage/load-journal'
import { unpaced } from '../../../src/main/storage/pace'
import { readStream } from '../../../src/main/storage/read-stream'
import { segmentsAmong } from '../../../src/main/storage/segment'
import { noHeads } from '../../../src/shared/replication/heads'
import type { Operation } from '../../../src/shared/replication/operation'
import { aLineWriter } from '../../support/storage/line-writer'
import { createMemoryFileSystem } from '../../support/storage/memory-file-system'
import { createMemoryMachine } from '../../support/storage/memory-store'
import { aCustomer } from '../../support/storage/records'
import type { StorePc } from '../../support/storage/store-pcs'
import {
  aPcOver,
  copiesOf,
  customersOf,
  digestOf,
  linesIn,
  meetAll,
  opened,
  receive,
  storePcs,
  tell,
  write,
} from '../../support/storage/store-pcs'

const deviceOf = ({ storage }: StorePc) => storage.identity.device

/** B has c1 and c2 of A; neither has closed. */
async function two() {
  const [a, b] = await storePcs('A', 'B')
  if (a === undefined || b === undefined) throw new Error('two PCs')
  await write(a, aCustomer('c1'))
  await write(a, aCustomer('c2'))
  await tell(a, b)
  const [copy = ''] = copiesOf(b, deviceOf(a))
  return { a, b, copy }
}

const note = (id: string, text: string): Operation => ({
  type: 'set',
  collection: 'customers',
  id,
  fields: { note: text },
})

function cut({ disk }: StorePc, path: string, bytes: number): void {
  disk.files.set(path, (disk.files.get(path) ?? new Uint8Array(0)).slice(0, -bytes))
}
function drop({ disk }: StorePc, prefix: string): void {
  for (const path of [...disk.files.keys()]) if (path.startsWith(prefix)) disk.files.delete(path)
  for (const folder of [...disk.folders]) if (folder.startsWith(prefix)) disk.folders.delete(folder)
}
function edit({ disk }: StorePc, path: string, index: number, change: (json: string) => string): void {
  const lines = linesIn(disk.files.get(path)).map((line) => Buffer.from(line))
  const edited = lines.map((line, i) => (i === index ? frame(change(line.toString().slice(9, -1))) : line))
  disk.files.set(path, Buffer.concat(edited))
}

describe('journals of several PCs', () => {
  it('are read after a crash as they were in memory, whatever order their folders stand in', async () => {
    const { a, b } = await two()
    for (let i = 0; i < 3; i++) {
      await write(b, note('c1', `b${i}`))
      await tell(b, a)
      await write(a, note('c2', `a${i}`))
      await tell(a, b)
    }
    for (const pc of [a, b]) {
      const before = digestOf(pc)
      opened(await pc.reopen())
      expect(digestOf(pc)).toEqual(before)
      const repairs = pc.storage.messages.filter(({ code }) => code === 'torn-end-cut')
      expect(repairs).toEqual([])
    }
    expect(digestOf(a)).toEqual(digestOf(b))
  })

  it('are read with all epochs of each, an own and another’s', async () => {
    const { a, b } = await two()
    const machines = [createMemoryMachine('moved-0'), createMemoryMachine('moved-1')]
    const reopenMoved = (pc: StorePc, i: number) => {
      machines[i]?.next()
      return pc.reopen({ machine: machines[i] ?? createMemoryMachine() })
    }
    for (const [i, pc] of [a, b].entries()) {
      await pc.storage.close()
      const moved = opened(await reopenMoved(pc, i))
      expect(moved.identity.epoch).toBe(2)
      await write(pc, aCustomer(`moved-${i}`))
    }
    expect(await meetAll([a, b])).toEqual([])
    const digest = digestOf(a)
    expect(digestOf(b)).toEqual(digest)
    for (const [i, pc] of [a, b].entries()) {
      opened(await reopenMoved(pc, i))
      expect(digestOf(pc)).toEqual(digest)
    }
  })

  it('go on from a snapshot that holds all streams', async () => {
    const { a, b } = await two()
    await b.storage.close()
    opened(await b.reopen())
    await write(a, aCustomer('c3'))
    expect(await tell(a, b)).toMatchObject({ taken: 1, seen: [] })
    opened(await b.reopen())
    expect(customersOf(b)).toEqual(['c1', 'c2', 'c3'])
  })
})

describe('a copy of another PC’s journal', () => {
  it.each([1, 5, 300])('whose last %s bytes are torn is cut, kept aside and fetched again', async (bytes) => {
    const { a, b, copy } = await two()
    cut(b, copy, bytes)
    opened(await b.reopen())
    expect(b.storage.messages.map(({ code }) => code)).toEqual(['lock-taken-over', 'torn-end-cut'])
    expect([...b.disk.files.keys()].some((path) => path.startsWith('/data/quarantine/'))).toBe(true)
    expect(customersOf(b)).toEqual(['c1'])
    expect(await tell(a, b)).toMatchObject({ taken: 1, seen: [] })
    opened(await b.reopen())
    expect(digestOf(b)).toEqual(digestOf(a))
  })

  it('that is damaged in its middle is cut there, and all behind it fetched again', async () => {
    const { a, b, copy } = await two()
    const bytes = b.disk.files.get(copy)
    if (bytes === undefined) throw new Error('no copy')
    const second = linesIn(bytes)[0]?.byteLength ?? 0
    bytes[second + 30] = (bytes[second + 30] ?? 0) ^ 1
    opened(await b.reopen())
    expect(customersOf(b)).toEqual([])
    await tell(a, b)
    expect(digestOf(b)).toEqual(digestOf(a))
  })

  it('whose damaged line a line of this PC has seen is rot: stop, cut nothing', async () => {
    const { b, copy } = await two()
    await write(b, note('c2', 'seen'))
    cut(b, copy, 5)
    const before = new Map(b.disk.files)
    expect(await b.reopen()).toMatchObject({ kind: 'stopped', code: 'rot' })
    before.delete('/data/lock.json')
    for (const [path, bytes] of before) expect(b.disk.files.get(path)).toEqual(bytes)
  })

  it('whose damaged line a snapshot holds is rot', async () => {
    const { b, copy } = await two()
    await b.storage.close()
    cut(b, copy, 5)
    expect(await b.reopen()).toMatchObject({ kind: 'stopped', code: 'rot' })
  })

  it('whose damaged line a third PC’s line had seen is rot, in a snapshot too', async () => {
    const [a, b, c] = await storePcs('A', 'B', 'C')
    if (a === undefined || b === undefined || c === undefined) throw new Error('three PCs')
    await write(a, aCustomer('c1'))
    await tell(a, b)
    await write(b, note('c1', 'seen'))
    await tell(a, c)
    await tell(b, c)
    const [copy = ''] = copiesOf(c, deviceOf(a))
    cut(c, copy, 5)
    expect(await c.reopen()).toMatchObject({ kind: 'stopped', code: 'rot', facts: { reason: 'waiting' } })
  })

  it('that is gone although a snapshot names it is missing, not shorter', async () => {
    const { a, b } = await two()
    await b.storage.close()
    drop(b, `/data/journal/${deviceOf(a)}`)
    expect(await b.reopen()).toMatchObject({ kind: 'stopped', code: 'missing' })
  })

  it('of one epoch that is gone although a snapshot names it is missing', async () => {
    const { a, b } = await two()
    await a.storage.close()
    opened(await a.reopen({ machine: createMemoryMachine('moved') }))
    await write(a, aCustomer('c3'))
    await tell(a, b)
    await b.storage.close()
    drop(b, `/data/journal/${deviceOf(a)}/0002`)
    expect(await b.reopen()).toMatchObject({ kind: 'stopped', code: 'missing' })
  })

  it('that is gone although an own line has seen it is missing: the line waits, which is a stop', async () => {
    const { a, b } = await two()
    await write(b, note('c2', 'seen'))
    drop(b, `/data/journal/${deviceOf(a)}`)
    expect(await b.reopen()).toMatchObject({
      kind: 'stopped',
      code: 'missing',
      facts: { reason: 'waiting', device: deviceOf(b) },
    })
  })

  it('that is gone and that nothing names is fetched again', async () => {
    const { a, b } = await two()
    drop(b, `/data/journal/${deviceOf(a)}`)
    opened(await b.reopen())
    expect(customersOf(b)).toEqual([])
    await tell(a, b)
    expect(customersOf(b)).toEqual(['c1', 'c2'])
  })

  it('with a line of a newer program or of another office is a stop', async () => {
    const cases = [
      { change: (json: string) => json.replace('"v":2', '"v":99'), code: 'newer-version' },
      {
        change: (json: string) => json.replace(/"office":"[^"]*"/, '"office":"other"'),
        code: 'foreign-office',
      },
      { change: (json: string) => json.replace(/"d":"[^"]*"/, '"d":"other"'), code: 'foreign-office' },
    ]
    for (const { change, code } of cases) {
      const { b, copy } = await two()
      edit(b, copy, 1, change)
      expect(await b.reopen()).toMatchObject({ kind: 'stopped', code })
    }
  })

  it('whose lines do not follow from each other is rot', async () => {
    const { b, copy } = await two()
    edit(b, copy, 1, (json) => json.replace('Möller', 'Müller'))
    expect(await b.reopen()).toMatchObject({ kind: 'stopped', code: 'rot', facts: { reason: 'chain' } })
  })

  it('whose epoch branched off another trunk is rot', async () => {
    const { a, b } = await two()
    await a.storage.close()
    opened(await a.reopen({ machine: createMemoryMachine('moved') }))
    await write(a, aCustomer('c3'))
    await tell(a, b)
    const [, second = ''] = copiesOf(b, deviceOf(a))
    const lying = (json: string) =>
      json.replace(/("parent":\{[^}]*"hash":")[^"]*/, '$1ff').replace(/"p":"[^"]*"/, '"p":"ff"')
    edit(b, second, 0, lying)
    expect(await b.reopen()).toMatchObject({ kind: 'stopped', code: 'rot', facts: { reason: 'parent' } })
  })

  it('of an epoch waits for the line it branched off: with that torn it is not read alone', async () => {
    const { a, b } = await two()
    await a.storage.close()
    opened(await a.reopen({ machine: createMemoryMachine('moved') }))
    await write(a, aCustomer('c3'))
    await tell(a, b)
    const [first = ''] = copiesOf(b, deviceOf(a))
    cut(b, first, 5)
    expect(await b.reopen()).toMatchObject({ kind: 'stopped', code: 'rot', facts: { reason: 'waiting' } })
  })

  it('whose file has no device is a stranger that is told, not read', async () => {
    const { b } = await two()
    b.disk.put('/data/journal/note.txt', 'x')
    b.disk.put(`/data/journal/${deviceOf(b)}/0001-1.jsonl`, 'x')
    opened(await b.reopen())
    const strangers = b.storage.messages.filter(({ code }) => code === 'stranger-ignored')
    expect(strangers.map(({ facts }) => String(facts['name'])).toSorted()).toEqual([
      '0001-1.jsonl',
      'note.txt',
    ])
  })
})

describe('the journal of this PC', () => {
  it('that is gone while another’s copy is there is missing: never a beginning', async () => {
    const { b } = await two()
    drop(b, `/data/journal/${deviceOf(b)}`)
    const { office, device } = b.storage.identity
    const place = { fileSystem: b.disk, folder: '/data/journal', office, device }
    const loaded = await loadJournal({ ...place, after: [], take: () => undefined, pace: unpaced })
    expect(loaded).toMatchObject({ kind: 'stopped', code: 'missing' })
    expect(await b.reopen()).toMatchObject({ kind: 'stopped', code: 'missing' })
  })

  it('says which saved work no later line vouches for, and keeps it', async () => {
    const { a } = await two()
    await a.storage.store.sealed()
    await write(a, aCustomer('last'))
    // Before the seal behind it.
    const disk = a.disk.copy()
    disk.files.delete('/data/lock.json')
    const again = await aPcOver({ ...a, disk }, { machineId: 'machine-A' })
    expect(customersOf(again)).toContain('last')
    expect(again.storage.messages).toEqual([{ code: 'unconfirmed-kept', facts: { lines: 1 } }])
  })

  it('does not lose its last line to a torn copy: both are judged alone', async () => {
    const { a, b, copy } = await two()
    await write(b, aCustomer('own'))
    await write(a, aCustomer('c3'))
    await tell(a, b)
    cut(b, copy, 5)
    opened(await b.reopen())
    expect(customersOf(b)).toEqual(['c1', 'c2', 'own'])
  })

  it('counts an epoch it left among what later lines have seen', async () => {
    const { a, b } = await two()
    await b.storage.close()
    opened(await b.reopen({ machine: createMemoryMachine('moved') }))
    await write(b, aCustomer('own'))
    const { lines } = await b.storage.replica.linesFor(a.storage.replica.streams())
    const second = lines.filter((line) => Buffer.from(line).toString().includes('"e":2'))
    expect(await receive(a, second)).toMatchObject({ taken: 0, waiting: second.length })
    expect(await receive(a, lines)).toMatchObject({ waiting: 0 })
    expect(digestOf(a)).toEqual(digestOf(b))
  })
})

describe('reading one stream', () => {
  /** Three lines in two segments; `over` changes what lies on the disk. */
  async function stream(seq: number, damage: (files: Map<string, Uint8Array>) => void = () => undefined) {
    const fileSystem = createMemoryFileSystem()
    const writer = aLineWriter('a')
    const lines = [writer.line(aCustomer('c1')), writer.line(aCustomer('c2')), writer.line(aCustomer('c3'))]
    const [one, two, three] = lines
    if (one === undefined || two === undefined || three === undefined) throw new Error('three lines')
    fileSystem.put('/a/0001-0000000001.jsonl', Buffer.concat([one.bytes, two.bytes]))
    fileSystem.put('/a/0001-0000000003.jsonl', three.bytes)
    damage(fileSystem.files)
    const { segments } = segmentsAmong([...fileSystem.files.keys()].map((path) => path.slice(3)))
    const head = lines[seq - 1]?.head ?? { seq: 0, hash: '', seen: noHeads }
    return readStream({
      fileSystem,
      folder: '/a',
      office: 'office-1',
      segments,
      after: { device: 'a', epoch: 1, ...head },
      watched: new Set([2]),
    })
  }

  async function readOn(reader: Awaited<ReturnType<typeof stream>>): Promise<number[]> {
    const seqs: number[] = []
    for (let line = await reader.peek(); line !== undefined; line = await reader.peek()) {
      expect(await reader.peek()).toBe(line)
      seqs.push(line.n)
      reader.take()
    }
    return seqs
  }

  it.each([0, 1, 2, 3])('behind line %s gives all later ones once, over the seam', async (seq) => {
    const reader = await stream(seq)
    expect(await readOn(reader)).toEqual([1, 2, 3].slice(seq))
    expect(reader.head().seq).toBe(3)
    expect([reader.stopped(), reader.broken()]).toEqual([undefined, undefined])
  })

  it('remembers the hashes that were asked for, and the last one', async () => {
    const reader = await stream(0)
    await readOn(reader)
    expect([1, 2, 3].map((seq) => reader.hashAt(seq) !== undefined)).toEqual([false, true, true])
    expect((await stream(3)).hashAt(3)).toBeDefined()
  })

  it('takes nothing that was not looked at', async () => {
    const reader = await stream(0)
    expect(() => reader.take()).toThrow('nothing to take')
    expect(reader.needs()).toEqual({})
  })

  it('whose later segment is empty ends there, to be cut: it would claim the next one’s name', async () => {
    const reader = await stream(0, (files) => void files.set('/a/0001-0000000004.jsonl', new Uint8Array(0)))
    expect(await readOn(reader)).toEqual([1, 2, 3])
    expect(reader.broken()).toMatchObject({ damage: { offset: 0, seq: 4 }, later: [] })
    expect(await reader.behind()).toHaveLength(1)
  })

  it('whose only segment behind the snapshot became empty is missing', async () => {
    const reader = await stream(3, (files) => void files.set('/a/0001-0000000003.jsonl', new Uint8Array(0)))
    expect(await readOn(reader)).toEqual([])
    expect(reader.stopped()).toMatchObject({ code: 'missing' })
  })

  it('whose snapshot ends with a line that looks otherwise here is rot, wherever in a segment that is', async () => {
    for (const seq of [1, 2, 3]) {
      const writer = aLineWriter('a', { seed: 9 })
      const others = [
        writer.line(aCustomer('x1')),
        writer.line(aCustomer('x2')),
        writer.line(aCustomer('x3')),
      ]
      const [one, two, three] = others.map(({ bytes }) => bytes)
      const reader = await stream(seq, (files) => {
        files.set(
          '/a/0001-0000000001.jsonl',
          Buffer.concat([one ?? new Uint8Array(0), two ?? new Uint8Array(0)]),
        )
        files.set('/a/0001-0000000003.jsonl', three ?? new Uint8Array(0))
      })
      await readOn(reader)
      expect(reader.stopped()).toMatchObject({ code: 'rot', facts: { reason: 'chain' } })
    }
  })

  it('that ends before the snapshot does is missing', async () => {
    const reader = await stream(3, (files) => void files.delete('/a/0001-0000000003.jsonl'))
    expect(await readOn(reader)).toEqual([])
    expect(reader.stopped()).toMatchObject({ code: 'missing', facts: { expected: 3 } })
  })

  it('leaves out what a later segment declared void, damage in it too', async () => {
    const [old, next] = [aLineWriter('a'), aLineWriter('a')]
    const kept = [old.line(), old.line()].map(({ bytes }) => bytes)
    const lost = old.line(aCustomer('void')).bytes
    next.line()
    next.line()
    const after = [next.seal(3), next.line()].map(({ bytes }) => bytes)
    for (const rest of [lost, Buffer.concat([lost, Buffer.from('half')])]) {
      const reader = await stream(0, (files) => {
        files.set('/a/0001-0000000001.jsonl', Buffer.concat([...kept, rest]))
        files.set('/a/0001-0000000003.jsonl', Buffer.concat(after))
      })
      expect(await readOn(reader)).toEqual([1, 2, 3, 4])
      expect([reader.stopped(), reader.broken()]).toEqual([undefined, undefined])
    }
  })

  it('with a hole between segments is missing', async () => {
    const reader = await stream(0, (files) => {
      const bytes = files.get('/a/0001-0000000003.jsonl') ?? new Uint8Array(0)
      files.delete('/a/0001-0000000003.jsonl')
      files.set('/a/0001-0000000004.jsonl', bytes)
    })
    expect(await readOn(reader)).toEqual([1, 2])
    expect(reader.stopped()).toMatchObject({ code: 'missing', facts: { expected: 3 } })
  })

  it('says nothing lies behind where nothing is broken', async () => {
    const reader = await stream(0)
    await readOn(reader)
    expect(await reader.behind()).toEqual([])
  })
})
