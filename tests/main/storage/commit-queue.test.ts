import { describe, expect, it } from 'vitest'
import type { Staged } from '../../../src/main/storage/commit-queue'
import { createCommitQueue } from '../../../src/main/storage/commit-queue'
import type { Failure } from '../../../src/main/storage/group-writer'
import { createOfficeStorage, openStorage } from '../../../src/main/storage/start'
import { done } from '../../../src/shared/domain/refusal'
import { noHeads } from '../../../src/shared/replication/heads'
import { createMemoryFileSystem } from '../../support/storage/memory-file-system'
import { createMemoryMachine, createMemoryStore, memoryOptions } from '../../support/storage/memory-store'
import { aCustomer, anAuthor } from '../../support/storage/records'
import type { Call } from '../../support/storage/watched-file-system'
import { failWith, watchFileSystem } from '../../support/storage/watched-file-system'

const head = { seq: 1, hash: '', seen: noHeads }

/** A queue over writers that note every call; the next writes answer what stands in `answers`. */
function aQueue(isCertain = true) {
  const log: string[] = []
  const answers: (Failure | undefined)[] = []
  const write = async (what: string, count: number) => {
    log.push(`${what} ${count}`)
    await Promise.resolve()
    return answers.shift()
  }
  const own = {
    write: (lines: readonly Uint8Array[]) => write('own', lines.length),
    seal: async () => {
      log.push('seal')
      return undefined
    },
    clearAway: async ({ stage }: Failure) => {
      log.push(`clear ${stage}`)
      return isCertain
    },
    forget: () => void log.push('forget'),
    durable: () => head,
  }
  const copies = {
    write: (list: readonly unknown[]) => write('copies', list.length),
    clearAway: async () => void log.push('clear copies'),
    isOpen: () => true,
    close: async () => undefined,
  }
  const queue = createCommitQueue({ own, copies })
  const add = (kind: Staged['place']['kind'], name: string) => {
    const place = kind === 'own' ? { kind, head } : { kind, head: { ...head, device: 'a', epoch: 1 } }
    const takeBack = () => void log.push(`back ${name}`)
    const settle: Staged['settle'] = (refusal) => void log.push(`${name} ${refusal?.code ?? 'saved'}`)
    queue.add({ bytes: new Uint8Array(1), place, takeBack, settle })
  }
  return { queue, log, answers, add }
}

const broken: Failure = { stage: 'sync', code: 'EIO' }

describe('the commit queue', () => {
  it('writes what was staged meanwhile as one group, answers after it and seals once at the end', async () => {
    const { queue, log, add } = aQueue()
    for (const name of ['a', 'b', 'c']) add('own', name)
    await queue.sealed()
    expect(log).toEqual(['own 1', 'a saved', 'own 2', 'b saved', 'c saved', 'seal'])
  })

  it('keeps copies and own lines in the order they were staged, and seals behind copies nothing', async () => {
    const { queue, log, add } = aQueue()
    add('copy', 'a')
    add('copy', 'b')
    add('own', 'c')
    add('copy', 'd')
    await queue.sealed()
    expect(log.filter((what) => /^(own|copies|seal)/.test(what))).toEqual([
      'copies 1',
      'copies 1',
      'own 1',
      'copies 1',
      'seal',
    ])
    log.length = 0
    add('copy', 'e')
    await queue.sealed()
    expect(log).toEqual(['copies 1', 'e saved'])
  })

  it('takes everything staged back in reverse, clears the disk, and only then says so', async () => {
    const { queue, log, answers, add } = aQueue()
    answers.push(broken)
    for (const name of ['a', 'b']) add('own', name)
    add('copy', 'c')
    await queue.sealed()
    expect(log).toEqual([
      'own 1',
      'back c',
      'back b',
      'back a',
      'clear sync',
      'a write-failed',
      'b write-failed',
      'c write-failed',
    ])
  })

  it('clears copies away and gives back the numbers of own lines behind them', async () => {
    const { queue, log, answers, add } = aQueue()
    answers.push(broken)
    add('copy', 'a')
    add('own', 'b')
    await queue.sealed()
    expect(log.slice(1)).toEqual([
      'back b',
      'back a',
      'clear copies',
      'forget',
      'a write-failed',
      'b write-failed',
    ])
  })

  it('turns to failing and back to open, and tells', async () => {
    const { queue, answers, add } = aQueue()
    const told: string[] = []
    queue.onState(({ mode }) => told.push(mode))
    answers.push({ stage: 'write', code: 'ENOSPC' })
    add('own', 'a')
    await queue.sealed()
    expect(queue.state()).toEqual({ mode: 'failing', reason: 'ENOSPC' })
    add('own', 'b')
    await queue.sealed()
    expect(queue.state()).toEqual({ mode: 'open' })
    expect(told).toEqual(['failing', 'open'])
  })

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EIO', 'write-failed'],
  ])('calls %s %s', async (code, told) => {
    const { queue, log, answers, add } = aQueue()
    answers.push({ stage: 'write', code })
    add('own', 'a')
    await queue.sealed()
    expect(log.at(-1)).toBe(`a ${told}`)
  })

  it('says outcome-unknown and writes nothing any more when nobody knows what the disk holds', async () => {
    const { queue, log, answers, add } = aQueue(false)
    answers.push(broken)
    add('own', 'a')
    await queue.sealed()
    expect(log.at(-1)).toBe('a outcome-unknown')
    expect(queue.state()).toEqual({ mode: 'read-only', reason: 'EIO' })
    expect(log).not.toContain('seal')
  })

  it('says that it is clearing away while it does, and not before or after', async () => {
    const { queue, answers, add } = aQueue()
    answers.push(broken)
    expect(queue.repairing()).toBeUndefined()
    add('own', 'a')
    let seen = 0
    for (let turn = 0; turn < 20; turn++) {
      if (queue.repairing() !== undefined) seen += 1
      await Promise.resolve()
    }
    await queue.sealed()
    expect(seen).toBeGreaterThan(0)
    expect(queue.repairing()).toBeUndefined()
  })
})

