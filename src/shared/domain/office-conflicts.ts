import { actsWithoutRight } from './acts-without-right'
import { paidCents } from './money'
import type { Collection, Office } from './office'
import type { OfficeConflict, OfficeConflictCode } from './office-conflict'
import { officeConflictCodes } from './office-conflict'
import type { Payment } from './payment'
import { lifeOf, paymentsOf, ticketBalance } from './ticket-view'
import type { TimelineEvent } from './timeline'

type Check = (office: Office) => OfficeConflict[]

type Stamped = { readonly id: string; readonly stamp: string }

/** In the order all PCs agree on. */
function inOrder<T extends Stamped>(acts: readonly T[]): string[] {
  return acts.toSorted((a, b) => (a.stamp < b.stamp ? -1 : 1)).map(({ id }) => id)
}

function grouped<T>(rows: Iterable<T>, keyOf: (row: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const key = keyOf(row)
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return groups
}

/** How often the item left without coming back after each of these; 1: it is out. */
const leaving = {
  'hand-over': 1,
  'give-back': 1,
  'take-back': -1,
  'bring-in': 0,
  'put-on-shelf': 0,
  keep: 0,
} as const

function itemMoved({ facts }: TimelineEvent): string | undefined {
  return facts.type === 'possession' && leaving[facts.action] !== 0 ? facts.itemId : undefined
}

function stepOf({ facts }: TimelineEvent): number {
  return facts.type === 'possession' ? leaving[facts.action] : 0
}

const handedOverTwice: Check = ({ tables }) =>
  [...grouped(tables.events.values(), itemMoved)].flatMap(([subject, events]) => {
    const isOutTwice = events.reduce((out, event) => out + stepOf(event), 0) > 1
    if (!isOutTwice) return []
    const left = events.filter((event) => stepOf(event) > 0)
    const tickets = [...new Set(left.map(({ ticketId }) => ticketId))].toSorted()
    return [{ code: 'handed-over-twice' as const, subject, tickets, acts: inOrder(left) }]
  })

function isReversal({ reverses }: Payment): boolean {
  return reverses !== undefined
}

/** Payments that nobody has taken back. */
function livePayments(payments: readonly Payment[]): Payment[] {
  const gone = new Set(payments.flatMap(({ reverses }) => reverses ?? []))
  return payments.filter((payment) => !isReversal(payment) && !gone.has(payment.id))
}

/** A price that was lowered after the last payment explains the rest; nobody paid twice then. */
function isLoweredSince(office: Office, ticketId: string, payments: readonly Payment[]): boolean {
  const last = payments.reduce((stamp, payment) => (payment.stamp > stamp ? payment.stamp : stamp), '')
  return (office.derived.eventsOf.get(ticketId) ?? []).some((id) => {
    const event = office.tables.events.get(id)
    return event?.facts.type === 'price' && event.stamp > last
  })
}

const paidTwice: Check = (office) =>
  [...office.derived.paymentsOf.keys()].flatMap((id) => {
    const ticket = office.tables.tickets.get(id)
    const live = livePayments(paymentsOf(office, id))
    if (ticket === undefined || new Set(live.map(({ device }) => device)).size < 2) return []
    if (lifeOf(office, id).work === 'cancelled' || isLoweredSince(office, id, live)) return []
    const isTooMuch = ticketBalance(office, ticket).state === 'overpaid' && paidCents(live) > 0
    return isTooMuch ? [{ code: 'paid-twice' as const, subject: id, tickets: [id], acts: inOrder(live) }] : []
  })

const reversedTwice: Check = ({ tables }) =>
  [...grouped(tables.payments.values(), ({ reverses }) => reverses)].flatMap(([subject, reversals]) =>
    reversals.length < 2
      ? []
      : [
          {
            code: 'reversed-twice' as const,
            subject,
            tickets: [...new Set(reversals.map(({ ticketId }) => ticketId))].toSorted(),
            acts: inOrder(reversals),
          },
        ],
  )

const numberTwice: Check = ({ tables }) =>
  [...grouped(tables.tickets.values(), ({ number }) => number)].flatMap(([subject, tickets]) => {
    const ids = tickets.map(({ id }) => id).toSorted()
    return ids.length < 2 ? [] : [{ code: 'number-twice' as const, subject, tickets: ids, acts: ids }]
  })

/** A ticket's moves that were not allowed at their place; what a second hand-over says of itself is not said again. */
const illegalMoves: Check = (office) => {
  const told = new Set(handedOverTwice(office).flatMap(({ acts }) => acts))
  return [...office.derived.lives].flatMap(([id, { illegal }]) => {
    const acts = illegal.filter((act) => !told.has(act))
    return acts.length === 0 ? [] : [{ code: 'move-not-allowed' as const, subject: id, tickets: [id], acts }]
  })
}

type Mention = { readonly of: string; readonly by: string; readonly ticket: string | undefined }

function mention(
  collection: Collection,
  id: string | null | undefined,
  by: string,
  ticket?: string,
): Mention[] {
  return id === null || id === undefined ? [] : [{ of: `${collection} ${id}`, by, ticket }]
}

function* mentions({ tables }: Office): Generator<Mention> {
  for (const { id, customerId, owner } of tables.tickets.values()) {
    yield* mention('customers', customerId, id, id)
    yield* mention('persons', owner, id, id)
  }
  for (const { id, ticketId } of tables.items.values()) yield* mention('tickets', ticketId, id, ticketId)
  for (const { id, ticketId } of tables.events.values()) yield* mention('tickets', ticketId, id, ticketId)
  for (const { id, ticketId } of tables.payments.values()) yield* mention('tickets', ticketId, id, ticketId)
  for (const { id, ticketId, items } of tables.handOvers.values()) {
    yield* mention('tickets', ticketId, id, ticketId)
    for (const itemId of items) yield* mention('items', itemId, id, ticketId)
  }
  for (const { id, ticketId, customerId } of tables.followUps.values()) {
    yield* mention('tickets', ticketId, id, ticketId)
    yield* mention('customers', customerId, id, ticketId)
  }
}

/** Records that one PC deleted while another went on to use them. An erased one is gone for good, and rightly so. */
const deletedInUse: Check = (office) => {
  if (office.hidden.size === 0) return []
  const found = [...mentions(office)].filter(({ of }) => office.hidden.has(of))
  return [...grouped(found, ({ of }) => of)].map(([subject, users]) => ({
    code: 'deleted-in-use' as const,
    subject,
    tickets: [...new Set(users.flatMap(({ ticket }) => ticket ?? []))].toSorted(),
    acts: [...new Set(users.map(({ by }) => by))].toSorted(),
  }))
}

/** By person and ticket: one word with somebody settles all of it. */
const withoutRight: Check = (office) => {
  return [...grouped(actsWithoutRight(office), ({ by, ticketId }) => `${by} ${ticketId}`)].map(
    ([subject, acts]) => ({
      code: 'without-right' as const,
      subject,
      tickets: [...new Set(acts.map(({ ticketId }) => ticketId))],
      acts: inOrder(acts),
    }),
  )
}

const checks: Readonly<Record<OfficeConflictCode, Check>> = {
  'handed-over-twice': handedOverTwice,
  'paid-twice': paidTwice,
  'reversed-twice': reversedTwice,
  'number-twice': numberTwice,
  'move-not-allowed': illegalMoves,
  'deleted-in-use': deletedInUse,
  'without-right': withoutRight,
}

/** What a manager has looked at and checked off, by what it is about. */
function noticed({ tables }: Office): Map<string, Set<string>> {
  const seen = new Map<string, Set<string>>()
  for (const { facts } of tables.events.values()) {
    if (facts.type !== 'noticed') continue
    const key = `${facts.code} ${facts.subject}`
    seen.set(key, new Set([...(seen.get(key) ?? []), ...facts.acts]))
  }
  return seen
}

/**
 * What does not go together across PCs, computed from the whole and so the same on every PC that has the same lines;
 * empty where only one PC ever wrote. What was checked off stays away until something is added to it.
 */
export function officeConflicts(office: Office): OfficeConflict[] {
  const known = noticed(office)
  return officeConflictCodes.flatMap((code) =>
    checks[code](office)
      .filter(({ subject, acts }) => {
        const seen = known.get(`${code} ${subject}`)
        return seen === undefined || acts.some((act) => !seen.has(act))
      })
      .toSorted((a, b) => (a.subject < b.subject ? -1 : 1)),
  )
}
