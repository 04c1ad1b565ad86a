import type { Chance } from '../../../src/main/demo/chance'
import { createChance } from '../../../src/main/demo/chance'
import { totals } from '../../../src/shared/domain/money'
import type { EventFacts } from '../../../src/shared/domain/timeline'
import { itemIdSchema, personIdSchema } from '../../../src/shared/domain/ids'
import type { JsonObject, Operation } from '../../../src/shared/replication/operation'
import {
  benchNotes,
  dialCodes,
  doubleNameShare,
  familyNames,
  firmKinds,
  firmTails,
  givenNames,
  goods,
  holdReasons,
  places,
  services,
  streets,
  timelineNotes,
} from './names-table'

/** The same seed, size and `until` make the same office, byte for byte. */
export const seed = 20_261_123
export const customerCount = 20_000
export const itemsPerTicket = 3
export const eventsPerTicket = 6

/** Tickets taken in on one day, so that 100,000 of them fill about seven years. */
const ticketsPerDay = 40
/** How many of the newest are still being worked on or wait to be collected. */
const openTickets = 400
const dayMs = 86_400_000
const minuteMs = 60_000
const opensAtMs = 8 * 60 * minuteMs
const openForMs = 9 * 60 * minuteMs

/** What one moment brings to the office: operations that belong together, as one commit. */
export type Act = { readonly at: number; readonly by: string; readonly operations: readonly Operation[] }

export type Scale = {
  readonly tickets: number
  readonly customers: number
  /** The last moment, ms; the newest ticket was taken in shortly before. */
  readonly until: number
  /** Ids of the people who work there. */
  readonly people: readonly string[]
  readonly shelves: readonly string[]
  /** How many of the newest are open; missing: as many as an office of 40 tickets a day has. */
  readonly open?: number
  /** Open tickets have three steps each. */
  readonly steps?: boolean
}

type Scene = Scale & { readonly chance: Chance; readonly newId: (at: number) => string }

function idMaker(chance: Chance): (at: number) => string {
  const word = () =>
    chance
      .below(2 ** 32)
      .toString(16)
      .padStart(8, '0')
  return (at) => at.toString(36).padStart(9, '0') + `${word()}${word()}${word()}`.slice(0, 20)
}

function set(
  collection: 'customers' | 'tickets' | 'items' | 'steps',
  id: string,
  fields: JsonObject,
): Operation {
  return { type: 'set', collection, id, fields }
}

function familyName(chance: Chance): string {
  const name = chance.one(familyNames)
  return chance.isLucky(doubleNameShare) ? `${name}-${chance.one(familyNames)}` : name
}

function phone(chance: Chance): string {
  return `${chance.one(dialCodes)} ${chance.between(200_000, 9_999_999)}`
}

function customer({ chance }: Scene, index: number): JsonObject {
  const name = familyName(chance)
  const [postcode, city] = chance.one(places)
  const mail = `${name}${index}`
    .normalize('NFD')
    .replace(/[^a-zA-Z0-9]/g, '')
    .toLowerCase()
  const isFirm = chance.isLucky(40)
  return {
    company: isFirm ? `${chance.one(firmKinds)} ${familyName(chance)}${chance.one(firmTails)}` : '',
    givenName: chance.one(givenNames),
    familyName: name,
    phones: chance.isLucky(25) ? [phone(chance), phone(chance)] : [phone(chance)],
    email: chance.isLucky(70) ? `${mail}@post.example` : '',
    address: {
      street: `${chance.one(streets)} ${chance.between(1, 120)}`,
      postcode,
      city,
      country: 'Deutschland',
    },
    note: chance.isLucky(10) ? 'Rechnung immer per Post.' : '',
    consent: chance.isLucky(30),
  }
}

type Item = {
  readonly id: string
  readonly title: string
  readonly quantityThousandths: number
  readonly unitPriceCents: number
  readonly discountBasisPoints: number
}

