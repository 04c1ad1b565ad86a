import { dayMs, minuteMs } from '../../shared/domain/calendar'
import type { ItemDraft } from '../../shared/domain/item'
import type { PaymentMethod } from '../../shared/domain/payment'
import type { WorkAction } from '../../shared/domain/work'
import type { SampleDesk } from './sample-desk'
import { tickAll } from './sample-steps'

type Act = { readonly at: number; readonly run: () => Promise<void> }

function made(title: string, unitPriceCents: number, count = 1): ItemDraft {
  return {
    title,
    origin: 'made',
    quantityThousandths: count * 1_000,
    unit: 'Stück',
    unitPriceCents,
    taxRate: 19,
    discountBasisPoints: 0,
  }
}

const service: ItemDraft = { ...made('Logo neu gezeichnet, 20 Minuten', 1_840), origin: 'advice' }

type Order = {
  readonly title: string
  readonly items: readonly ItemDraft[]
  readonly mayCollect?: string
  readonly answer?: string
}

/** What lies at the counter when somebody first looks: a part, a third party, a forgotten thing, today's money. */
export function counterActs(desk: SampleDesk, customers: readonly string[], now: number): Act[] {
  const [parted = '', third = '', forgotten = '', paid = ''] = customers.slice(12)
  return [
    ...partActs(desk, parted, now),
    ...thirdPartyActs(desk, third, now),
    ...forgottenActs(desk, forgotten, now),
    ...paidActs(desk, paid, now),
  ]
}

/** Two of three lie ready, the third is promised for tomorrow; most of it is paid by transfer. */
function partActs(desk: SampleDesk, customerId: string, now: number): Act[] {
  const order: Order = {
    title: 'Banner, Flyer und Magnetschild',
    items: [
      made('Roll-up-Banner', 11_900),
      made('Flyer A5, 500 Stück', 6_400),
      made('Magnetschild', 2_250, 2),
      service,
    ],
    mayCollect: 'Svenja Roth',
    answer: 'Banner trocken rollen, nie falten.',
  }
  const ticket = takeIn(desk, customerId, order, now + dayMs)
  return [
    { at: now - 5 * dayMs, run: ticket.open },
    {
      at: now - 5 * dayMs + 30 * minuteMs,
      run: () => ticket.pay(22_800, { type: 'transfer', reference: '4711' }),
    },
    { at: now - 4 * dayMs, run: () => ticket.work('start') },
    {
      at: now - 80 * minuteMs,
      run: async () => {
        const { items } = await ticket.read()
        const [banner, flyer] = items.map(({ item }) => item.id)
        const early = [banner, flyer].flatMap((id) => id ?? [])
        await desk.as('bench', 'item:finish', (requestId) => ({
          requestId,
          ticketId: ticket.id(),
          items: early,
          shelf: 'R12',
        }))
      },
    },
  ]
}

/** Ready and paid by card this morning; somebody named at the intake comes for it. */
function thirdPartyActs(desk: SampleDesk, customerId: string, now: number): Act[] {
  const order: Order = {
    title: 'Einladungskarten',
    items: [made('Einladungskarten, gefalzt', 145, 60)],
    mayCollect: 'Ole Nachbar',
  }
  const ticket = takeIn(desk, customerId, order, now)
  return [
    { at: now - 3 * dayMs, run: ticket.open },
    ...readyActs(ticket, now - 2 * dayMs, 'L04'),
    {
      at: now - 50 * minuteMs,
      run: () => ticket.pay(8_700, { type: 'card-terminal', reference: '004 211' }),
    },
  ]
}

/** Three weeks in the shelf, told by mail and tried by phone. */
function forgottenActs(desk: SampleDesk, customerId: string, now: number): Act[] {
  const ticket = takeIn(
    desk,
    customerId,
    { title: 'Fotoleinwand', items: [made('Fotoleinwand 60 × 40', 5_900)] },
    now - 21 * dayMs,
  )
  const tell = (at: number, by: 'mail' | 'phone', outcome: 'sent' | 'not-reached'): Act => ({
    at,
    run: async () => {
      const told = { about: 'collect' as const, by, outcome, text: 'Ihre Fotoleinwand liegt bereit.' }
      await desk.as('front', 'ticket:tell', (requestId) => ({ requestId, ticketId: ticket.id(), told }))
    },
  })
  return [
    { at: now - 24 * dayMs, run: ticket.open },
    ...readyActs(ticket, now - 22 * dayMs, 'B07'),
    tell(now - 20 * dayMs, 'mail', 'sent'),
    tell(now - 9 * dayMs, 'phone', 'not-reached'),
  ]
}

/** A transfer that came in today for something still on the bench. */
function paidActs(desk: SampleDesk, customerId: string, now: number): Act[] {
  const order: Order = { title: 'Visitenkarten', items: [made('Visitenkarten', 29, 250)] }
  const ticket = takeIn(desk, customerId, order, now + 2 * dayMs)
  return [
    { at: now - 2 * dayMs, run: ticket.open },
    { at: now - 45 * minuteMs, run: () => ticket.pay(7_250, { type: 'transfer', reference: '4733' }) },
  ]
}

type Taken = ReturnType<typeof takeIn>

function readyActs(ticket: Taken, at: number, shelf: string): Act[] {
  return [
    { at, run: () => ticket.work('start') },
    { at: at + 60 * minuteMs, run: () => ticket.work('finish') },
    { at: at + 90 * minuteMs, run: () => ticket.work('pass-check') },
    { at: at + 95 * minuteMs, run: () => ticket.shelve(shelf) },
  ]
}

function takeIn(desk: SampleDesk, customerId: string, order: Order, promisedAt: number) {
  let opened = ''
  const draft = {
    kind: 'order' as const,
    customerId,
    title: order.title,
    description: '',
    callBeforeStart: false,
    mayCollect: order.mayCollect === undefined ? [] : [order.mayCollect],
    benchNote: '',
    answer: order.answer ?? '',
    result: '',
    promisedAt,
    items: [...order.items],
  }
  return {
    id: () => opened,
    open: async () => {
      opened = (await desk.as('front', 'ticket:open', (requestId) => ({ requestId, draft }))).id
    },
    read: () => desk.as('front', 'ticket:read', () => ({ id: opened })),
    work: async (action: WorkAction) => {
      if (action === 'finish' || action === 'pass-check') await tickAll(desk, opened)
      await desk.as('bench', 'ticket:work', (requestId) => ({ requestId, id: opened, action, reason: '' }))
    },
    shelve: async (shelf: string) => {
      await desk.as('bench', 'ticket:shelve', (requestId) => ({ requestId, id: opened, shelf, ready: true }))
    },
    pay: async (amountCents: number, method: PaymentMethod) => {
      await desk.as('front', 'payment:record', (requestId) => ({
        requestId,
        ticketId: opened,
        amountCents,
        method,
      }))
    },
  }
}
