import { itemIdSchema } from '../../../shared/domain/ids'
import { keptCustomer } from '../../../shared/domain/kept-customer'
import { kindRules } from '../../../shared/domain/kind'
import { nextNumber, seriesAt } from '../../../shared/domain/number-series'
import type { Office } from '../../../shared/domain/office'
import type { Outcome } from '../../../shared/domain/refusal'
import { done, refuse } from '../../../shared/domain/refusal'
import { stepsFromTemplate } from '../../../shared/domain/step-copy'
import type { TicketDraft } from '../../../shared/domain/ticket'
import { versionFor } from '../../../shared/domain/workflow-choice'
import type { Changes } from '../changes'
import type { Context } from '../context'

export type Opened = { readonly id: string; readonly number: string }

/** `usual`: it takes the steps of the chosen or the default workflow; `none`: its work is over with this very act. */
type Work = 'usual' | 'none'

/**
 * Puts a new ticket with its items, its copies of the workflow's steps and its first timeline entries among the changes.
 */
export function addTicket(
  changes: Changes,
  { ports, store, now, person }: Context,
  office: Office,
  draft: TicketDraft,
  work: Work = 'usual',
): Outcome<Opened> {
  const firm = office.tables.firm.get('firm')
  const device = office.tables.devices.get(store.device.id)
  if (firm === undefined || device === undefined) return refuse('not-set-up')
  // A form may have been filled in while somebody merged the customer into another record.
  const customer = keptCustomer(office.tables.customers, draft.customerId)
  if (customer === undefined) return refuse('not-found', { what: 'customer' })
  const unknown = draft.items.find(
    ({ productId }) => productId !== undefined && !office.tables.products.has(productId),
  )
  if (unknown !== undefined) return refuse('product-unknown', { title: unknown.title })

  const { items, promisedAt, quoteUntil, workflowId, ...fields } = draft
  const version = versionFor(office.tables, draft.kind, workflowId)
  if (!version.ok) return version
  const isQuote = draft.kind === 'sales' && quoteUntil !== undefined
  const id = ports.ids.next()
  const template = work === 'usual' ? version.value : undefined
  const steps = template?.steps ?? []
  const number = nextNumber(seriesAt(device.letter, now), office.derived.counters)
  changes.set('tickets', id, {
    ...fields,
    customerId: customer.id,
    number,
    openedAt: now,
    takenBy: person.id,
    priceMode: firm.priceMode,
    smallBusiness: firm.smallBusiness,
    // Work begins where its first step lies; without steps, where the kind begins.
    area: steps[0]?.area ?? kindRules[draft.kind].firstArea,
    owner: null,
    shelf: null,
    ...(promisedAt === undefined ? {} : { promise: { at: promisedAt } }),
    ...(isQuote ? { quote: { validUntil: quoteUntil, state: 'open' } } : {}),
  })
  changes.tell(id, { type: 'opened' })
  const source = { ticketId: id, nextId: ports.ids.next, ...(template && { versionId: template.id }) }
  for (const step of stepsFromTemplate(steps, source)) changes.set('steps', step.id, step.fields)
  items.forEach((item, index) => {
    const itemId = ports.ids.next()
    changes.set('items', itemId, { ...item, ticketId: id, position: index + 1 })
    // What the customer has put on the counter is here from the first moment.
    if (item.origin === 'brought-in')
      changes.tell(id, { type: 'possession', action: 'bring-in', itemId: itemIdSchema.parse(itemId) })
  })
  return done({ id, number })
}