/** Lets everything happen that waits for nothing but its turn. */
async function turns(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) {
    await new Promise<void>((resolve) => {
      setImmediate(resolve)
    })
  }
}

describe('a commit', () => {
  it('that comes while a failed write is being cleared away is chained behind what stays', async () => {
    const disk = createMemoryFileSystem()
    let isFailing = false
    const gate: { closed?: Promise<void>; open: () => void } = { open: () => undefined }
    const fileSystem = watchFileSystem(disk, {
      hold: ({ method }: Call) => (method === 'truncate' ? gate.closed : undefined),
      before: ({ method, path }) =>
        isFailing && method === 'write' && path.includes('/journal/') ? failWith('EIO') : undefined,
    })
    const machine = createMemoryMachine()
    const options = { ...memoryOptions({ machine }), fileSystem }
    const storage = await createOfficeStorage(options, { letter: 'A', name: 'Theke' })
    if (storage.kind !== 'opened') throw new Error(storage.code)
    const say = (id: string) =>
      storage.store.commit(anAuthor(), () => done({ operations: [aCustomer(id)], value: id }))
    await say('c1')
    gate.closed = new Promise((resolve) => {
      gate.open = resolve
    })
    isFailing = true
    const lost = [say('x'), say('y')]
    await turns()
    isFailing = false
    const kept = say('c2')
    await turns()
    gate.open()
    expect((await Promise.all(lost)).map(({ ok }) => ok)).toEqual([false, false])
    expect(await kept).toEqual(done('c2'))
    // Killed: a snapshot would hide what the journal holds.
    await storage.store.sealed()
    machine.next()
    const again = await openStorage(options)
    expect(again.kind === 'opened' && [...again.store.office.tables.customers.keys()]).toEqual(['c1', 'c2'])
  })

  it('of a form that changed nothing writes no line, and of one field only that field', async () => {
    const { store, disk } = await createMemoryStore()
    const say = (operation: ReturnType<typeof aCustomer>) =>
      store.commit(anAuthor(), () => done({ operations: [operation], value: null }))
    await say(aCustomer('c1'))
    const before = store.head().seq
    await say(aCustomer('c1'))
    expect(store.head().seq).toBe(before)
    const saved = aCustomer('c1')
    if (saved.type === 'set') await say({ ...saved, fields: { ...saved.fields, note: 'only this' } })
    const path = [...disk.files.keys()].filter((name) => name.startsWith('/data/journal/')).at(-1) ?? ''
    expect(disk.text(path)).toContain('"fields":{"note":"only this"}')
  })
})
