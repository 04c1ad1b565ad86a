import { requests } from '../../../shared/contract/requests'
import { duplicateReasonsOf } from '../../../shared/domain/duplicate'
import { done, refuse } from '../../../shared/domain/refusal'
import { ticketsOf } from '../../../shared/domain/ticket-view'
import type { Routes } from '../route'
import { signed } from '../route'
import { findAny } from '../views/find'
import { followUpRows } from '../views/follow-up-row'
import { ticketRow } from '../views/ticket-row'
import { contestedOn } from '../views/two-versions'
import { saveRecord } from './price-list'

const maxDuplicates = 5

export const customerRoutes: Routes<'find:any' | 'customer:read' | 'customer:save' | 'customer:duplicates'> =
  {
    'find:any': signed(requests['find:any'], ({ text, limit }, { office, now, ports, store }) =>
      done(findAny(office, ports.search.of(store), { text, limit, now })),
    ),
    'customer:read': signed(requests['customer:read'], ({ id }, { office, now }) => {
      const customer = office.tables.customers.get(id)
      if (customer === undefined) return refuse('not-found')
      const tickets = ticketsOf(office, id)
        .map((ticket) => ticketRow(office, ticket, now))
        .toSorted((a, b) => Number(a.closed) - Number(b.closed) || b.openedAt - a.openedAt)
      return done({
        customer,
        tickets,
        followUps: followUpRows(office, ({ customerId }) => customerId === id),
        openCents: tickets.reduce((sum, { openCents }) => sum + openCents, 0),
        contested: contestedOn(office, 'customers', id),
      })
    }),
    'customer:save': signed(requests['customer:save'], ({ requestId, id, base, draft }, context) =>
      context.change(requestId, (office) => saveRecord(context, office, 'customers', { id, base, draft })),
    ),
    'customer:duplicates': signed(requests['customer:duplicates'], ({ draft, except }, { office }) => {
      const hits = []
      for (const customer of office.tables.customers.values()) {
        const reasons = customer.id === except ? [] : duplicateReasonsOf(draft, customer)
        if (reasons.length > 0) hits.push({ customer, reasons })
      }
      return done(hits.toSorted((a, b) => b.reasons.length - a.reasons.length).slice(0, maxDuplicates))
    }),
  }
