import type { Life } from './life'
import { addItem, live, unborn } from './life'
import type { Office } from './office'
import { isClosed } from './ticket-view'

type Links = ReadonlyMap<string, readonly string[]>

/** Parents whose list of children is not exactly what the children say. */
function wrongParents<T>(
  links: Links,
  table: ReadonlyMap<string, T>,
  parentOf: (row: T) => string,
): string[] {
  const wrong = new Set<string>()
  const counts = new Map<string, number>()
  for (const row of table.values()) counts.set(parentOf(row), (counts.get(parentOf(row)) ?? 0) + 1)
  for (const [parent, ids] of links) {
    const isRight = (id: string) => {
      const row = table.get(id)
      return row !== undefined && parentOf(row) === parent
    }
    const isComplete = ids.length === counts.get(parent) && new Set(ids).size === ids.length
    if (!isComplete || !ids.every(isRight)) wrong.add(parent)
  }
  for (const parent of counts.keys()) if (!links.has(parent)) wrong.add(parent)
  return [...wrong]
}

/** A ticket's life folded anew, in the order of its indexes. */
function foldAnew({ tables, derived }: Office, ticketId: string): Life {
  let life = unborn
  for (const id of derived.itemsOf.get(ticketId) ?? []) {
    const item = tables.items.get(id)
    if (item !== undefined) life = addItem(life, item)
  }
  for (const id of derived.eventsOf.get(ticketId) ?? []) {
    const event = tables.events.get(id)
    if (event !== undefined) life = live(life, event)
  }
  return life
}

/** Lives are plain values; their possessions are compared in any order. */
function asText({ possession, ...rest }: Life): string {
  return JSON.stringify([rest, [...possession].toSorted(([a], [b]) => (a < b ? -1 : 1))])
}

function wrongLives(office: Office): string[] {
  const { lives, itemsOf, eventsOf } = office.derived
  const all = new Set([...lives.keys(), ...itemsOf.keys(), ...eventsOf.keys()])
  return [...all].filter((id) => asText(lives.get(id) ?? unborn) !== asText(foldAnew(office, id)))
}

function wrongOpen(office: Office): string[] {
  const { tables, derived } = office
  const isWrong = ([id, ticket]: [string, Parameters<typeof isClosed>[1]]) =>
    derived.open.has(id) === isClosed(office, ticket)
  const wrong = [...tables.tickets].filter(isWrong).map(([id]) => id)
  return [...wrong, ...[...derived.open].filter((id) => !tables.tickets.has(id))]
}

function lowCounters({ tables, derived }: Office): string[] {
  return [...tables.tickets.values()].flatMap(({ id, number }) => {
    const match = /^([A-X]\d{2})-(\d+)$/.exec(number ?? '')
    return match !== null && Number(match[2]) > (derived.counters.get(match[1] ?? '') ?? 0) ? [id] : []
  })
}

/** Ids of tickets and customers whose indexes differ from what the tables say (lives, links, open, counters). */
export function wrongIndexes(office: Office): string[] {
  const { tables, derived } = office
  return [
    ...wrongParents(derived.itemsOf, tables.items, ({ ticketId }) => ticketId),
    ...wrongParents(derived.eventsOf, tables.events, ({ ticketId }) => ticketId),
    ...wrongParents(derived.paymentsOf, tables.payments, ({ ticketId }) => ticketId),
    ...wrongParents(derived.handOversOf, tables.handOvers, ({ ticketId }) => ticketId),
    ...wrongParents(derived.ticketsOf, tables.tickets, ({ customerId }) => customerId),
    ...wrongParents(derived.stepsOf, tables.steps, ({ ticketId }) => ticketId),
    ...wrongParents(derived.bookingsOf, tables.stockBookings, ({ articleId }) => articleId),
    ...wrongLives(office),
    ...wrongOpen(office),
    ...lowCounters(office),
  ]
}
