import { itemIdSchema } from '../../../shared/domain/ids'
import { keptCustomer } from '../../../shared/domain/kept-customer'
import { kindRules } from '../../../shared/domain/kind'
import { nextNumber, seriesAt } from '../../../shared/domain/number-series'
import type { Office } from '../../../shared/domain/office'
import type { Outcome } from '../../../shared/domain/refusal'
import { done, refuse } from '../../../shared/domain/refusal'
import { stepsFromTemplate } from '../../../shared/domain/step-copy'
import type { TicketDraft } from '../../../shared/domain/ticket'
import type { WorkflowVersion } from '../../../shared/domain/workflow'
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
  context: Context,
  office: Office,
  draft: TicketDraft,
  work: Work = 'usual',
): Outcome<Opened> {
  const { ports, store, now, person } = context
  const firm = office.tables.firm.get('firm')
  const device = office.tables.devices.get(store.device.id)
  if (firm === undefined || device === undefined) return refuse('not-set-up')
  // A form may have been filled in while somebody merged the customer into another record.
  const customer = keptCustomer(office.tables.customers, draft.customerId)
  if (customer === undefined) return refuse('not-found', { what: 'customer' })
  const chosen = templateFor(office, draft, work)
  if (!chosen.ok) return chosen

  const { items, promisedAt, quoteUntil, workflowId: _workflow, ...fields } = draft
  const isQuote = draft.kind === 'sales' && quoteUntil !== undefined
  const id = ports.ids.next()
  const template = chosen.value
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
    area: template?.steps[0]?.area ?? kindRules[draft.kind].firstArea,
    owner: null,
    shelf: null,
    ...(promisedAt === undefined ? {} : { promise: { at: promisedAt } }),
    ...(isQuote ? { quote: { validUntil: quoteUntil, state: 'open' } } : {}),
  })
  changes.tell(id, { type: 'opened' })
  addSteps(changes, context, id, template)
  addItems(changes, context, id, items)
  return done({ id, number })
}

/** The steps it takes; refused when it names a workflow or a product that is gone. */
function templateFor(
  { tables }: Office,
  { kind, items, workflowId }: TicketDraft,
  work: Work,
): Outcome<WorkflowVersion | undefined> {
  const unknown = items.find(({ productId }) => productId !== undefined && !tables.products.has(productId))
  if (unknown !== undefined) return refuse('product-unknown', { title: unknown.title })
  return work === 'usual' ? versionFor(tables, kind, workflowId) : done(undefined)
}

function addSteps(
  changes: Changes,
  { ports }: Context,
  ticketId: string,
  template: WorkflowVersion | undefined,
): void {
  if (template === undefined) return
  const source = { ticketId, versionId: template.id, nextId: ports.ids.next }
  for (const { id, fields } of stepsFromTemplate(template.steps, source)) changes.set('steps', id, fields)
}

function addItems(changes: Changes, { ports }: Context, ticketId: string, items: TicketDraft['items']): void {
  items.forEach((item, index) => {
    const itemId = ports.ids.next()
    changes.set('items', itemId, { ...item, ticketId, position: index + 1 })
    // What the customer has put on the counter is here from the first moment.
    if (item.origin === 'brought-in')
      changes.tell(ticketId, { type: 'possession', action: 'bring-in', itemId: itemIdSchema.parse(itemId) })
  })
}
