import type { Page } from '@playwright/test'
import { z } from 'zod'
import { aRequestId, call } from './program'

const saved = z.looseObject({ id: z.string() })
const cardSchema = z.looseObject({
  balance: z.looseObject({ openCents: z.number() }),
  row: z.looseObject({ number: z.string(), closed: z.boolean() }),
  items: z.array(
    z.looseObject({ possession: z.string(), item: z.looseObject({ id: z.string(), title: z.string() }) }),
  ),
  handOvers: z.array(
    z.looseObject({
      collectorName: z.string(),
      identity: z.string(),
      collector: z.string(),
      signature: z.string().optional(),
      confirmedBy: z.string(),
    }),
  ),
  events: z.array(z.looseObject({ facts: z.looseObject({ type: z.string() }) })),
  payments: z.array(z.looseObject({ id: z.string(), amountCents: z.number() })),
})

export async function save(page: Page, channel: string, input: object): Promise<string> {
  return saved.parse(await call(page, channel, { requestId: aRequestId(), ...input })).id
}

export async function readCard(page: Page, id: string) {
  return cardSchema.parse(await call(page, 'ticket:read', { id }))
}

/** What is open in cents and where each thing is, in the order of the items. */
export async function stateOf(page: Page, id: string) {
  const { balance, items } = await readCard(page, id)
  return { open: balance.openCents, places: items.map(({ possession }) => possession) }
}

/** A customer with phone and mail who may be asked for by name. */
export function aCustomerOnFile(page: Page): Promise<string> {
  return save(page, 'customer:save', {
    draft: {
      company: 'Gärtnerei Maier',
      givenName: 'Svenja',
      familyName: 'Roth',
      phones: ['0761 4711'],
      email: 'roth@gaertnerei.example',
      address: { street: '', postcode: '79098', city: 'Freiburg', country: 'Deutschland' },
      note: '',
      consent: false,
    },
  })
}

/** An order of things to make, each with its price in cents, promised for tomorrow; Ole Nachbar may collect. */
export async function anOrder(page: Page, customerId: string, things: Readonly<Record<string, number>>) {
  return save(page, 'ticket:open', {
    draft: {
      kind: 'order',
      customerId,
      title: Object.keys(things).join(', '),
      description: '',
      callBeforeStart: false,
      mayCollect: ['Ole Nachbar'],
      benchNote: '',
      answer: 'Banner trocken rollen, nie falten.',
      result: '',
      promisedAt: Date.now() + 26 * 3_600_000,
      items: Object.entries(things).map(([title, unitPriceCents]) => ({
        title,
        origin: 'made',
        quantityThousandths: 1_000,
        unit: 'Stück',
        unitPriceCents,
        taxRate: 19,
        discountBasisPoints: 0,
      })),
    },
  })
}

export async function work(page: Page, id: string, ...actions: readonly string[]): Promise<void> {
  for (const action of actions) await save(page, 'ticket:work', { id, action, reason: '' })
}

/** Made, checked and in shelf R12. */
export async function makeReady(page: Page, id: string): Promise<void> {
  await work(page, id, 'start', 'finish', 'pass-check')
  await save(page, 'ticket:shelve', { id, shelf: 'R12', ready: true })
}

export async function pay(page: Page, ticketId: string, amountCents: number): Promise<void> {
  const method = { type: 'card-terminal', reference: '004 218' }
  await save(page, 'payment:record', { ticketId, amountCents, method })
}

/** Everything of a ticket leaves with the customer; the hand-over's id. */
export async function handOver(page: Page, ticketId: string, collectorName: string): Promise<string> {
  const { items } = await readCard(page, ticketId)
  return save(page, 'hand-over:make', {
    ticketId,
    draft: {
      items: items.map(({ item }) => item.id),
      collector: 'customer',
      collectorName,
      identity: 'known',
      confirmedBy: collectorName,
    },
  })
}
