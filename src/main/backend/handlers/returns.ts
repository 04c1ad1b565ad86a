import { requests } from '../../../shared/contract/requests'
import type { Parsed } from '../../../shared/contract/requests'
import type { ItemId } from '../../../shared/domain/ids'
import type { Life } from '../../../shared/domain/life'
import type { Office } from '../../../shared/domain/office'
import { movePossession } from '../../../shared/domain/possession'
import type { Refusal } from '../../../shared/domain/refusal'
import { done, refuse } from '../../../shared/domain/refusal'
import { mayDo } from '../../../shared/domain/rights'
import { moveWithSteps } from '../../../shared/domain/step-moves'
import type { Ticket } from '../../../shared/domain/ticket'
import { lifeOf } from '../../../shared/domain/ticket-view'
import type { Changes } from '../changes'
import { createChanges } from '../changes'
import type { Context } from '../context'
import { courseIn, perform } from '../course-changes'
import type { Routes } from '../route'
import { signed } from '../route'

/** Things come back: documented, never deleted, and followed by what the return is for. */
export const returnRoutes: Routes<'hand-over:return'> = {
  'hand-over:return': signed(requests['hand-over:return'], (input, context) =>
    context.change(input.requestId, (office) => {
      const ticket = office.tables.tickets.get(input.ticketId)
      if (ticket === undefined) return refuse('not-found')
      const changes = createChanges(context.ports.ids, context.now)
      const scene = { office, ticket, life: lifeOf(office, ticket.id), changes, context }
      const items = [...new Set(input.items)]
      const refused =
        takeBack(scene, items, input) ?? follow[input.purpose ?? 'correct'](scene, items, input.reason)
      if (refused !== undefined) return refused
      return done({ operations: changes.operations, value: { id: ticket.id } })
    }),
  ),
}

type Scene = {
  readonly office: Office
  readonly ticket: Ticket
  readonly life: Life
  readonly changes: Changes
  readonly context: Context
}
type No = Refusal | undefined

function takeBack(
  { ticket, life, changes }: Scene,
  items: readonly ItemId[],
  input: Parsed<'hand-over:return'>,
): No {
  const { reason, condition = '', photo } = input
  for (const itemId of items) {
    const possession = life.possession.get(itemId)
    if (possession === undefined) return refuse('not-found')
    if (movePossession(possession, 'take-back') === undefined) return refuse('move-not-allowed', { itemId })
    changes.tell(ticket.id, {
      type: 'possession',
      action: 'take-back',
      itemId,
      reason,
      ...(condition === '' ? {} : { condition }),
      ...(photo === undefined ? {} : { photo }),
    })
  }
  return undefined
}

type Follow = (scene: Scene, items: readonly ItemId[], reason: string) => No

const follow: Readonly<Record<NonNullable<Parsed<'hand-over:return'>['purpose']>, Follow>> = {
  correct: () => undefined,
  rework: (scene, items, reason) => {
    const { ticket, life, changes } = scene
    if (life.work === 'cancelled') return refuse('move-not-allowed', { from: life.work })
    if (life.work === 'ready') {
      const complaint = { action: 'complain', reason, redo: [], mayStart: () => false } as const
      const moved = moveWithSteps(courseIn(scene), complaint)
      return moved.ok ? perform(changes, scene, moved.value) : moved
    }
    for (const itemId of items.filter((id) => life.finished.includes(id))) {
      changes.tell(ticket.id, { type: 'item-work', itemId, action: 'reopen', checked: false, reason })
    }
    return undefined
  },
  // The price is given back by a price of nothing; the money itself goes back by reversing its payment.
  refund: ({ office, ticket, changes, context }, items, reason) => {
    if (!mayDo(context.person.role, 'price.change')) return refuse('role-forbids', { task: 'price.change' })
    for (const itemId of items) {
      const item = office.tables.items.get(itemId)
      if (item === undefined) return refuse('not-found')
      const before = item.unitPriceCents === undefined ? {} : { beforeCents: item.unitPriceCents }
      changes.set('items', itemId, { unitPriceCents: 0 })
      changes.tell(ticket.id, { type: 'price', itemId, ...before, afterCents: 0, consent: reason })
      // What was the customer's own stays his and waits for him; what was ours is ours again.
      if (item.origin !== 'brought-in')
        changes.tell(ticket.id, { type: 'possession', action: 'keep', itemId })
    }
    return undefined
  },
}
