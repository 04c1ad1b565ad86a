import type { HandOverDraft } from './hand-over'
import type { ItemId } from './ids'
import type { Item } from './item'
import type { Life } from './life'
import type { ItemOrigin } from './origin'
import { isInOffice, isSettled } from './possession'
import type { Outcome } from './refusal'
import { done, refuse } from './refusal'
import type { Ticket } from './ticket'
import { ticketTotals } from './ticket-view'

type Leaving = Pick<Life, 'work' | 'possession' | 'finished'>

type Facts = {
  readonly ticket: Pick<Ticket, 'mayCollect'>
  readonly life: Leaving
  /** Where each item of the ticket comes from; a cancelled one gives back only what was brought in. */
  readonly origins: ReadonlyMap<ItemId, ItemOrigin>
  readonly draft: HandOverDraft
  /** What must be paid before these items leave and is not: `owedBefore`. */
  readonly owedCents: number
  /** The person in front may let items go unpaid, and has just confirmed it with the password. */
  readonly mayRelease: boolean
  /** The person in front may accept somebody unnamed or unproved, with a reason. */
  readonly mayExcept: boolean
}

/** What an accepted hand-over does to each of its items. */
export type HandOverAction = 'hand-over' | 'give-back'

/**
 * Whether items may leave: each is here and finished (with the whole ticket, or on its own before it), the collector
 * is identified and entitled, and the money due for them is paid or released with a reason. A cancelled ticket gives
 * back what was brought in. What holds afterwards: nothing has left that needs a check and has none, nothing that is
 * not here, nothing twice.
 */
export function checkHandOver(facts: Facts): Outcome<HandOverAction> {
  const action = facts.life.work === 'cancelled' ? 'give-back' : 'hand-over'
  return checkItems(facts, action) ?? checkCollector(facts) ?? checkMoney(facts, action) ?? done(action)
}

/** Whether one item could leave now, as far as work and place are concerned. */
export function mayLeave(life: Leaving, { id, origin }: Pick<Item, 'id' | 'origin'>): boolean {
  return whyItStays(life, id, origin) === undefined
}

type No = ReturnType<typeof refuse> | undefined

function whyItStays(life: Leaving, itemId: ItemId, origin: ItemOrigin | undefined): No {
  const possession = life.possession.get(itemId)
  if (possession === 'handed-over' || possession === 'returned-unworked') {
    return refuse('already-handed-over', { itemId })
  }
  const isHere = possession !== undefined && isInOffice(possession)
  if (life.work === 'cancelled') {
    const isTheirs = origin === 'brought-in' && (isHere || possession === 'brought-in')
    return isTheirs ? undefined : refuse('not-in-office', { itemId })
  }
  if (life.work !== 'ready' && !life.finished.includes(itemId)) return refuse('work-not-over', { itemId })
  return isHere ? undefined : refuse('not-in-office', { itemId })
}

function checkItems({ life, draft, origins }: Facts, action: HandOverAction): No {
  if (new Set(draft.items).size !== draft.items.length) return refuse('malformed', { field: 'items' })
  const isNothingDone = action === 'hand-over' && life.work !== 'ready' && life.finished.length === 0
  if (isNothingDone) return refuse('work-not-over', {})
  for (const itemId of draft.items) {
    const stays = whyItStays(life, itemId, origins.get(itemId))
    if (stays !== undefined) return stays
  }
  return undefined
}

function checkCollector({ ticket, draft, mayExcept }: Facts): No {
  const { collector, identity, exceptionReason = '' } = draft
  if ((collector === 'carrier') !== (identity === 'carrier')) return refuse('identity-missing', {})
  if (collector === 'authorised' && !ticket.mayCollect.includes(draft.collectorName)) {
    return refuse('not-authorised', { name: draft.collectorName })
  }
  if (collector === 'other' && identity !== 'exception') return refuse('not-authorised', {})
  if (identity === 'exception') {
    if (exceptionReason === '') return refuse('exception-needs-reason', {})
    if (!mayExcept) return refuse('role-forbids', { task: 'pickup.exception' })
  }
  return collector === 'carrier' ? undefined : checkConfirmation(draft)
}

function checkConfirmation({ confirmedBy, signature }: HandOverDraft): No {
  const isConfirmed = confirmedBy !== '' || signature !== undefined
  return isConfirmed ? undefined : refuse('malformed', { field: 'confirmedBy' })
}

function checkMoney({ draft, owedCents, mayRelease }: Facts, action: HandOverAction): No {
  if (owedCents <= 0 || action === 'give-back') return undefined
  if (draft.unpaidReason === undefined) return refuse('money-open', { openCents: owedCents })
  if (draft.unpaidReason === '') return refuse('unpaid-needs-reason', {})
  return mayRelease ? undefined : refuse('role-forbids', { task: 'pickup.unpaid-release' })
}

type Sums = {
  readonly ticket: Pick<Ticket, 'priceMode' | 'smallBusiness' | 'openedAt'>
  readonly items: readonly Item[]
  readonly possession: Life['possession']
  /** The items that leave now. */
  readonly leaving: readonly string[]
  /** The whole ticket's, in cents. */
  readonly dueCents: number
  readonly paidCents: number
}

/**
 * What must still be paid before these items leave, in cents, never negative. The payments so far count for what has
 * left already, for what leaves now, and for the services on the ticket, which nobody can hold back; the rest of the
 * price may wait for the rest of the things. With the last thing everything that is open is owed.
 */
export function owedBefore({ ticket, items, possession, leaving, dueCents, paidCents }: Sums): number {
  const isCovered = ({ id }: Item) => {
    const place = possession.get(id)
    return leaving.includes(id) || (place !== undefined && isSettled(place))
  }
  const covered = items.filter(isCovered)
  const share = covered.length === items.length ? dueCents : ticketTotals(ticket, covered).grossCents
  return Math.max(0, Math.min(share, dueCents) - paidCents)
}
