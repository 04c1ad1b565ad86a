import { z } from 'zod'
import type { Refusal } from './refusal'
import { refuse } from './refusal'
import type { Ticket } from './ticket'
import type { WorkAction, WorkState } from './work'

export const quoteStates = ['open', 'accepted', 'declined'] as const

/** What was offered: until which civil day (YYYY-MM-DD) the prices hold, and what became of it. */
export const quoteSchema = z.strictObject({
  validUntil: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  state: z.enum(quoteStates),
})
export type Quote = z.infer<typeof quoteSchema>

/** A ticket whose items are only offered: nothing of it is owed, nothing lies in the office, nothing is handed over. */
export function isQuote({ quote }: Pick<Ticket, 'quote'>): boolean {
  return quote !== undefined
}

/** Whether the prices of a quote no longer bind the firm on a civil day. */
export function isExpired({ validUntil }: Quote, today: string): boolean {
  return validUntil < today
}

/** The moves that bring answered advice to "ready" from where it stands; empty: it is ready, or cancelled. */
const closingMoves: Record<WorkState, readonly WorkAction[]> = {
  received: ['start', 'finish', 'make-ready'],
  'in-work': ['finish', 'make-ready'],
  'on-hold': ['resume', 'finish', 'make-ready'],
  done: ['make-ready'],
  checked: ['make-ready'],
  ready: [],
  cancelled: [],
}

export function movesToAnswered(work: WorkState): readonly WorkAction[] {
  return closingMoves[work]
}

type Asked = Pick<Ticket, 'kind' | 'quote'> & { readonly work: WorkState }

/** Why a ticket cannot be answered as a quote, if so: another kind, cancelled, or answered before. */
export function answerRefusal({ kind, quote, work }: Asked): Refusal | undefined {
  if (kind !== 'sales' || work === 'cancelled') return refuse('move-not-allowed', { from: work })
  return quote === undefined || quote.state === 'open'
    ? undefined
    : refuse('already-done', { state: quote.state })
}
