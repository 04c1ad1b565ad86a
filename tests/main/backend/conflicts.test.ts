import { describe, expect, it } from 'vitest'
import type { TwoVersions } from '../../../src/shared/contract/conflicts'
import { fsck } from '../../../src/shared/domain/fsck'
import { officeConflicts } from '../../../src/shared/domain/office-conflicts'
import type { Role } from '../../../src/shared/domain/person'
import { digestLines } from '../../../src/shared/replication/digest'
import type { TestDesk } from '../../support/backend'
import { aRequestId } from '../../support/backend'
import { aCustomer, aHandOver, aTicket, anItem, noDetails } from '../../support/records'
import type { Pc, TwoPcs } from '../../support/two-pcs'
import { twoPcs } from '../../support/two-pcs'

const officeOf = ({ office }: Pc) => office.storage().store.office

/** Both PCs agree on everything, and nothing is damaged. */
function expectSame({ counter, workshop }: TwoPcs): void {
  const pending = [counter, workshop].map(({ office }) => office.storage().store.pending())
  expect(digestLines(officeOf(counter), pending[0] ?? [])).toEqual(
    digestLines(officeOf(workshop), pending[1] ?? []),
  )
  for (const pc of [counter, workshop]) expect(fsck(officeOf(pc)).findings).toEqual([])
  expect(officeConflicts(officeOf(counter))).toEqual(officeConflicts(officeOf(workshop)))
}

async function withCustomer() {
  const pcs = await twoPcs()
  const { counter, exchange } = pcs
  const { id } = await counter.manager.get('customer:save', { requestId: aRequestId(), draft: aCustomer() })
  await exchange()
  return { ...pcs, id }
}

async function withTicket() {
  const pcs = await withCustomer()
  const { counter, exchange } = pcs
  await counter.manager.get('shelf:save', { requestId: aRequestId(), draft: { code: 'R12', place: '' } })
  const draft = aTicket(pcs.id, 'order', [anItem()])
  const { id: ticketId } = await counter.manager.get('ticket:open', { requestId: aRequestId(), draft })
  await exchange()
  return { ...pcs, ticketId }
}

async function savePhone(desk: TestDesk, id: string, phone: string) {
  const { customer } = await desk.get('customer:read', { id })
  await desk.get('customer:save', {
    requestId: aRequestId(),
    id,
    base: customer.stamp,
    draft: aCustomer({ phones: [phone] }),
  })
}

async function settle(desk: TestDesk, one: TwoVersions, choose: number, shown = one.versions) {
  const { collection, id, unit, versions } = one
  const choice = versions[choose]?.version ?? 'none'
  const seen = shown.map(({ version }) => version)
  return desk.ask('conflict:settle', { requestId: aRequestId(), collection, id, unit, choice, shown: seen })
}

const theOne = (list: readonly TwoVersions[]): TwoVersions => {
  const [one, ...more] = list
  if (one === undefined || more.length > 0) throw new Error(`not one: ${list.length}`)
  return one
}

