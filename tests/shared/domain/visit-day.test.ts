import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { appointmentIdSchema, personIdSchema, visitIdSchema } from '../../../src/shared/domain/ids'
import type { Visit, VisitAction, VisitState } from '../../../src/shared/domain/visit'
import {
  addresseeOf,
  attendant,
  isActive,
  tooLongMs,
  visitActions,
  visitMoves,
  visitState,
  visitStates,
  waitedMs,
} from '../../../src/shared/domain/visit'
import type { VisitDay } from '../../../src/shared/domain/visit-day'
import {
  boardOf,
  callNext,
  checkIn,
  checkInAppointment,
  emptyVisitDay,
  moveVisit,
  newAppointment,
  undoNext,
  visitDaySchema,
  waiting,
  withAppointment,
} from '../../../src/shared/domain/visit-day'

const minute = 60_000
const begin = Date.UTC(2026, 10, 23, 9)
const leonie = { id: personIdSchema.parse('leonie'), areas: ['sales' as const] }
const jonas = { id: personIdSchema.parse('jonas'), areas: ['service' as const] }

function arrived(...names: string[]): VisitDay {
  return names.reduce(
    (day, name, index) =>
      checkIn(day, {
        id: visitIdSchema.parse(name),
        draft: { name, reason: '' },
        at: begin + index * minute,
        by: leonie.id,
      }).day,
    emptyVisitDay('2026-11-23'),
  )
}

type Change = { readonly ok: boolean; readonly value?: { readonly day: VisitDay } }
function dayOf(change: Change): VisitDay {
  if (change.value === undefined) throw new Error('refused')
  return change.value.day
}

function visitIn(day: VisitDay, id: string): Visit {
  const visit = day.visits.find((one) => one.id === id)
  if (visit === undefined) throw new Error(`no visit ${id}`)
  return visit
}

const at = begin + 20 * minute
const move = (day: VisitDay, id: string, action: VisitAction, by = leonie.id) =>
  moveVisit(day, {
    id,
    action,
    at,
    by,
    ...(action === 'hand-on' ? { to: { type: 'person', id: jonas.id } } : {}),
  })

describe('a day of visits', () => {
  it('gives each arrival the next number of the day', () => {
    expect(arrived('a', 'b', 'c').visits.map(({ number }) => number)).toEqual([1, 2, 3])
  })

  it('calls whoever came first, not whoever was touched last', () => {
    const day = dayOf(move(dayOf(move(arrived('a', 'b'), 'a', 'call')), 'a', 'return'))
    const next = callNext(day, leonie, at)
    expect(next.ok && next.value.value).toEqual({ id: 'a', number: 1, finished: [] })
  })

  it('is done with the one before when the next is called: two at one counter would both wait', () => {
    const first = dayOf(callNext(arrived('a', 'b'), leonie, at))
    const second = callNext(first, leonie, at + minute)
    expect(second.ok && second.value.value).toEqual({ id: 'b', number: 2, finished: ['a'] })
    expect(visitState(visitIn(dayOf(second), 'a'))).toBe('done')
  })

  it('leaves the visitor of another counter alone', () => {
    const first = dayOf(callNext(arrived('a', 'b'), leonie, at))
    const second = callNext(first, jonas, at)
    expect(visitState(visitIn(dayOf(second), 'a'))).toBe('called')
  })

  it('finishes the one being served when nobody waits', () => {
    const only = dayOf(callNext(arrived('a'), leonie, at))
    const next = callNext(only, leonie, at + minute)
    expect(next.ok && next.value.value).toEqual({ id: '', number: 0, finished: ['a'] })
  })

  it('takes a call back whole: the called one waits again, the finished one is served again', () => {
    const second = dayOf(callNext(dayOf(callNext(arrived('a', 'b'), leonie, at)), leonie, at))
    const back = dayOf(undoNext(second, { called: 'b', finished: 'a', at, by: leonie.id }))
    expect([visitState(visitIn(back, 'a')), visitState(visitIn(back, 'b'))]).toEqual(['serving', 'waiting'])
    expect(waitedMs(visitIn(back, 'b'), at)).toBe(19 * minute)
  })

  it('skips those who wait for somebody else, and calls them for whom they wait', () => {
    const day = dayOf(move(arrived('a', 'b'), 'a', 'hand-on'))
    expect(addresseeOf(visitIn(day, 'a'))).toEqual({ type: 'person', id: 'jonas' })
    const forLeonie = callNext(day, leonie, at)
    const forJonas = callNext(day, jonas, at)
    expect([forLeonie.ok && forLeonie.value.value.id, forJonas.ok && forJonas.value.value.id]).toEqual([
      'b',
      'a',
    ])
  })

  it('hands on with an addressee only, and names none with any other move', () => {
    const day = arrived('a')
    const act = { at, by: leonie.id, id: 'a' }
    expect(moveVisit(day, { ...act, action: 'hand-on' })).toMatchObject({ code: 'move-not-allowed' })
    expect(moveVisit(day, { ...act, action: 'call', to: { type: 'counter' } })).toMatchObject({
      code: 'move-not-allowed',
    })
  })

  it('counts the waiting from the arrival, also across handing on, until somebody calls', () => {
    const day = dayOf(move(arrived('a'), 'a', 'hand-on'))
    expect(waitedMs(visitIn(day, 'a'), begin + tooLongMs)).toBe(tooLongMs)
    const called = dayOf(move(day, 'a', 'call', jonas.id))
    expect(waitedMs(visitIn(called, 'a'), at + 60 * minute)).toBe(20 * minute)
  })

  it('makes of an appointment a visitor who waits for the person it is with; once', () => {
    const id = appointmentIdSchema.parse('appointment')
    const draft = { at, minutes: 30, name: 'Dr. Winter', reason: 'Praxisschild', withPerson: jonas.id }
    const day = withAppointment(arrived('a'), newAppointment(id, draft, { at: begin, by: leonie.id }))
    const arrival = { at, by: leonie.id, id: visitIdSchema.parse('w'), appointmentId: id }
    const here = dayOf(checkInAppointment(day, arrival))
    expect(visitIn(here, 'w')).toMatchObject({ name: 'Dr. Winter', number: 2, appointmentId: id })
    expect(addresseeOf(visitIn(here, 'w'))).toEqual({ type: 'person', id: 'jonas' })
    expect(checkInAppointment(here, arrival)).toMatchObject({ ok: false, code: 'move-not-allowed' })
  })

  it('shows the public numbers only: who was called now, before, and how many wait', () => {
    let day = arrived('a', 'b', 'c', 'd', 'e', 'f')
    for (let index = 0; index < 5; index += 1) day = dayOf(callNext(day, leonie, at + index))
    expect(boardOf(day)).toEqual({ called: 5, before: [4, 3, 2], waiting: 1 })
    expect(boardOf(dayOf(move(day, 'e', 'finish')))).toEqual({ called: null, before: [5, 4, 3], waiting: 1 })
    expect(JSON.stringify(boardOf(day))).not.toMatch(/"[a-f]"/)
  })

  it('keeps what it wrote readable: a day that its own schema refuses would be lost at the next start', () => {
    const day = dayOf(move(dayOf(callNext(arrived('a', 'b'), leonie, at)), 'b', 'hand-on'))
    expect(visitDaySchema.parse(JSON.parse(JSON.stringify(day)))).toEqual(day)
  })
})