function item({ chance, newId }: Scene, at: number, position: number): Item {
  const [title, unitPriceCents] = position === 1 ? chance.one(goods) : chance.one(services)
  const count = position === 1 && unitPriceCents < 1_000 ? chance.one([10, 25, 50, 80, 120]) : 1
  return {
    id: newId(at),
    title,
    quantityThousandths: count * 1_000,
    unitPriceCents,
    discountBasisPoints: chance.isLucky(8) ? 500 : 0,
  }
}

type Stage = 'over' | 'received' | 'in-work' | 'on-hold' | 'done' | 'ready'
const openStages = ['received', 'in-work', 'in-work', 'on-hold', 'done', 'ready', 'ready'] as const

const start: EventFacts = { type: 'work', action: 'start', reason: '' }
const finish: EventFacts = { type: 'work', action: 'finish', reason: '' }
const makeReady: EventFacts = { type: 'work', action: 'make-ready', reason: '' }

function put(itemId: string, action: 'put-on-shelf' | 'hand-over'): EventFacts {
  return { type: 'possession', action, itemId: itemIdSchema.parse(itemId) }
}

/** What happened so far; filled up with notes to the number of events that every ticket has. */
function story({ chance, people }: Scene, stage: Stage, thing: string): EventFacts[] {
  const lives: Record<Stage, readonly EventFacts[]> = {
    over: [start, finish, put(thing, 'put-on-shelf'), makeReady, put(thing, 'hand-over')],
    received: [{ type: 'owner', owner: personIdSchema.parse(chance.one(people)) }],
    'in-work': [start],
    'on-hold': [start, { type: 'work', action: 'hold', reason: chance.one(holdReasons) }],
    done: [start, finish],
    ready: [start, finish, put(thing, 'put-on-shelf'), makeReady],
  }
  const facts: EventFacts[] = [{ type: 'opened' }, ...lives[stage]]
  while (facts.length < eventsPerTicket)
    facts.push({ type: 'note', audience: 'bench', text: chance.one(timelineNotes) })
  return facts
}

function itemFields({ id: _id, ...priced }: Item, ticketId: string, index: number): JsonObject {
  const origin = index === 0 ? 'made' : 'advice'
  return { ticketId, position: index + 1, origin, unit: 'Stück', taxRate: 19, ...priced }
}

type Plan = {
  readonly index: number
  readonly at: number
  readonly number: string
  readonly customerId: string
}

function stageOf({ chance, tickets, open }: Scene, index: number): Stage {
  const fresh = open ?? Math.min(openTickets, Math.floor(tickets / 4))
  return index < tickets - fresh ? 'over' : chance.one(openStages)
}

function ticketFields(scene: Scene, plan: Plan, title: string, stage: Stage): JsonObject {
  const { chance, people, shelves } = scene
  const hasShelf = stage === 'over' || stage === 'ready'
  return {
    number: plan.number,
    kind: 'order',
    customerId: plan.customerId,
    title,
    description: '',
    callBeforeStart: chance.isLucky(10),
    mayCollect: chance.isLucky(10) ? [`${chance.one(givenNames)} ${chance.one(familyNames)}`] : [],
    benchNote: chance.one(benchNotes),
    answer: '',
    result: '',
    openedAt: plan.at,
    takenBy: chance.one(people),
    priceMode: 'gross',
    smallBusiness: false,
    area: stage === 'received' || stage === 'in-work' ? 'manufacturing' : 'fulfilment',
    owner: stage === 'received' ? null : chance.one(people),
    shelf: hasShelf ? chance.one(shelves) : null,
    promise: { at: plan.at + chance.between(1, 9) * dayMs },
  }
}

function payment({ chance, newId }: Scene, ticketId: string, at: number, items: readonly Item[]): Operation {
  const terms = { priceMode: 'gross', smallBusiness: false, day: '2025-01-01' } as const
  const priced = items.map((one) => ({ ...one, taxRate: 19 as const }))
  const method = { type: 'card-terminal', reference: String(chance.between(100_000, 999_999)) }
  const amountCents = totals(priced, terms).grossCents
  const record = { ticketId, happenedAt: at, amountCents, method }
  return { type: 'add', collection: 'payments', id: newId(at), record }
}

