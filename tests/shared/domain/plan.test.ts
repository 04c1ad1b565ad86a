import { describe, expect, it } from 'vitest'
import type { PlanInput } from '../../../src/shared/domain/plan'
import { makePlan } from '../../../src/shared/domain/plan'
import type { PlannedPiece } from '../../../src/shared/domain/planned'
import { areas } from '../../../src/shared/domain/area'
import { workAreasOf } from '../../../src/shared/domain/who-can'
import { knownHours } from '../../../src/shared/domain/work-time'
import { slotMs, worksAt } from '../../support/slot-calendar'
import { aSmallOffice } from '../../support/small-offices'

const seeds = Array.from({ length: 150 }, (_, index) => 40_000 + index)

/** Half hours in which somebody of a small office works from one moment to another (ms), as the platform tells them. */
function slotsOf(seed: number) {
  const { input } = aSmallOffice(seed)
  return (personId: string, from: number, until: number) => {
    const person = input.people.find(({ id }) => id === personId)
    const absences = [...input.absences].filter((absence) => absence.personId === personId)
    const hours = knownHours(person?.hours ?? input.hours)
    const slots: number[] = []
    for (let at = from; at < until; at += slotMs)
      if (worksAt(at, { hours, land: input.land, absences })) slots.push(at)
    return slots
  }
}

type Placed = PlannedPiece & { readonly personId: string; readonly from: number; readonly until: number }
type PlannedTicket = PlanInput['tickets'][number]

const isPlaced = (piece: PlannedPiece): piece is Placed =>
  piece.personId !== null && piece.from !== null && piece.until !== null
const stepAt = ({ steps }: PlannedTicket, { stepId }: PlannedPiece) =>
  steps.find((view) => view.step.id === stepId)?.step

/** What it waits for is over when it begins. */
function expectAfter(ticket: PlannedTicket, piece: Placed, pieces: readonly PlannedPiece[]) {
  for (const before of stepAt(ticket, piece)?.after ?? []) {
    const end = pieces.find(({ stepId }) => stepId === before)?.until ?? Number.POSITIVE_INFINITY
    expect(end).toBeLessThanOrEqual(piece.from)
  }
}

/** Whoever was not named for it works in its area and has its skill. */
function expectAble(input: PlanInput, ticket: PlannedTicket, piece: Placed) {
  const step = stepAt(ticket, piece)
  if ((step ?? ticket).owner !== null) return
  const person = input.people.find(({ id }) => id === piece.personId)
  expect(person && workAreasOf(person)).toContain(piece.area)
  if (step?.skill === undefined) return
  const entered = [...input.skills].filter(({ task }) => task === step.skill)
  const own = entered.filter(({ personId }) => personId === piece.personId)
  expect(entered.length === 0 || own.some(({ level }) => level >= 1)).toBe(true)
}

describe('makePlan', () => {
  it.each(seeds)('plans nobody while away, closed or busy, nor what they cannot do (seed %i)', (seed) => {
    const { input } = aSmallOffice(seed)
    const plan = makePlan(input)
    const slots = slotsOf(seed)
    const busy = new Set<string>()
    for (const ticket of input.tickets) {
      const { pieces } = plan.tickets.get(ticket.id) ?? { pieces: [] }
      expect(pieces).not.toHaveLength(0)
      for (const piece of pieces) {
        if (!isPlaced(piece)) continue
        const { personId, from, until, minutes } = piece
        const worked = slots(personId, from, until)
        expect(worked.length * 30).toBe(minutes)
        expect([worked[0], worked.at(-1)]).toEqual([from, until - slotMs])
        const taken = worked.map((at) => `${personId} ${at}`)
        expect(taken.filter((slot) => busy.has(slot))).toEqual([])
        for (const slot of taken) busy.add(slot)
        expectAfter(ticket, piece, pieces)
        expectAble(input, ticket, piece)
      }
    }
    for (const area of areas)
      for (const day of plan.load.daysOf(area, 28))
        expect(day.plannedMinutes).toBeLessThanOrEqual(day.availableMinutes)
  })

  it('had something to plan: work over nights, absences in the way, and what nobody can do', () => {
    const found = seeds.flatMap((seed) => {
      const { input } = aSmallOffice(seed)
      const away = [...input.absences]
      return [...makePlan(input).tickets.values()].flatMap(({ pieces }) =>
        pieces.map(({ from, until, minutes, personId }) => ({
          isLong: from !== null && until !== null && until - from > minutes * 60_000,
          isCut: away.some(
            (one) => one.personId === personId && one.from < (until ?? 0) && one.until > (from ?? 0),
          ),
          isNobodys: personId === null,
        })),
      )
    })
    expect(found.filter(({ isLong }) => isLong).length).toBeGreaterThan(100)
    expect(found.filter(({ isCut }) => isCut).length).toBeGreaterThan(20)
    expect(found.filter(({ isNobodys }) => isNobodys).length).toBeGreaterThan(20)
  })

  it('counts each planned minute once in the load', () => {
    for (const seed of seeds) {
      const { input } = aSmallOffice(seed)
      const plan = makePlan(input)
      const last = input.now + 27 * 86_400_000
      const pieces = [...plan.tickets.values()].flatMap((ticket) => ticket.pieces)
      if (pieces.some(({ until }) => until === null || until > last)) continue
      const planned = areas.flatMap((area) => plan.load.daysOf(area, 28)).map((day) => day.plannedMinutes)
      expect(planned.reduce((sum, minutes) => sum + minutes, 0)).toBe(
        pieces.reduce((sum, { minutes }) => sum + minutes, 0),
      )
    }
  })

  it('is the same whatever the order the tickets are told in', () => {
    for (const seed of seeds.slice(0, 30)) {
      const { input } = aSmallOffice(seed)
      const turned = makePlan({ ...input, tickets: input.tickets.toReversed() })
      for (const [id, ticket] of makePlan(input).tickets) expect(turned.tickets.get(id)).toEqual(ticket)
    }
  })
})