const people = [leonie, jonas]
const acts = fc.oneof(
  fc.record({ kind: fc.constant('arrive' as const) }),
  fc.record({ kind: fc.constant('next' as const), person: fc.constantFrom(...people) }),
  fc.record({
    kind: fc.constant('move' as const),
    person: fc.constantFrom(...people),
    action: fc.constantFrom(...visitActions),
    which: fc.nat(8),
  }),
)

describe('visits under any order of acts', () => {
  it('never leave one person with two visitors, never reach a state the table does not name, lose nobody', () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 40 }), (list) => {
        let day = emptyVisitDay('2026-11-23')
        let count = 0
        for (const [index, act] of list.entries()) {
          const now = begin + index * minute
          const before = new Map(day.visits.map((visit) => [visit.id, visitState(visit)]))
          if (act.kind === 'arrive') {
            count += 1
            const id = visitIdSchema.parse(`v${count}`)
            day = checkIn(day, { id, draft: { name: '', reason: '' }, at: now, by: leonie.id }).day
          } else if (act.kind === 'next') {
            const next = callNext(day, act.person, now)
            expect(next.ok).toBe(true)
            day = dayOf(next)
          } else {
            const visit = day.visits[act.which % Math.max(1, day.visits.length)]
            if (visit === undefined) continue
            const to = act.action === 'hand-on' ? { to: { type: 'person' as const, id: jonas.id } } : {}
            const moved = moveVisit(day, {
              id: visit.id,
              action: act.action,
              at: now,
              by: act.person.id,
              ...to,
            })
            expect(moved.ok).toBe(visitMoves[act.action].from.includes(visitState(visit)))
            if (moved.ok) day = moved.value.day
          }
          for (const person of people) {
            expect(day.visits.filter((visit) => attendant(visit) === person.id).length).toBeLessThanOrEqual(1)
          }
          for (const visit of day.visits) {
            const was = before.get(visit.id) ?? 'waiting'
            expect(isReachable(was, visitState(visit))).toBe(true)
          }
          expect(day.visits.map(({ number }) => number)).toEqual(day.visits.map((_, place) => place + 1))
          const active = day.visits.filter(isActive).length
          expect(waiting(day).length + active).toBeLessThanOrEqual(count)
        }
        expect(visitDaySchema.safeParse(day).success).toBe(true)
      }),
      { seed: 20_261_123, numRuns: 200 },
    )
  })

  it('can be corrected from every state: a wrong press must not be final', () => {
    for (const state of visitStates) {
      expect(visitActions.some((action) => visitMoves[action].from.includes(state))).toBe(true)
    }
  })
})

function isReachable(from: VisitState, to: VisitState): boolean {
  return (
    from === to ||
    visitActions.some((action) => visitMoves[action].from.includes(from) && visitMoves[action].to === to)
  )
}