describe('zwei Fassungen', () => {
  it('keeps both phones, the same on both PCs, and the chosen one holds everywhere', async () => {
    const { counter, workshop, exchange, id, ...pcs } = await withCustomer()
    await savePhone(counter.manager, id, '0761 1')
    await savePhone(workshop.manager, id, '0761 2')
    await exchange()
    const here = (await counter.manager.get('customer:read', { id })).contested
    expect(here).toEqual((await workshop.manager.get('conflict:list', {})).versions)
    const one = theOne(here)
    expect(one).toMatchObject({ collection: 'customers', id, unit: 'phones', name: 'Gärtnerei Maier' })
    expect(one.versions.map(({ value, pc }) => [value, pc])).toEqual([
      [['0761 2'], { letter: 'B', name: 'Werkstatt' }],
      [['0761 1'], { letter: 'A', name: 'Theke' }],
    ])
    expect(await settle(counter.manager, one, 1)).toMatchObject({ ok: true })
    await exchange()
    for (const { manager } of [counter, workshop]) {
      const { customer, contested } = await manager.get('customer:read', { id })
      expect({ phones: customer.phones, contested }).toEqual({ phones: ['0761 1'], contested: [] })
    }
    expectSame({ ...pcs, counter, workshop, exchange })
  })

  it('settles with the value that stands, too: its line has seen the other', async () => {
    const { counter, workshop, exchange, id } = await withCustomer()
    await savePhone(counter.manager, id, '0761 1')
    await savePhone(workshop.manager, id, '0761 2')
    await exchange()
    const one = theOne((await workshop.manager.get('customer:read', { id })).contested)
    expect(await settle(workshop.manager, one, 0)).toMatchObject({ ok: true })
    await exchange()
    const { customer, contested } = await counter.manager.get('customer:read', { id })
    expect({ phones: customer.phones, contested }).toEqual({ phones: ['0761 2'], contested: [] })
  })

  it('settles nothing over a third version that was not on the screen', async () => {
    const { counter, workshop, exchange, id } = await withCustomer()
    await savePhone(counter.manager, id, '0761 1')
    await savePhone(workshop.manager, id, '0761 2')
    await exchange()
    const one = theOne((await counter.manager.get('customer:read', { id })).contested)
    const fewer = one.versions.map((version) => ({ ...version, version: `${version.version}0` }))
    expect(await settle(counter.manager, one, 0, fewer)).toMatchObject({ code: 'changed-meanwhile' })
    expect((await counter.manager.get('customer:read', { id })).contested).toHaveLength(1)
    expect(await settle(counter.manager, one, 0)).toMatchObject({ ok: true })
    expect(await settle(counter.manager, one, 1)).toMatchObject({ code: 'already-done' })
  })

  it('shows on the ticket what is contested on it and its items, with who wrote it', async () => {
    const { counter, workshop, exchange, ticketId } = await withTicket()
    for (const [desk, title, unitPriceCents] of [
      [counter.manager, 'Roll-up blau', 100],
      [workshop.manager, 'Roll-up rot', 200],
    ] as const) {
      const { ticket, items } = await desk.get('ticket:read', { id: ticketId })
      const details = { ...noDetails, title }
      await desk.get('ticket:change', { requestId: aRequestId(), id: ticketId, base: ticket.stamp, details })
      const item = items[0]?.item
      await desk.get('item:price', {
        requestId: aRequestId(),
        id: item?.id ?? '',
        base: item?.stamp ?? '',
        unitPriceCents,
        discountBasisPoints: 0,
        consent: 'Frau Maier',
      })
    }
    await exchange()
    const { contested } = await counter.manager.get('ticket:read', { id: ticketId })
    expect(contested.map(({ collection, unit }) => [collection, unit])).toEqual([
      ['tickets', 'title'],
      ['items', 'price'],
    ])
    expect(contested.flatMap(({ versions }) => versions.map(({ byName }) => byName))).toEqual(
      Array.from({ length: 4 }, () => 'Sabine Krüger'),
    )
    const price = contested[1]
    if (price === undefined) throw new Error('no price')
    expect(await settle(counter.manager, price, 1)).toMatchObject({ ok: true })
    const after = await counter.manager.get('ticket:read', { id: ticketId })
    expect(after.items[0]?.item).toMatchObject({ unitPriceCents: 100, taxRate: 19 })
    expect(after.contested.map(({ unit }) => unit)).toEqual(['title'])
    expect(after.events.at(-1)).toMatchObject({ facts: { type: 'changed', fields: ['price'] } })
  })

  it('sends no secret to the screen and lets only the lead settle it', async () => {
    const { counter, workshop, exchange } = await twoPcs()
    const clerk = await counter.office.join('front-desk', 'Berger')
    await exchange()
    for (const { manager } of [counter, workshop]) {
      const requestId = aRequestId()
      const input = { requestId, id: clerk.personId, password: `${requestId}-lang` }
      await manager.get('person:reset-password', input)
    }
    await exchange()
    const { versions } = await counter.manager.get('conflict:list', {})
    const one = theOne(versions)
    expect(one).toMatchObject({ collection: 'credentials', unit: 'password', name: 'Test Berger' })
    expect(one.versions.map(({ value }) => value)).toEqual([null, null])
    expect(await settle(clerk, one, 0)).toMatchObject({ code: 'role-forbids' })
    expect(await settle(counter.manager, one, 0)).toMatchObject({ ok: true })
  })

  it('never leaves the office without a manager', async () => {
    const { counter, workshop, exchange } = await twoPcs()
    const clerk = await counter.office.join('front-desk', 'Berger')
    await exchange()
    const change = async (desk: TestDesk, familyName: string, role: Role) => {
      const person = (await desk.get('person:list', {})).find((one) => one.familyName === familyName)
      if (person === undefined) throw new Error('nobody')
      const { id, stamp: base, givenName, areas } = person
      const draft = { givenName, familyName, role, areas }
      await desk.get('person:change', { requestId: aRequestId(), id, base, draft })
    }
    await change(workshop.manager, 'Berger', 'back-office')
    await change(counter.manager, 'Berger', 'manager')
    await exchange()
    await change(clerk, 'Krüger', 'front-desk')
    const one = theOne((await clerk.get('conflict:list', {})).versions)
    expect(one).toMatchObject({ collection: 'persons', unit: 'role', versions: [{ value: 'manager' }, {}] })
    expect(await settle(clerk, one, 1)).toMatchObject({ code: 'last-manager' })
    expect(await settle(clerk, one, 0)).toMatchObject({ ok: true })
  })

  it('gives a job that two took to the one who is chosen, and only who may work there chooses', async () => {
    const { counter, workshop, exchange, ticketId } = await withTicket()
    const front = await counter.office.join('front-desk', 'Berger')
    const back = await counter.office.join('back-office', 'Aydin')
    await exchange()
    const take = { id: ticketId, seenOwner: null }
    await counter.manager.get('ticket:take', { requestId: aRequestId(), ...take, owner: back.personId })
    const { personId } = front
    await workshop.manager.get('ticket:take', { requestId: aRequestId(), ...take, owner: personId })
    await exchange()
    const one = theOne((await back.get('ticket:read', { id: ticketId })).contested)
    expect(one).toMatchObject({ unit: 'owner', names: { [back.personId]: 'Test Aydin' } })
    expect(await settle(front, one, 1)).toMatchObject({ code: 'role-forbids' })
    expect(await settle(back, one, 1)).toMatchObject({ ok: true })
    const card = await back.get('ticket:read', { id: ticketId })
    expect(card.ticket.owner).toBe(back.personId)
    expect(card.events.at(-1)?.facts).toEqual({ type: 'owner', owner: back.personId })
  })

  it('is told to a manager on signing in, and to nobody who could not settle all of it', async () => {
    const { counter, workshop, exchange, id } = await withCustomer()
    const front = await counter.office.join('front-desk', 'Berger')
    const codesAt = async (desk: TestDesk) =>
      (await desk.get('app:status', {})).notices.map(({ code }) => code)
    expect(await codesAt(counter.manager)).not.toContain('two-versions')
    await savePhone(counter.manager, id, '0761 1')
    await savePhone(workshop.manager, id, '0761 2')
    await exchange()
    expect(await codesAt(counter.manager)).toContain('two-versions')
    expect(await codesAt(front)).not.toContain('two-versions')
  })
})

