import { customerName } from './customer'
import type { Collection, Office, Rows } from './office'
import { collections } from './office'

export const changeKinds = ['gone', 'back', 'different'] as const
/** `gone`: there now, not in the other; `back`: in the other, not there now; `different`: in both, not alike. */
type ChangeKind = (typeof changeKinds)[number]

type DifferenceCounts = Readonly<Record<ChangeKind, number>>
type NamedChange = {
  readonly is: ChangeKind
  readonly collection: 'tickets' | 'customers'
  readonly id: string
  /** What a person knows it by: number and title, or the customer's name. */
  readonly name: string
}

export type OfficeDifference = {
  readonly counts: Readonly<Partial<Record<Collection, DifferenceCounts>>>
  /** The first tickets and customers concerned. */
  readonly named: readonly NamedChange[]
  readonly namedTotal: number
}

/** What people never named is not compared: who may sign in is told by its own sentence. */
const compared = collections.filter((collection) => collection !== 'credentials')
const mostNamed = 200

type Row = { readonly id: string; readonly stamp: string }
type Change = { readonly is: ChangeKind; readonly id: string }

function changesIn(now: ReadonlyMap<string, Row>, then: ReadonlyMap<string, Row>): Change[] {
  const changes: Change[] = []
  for (const [id, { stamp }] of now) {
    const other = then.get(id)
    if (other === undefined) changes.push({ is: 'gone', id })
    // A stamp is of the line that last changed the record: equal stamps, equal records.
    else if (other.stamp !== stamp) changes.push({ is: 'different', id })
  }
  for (const id of then.keys()) if (!now.has(id)) changes.push({ is: 'back', id })
  return changes
}

function countsOf(changes: readonly Change[]): DifferenceCounts {
  const counts = { gone: 0, back: 0, different: 0 }
  for (const { is } of changes) counts[is] += 1
  return counts
}

function ticketName({ number, title }: Rows['tickets']): string {
  return [number, title].filter((part) => part !== undefined && part !== '').join(' ')
}

/** What would be another if the office were as it was then: counts per collection, tickets and customers by name. */
export function officeDifference(now: Office, then: Office): OfficeDifference {
  const counts: Partial<Record<Collection, DifferenceCounts>> = {}
  const named: NamedChange[] = []
  for (const collection of compared) {
    const changes = changesIn(now.tables[collection], then.tables[collection])
    if (changes.length > 0) counts[collection] = countsOf(changes)
    if (collection === 'tickets') named.push(...namedTickets(changes, now, then))
    if (collection === 'customers') named.push(...namedCustomers(changes, now, then))
  }
  return { counts, named: named.slice(0, mostNamed), namedTotal: named.length }
}

function namedTickets(changes: readonly Change[], now: Office, then: Office): NamedChange[] {
  return changes.flatMap(({ is, id }) => {
    const row = now.tables.tickets.get(id) ?? then.tables.tickets.get(id)
    return row === undefined ? [] : [{ is, id, collection: 'tickets' as const, name: ticketName(row) }]
  })
}

function namedCustomers(changes: readonly Change[], now: Office, then: Office): NamedChange[] {
  return changes.flatMap(({ is, id }) => {
    const row = now.tables.customers.get(id) ?? then.tables.customers.get(id)
    return row === undefined ? [] : [{ is, id, collection: 'customers' as const, name: customerName(row) }]
  })
}