/** Print, finish, check, one after the other; none of them begun. */
function stepsOf({ newId }: Scene, ticketId: string, at: number): Operation[] {
  let before: string[] = []
  return stepTitles.map((title, index) => {
    const id = newId(at)
    const area = index === 0 ? 'manufacturing' : 'fulfilment'
    const work = { title, area, estimateMinutes: 30 + 15 * index, isCheck: index === 2, procedure: '' }
    const rest = { checklist: [], owner: null, answer: '', photos: [] }
    const step = set('steps', id, { ticketId, position: index + 1, after: before, ...work, ...rest })
    before = [id]
    return step
  })
}
const stepTitles = ['Drucken', 'Schneiden und binden', 'Prüfen']

/** A ticket with its items and its whole story; what is over is also paid. */
function ticket(scene: Scene, plan: Plan): Act {
  const { chance, newId, people, until } = scene
  const { at } = plan
  const id = newId(at)
  const stage = stageOf(scene, plan.index)
  const items = Array.from({ length: itemsPerTicket }, (_, index) => item(scene, at, index + 1))
  const [thing] = items
  if (thing === undefined) throw new Error('a ticket has items')
  const operations: Operation[] = [set('tickets', id, ticketFields(scene, plan, thing.title, stage))]
  items.forEach((one, index) => operations.push(set('items', one.id, itemFields(one, id, index))))
  if (scene.steps === true && stage !== 'over' && stage !== 'ready')
    operations.push(...stepsOf(scene, id, at))
  const step = Math.min(dayMs / 2, Math.max(0, until - at) / (eventsPerTicket + 1))
  story(scene, stage, thing.id).forEach((facts, index) => {
    const record = { ticketId: id, happenedAt: Math.floor(at + index * step), facts }
    operations.push({ type: 'add', collection: 'events', id: newId(at), record })
  })
  if (stage === 'over') operations.push(payment(scene, id, at, items))
  return { at, by: chance.one(people), operations }
}

/** Moment of the n-th of all tickets: a steady office, the newest minutes before `until`. */
function momentOf({ chance, tickets, until }: Scene, index: number): number {
  const back = tickets - 1 - index
  const day = Math.floor(until / dayMs) * dayMs - Math.floor(back / ticketsPerDay) * dayMs
  const within = ((ticketsPerDay - 1 - (back % ticketsPerDay)) / ticketsPerDay) * openForMs
  return Math.min(day + opensAtMs + Math.floor(within) + chance.below(60_000), until - (back + 1) * 1_000)
}

/** The whole office in the order it came about: first the customers, then the tickets. */
export function* generateActs(scale: Scale): Generator<Act> {
  const chance = createChance(seed)
  const scene: Scene = { ...scale, chance, newId: idMaker(chance) }
  const { customers, tickets, people } = scale
  const first = scale.until - (Math.ceil(tickets / ticketsPerDay) + 1) * dayMs
  const customerIds: string[] = []
  for (let index = 0; index < customers; index += 1) {
    const at = first - (customers - index) * 1_000
    const id = scene.newId(at)
    customerIds.push(id)
    yield { at, by: chance.one(people), operations: [set('customers', id, customer(scene, index))] }
  }
  const counters = new Map<number, number>()
  for (let index = 0; index < tickets; index += 1) {
    const at = momentOf(scene, index)
    const year = new Date(at).getUTCFullYear() % 100
    const counter = (counters.get(year) ?? 0) + 1
    counters.set(year, counter)
    const number = `A${String(year).padStart(2, '0')}-${String(counter).padStart(5, '0')}`
    yield ticket(scene, { index, at, number, customerId: chance.one(customerIds) })
  }
}
