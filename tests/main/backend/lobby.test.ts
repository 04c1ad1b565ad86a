import { describe, expect, it } from 'vitest'
import { addDays, dayMs, hourMs, minuteMs } from '../../../src/shared/domain/calendar'
import { aRequestId, aTestOffice } from '../../support/backend'
import { mondayMorning } from '../../support/monday-morning'

const today = '2026-11-23'
const nobody = { name: '', reason: '' }

async function aLobby() {
  const office = await aTestOffice()
  const manager = await office.found()
  const front = await office.join('front-desk', 'Berger')
  const other = await office.join('front-desk', 'Weidner')
  const bench = await office.join('back-office', 'Aydın')
  const arrive = (name: string, desk = front) =>
    desk.get('visit:check-in', { requestId: aRequestId(), draft: { name, reason: 'Abholung' } })
  const numbers = async () => (await front.get('lobby:read', {})).visits.map(({ number }) => number)
  const states = async () => (await front.get('lobby:read', {})).visits.map(({ state }) => state)
  return { office, manager, front, other, bench, arrive, numbers, states }
}

describe('the lobby queue', () => {
  it('gives two windows that check in at the same moment two numbers, and loses neither', async () => {
    const { front, other, arrive, numbers } = await aLobby()
    const saved = await Promise.all(
      Array.from({ length: 12 }, (_none, index) => arrive(`Gast ${index}`, index % 2 === 0 ? front : other)),
    )
    expect(new Set(saved.map(({ number }) => number)).size).toBe(12)
    expect(await numbers()).toEqual(Array.from({ length: 12 }, (_none, index) => index + 1))
  })

  it('answers a repeated request with the first number instead of a second visitor', async () => {
    const { front, other, numbers } = await aLobby()
    const input = { requestId: aRequestId(), draft: nobody }
    const first = await front.get('visit:check-in', input)
    expect(await front.get('visit:check-in', input)).toEqual(first)
    expect(await other.ask('visit:check-in', input)).toMatchObject({ code: 'request-reused' })
    expect(await numbers()).toEqual([1])
  })

  it('has a visitor on disk before it says so: a kill right after the answer loses nobody', async () => {
    const { office, arrive } = await aLobby()
    await arrive('Frau Öztürk')
    const restarted = await office.restart()
    expect(JSON.stringify(await restarted.storage().visits.read(today))).toContain('Frau Öztürk')
  })

  it('calls the next with one request, ends the one before, and takes it back', async () => {
    const { front, arrive, states } = await aLobby()
    await arrive('Herr Hoffmeister')
    await arrive('Frau Öztürk')
    await front.get('visit:next', { requestId: aRequestId() })
    const next = await front.get('visit:next', { requestId: aRequestId() })
    expect([next.called?.name, next.finished?.number]).toEqual(['Frau Öztürk', 1])
    expect(await states()).toEqual(['done', 'called'])
    await front.get('visit:undo-next', {
      requestId: aRequestId(),
      day: next.day,
      called: next.called?.id ?? null,
      finished: next.finished?.id ?? null,
    })
    expect(await states()).toEqual(['serving', 'waiting'])
  })

  it('lets two counters call at once without calling one visitor twice', async () => {
    const { front, other, arrive } = await aLobby()
    await arrive('a')
    await arrive('b')
    const called = await Promise.all(
      [front, other].map((desk) => desk.get('visit:next', { requestId: aRequestId() })),
    )
    expect(new Set(called.map((one) => one.called?.name))).toEqual(new Set(['a', 'b']))
  })

  it('lets the back office see who waits and take whom it was handed, nobody else', async () => {
    const { front, bench, arrive } = await aLobby()
    const { id, day } = await arrive('Herr Sander')
    const take = () => bench.ask('visit:move', { requestId: aRequestId(), day, id, action: 'take' })
    expect((await bench.get('lobby:read', {})).visits).toHaveLength(1)
    expect(await take()).toMatchObject({ code: 'role-forbids' })
    const to = { type: 'person' as const, id: bench.personId }
    await front.get('visit:move', { requestId: aRequestId(), day, id, action: 'hand-on', to })
    expect((await front.get('lobby:read', {})).next).toBeNull()
    expect((await take()).ok).toBe(true)
    const [row] = (await front.get('lobby:read', {})).visits
    expect(row).toMatchObject({ state: 'serving', attendant: { name: 'Test Aydın' } })
  })

  it('writes to the ticket that its customer was here, once, and nothing into the journal otherwise', async () => {
    const { office, front, arrive } = await aLobby()
    const { id: customerId } = await front.get('customer:save', {
      requestId: aRequestId(),
      draft: {
        company: '',
        givenName: 'Ayşe',
        familyName: 'Öztürk',
        phones: [],
        email: '',
        address: { street: '', postcode: '', city: '', country: '' },
        note: '',
        consent: false,
      },
    })
    const { id: ticketId } = await front.get('ticket:open', {
      requestId: aRequestId(),
      draft: {
        kind: 'order',
        customerId,
        title: 'Visitenkarten',
        description: '',
        callBeforeStart: false,
        mayCollect: [],
        benchNote: '',
        answer: '',
        result: '',
        items: [],
      },
    })
    const { events } = office.storage().store.office.tables
    const before = events.size
    await arrive('Niemand Besonderes')
    const draft = { name: 'Frau Öztürk', reason: 'Abholung', customerId, ticketId }
    const { id, day } = await front.get('visit:check-in', { requestId: aRequestId(), draft })
    office.clock.move(12 * minuteMs)
    const move = (action: 'take' | 'finish' | 'reopen') =>
      front.get('visit:move', { requestId: aRequestId(), day, id, action })
    await move('take')
    expect(events.size).toBe(before)
    for (const action of ['finish', 'reopen', 'finish'] as const) await move(action)
    expect(events.size).toBe(before + 1)
    const facts = [...events.values()].at(-1)?.facts
    expect(facts).toMatchObject({ type: 'visit', number: 2 })
    const journal = JSON.stringify([...office.storage().store.office.tables.events.values()])
    expect(journal).not.toContain('Niemand Besonderes')
  })

  it('tells the windows that visits changed, after the answer', async () => {
    const { office, arrive } = await aLobby()
    const told: unknown[] = []
    office.backend.onEvent(({ channel, facts }) => {
      if (channel === 'office:changed') told.push(facts)
    })
    await arrive('a')
    await new Promise((resolve) => setImmediate(resolve))
    expect(told).toContainEqual({ collections: ['visits'], tickets: [] })
  })

  it('tells the public display numbers and a count, no name and no reason', async () => {
    const { office, front, arrive } = await aLobby()
    await arrive('Frau Öztürk')
    await arrive('Herr Sander')
    await front.get('visit:next', { requestId: aRequestId() })
    expect(await office.backend.display()).toEqual({
      called: 1,
      before: [],
      waiting: 1,
      look: { language: 'de', scheme: 'light', contrast: 'normal' },
    })
    office.backend.lockAll()
    expect((await office.backend.display()).called).toBe(1)
  })
})

