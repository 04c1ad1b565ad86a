import { describe, expect, it } from 'vitest'
import { refuse } from '../../../src/shared/domain/refusal'
import type { Operation } from '../../../src/shared/replication/operation'
import { aCustomer } from '../../support/storage/records'
import type { StorePc } from '../../support/storage/store-pcs'
import {
  aStorePc,
  customersOf,
  digestOf,
  opened,
  storePcs,
  tell,
  tryWrite,
  write,
} from '../../support/storage/store-pcs'
import type { Call } from '../../support/storage/watched-file-system'
import { failWith } from '../../support/storage/watched-file-system'
import { aLineWriter } from '../../support/storage/line-writer'

/** A PC that wrote c1, and one that heard nothing yet, whose journal may fail. */
async function two() {
  const [a] = await storePcs('A')
  if (a === undefined) throw new Error('no PC')
  const fault = { isOn: false, path: '/journal/', method: 'write', passed: 0 }
  let gate: Promise<void> | undefined
  const watch = {
    hold: ({ method }: Call) => (method === 'write' ? gate : undefined),
    before: ({ method, path }: Call) => {
      if (!fault.isOn || method !== fault.method || !path.includes(fault.path)) return undefined
      fault.passed -= 1
      return fault.passed < 0 ? failWith('EIO') : undefined
    },
  }
  const b = await aStorePc('B', { office: a.storage.identity.office, watch })
  await write(a, aCustomer('c1'))
  const { lines } = await a.storage.replica.linesFor([])
  /** Lets everything be staged, each behind the one before, while the disk keeps still. */
  const together = async <T>(...acts: readonly (() => Promise<T>)[]) => {
    let open = () => {}
    gate = new Promise((resolve) => {
      open = resolve
    })
    const replies: Promise<T>[] = []
    for (const act of acts) {
      replies.push(act())
      for (let turn = 0; turn < 10; turn++) await Promise.resolve()
    }
    gate = undefined
    open()
    return Promise.all(replies)
  }
  return { a, b, lines, fault, together }
}

const note = (id: string, text: string): Operation => ({
  type: 'set',
  collection: 'customers',
  id,
  fields: { note: text },
})
const listen = ({ storage }: StorePc) => {
  const told: string[] = []
  storage.store.onChange(({ operations }) => told.push(operations.map(({ id }) => id).join()))
  return told
}

