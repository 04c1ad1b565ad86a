import { describe, expect, it } from 'vitest'
import { createChance } from '../../../src/main/demo/chance'
import type { Plan } from '../../../src/shared/domain/plan'
import { makePlan } from '../../../src/shared/domain/plan'
import { piecesOfTemplate, proposeDate, sayableMoment } from '../../../src/shared/domain/promise-proposal'
import { earliestFinish } from '../../../src/shared/domain/promise-search'
import { momentOf } from '../../../src/shared/domain/calendar'
import type { WeekHours } from '../../../src/shared/domain/firm'
import { workAreasOf } from '../../../src/shared/domain/who-can'
import { knownHours, openDays } from '../../../src/shared/domain/work-time'
import { slotAt, slotMs, worksAt } from '../../support/slot-calendar'
import type { SmallOffice } from '../../support/small-offices'
import { aSmallOffice, someSteps } from '../../support/small-offices'

const horizonSlots = 48 * 60

/** Half hours of each person, taken or free: working time as the platform tells it, without what the plan put there. */
function freeSlots(
  { input }: SmallOffice,
  plan: Plan,
): ReadonlyMap<string, readonly ('off' | 'busy' | 'free')[]> {
  return new Map(
    input.people.map((person) => {
      const absences = [...input.absences].filter(({ personId }) => personId === person.id)
      const hours = knownHours(person.hours ?? input.hours)
      const own = [...plan.tickets.values()]
        .flatMap(({ pieces }) => pieces)
        .filter(({ personId }) => personId === person.id)
      const slots = Array.from({ length: horizonSlots }, (_, slot) => {
        const at = input.now + slot * slotMs
        if (!worksAt(at, { hours, land: input.land, absences })) return 'off'
        return own.some(({ from, until }) => at >= (from ?? at + 1) && at < (until ?? 0)) ? 'busy' : 'free'
      })
      return [person.id, slots] as const
    }),
  )
}

type Row = { readonly count: number; readonly after: readonly number[]; readonly people: readonly string[] }

/** The earliest end by trying every order with everybody who can, in half hours from now; undefined: impossible. */
function bruteForce(office: SmallOffice, plan: Plan): number | undefined {
  const slots = new Map([...freeSlots(office, plan)].map(([id, own]) => [id, [...own]]))
  const rows: Row[] = office.steps.map((step) => ({
    count: step.estimateMinutes / 30,
    after: step.after.map((key) => office.steps.findIndex((other) => other.key === key)),
    people: office.input.people
      .filter((person) => workAreasOf(person).includes(step.area))
      .filter((person) => {
        const entered = [...office.input.skills].filter(({ task }) => task === step.skill)
        const own = entered.filter(({ personId }) => personId === person.id)
        return step.skill === undefined || entered.length === 0 || own.some(({ level }) => level >= 1)
      })
      .map(({ id }) => id),
  }))
  const ends: (number | undefined)[] = rows.map(() => undefined)
  let best: number | undefined
  const go = (left: number, latest: number) => {
    if (best !== undefined && latest >= best) return
    if (left === 0) {
      best = latest
      return
    }
    rows.forEach((row, index) => {
      const before = row.after.map((one) => ends[one])
      if (ends[index] !== undefined || before.some((end) => end === undefined)) return
      const ready = before.reduce<number>((max, end) => Math.max(max, end ?? 0), 0)
      for (const id of row.people) {
        const own = slots.get(id) ?? []
        const taken = firstRun(own, ready, row.count)
        if (taken === undefined) continue
        const end = (taken.at(-1) ?? 0) + 1
        for (const slot of taken) own[slot] = 'busy'
        ends[index] = end
        go(left - 1, Math.max(latest, end))
        ends[index] = undefined
        for (const slot of taken) own[slot] = 'free'
      }
    })
  }
  go(rows.length, 0)
  return best
}

/** So many working half hours in one piece, none of them busy, closed ones passed over. */
function firstRun(slots: readonly string[], ready: number, count: number): number[] | undefined {
  let run: number[] = []
  for (let slot = ready; slot < slots.length; slot += 1) {
    if (slots[slot] === 'busy') run = []
    else if (slots[slot] === 'free') run.push(slot)
    if (run.length === count) return run
  }
  return undefined
}