describe('the lists of visits', () => {
  it('are gone four weeks after their day, and no day earlier', async () => {
    const { office, arrive } = await aLobby()
    await arrive('Frau Öztürk')
    const { visits } = office.storage()
    const sweep = () => new Promise((resolve) => setImmediate(resolve))
    office.clock.set(mondayMorning + 28 * dayMs)
    office.pass(hourMs)
    await sweep()
    await office.backend.display()
    expect(await visits.list()).toEqual([today])
    office.clock.set(mondayMorning + 29 * dayMs)
    office.pass(hourMs)
    await sweep()
    await expect.poll(() => visits.list()).toEqual([])
  })

  it('begin a second one where the first is damaged or from a later program, and leave it as it is', async () => {
    const { office, front, arrive } = await aLobby()
    const { visits } = office.storage()
    const foreign = { format: 2, day: today, guests: ['Frau Öztürk'] }
    await visits.write(today, foreign)
    expect((await arrive('Herr Sander')).number).toBe(501)
    const lobby = await front.get('lobby:read', {})
    expect([lobby.isSecondList, lobby.visits.map(({ number }) => number)]).toEqual([true, [501]])
    expect(await visits.read(today)).toEqual(foreign)
    await visits.remove(today)
    const file = `${office.options.dataFolder}/visits/${today}.json`
    const broken = await office.options.fileSystem?.create(file)
    await broken?.write(new TextEncoder().encode('{"crc":"0","value":{"visi'), 0)
    await broken?.close()
    expect((await arrive('Frau Nowak')).number).toBe(502)
  })

  it('start again at 1 on the next day', async () => {
    const { office, arrive, front } = await aLobby()
    await arrive('a')
    office.clock.set(mondayMorning + dayMs)
    expect(await arrive('b')).toMatchObject({ day: addDays(today, 1), number: 1 })
    expect((await front.get('lobby:read', { day: today })).visits).toHaveLength(1)
  })
})

describe('appointments', () => {
  const at = mondayMorning + hourMs

  it('are made, moved to another day and then stand there only', async () => {
    const { office, front } = await aLobby()
    const draft = { at, minutes: 30, name: 'Dr. Winter', reason: 'Aufmaß' }
    const { id, day } = await front.get('appointment:save', { requestId: aRequestId(), draft })
    const moved = { ...draft, at: at + dayMs }
    const input = { requestId: aRequestId(), draft: moved, change: { id, day } }
    const there = await front.get('appointment:save', input)
    expect(await front.get('appointment:save', input)).toEqual(there)
    const on = async (which: string) =>
      (await front.get('lobby:read', { day: which })).appointments.map(({ name }) => name)
    expect([await on(today), await on(there.day)]).toEqual([[], ['Dr. Winter']])
    expect(await office.storage().visits.list()).toEqual([today, there.day])
  })

  it('become a waiting visitor with a number on arrival, for the person they are with', async () => {
    const { front, other } = await aLobby()
    const withPerson = other.personId
    const draft = { at, minutes: 30, name: 'Dr. Winter', reason: 'Aufmaß', withPerson }
    const { id } = await front.get('appointment:save', { requestId: aRequestId(), draft })
    expect(await front.get('appointment:check-in', { requestId: aRequestId(), id })).toMatchObject({
      number: 1,
    })
    const lobby = await other.get('lobby:read', {})
    expect(lobby.appointments[0]).toMatchObject({ state: 'arrived', visitNumber: 1 })
    expect([lobby.next, lobby.visits[0]?.isAppointment]).toEqual([lobby.visits[0]?.id, true])
    expect(await front.ask('appointment:check-in', { requestId: aRequestId(), id })).toMatchObject({
      code: 'move-not-allowed',
    })
  })

  it('that did not come or were cancelled can be planned again', async () => {
    const { front } = await aLobby()
    const draft = { at, minutes: 30, name: 'Dr. Winter', reason: '' }
    const { id, day } = await front.get('appointment:save', { requestId: aRequestId(), draft })
    const settle = (outcome: 'no-show' | 'cancel' | 'restore') =>
      front.get('appointment:settle', { requestId: aRequestId(), day, id, outcome })
    for (const outcome of ['no-show', 'restore', 'cancel', 'restore'] as const) await settle(outcome)
    expect((await front.get('lobby:read', {})).appointments[0]?.state).toBe('planned')
  })
})