describe('taking in another PC’s lines', () => {
  it('shows them at once, answers when they are on disk and tells what changed then', async () => {
    const { b, lines } = await two()
    const told = listen(b)
    const reply = b.storage.replica.receive(lines)
    await Promise.resolve()
    expect(customersOf(b)).toEqual(['c1'])
    expect(told).toEqual([])
    expect(await reply).toMatchObject({ ok: true, value: { taken: 2 } })
    expect(told).toEqual(['c1'])
  })

  it('without operations tells nobody', async () => {
    const { a, b, lines } = await two()
    const told = listen(b)
    await b.storage.replica.receive(lines.slice(0, 1))
    expect(told).toEqual([])
    await a.storage.store.sealed()
  })

  it('is told to others as here only when it is on disk', async () => {
    const { b, lines } = await two()
    const count = b.storage.replica.streams().length
    const reply = b.storage.replica.receive(lines)
    await Promise.resolve()
    expect(b.storage.replica.streams()).toHaveLength(count)
    await reply
    expect(b.storage.replica.streams()).toHaveLength(count + 1)
  })

  it('stands in the journal before an own line that had seen it', async () => {
    const { a, b, lines, together } = await two()
    const replies = await together<{ ok: boolean }>(
      () => b.storage.replica.receive(lines),
      () => tryWrite(b, note('c1', 'seen')),
    )
    expect(replies.every(({ ok }) => ok)).toBe(true)
    await tell(b, a)
    expect(a.storage.store.office.tables.customers.get('c1')?.note).toBe('seen')
    expect(a.storage.store.office.derived.contested.size).toBe(0)
    opened(await b.reopen())
    expect(digestOf(b)).toEqual(digestOf(a))
  })

  it.each(['before', 'after', 'between'])(
    'is taken back with own commits staged %s it when the disk fails, in reverse, and nothing of either stays',
    async (when) => {
      const { a, b, lines, fault, together } = await two()
      await write(b, aCustomer('c0'))
      await b.storage.store.sealed()
      const before = digestOf(b)
      const told = listen(b)
      fault.isOn = true
      const own = (id: string) => () => tryWrite(b, aCustomer(id), note('c0', id))
      const copies = () => b.storage.replica.receive(lines)
      const onTop = () => tryWrite(b, note('c1', 'x'))
      const acts: Record<string, readonly (() => Promise<object>)[]> = {
        before: [own('x'), copies],
        after: [copies, own('x'), onTop],
        between: [own('x'), copies, onTop, own('y')],
      }
      const replies = await together(...(acts[when] ?? []))
      for (const reply of replies) expect(reply).toEqual(refuse('write-failed', { code: 'EIO' }))
      expect(digestOf(b)).toEqual(before)
      expect(told).toEqual([])
      fault.isOn = false
      await tell(a, b)
      await write(b, aCustomer('z'))
      await tell(b, a)
      expect(customersOf(b)).toEqual(['c0', 'c1', 'z'])
      expect(digestOf(b)).toEqual(digestOf(a))
      opened(await b.reopen())
      expect(digestOf(b)).toEqual(digestOf(a))
    },
  )

  it('keeps own work that was saved before the copies failed', async () => {
    const { a, b, lines, fault, together } = await two()
    fault.path = `/journal/${a.storage.identity.device}/`
    fault.isOn = true
    const replies = await together<{ ok: boolean }>(
      () => tryWrite(b, aCustomer('x')),
      () => b.storage.replica.receive(lines),
      () => tryWrite(b, aCustomer('y')),
    )
    expect(replies.map(({ ok }) => ok)).toEqual([true, false, false])
    expect(customersOf(b)).toEqual(['x'])
    fault.isOn = false
    await write(b, aCustomer('w'))
    opened(await b.reopen())
    expect(customersOf(b)).toEqual(['w', 'x'])
  })

  it('keeps readers waiting as own changes do, and tells them that it failed', async () => {
    const { b, lines, fault, together } = await two()
    fault.isOn = true
    const [, refusal] = await together<object | undefined>(
      () => b.storage.replica.receive(lines),
      () => b.storage.store.settled(),
    )
    expect(refusal).toEqual(refuse('write-failed', { code: 'EIO' }))
  })

  it('goes back only to the line that was saved when a later one of the same message fails', async () => {
    const { a, b, lines, fault } = await two()
    Object.assign(fault, { isOn: true, path: `/journal/${a.storage.identity.device}/`, passed: 1 })
    expect((await b.storage.replica.receive(lines)).ok).toBe(false)
    fault.isOn = false
    expect(await b.storage.replica.receive(lines)).toMatchObject({ value: { taken: 1, forks: [] } })
    opened(await b.reopen())
    expect(digestOf(b)).toEqual(digestOf(a))
  })

  it('keeps what waits for a newer program out of memory when its copy fails', async () => {
    const { b, fault } = await two()
    const newer = aLineWriter('new', { office: b.storage.identity.office })
    const line = newer.line({ type: 'merge', collection: 'customers', id: 'c1' }, aCustomer('c7'))
    fault.isOn = true
    expect((await b.storage.replica.receive([line.bytes])).ok).toBe(false)
    expect(b.storage.store.pending()).toEqual([])
    fault.isOn = false
    expect(await b.storage.replica.receive([line.bytes])).toMatchObject({ value: { taken: 1 } })
    expect(b.storage.store.pending().map(({ operation }) => operation['type'])).toEqual(['merge'])
    expect(customersOf(b)).toEqual(['c7'])
  })

  it('applies an erased operation as nothing: its number still counts', async () => {
    const { b } = await two()
    const writer = aLineWriter('new', { office: b.storage.identity.office })
    const whole = Buffer.from(writer.line(aCustomer('gone'), aCustomer('c8')).bytes).toString()
    const { frame, innerHash } = await import('../../../src/main/storage/line')
    const parsed: { o: { op: object; k: string }[] } = JSON.parse(whole.slice(9))
    const [first] = parsed.o
    const erased = { x: innerHash(first?.k ?? '', JSON.stringify(first?.op)) }
    const json = whole.slice(9, -1).replace(JSON.stringify(first), JSON.stringify(erased))
    expect(await b.storage.replica.receive([frame(json)])).toMatchObject({ value: { taken: 1 } })
    expect(customersOf(b)).toEqual(['c8'])
    expect(b.storage.store.office.tables.customers.get('c8')?.stamp.endsWith('.001')).toBe(true)
  })

  it('is refused when the store is closed', async () => {
    const { b, lines } = await two()
    await b.storage.close()
    expect(await b.storage.replica.receive(lines)).toEqual(refuse('read-only'))
    expect(customersOf(b)).toEqual([])
  })

  it('finds a line under this PC’s own name behind what it has staged: the number it wrote itself is no fork', async () => {
    const { a, b, lines } = await two()
    await b.storage.replica.receive(lines)
    await write(b, aCustomer('mine'))
    const own = await b.storage.replica.linesFor([])
    expect(await b.storage.replica.receive(own.lines)).toMatchObject({ value: { taken: 0, forks: [] } })
    await a.storage.close()
  })
})