/** When the firm closes on its next opening day after the one of a moment, ms. */
function nextWorkingDayEnd({ input }: SmallOffice, at: number): number {
  const rules = { hours: knownHours(input.hours), land: input.land, absences: [] }
  let day = slotAt(at).day
  let end: number | undefined
  for (let slot = at; ; slot += slotMs) {
    const now = slotAt(slot).day
    if (now !== day && end !== undefined) return end
    day = now
    if (now !== slotAt(at).day && worksAt(slot, rules)) end = slot + slotMs
  }
}

describe('the promise against every possible schedule', () => {
  const seeds = Array.from({ length: 500 }, (_, index) => 70_000 + index)
  const found = { exact: 0, impossible: 0, branched: 0 }

  it.each(seeds)('is never too early, and at most one working day late (seed %i)', (seed) => {
    const office = aSmallOffice(seed)
    const plan = makePlan(office.input)
    const slots = bruteForce(office, plan)
    const { finishAt, promisedAt, riskyAt, usual } = proposeDate(plan, 'order', office.steps)
    if (slots === undefined) {
      found.impossible += 1
      expect([finishAt, usual?.workingDays]).toEqual([null, 3])
      return
    }
    const optimum = office.input.now + slots * slotMs
    expect(finishAt).toBe(optimum)
    expect(riskyAt).toBeGreaterThanOrEqual(optimum)
    expect(promisedAt).toBeGreaterThanOrEqual(riskyAt)
    expect(promisedAt).toBeLessThanOrEqual(nextWorkingDayEnd(office, optimum))
    found.exact += 1
    if (office.steps.some(({ after }) => after.length > 1)) found.branched += 1
  })

  it('looked at offices of all sorts', () => {
    expect(found.exact).toBeGreaterThan(250)
    expect(found.impossible).toBeGreaterThan(20)
    expect(found.branched).toBeGreaterThan(50)
  })
})

describe('earliestFinish', () => {
  it('comes to an end with thirty steps, and puts all of them in', () => {
    const { input } = aSmallOffice(70_003)
    const people = input.people.map((person) => ({ ...person, areas: [], hours: weekday }))
    const steps = someSteps(createChance(5), 30).map(({ skill: _skill, ...step }) => step)
    const plan = makePlan({ ...input, people })
    expect(earliestFinish(plan, piecesOfTemplate(steps))?.places).toHaveLength(30)
  })

  it('leaves the plan as it was, so that the next question gets the same answer', () => {
    const office = aSmallOffice(70_011)
    const plan = makePlan(office.input)
    const pieces = piecesOfTemplate(office.steps)
    expect(earliestFinish(plan, pieces)).toEqual(earliestFinish(plan, pieces))
  })
})

const open = { fromMinute: 540, untilMinute: 1_080 }
const weekday: WeekHours = [open, open, open, open, open, null, null]

describe('sayableMoment: a date one can tell somebody', () => {
  const isHoliday = (day: string) => day === '2026-11-25'
  const rules = { openOn: openDays(weekday, isHoliday), absences: [] }
  it.each([
    ['a crooked minute', '2026-11-23', 622, '2026-11-23', 630],
    ['a half hour already', '2026-11-23', 630, '2026-11-23', 630],
    ['closing time itself', '2026-11-23', 1_080, '2026-11-23', 1_080],
    ['after closing, not on the doorstep', '2026-11-23', 1_090, '2026-11-24', 600],
    ['before opening', '2026-11-24', 480, '2026-11-24', 600],
    ['a holiday behind it', '2026-11-24', 1_081, '2026-11-26', 600],
    ['a weekend', '2026-11-28', 600, '2026-11-30', 600],
  ])('%s', (_name, day, minute, toDay, toMinute) => {
    expect(sayableMoment(momentOf(day, minute), rules)).toBe(momentOf(toDay, toMinute))
  })

  it('is the closing of a day that is shorter than the hour', () => {
    const short = { fromMinute: 540, untilMinute: 570 }
    const hours = weekday.map((day) => day && short)
    expect(sayableMoment(momentOf('2026-11-23', 600), { ...rules, openOn: openDays(hours, isHoliday) })).toBe(
      momentOf('2026-11-24', 570),
    )
  })
})