describe('a deletion that met an edit', () => {
  async function deletedAndEdited() {
    const pcs = await withTicket()
    const { counter, workshop, exchange, ticketId } = pcs
    await counter.office.storage().store.commit({ person: 'p', requestId: aRequestId() }, ({ derived }) => ({
      ok: true,
      value: {
        operations: [
          ...(derived.itemsOf.get(ticketId) ?? []).map(
            (id) => ({ type: 'delete', collection: 'items', id }) as const,
          ),
          ...(derived.eventsOf.get(ticketId) ?? []).map(
            (id) => ({ type: 'delete', collection: 'events', id }) as const,
          ),
          { type: 'delete', collection: 'tickets', id: ticketId },
        ],
        value: null,
      },
    }))
    const { ticket } = await workshop.manager.get('ticket:read', { id: ticketId })
    const details = { ...noDetails, title: 'Neuer Titel' }
    await workshop.manager.get('ticket:change', {
      requestId: aRequestId(),
      id: ticketId,
      base: ticket.stamp,
      details,
    })
    await exchange()
    const one = theOne((await counter.manager.get('conflict:list', {})).versions)
    return { ...pcs, one }
  }

  it('is one question with the edit and the deletion, and keeping brings all of it back', async () => {
    const { one, counter, workshop, exchange, ticketId, ...pcs } = await deletedAndEdited()
    expect(one).toMatchObject({ collection: 'tickets', id: ticketId, unit: null })
    expect(one.versions.map(({ deletes, pc, value }) => [deletes, pc?.letter, value])).toEqual([
      [false, 'B', { title: 'Neuer Titel' }],
      [true, 'A', null],
    ])
    expect(await settle(counter.manager, one, 0)).toMatchObject({ ok: true })
    await exchange()
    const card = await workshop.manager.get('ticket:read', { id: ticketId })
    expect(card).toMatchObject({ ticket: { title: 'Neuer Titel' }, contested: [] })
    expect(card.items).toHaveLength(1)
    expect(card.events.some(({ facts }) => facts.type === 'opened')).toBe(true)
    expectSame({ ...pcs, counter, workshop, exchange })
  })

  it('deletes again when that is chosen', async () => {
    const { one, counter, workshop, exchange, ticketId } = await deletedAndEdited()
    expect(await settle(counter.manager, one, 1)).toMatchObject({ ok: true })
    await exchange()
    for (const { manager } of [counter, workshop]) {
      expect(await manager.ask('ticket:read', { id: ticketId })).toMatchObject({ code: 'not-found' })
      expect((await manager.get('conflict:list', {})).versions).toEqual([])
    }
  })
})

