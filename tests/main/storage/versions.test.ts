import { describe, expect, it } from 'vitest'
import { unpaced } from '../../../src/main/storage/pace'
import { readSnapshot } from '../../../src/main/storage/snapshot-read'
import { snapshotsToTry } from '../../../src/main/storage/snapshot-footer'
import { writeSnapshot } from '../../../src/main/storage/snapshot-write'
import { emptyOffice } from '../../../src/shared/domain/office'
import type { JsonObject } from '../../../src/shared/replication/operation'
import { aLineWriter } from '../../support/storage/line-writer'
import { aCustomer, anAuthor, anOrigin } from '../../support/storage/records'
import type { StorePc } from '../../support/storage/store-pcs'
import {
  customersOf,
  digestOf,
  opened,
  receive,
  storePcs,
  tell,
  write,
} from '../../support/storage/store-pcs'

const merge: JsonObject = { type: 'merge', collection: 'customers', id: 'c1', into: 'c2' }

/** Two PCs of this version, the first with lines of a newer one. */
async function withNewer() {
  const [a, b] = await storePcs('A', 'B')
  if (a === undefined || b === undefined) throw new Error('two PCs')
  const newer = aLineWriter('new', { office: a.storage.identity.office })
  const lines = [newer.line(aCustomer('c1'), merge), newer.line(merge, aCustomer('c2'))].map(
    ({ bytes }) => bytes,
  )
  await receive(a, lines)
  return { a, b, lines }
}

const waiting = ({ storage }: StorePc) => storage.store.pending().map(({ operation }) => operation)

describe('operations of a newer program', () => {
  it('wait with their line while the rest of it is applied', async () => {
    const { a } = await withNewer()
    expect(waiting(a)).toEqual([merge, merge])
    expect(a.storage.store.pending().map(({ origin }) => [origin.device, origin.seq])).toEqual([
      ['new', 1],
      ['new', 2],
    ])
    expect(customersOf(a)).toEqual(['c1', 'c2'])
  })

  it('are passed on byte for byte, also after a restart and from a snapshot', async () => {
    const { a, b, lines } = await withNewer()
    await a.storage.close()
    opened(await a.reopen())
    expect(waiting(a)).toEqual([merge, merge])
    await tell(a, b)
    const passedOn = (await b.storage.replica.linesFor([])).lines.filter((line) =>
      Buffer.from(line).toString().includes('"d":"new"'),
    )
    expect(passedOn.map((line) => Buffer.from(line).toString())).toEqual(
      lines.map((line) => Buffer.from(line).toString()),
    )
    await tell(b, a)
    expect(digestOf(a)).toEqual(digestOf(b))
  })

  it('that this program knows after its upgrade are applied where they stood, by a replay of everything', async () => {
    const { a } = await withNewer()
    await write(a, { type: 'set', collection: 'customers', id: 'c1', fields: { note: 'later' } })
    const digest = digestOf(a)
    await a.storage.close()
    // As a program left it that did not know customers at all: they wait, in the order of their lines.
    const { office, device } = a.storage.identity
    const folder = '/data/snapshot'
    const [name = ''] = await snapshotsToTry({ fileSystem: a.disk, folder })
    const found = await readSnapshot({ fileSystem: a.disk, folder }, name, 'load', unpaced)
    if (found.kind !== 'read') throw new Error(found.kind)
    const pending = [{ operation: aCustomer('c1'), origin: anOrigin() }, ...found.content.pending]
    const old = { ...found.content, office: emptyOffice(), pending }
    await writeSnapshot({ fileSystem: a.disk, folder, officeId: office, device }, old)
    opened(await a.reopen())
    expect(digestOf(a)).toEqual(digest)
    expect(a.storage.store.office.tables.customers.get('c1')?.note).toBe('later')
  })
})

describe('what lies in a snapshot', () => {
  it('is also what was deleted: an edit that had not seen it brings the whole record back', async () => {
    const [a, b] = await storePcs('A', 'B')
    if (a === undefined || b === undefined) throw new Error('two PCs')
    await write(a, aCustomer('c1', 'Ada'))
    await tell(a, b)
    await write(b, { type: 'set', collection: 'customers', id: 'c1', fields: { note: 'unseen' } })
    await write(a, { type: 'delete', collection: 'customers', id: 'c1' })
    const digest = digestOf(a)
    await a.storage.close()
    opened(await a.reopen())
    expect(digestOf(a)).toEqual(digest)
    await tell(b, a)
    expect(a.storage.store.office.tables.customers.get('c1')).toMatchObject({
      familyName: 'Ada',
      note: 'unseen',
    })
  })

  it('answers repeated requests, but never with the reply of another PC', async () => {
    const [a, b] = await storePcs('A', 'B')
    if (a === undefined || b === undefined) throw new Error('two PCs')
    const author = anAuthor()
    const say = (pc: StorePc, id: string) =>
      pc.storage.store.commit(author, () => ({ ok: true, value: { operations: [aCustomer(id)], value: id } }))
    expect(await say(a, 'first')).toMatchObject({ value: 'first' })
    await tell(a, b)
    opened(await b.reopen())
    expect(await say(b, 'second')).toMatchObject({ value: 'second' })
    await b.storage.close()
    opened(await b.reopen())
    expect(await say(b, 'third')).toMatchObject({ value: 'second' })
  })

  it('goes on with the own clock, not behind it', async () => {
    const [a] = await storePcs('A')
    if (a === undefined) throw new Error('no PC')
    await write(a, aCustomer('c1'))
    const { lastStamp } = a.storage.store.moment()
    await a.storage.close()
    opened(await a.reopen({ clock: { now: () => Number(lastStamp.slice(0, 13)) - 1_000 } }))
    await write(a, aCustomer('c2'))
    expect(a.storage.store.moment().lastStamp > lastStamp).toBe(true)
  })
})
