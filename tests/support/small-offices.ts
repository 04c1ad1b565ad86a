import type { Chance } from '../../src/main/demo/chance'
import { createChance } from '../../src/main/demo/chance'
import type { Area } from '../../src/shared/domain/area'
import type { WeekHours } from '../../src/shared/domain/firm'
import type { Person } from '../../src/shared/domain/person'
import { personSchema } from '../../src/shared/domain/person'
import type { PlanInput } from '../../src/shared/domain/plan'
import type { PlanTicket } from '../../src/shared/domain/plan-queue'
import type { Skill } from '../../src/shared/domain/skill'
import { skillSchema } from '../../src/shared/domain/skill'
import { stepSchema } from '../../src/shared/domain/step'
import { stepViews } from '../../src/shared/domain/step-view'
import type { TemplateStep } from '../../src/shared/domain/workflow'
import { slotMs } from './slot-calendar'

export type SmallOffice = {
  readonly input: PlanInput & { readonly land: string }
  readonly steps: readonly TemplateStep[]
}

const areas: readonly Area[] = ['manufacturing', 'fulfilment']
const abilities = ['fold', 'bind']
/** Half hours before holidays, changes of the clock and quite ordinary weeks. */
const mornings = [
  '2026-11-23T09:30Z',
  '2026-11-17T12:00Z',
  '2026-12-22T10:00Z',
  '2026-03-26T14:00Z',
  '2026-10-22T13:30Z',
  '2026-04-01T07:00Z',
  '2026-01-05T15:30Z',
  '2026-11-27T22:00Z',
].map((text) => Date.parse(text))

function week(chance: Chance): WeekHours {
  const day = () => {
    if (chance.isLucky(15)) return null
    const fromMinute = chance.between(14, 20) * 30
    return { fromMinute, untilMinute: fromMinute + chance.between(6, 18) * 30 }
  }
  return [day(), day(), day(), day(), day(), chance.isLucky(20) ? day() : null, null]
}

/** Steps in an order in which each comes after those it waits for; some branch and join. */
export function someSteps(chance: Chance, count: number): TemplateStep[] {
  return Array.from({ length: count }, (_, index) => ({
    key: `k${index}`,
    title: `Schritt ${index}`,
    area: chance.one(areas),
    ...(chance.isLucky(25) ? { skill: chance.one(abilities) } : {}),
    estimateMinutes: chance.between(1, 10) * 30,
    isCheck: false,
    procedure: '',
    after: Array.from({ length: index }, (__, before) => before)
      .filter((before) => chance.isLucky(before === index - 1 ? 55 : 20))
      .map((before) => `k${before}`),
    checklist: [],
  }))
}

function someone(chance: Chance, id: string): Person {
  return personSchema.parse({
    id,
    stamp: '',
    givenName: '',
    familyName: id,
    role: chance.one(['back-office', 'manager'] as const),
    areas: chance.one([['manufacturing'], ['fulfilment'], ['manufacturing', 'fulfilment'], []]),
    active: true,
    ...(chance.isLucky(50) ? { hours: week(chance) } : {}),
  })
}

function someTicket(chance: Chance, id: string, now: number, people: readonly Person[]): PlanTicket {
  const owner = chance.isLucky(20) ? chance.one(people).id : null
  const steps = someSteps(chance, chance.between(0, 3)).map((step, index, all) =>
    stepSchema.parse({
      ...Object.fromEntries(Object.entries(step).filter(([name]) => name !== 'key')),
      id: `${id}-${step.key}`,
      stamp: '',
      ticketId: id,
      position: index + 1,
      after: step.after.map((key) => `${id}-${key}`),
      owner: index === all.length - 1 ? owner : null,
      answer: '',
      photos: [],
    }),
  )
  return {
    id,
    kind: 'order',
    area: chance.one(areas),
    owner,
    openedAt: now - chance.between(1, 500) * slotMs,
    promisedAt: chance.isLucky(80) ? now + chance.between(-20, 300) * slotMs : null,
    work: chance.one(['received', 'received', 'in-work', 'on-hold'] as const),
    since: now,
    reason: '',
    steps: stepViews(steps, new Map(), now),
  }
}

/** A small office with its work, and the steps of a new ticket; the same seed gives the same. */
export function aSmallOffice(seed: number): SmallOffice {
  const chance = createChance(seed)
  const now = chance.one(mornings)
  const people = Array.from({ length: chance.between(1, 3) }, (_, index) => someone(chance, `p${index}`))
  const skills: Skill[] = people.flatMap(({ id }) =>
    abilities
      .filter(() => chance.isLucky(60))
      .map((task) =>
        skillSchema.parse({
          id: `${id}-${task}`,
          stamp: '',
          personId: id,
          task,
          level: chance.one([0, 1, 2, 3]),
        }),
      ),
  )
  const absences = people.flatMap(({ id }) =>
    Array.from({ length: chance.between(0, 3) }, () => {
      const from = now + chance.between(-20, 200) * slotMs
      return { personId: id, from, until: from + chance.between(1, 60) * slotMs }
    }),
  )
  const tickets = Array.from({ length: chance.between(0, 6) }, (_, index) =>
    someTicket(chance, `t${index}`, now, people),
  )
  const land = chance.one(['BW', 'SN', 'HE'])
  return {
    input: { now, hours: week(chance), land, people, skills, absences, tickets },
    steps: someSteps(chance, chance.between(1, 6)),
  }
}
