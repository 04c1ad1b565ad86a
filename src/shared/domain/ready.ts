import type { Item } from './item'
import type { Kind } from './kind'
import type { Life } from './life'
import type { ItemOrigin } from './origin'
import { isQuote } from './quote'
import type { Ticket } from './ticket'

export const readyPoints = ['steps', 'check', 'shelf', 'price', 'result', 'answer'] as const
export type ReadyPoint = (typeof readyPoints)[number]

const thing: readonly ReadyPoint[] = ['check', 'shelf', 'price']
const goods: readonly ReadyPoint[] = ['shelf', 'price']
const told: readonly ReadyPoint[] = ['result', 'answer']

/** What a ticket's kind asks for before "ready", and what each item's origin adds (product.md §3). */
const byKind: Record<Kind, readonly ReadyPoint[]> = {
  order: ['price'],
  service: ['check', 'price'],
  sales: told,
  marketing: told,
  formality: told,
}
const byOrigin: Record<ItemOrigin, readonly ReadyPoint[]> = {
  made: thing,
  sold: goods,
  'brought-in': thing,
  advice: [],
}

export function neededPoints(kind: Kind, items: readonly Pick<Item, 'origin'>[]): ReadyPoint[] {
  const needed = new Set([...byKind[kind], ...items.flatMap(({ origin }) => byOrigin[origin])])
  return readyPoints.filter((point) => needed.has(point))
}

type Facts = {
  readonly ticket: Pick<Ticket, 'kind' | 'quote' | 'shelf' | 'result' | 'answer'>
  readonly items: readonly Pick<Item, 'origin' | 'unitPriceCents'>[]
  readonly life: Pick<Life, 'work' | 'checkedBy'>
  /** Steps of the ticket that are not over. */
  readonly openSteps: number
}

const has: Record<ReadyPoint, (facts: Facts) => boolean> = {
  steps: ({ openSteps }) => openSteps === 0,
  check: ({ life }) => life.checkedBy !== null,
  shelf: ({ ticket }) => ticket.shelf !== null,
  price: ({ items }) => items.every((item) => item.unitPriceCents !== undefined),
  result: ({ ticket }) => ticket.result !== '',
  answer: ({ ticket }) => ticket.answer !== '',
}

/**
 * The points still missing before the ticket may become ready; empty: it may. Steps are asked for wherever there are
 * some. A quote only offers its items.
 */
export function missingPoints(facts: Facts): ReadyPoint[] {
  const items = isQuote(facts.ticket) ? [] : facts.items
  const needed: readonly ReadyPoint[] = ['steps', ...neededPoints(facts.ticket.kind, items)]
  return needed.filter((point) => !has[point](facts))
}
