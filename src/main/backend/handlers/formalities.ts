import type { FormalityTicket } from '../../../shared/contract/formalities'
import type { Answer, Parsed } from '../../../shared/contract/requests'
import { requests } from '../../../shared/contract/requests'
import { certificateKinds, complaintWay } from '../../../shared/domain/formality'
import { keptCustomer } from '../../../shared/domain/kept-customer'
import type { Office } from '../../../shared/domain/office'
import { done, refuse } from '../../../shared/domain/refusal'
import { itemsOf, lifeOf, ticketsOf } from '../../../shared/domain/ticket-view'
import { createChanges } from '../changes'
import type { Context } from '../context'
import { certificateText, recordWords } from '../formality-words'
import type { Decision } from '../ports'
import type { Routes } from '../route'
import { signed } from '../route'
import { ticketRow } from '../views/ticket-row'
import { acts } from './formality-acts'
import { addTicket } from './ticket-opening'

export const formalitiesRoutes: Routes<'formality:read' | 'formality:do'> = {
  'formality:read': signed(requests['formality:read'], async ({ customerId }, { office, now, settings }) => {
    const customer = keptCustomer(office.tables.customers, customerId)
    if (customer === undefined) return refuse('not-found')
    const { language } = await settings.look()
    const tickets = ticketsOf(office, customer.id)
      .filter(({ kind }) => kind !== 'formality')
      .toSorted((a, b) => b.openedAt - a.openedAt)
      .map((ticket): FormalityTicket => {
        return {
          row: ticketRow(office, ticket, now),
          items: itemsOf(office, ticket.id).map(({ id, title }) => ({ id, title })),
          complaint: complaintWay(lifeOf(office, ticket.id)) ?? null,
          certificates: certificateKinds.flatMap((kind) => {
            const text = certificateText(office, ticket, kind, language)
            return text.ok ? [{ kind, text: text.value }] : []
          }),
        }
      })
    return done({ customer, tickets })
  }),
  'formality:do': signed(requests['formality:do'], (input, context) =>
    context.change(input.requestId, (office) => decide(input, context, office)),
  ),
}

/** The act itself and the finished ticket that tells of it, together or not at all. */
function decide(
  { customerId, language, act }: Parsed<'formality:do'>,
  context: Context,
  office: Office,
): Decision<Answer<'formality:do'>> {
  const customer = keptCustomer(office.tables.customers, customerId)
  if (customer === undefined) return refuse('not-found')
  const changes = createChanges(context.ports.ids, context.now)
  const acted = acts(act, { office, context, customer, language, changes })
  if (!acted.ok) return acted
  const { result, opened = null, certificate = null } = acted.value
  const words = recordWords(language)
  const draft = {
    kind: 'formality' as const,
    customerId,
    title: words.title[act.type],
    description: '',
    callBeforeStart: false,
    mayCollect: [],
    benchNote: '',
    answer: words.answer[act.type],
    result,
    items: [],
  }
  const made = addTicket(changes, context, officeWith(office, opened), draft, 'none')
  if (!made.ok) return made
  const { id, number } = made.value
  // What the counter does itself lies in a front area: the moves are those its own rights allow.
  changes.set('tickets', id, { area: 'service', owner: context.person.id })
  changes.tell(id, { type: 'area', area: 'service' })
  for (const action of ['start', 'finish', 'make-ready'] as const) {
    changes.tell(id, { type: 'work', action, reason: '' })
  }
  return done({ operations: changes.operations, value: { id, number, result, opened, certificate } })
}

/** The office as the number series sees it after a first ticket of the same commit. */
function officeWith(office: Office, opened: { readonly number: string } | null): Office {
  const [, series = '', counter = '0'] = /^(.*)-(\d+)$/.exec(opened?.number ?? '') ?? []
  if (series === '') return office
  const counters = new Map(office.derived.counters).set(series, Number(counter))
  return { ...office, derived: { ...office.derived, counters } }
}
