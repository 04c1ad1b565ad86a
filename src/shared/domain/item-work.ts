import type { ItemId } from './ids'
import type { Item } from './item'
import type { Kind } from './kind'
import type { Life } from './life'
import type { ItemOrigin } from './origin'
import { movePossession } from './possession'
import { neededPoints } from './ready'
import type { Outcome } from './refusal'
import { done, refuse } from './refusal'

/** What finishing one item changes: whether a check is documented with it, and whether it comes into the office. */
export type ItemFinish = { readonly checked: boolean; readonly shelves: boolean }

/** Whether an item must have passed a check before it leaves: made and repaired things, and all of a service. */
export function needsCheck(kind: Kind, origin: ItemOrigin): boolean {
  return neededPoints(kind, [{ origin }]).includes('check')
}

type Facts = {
  readonly kind: Kind
  readonly item: Pick<Item, 'id' | 'origin' | 'unitPriceCents'>
  readonly life: Pick<Life, 'work' | 'possession' | 'finished'>
  /** The person may check (`step.quality-check`). */
  readonly mayCheck: boolean
}

/**
 * Whether one item may be finished, and checked, while the work on the others goes on: the ticket is under way, the
 * item has a price and is not out, and whoever says so may check where a check is needed (product.md §3: one of three
 * items may leave). Refuses with `move-not-allowed`, `already-done`, `price-missing` or `needs-check`.
 */
export function finishItem({ kind, item, life, mayCheck }: Facts): Outcome<ItemFinish> {
  const itemId = item.id
  const checked = needsCheck(kind, item.origin)
  const isUnderWay = life.work !== 'ready' && life.work !== 'cancelled'
  if (!isUnderWay || (checked && life.work === 'received')) {
    return refuse('move-not-allowed', { from: life.work, itemId })
  }
  if (life.finished.includes(itemId)) return refuse('already-done', { itemId })
  const possession = life.possession.get(itemId) ?? 'not-yet'
  const shelves = movePossession(possession, 'put-on-shelf') !== undefined
  if (!shelves && possession !== 'with-office')
    return refuse('move-not-allowed', { from: possession, itemId })
  if (item.unitPriceCents === undefined) return refuse('price-missing', { itemId })
  return checked && !mayCheck ? refuse('needs-check', { itemId }) : done({ checked, shelves })
}

/** Whether an item that was finished on its own may be taken up again: only while it is here. */
export function reopenItem({
  life,
  itemId,
}: {
  life: Pick<Life, 'finished' | 'possession'>
  itemId: ItemId
}) {
  const isHere = life.possession.get(itemId) === 'with-office' || life.possession.get(itemId) === 'returned'
  return life.finished.includes(itemId) && isHere ? done(null) : refuse('move-not-allowed', { itemId })
}
