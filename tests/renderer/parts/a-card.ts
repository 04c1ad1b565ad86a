import type { AnswerCard, CardItem, TicketRow } from '../../../src/shared/contract/desk-answers'
import {
  customerIdSchema,
  itemIdSchema,
  personIdSchema,
  ticketIdSchema,
} from '../../../src/shared/domain/ids'
import { eventIdSchema } from '../../../src/shared/domain/ids'
import { lineCents, balance, totals } from '../../../src/shared/domain/money'
import type { Possession } from '../../../src/shared/domain/possession'
import type { EventFacts, TimelineEvent } from '../../../src/shared/domain/timeline'

/** Monday, 2026-11-23, 10:42 in Germany. */
export const now = Date.UTC(2026, 10, 23, 9, 42)
export const hourMs = 3_600_000

export function aRow(part: Partial<TicketRow> = {}): TicketRow {
  return {
    id: 't1',
    number: 'A26-01087',
    kind: 'order',
    title: 'Banner und Flyer',
    customerId: 'c1',
    customerName: 'Gärtnerei Maier',
    area: 'manufacturing',
    owner: null,
    work: 'received',
    since: now,
    reason: '',
    shelf: null,
    openedAt: now,
    promisedAt: null,
    risk: 'on-plan',
    slackMs: null,
    finishAt: null,
    why: null,
    missing: [],
    openCents: 0,
    money: 'nothing-due',
    items: { all: 1, here: 0, gone: 0, ready: 0 },
    imported: false,
    closed: false,
    ...part,
  }
}

export function anItem(title: string, possession: Possession, unitPriceCents = 1_000): CardItem {
  const item = {
    id: itemIdSchema.parse(title),
    stamp: '',
    ticketId: ticketIdSchema.parse('t1'),
    position: 1,
    title,
    origin: possession === 'brought-in' ? ('brought-in' as const) : ('made' as const),
    quantityThousandths: 1_000,
    unit: 'Stück',
    unitPriceCents,
    taxRate: 19 as const,
    discountBasisPoints: 0,
  }
  const mayLeave = possession === 'with-office' || possession === 'returned'
  return { item, possession, lineCents: lineCents(item), mayLeave }
}

let eventCount = 0
export function anEvent(facts: EventFacts, part: Partial<TimelineEvent> = {}): TimelineEvent {
  eventCount += 1
  return {
    id: eventIdSchema.parse(`e${eventCount}`),
    ticketId: ticketIdSchema.parse('t1'),
    stamp: '',
    recordedAt: now,
    happenedAt: now + eventCount,
    by: 'p1',
    device: 'd1',
    facts,
    ...part,
  }
}

export function aCard(part: Partial<AnswerCard> = {}): AnswerCard {
  const items = part.items ?? [anItem('Banner', 'not-yet')]
  const terms = { priceMode: 'gross' as const, smallBusiness: false, day: '2026-11-23' }
  const sums = totals(
    items.map(({ item }) => item),
    terms,
  )
  return {
    row: aRow(),
    ticket: {
      id: ticketIdSchema.parse('t1'),
      stamp: 's1',
      number: 'A26-01087',
      kind: 'order',
      customerId: customerIdSchema.parse('c1'),
      openedAt: now,
      takenBy: personIdSchema.parse('p1'),
      priceMode: 'gross',
      smallBusiness: false,
      area: 'manufacturing',
      owner: null,
      shelf: null,
      title: 'Banner und Flyer',
      description: '',
      callBeforeStart: false,
      mayCollect: [],
      benchNote: '',
      answer: '',
      result: '',
    },
    customer: {
      id: customerIdSchema.parse('c1'),
      stamp: '',
      company: 'Gärtnerei Maier',
      givenName: '',
      familyName: '',
      phones: [],
      email: '',
      address: { street: '', postcode: '', city: '', country: '' },
      note: '',
      consent: false,
    },
    items,
    totals: sums,
    balance: balance(sums.grossCents, 0),
    events: [],
    payments: [],
    handOvers: [],
    contested: [],
    followUps: [],
    needed: [],
    shelfPlace: '',
    managers: [],
    free: [],
    steps: [],
    names: { p1: 'Petra Lindner', p2: 'Jonas Weidner' },
    ...part,
  }
}
