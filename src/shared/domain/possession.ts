import { z } from 'zod'
import type { ItemOrigin } from './origin'

/** Where an item is (product.md §3). `nothing` is for advice: nothing changes hands. */
export const possessionStates = [
  'nothing',
  'not-yet',
  'with-customer',
  'brought-in',
  'with-office',
  'handed-over',
  'returned-unworked',
  'returned',
  'kept',
] as const
export const possessionSchema = z.enum(possessionStates)
export type Possession = z.infer<typeof possessionSchema>

export const possessionActions = [
  'bring-in',
  'put-on-shelf',
  'hand-over',
  'give-back',
  'take-back',
  'keep',
] as const
export const possessionActionSchema = z.enum(possessionActions)
export type PossessionAction = z.infer<typeof possessionActionSchema>

type PossessionMove = { readonly from: readonly Possession[]; readonly to: Possession }

export const possessionMoves: Record<PossessionAction, PossessionMove> = {
  'bring-in': { from: ['with-customer'], to: 'brought-in' },
  'put-on-shelf': { from: ['not-yet', 'brought-in', 'returned'], to: 'with-office' },
  'hand-over': { from: ['with-office', 'returned'], to: 'handed-over' },
  'give-back': { from: ['brought-in', 'with-office', 'returned'], to: 'returned-unworked' },
  'take-back': { from: ['handed-over', 'returned-unworked'], to: 'returned' },
  /** Ours came back and was refunded: it stays, and nobody waits for it. */
  keep: { from: ['returned'], to: 'kept' },
}

const beginnings: Record<ItemOrigin, Possession> = {
  made: 'not-yet',
  sold: 'not-yet',
  'brought-in': 'with-customer',
  advice: 'nothing',
}

export function firstPossession(origin: ItemOrigin): Possession {
  return beginnings[origin]
}

/** The state after a move, or undefined where the table knows no such move. */
export function movePossession(from: Possession, action: PossessionAction): Possession | undefined {
  const move = possessionMoves[action]
  return move.from.includes(from) ? move.to : undefined
}

const settled: ReadonlySet<Possession> = new Set(['nothing', 'handed-over', 'returned-unworked', 'kept'])

/** Nothing of the item is left for the customer to fetch. */
export function isSettled(possession: Possession): boolean {
  return settled.has(possession)
}

export function isInOffice(possession: Possession): boolean {
  return possession === 'with-office' || possession === 'returned'
}
