import { requests } from '../../../shared/contract/requests'
import { hasTold } from '../../../shared/domain/told'
import { mayCloseDay, bookingsOf, sumsByMethod } from '../../../shared/domain/day-close'
import { followUpIdSchema } from '../../../shared/domain/ids'
import type { Outcome } from '../../../shared/domain/refusal'
import { done, refuse } from '../../../shared/domain/refusal'
import { mayDo } from '../../../shared/domain/rights'
import { createChanges } from '../changes'
import type { Context } from '../context'
import type { Parsed } from '../../../shared/contract/requests'
import type { Routes } from '../route'
import { signed } from '../route'
import { dayBook } from '../views/day-book'
import { numberOfFollowUp } from '../views/follow-up-row'
import { fetchable, uncollected } from '../views/uncollected'
import { itemWorkRoutes } from './item-work'
import { movePayment } from './payments'

export const counterRoutes: Routes<
  | 'item:finish'
  | 'item:reopen'
  | 'payment:move'
  | 'ticket:tell'
  | 'contact:open'
  | 'shelves:read'
  | 'uncollected:list'
  | 'day-close:read'
  | 'day-close:make'
> = {
  ...itemWorkRoutes,
  'payment:move': signed(requests['payment:move'], movePayment),
  'ticket:tell': signed(requests['ticket:tell'], ({ requestId, ticketId, told }, context) =>
    context.change(requestId, (office) => {
      if (!office.tables.tickets.has(ticketId)) return refuse('not-found')
      const changes = createChanges(context.ports.ids, context.now)
      const id = changes.tell(ticketId, { type: 'told', ...told })
      const open = [...office.tables.followUps.values()].filter(
        (one) => one.ticketId === ticketId && one.kind === 'tell-customer' && one.done === undefined,
      )
      for (const followUp of hasTold(told) ? open : []) {
        const outcome = told.text === '' ? followUp.text : told.text.slice(0, 200)
        changes.set('followUps', followUp.id, {
          done: { at: context.now, by: context.person.id, outcome },
        })
        const followUpId = followUpIdSchema.parse(followUp.id)
        changes.tell(ticketId, { type: 'follow-up', followUpId, text: outcome })
      }
      return done({ operations: changes.operations, value: { id } })
    }),
  ),
  'contact:open': signed(requests['contact:open'], openContact),
  'shelves:read': signed(requests['shelves:read'], (_input, { office, now }) => done(fetchable(office, now))),
  'uncollected:list': signed(requests['uncollected:list'], (_input, { office, now }) =>
    done(uncollected(office, now)),
  ),
  'day-close:read': signed(requests['day-close:read'], ({ day }, { office, now, person }) => {
    const mayLookBack = mayDo(person.role, 'day.look-back')
    if (!mayCloseDay(day, now, mayLookBack)) return refuse('day-not-open', { day })
    return done(dayBook(office, day, now, mayLookBack))
  }),
  'day-close:make': signed(requests['day-close:make'], ({ requestId, day, counted, note }, context) =>
    context.change(requestId, (office) => {
      const { now, person, ports } = context
      if (!mayCloseDay(day, now, mayDo(person.role, 'day.look-back'))) return refuse('day-not-open', { day })
      const id = ports.ids.next()
      const changes = createChanges(ports.ids, now)
      const lines = sumsByMethod(bookingsOf(office.tables.payments.values(), day)).map(
        ({ method, cents }) => {
          const own = counted.find((one) => one.method === method)
          const line = { method, expectedCents: cents }
          return own === undefined ? line : { ...line, countedCents: own.countedCents }
        },
      )
      changes.add('dayCloses', id, { day, lines, note, happenedAt: now })
      return done({ operations: changes.operations, value: { id } })
    }),
  ),
}

/** The address is made here from the customer's own record, so a page cannot make the system open anything else. */
function openContact(input: Parsed<'contact:open'>, { office, ports }: Context): Outcome<null> {
  const call = (phone: string): Outcome<null> => {
    const digits = phone.replace(/(?!^\+)\D/g, '')
    if (digits === '') return refuse('not-reachable')
    return ports.desktop.openOutside(`tel:${digits}`) ? done(null) : refuse('not-reachable')
  }
  if (input.by === 'follow-up') {
    const followUp = office.tables.followUps.get(input.id)
    return followUp === undefined ? refuse('not-found') : call(numberOfFollowUp(office, followUp))
  }
  const customer = office.tables.customers.get(input.customerId)
  if (customer === undefined) return refuse('not-found')
  if (input.by === 'phone')
    return customer.phones.includes(input.phone) ? call(input.phone) : refuse('not-reachable')
  if (!customer.email.includes('@')) return refuse('not-reachable')
  const body = input.text.replace(/\r?\n/g, '\r\n')
  const query = `subject=${encodeURIComponent(input.subject)}&body=${encodeURIComponent(body)}`
  const address = encodeURIComponent(customer.email).replace('%40', '@')
  return ports.desktop.openOutside(`mailto:${address}?${query}`) ? done(null) : refuse('not-reachable')
}
