import fc from 'fast-check'
import type { JsonObject, Operation } from '../../../src/shared/replication/operation'
import { aCustomer, anEvent, anItem, aPayment, aTicket } from './records'

const few = (name: string) => fc.integer({ min: 0, max: 3 }).map((i) => `${name}${i}`)
const workActions = [
  'start',
  'hold',
  'resume',
  'finish',
  'pass-check',
  'make-ready',
  'cancel',
  'reopen',
] as const
const moves = ['bring-in', 'put-on-shelf', 'hand-over', 'give-back', 'take-back'] as const

const facts: fc.Arbitrary<JsonObject> = fc.oneof(
  fc.constantFrom(...workActions).map((action) => ({ type: 'work', action, reason: 'x' })),
  fc
    .tuple(fc.constantFrom(...moves), few('i'))
    .map(([action, itemId]) => ({ type: 'possession', action, itemId })),
  fc.constant({ type: 'opened' }),
)

let added = 0

function freshId(name: string): string {
  added += 1
  return `${name}-${added}`
}

const ticket = fc
  .tuple(few('t'), few('c'), fc.option(fc.integer({ min: 1, max: 99 })))
  .map(([id, customerId, number]) =>
    aTicket(id, number === null ? { customerId } : { customerId, number: `A26-${number}` }),
  )
const event = fc.tuple(few('t'), facts).map(([ticketId, told]): Operation => {
  const { id } = anEvent(freshId('e'), ticketId)
  return { type: 'add', collection: 'events', id, record: { ticketId, happenedAt: 1, facts: told } }
})

/** Operations over a handful of records, legal and illegal moves mixed, deletes included. */
export const anyOperation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 1, arbitrary: few('c').map((id) => aCustomer(id)) },
  { weight: 2, arbitrary: ticket },
  { weight: 3, arbitrary: fc.tuple(few('i'), few('t')).map(([id, ticketId]) => anItem(id, ticketId)) },
  { weight: 6, arbitrary: event },
  { weight: 2, arbitrary: few('t').map((ticketId) => aPayment(freshId('p'), ticketId)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('tickets' as const, 'items' as const), fc.integer({ min: 0, max: 3 }))
      .map(([collection, i]): Operation => ({
        type: 'delete',
        collection,
        id: `${collection.slice(0, 1)}${i}`,
      })),
  },
)
