import { requests } from '../../../shared/contract/requests'
import type { Parsed } from '../../../shared/contract/requests'
import { handOverIdSchema } from '../../../shared/domain/ids'
import { checkHandOver, owedBefore } from '../../../shared/domain/pick-up'
import { isInOffice } from '../../../shared/domain/possession'
import type { Outcome } from '../../../shared/domain/refusal'
import { done, refuse } from '../../../shared/domain/refusal'
import { mayDo } from '../../../shared/domain/rights'
import { itemsOf, lifeOf, ticketBalance } from '../../../shared/domain/ticket-view'
import { createChanges } from '../changes'
import type { Context } from '../context'
import type { Routes } from '../route'
import { signed } from '../route'
import { returnRoutes } from './returns'
import { provePassword } from './sessions'

export const handOverRoutes: Routes<'hand-over:make' | 'hand-over:return'> = {
  'hand-over:make': signed(requests['hand-over:make'], async (input, context) => {
    const release = await releaseOf(input, context)
    return release.ok ? makeHandOver(input, context, release.value) : release
  }),
  ...returnRoutes,
}

/** Letting items go unpaid is a sensitive act: the right, a reason, and the same person's password again. */
async function releaseOf(input: Parsed<'hand-over:make'>, context: Context): Promise<Outcome<boolean>> {
  if (input.draft.unpaidReason === undefined) return done(false)
  if (!mayDo(context.person.role, 'pickup.unpaid-release')) {
    return refuse('role-forbids', { task: 'pickup.unpaid-release' })
  }
  const proved = await provePassword(context, input.password ?? '')
  return proved.ok ? done(true) : proved
}

function makeHandOver(
  { requestId, ticketId, draft }: Parsed<'hand-over:make'>,
  context: Context,
  mayRelease: boolean,
) {
  return context.change(requestId, (office) => {
    const ticket = office.tables.tickets.get(ticketId)
    if (ticket === undefined) return refuse('not-found')
    const { dueCents, paidCents } = ticketBalance(office, ticket)
    const life = lifeOf(office, ticketId)
    const items = itemsOf(office, ticketId)
    const checked = checkHandOver({
      ticket,
      life,
      origins: new Map(items.map(({ id: itemId, origin }) => [itemId, origin])),
      draft,
      owedCents: owedBefore({ ...life, ticket, items, leaving: draft.items, dueCents, paidCents }),
      mayRelease,
      mayExcept: mayDo(context.person.role, 'pickup.exception'),
    })
    if (!checked.ok) return checked
    const changes = createChanges(context.ports.ids, context.now)
    const id = context.ports.ids.next()
    const handOverId = handOverIdSchema.parse(id)
    changes.add('handOvers', id, { ...draft, ticketId, happenedAt: context.now })
    for (const itemId of draft.items) {
      changes.tell(ticketId, { type: 'possession', action: checked.value, itemId, handOverId })
    }
    changes.tell(ticketId, { type: 'hand-over', handOverId, count: draft.items.length })
    const isLast = [...life.possession].every(
      ([itemId, possession]) => draft.items.includes(itemId) || !isInOffice(possession),
    )
    if (isLast && ticket.shelf !== null) changes.set('tickets', ticketId, { shelf: null })
    return done({ operations: changes.operations, value: { id } })
  })
}