describe('what does not go together', () => {
  async function readyTicket() {
    const pcs = await withTicket()
    const { manager } = pcs.counter
    for (const action of ['start', 'finish', 'pass-check'] as const)
      await manager.get('ticket:work', { requestId: aRequestId(), id: pcs.ticketId, action, reason: '' })
    const shelve = { requestId: aRequestId(), id: pcs.ticketId, shelf: 'R12', ready: true }
    await manager.get('ticket:shelve', shelve)
    await pcs.exchange()
    return pcs
  }
  const pay = (desk: TestDesk, ticketId: string) =>
    desk.get('payment:record', {
      requestId: aRequestId(),
      ticketId,
      amountCents: 11_900,
      method: { type: 'transfer', reference: '1' },
    })

  it('lists a double hand-over and a double payment, as conflicts and not as damage', async () => {
    const pcs = await readyTicket()
    const { counter, workshop, exchange, ticketId } = pcs
    for (const { manager } of [counter, workshop]) {
      await pay(manager, ticketId)
      const { items } = await manager.get('ticket:read', { id: ticketId })
      const draft = aHandOver(
        items.map(({ item }) => item.id),
        `Herr ${manager === counter.manager ? 'A' : 'B'}`,
      )
      await manager.get('hand-over:make', { requestId: aRequestId(), ticketId, draft })
    }
    await exchange()
    expectSame(pcs)
    const { office } = await workshop.manager.get('conflict:list', {})
    expect(office.map(({ code }) => code)).toEqual(['handed-over-twice', 'paid-twice'])
    expect(office[0]).toMatchObject({
      what: 'Roll-up-Banner',
      actRows: [
        { collectorName: 'Herr A', pc: { letter: 'A' } },
        { collectorName: 'Herr B', pc: { letter: 'B' } },
      ],
    })
    expect(office[1]).toMatchObject({
      overCents: 11_900,
      ticketRows: [{ id: ticketId, number: 'A26-00001' }],
    })
  })

  it('stays away once a manager has checked it off, on every PC, until more is added', async () => {
    const { counter, workshop, exchange, ticketId } = await readyTicket()
    for (const { manager } of [counter, workshop]) await pay(manager, ticketId)
    await exchange()
    const [paid] = (await counter.manager.get('conflict:list', {})).office
    if (paid?.code !== 'paid-twice') throw new Error('no double payment')
    const input = { code: paid.code, subject: paid.subject, acts: [...paid.acts] }
    await counter.manager.get('conflict:notice', { requestId: aRequestId(), ...input })
    await exchange()
    expect((await workshop.manager.get('conflict:list', {})).office).toEqual([])
    const again = await counter.manager.ask('conflict:notice', { requestId: aRequestId(), ...input })
    expect(again).toMatchObject({ code: 'already-done' })
  })

  it('brings a customer back that one PC deleted while the other opened a ticket', async () => {
    const { counter, workshop, exchange, id, ...pcs } = await withCustomer()
    await counter.office.storage().store.commit({ person: 'p', requestId: aRequestId() }, () => ({
      ok: true,
      value: { operations: [{ type: 'delete', collection: 'customers', id }], value: null },
    }))
    const draft = aTicket(id)
    const { id: ticketId } = await workshop.manager.get('ticket:open', { requestId: aRequestId(), draft })
    await exchange()
    expectSame({ ...pcs, counter, workshop, exchange })
    const [deleted] = (await counter.manager.get('conflict:list', {})).office
    expect(deleted).toMatchObject({ code: 'deleted-in-use', what: 'Gärtnerei Maier', tickets: [ticketId] })
    const restore = deleted?.restore ?? { collection: 'firm' as const, id: '' }
    await counter.manager.get('conflict:restore', { requestId: aRequestId(), ...restore })
    await exchange()
    expect((await workshop.manager.get('conflict:list', {})).office).toEqual([])
    expect((await workshop.manager.get('ticket:read', { id: ticketId })).customer.id).toBe(id)
    const again = { requestId: aRequestId(), ...restore }
    expect(await counter.manager.ask('conflict:restore', again)).toMatchObject({ code: 'already-done' })
  })

  it('lists what somebody did who had left, though the other PC did not know', async () => {
    const { counter, workshop, exchange, ticketId } = await withTicket()
    const clerk = await counter.office.join('front-desk', 'Berger')
    await exchange()
    const there = workshop.office.desk(2)
    await there.get('session:sign-in', {
      personId: clerk.personId,
      by: 'password',
      secret: 'Korrekt-Pferd-9',
    })
    await counter.manager.get('person:deactivate', {
      requestId: aRequestId(),
      id: clerk.personId,
      active: false,
    })
    await pay(there, ticketId)
    await exchange()
    const { office } = await counter.manager.get('conflict:list', {})
    expect(office).toMatchObject([{ code: 'without-right', what: 'Test Berger', tickets: [ticketId] }])
  })
})
