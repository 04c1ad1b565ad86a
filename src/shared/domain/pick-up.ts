import type { HandOverDraft } from './hand-over'
import type { Life } from './life'
import type { ItemOrigin } from './origin'
import { isInOffice } from './possession'
import type { Outcome } from './refusal'
import { done, refuse } from './refusal'
import type { Ticket } from './ticket'

type Facts = {
  readonly ticket: Pick<Ticket, 'mayCollect'>
  readonly life: Pick<Life, 'work' | 'possession'>
  /** Where each item of the ticket comes from; a cancelled one gives back only what was brought in. */
  readonly origins: ReadonlyMap<string, ItemOrigin>
  readonly draft: HandOverDraft
  readonly openCents: number
  /** The person in front may let items go unpaid, and has just confirmed it with the password. */
  readonly mayRelease: boolean
}

/** What an accepted hand-over does to each of its items. */
export type HandOverAction = 'hand-over' | 'give-back'

/**
 * Whether items may leave: the work is over, every item is here, the collector is identified and entitled, and the
 * money is settled or released with a reason. A cancelled ticket gives back what was brought in.
 */
export function checkHandOver(facts: Facts): Outcome<HandOverAction> {
  const action = facts.life.work === 'cancelled' ? 'give-back' : 'hand-over'
  if (action === 'hand-over' && facts.life.work !== 'ready') return refuse('work-not-over', {})
  return checkItems(facts, action) ?? checkCollector(facts) ?? checkMoney(facts, action) ?? done(action)
}

type No = ReturnType<typeof refuse> | undefined

function checkItems({ life, draft, origins }: Facts, action: HandOverAction): No {
  if (new Set(draft.items).size !== draft.items.length) return refuse('malformed', { field: 'items' })
  for (const itemId of draft.items) {
    const possession = life.possession.get(itemId)
    if (possession === 'handed-over' || possession === 'returned-unworked') {
      return refuse('already-handed-over', { itemId })
    }
    const isHere = possession !== undefined && isInOffice(possession)
    const isBack = origins.get(itemId) === 'brought-in' && (isHere || possession === 'brought-in')
    if (action === 'give-back' ? !isBack : !isHere) return refuse('not-in-office', { itemId })
  }
  return undefined
}

function checkCollector({ ticket, draft }: Facts): No {
  const { collector, identity, exceptionReason = '' } = draft
  if ((collector === 'carrier') !== (identity === 'carrier')) return refuse('identity-missing', {})
  if (collector === 'authorised' && !ticket.mayCollect.includes(draft.collectorName)) {
    return refuse('not-authorised', { name: draft.collectorName })
  }
  if (collector === 'other' && identity !== 'exception') return refuse('not-authorised', {})
  if (identity === 'exception' && exceptionReason === '') return refuse('exception-needs-reason', {})
  const confirmed = draft.confirmedBy !== '' || draft.signature !== undefined
  return collector === 'carrier' || confirmed ? undefined : refuse('malformed', { field: 'confirmedBy' })
}

function checkMoney({ draft, openCents, mayRelease }: Facts, action: HandOverAction): No {
  if (openCents <= 0 || action === 'give-back') return undefined
  if (draft.unpaidReason === undefined) return refuse('money-open', { openCents })
  if (draft.unpaidReason === '') return refuse('unpaid-needs-reason', {})
  return mayRelease ? undefined : refuse('role-forbids', { task: 'pickup.unpaid-release' })
}
