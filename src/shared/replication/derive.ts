import { addItem, live, unborn } from '../domain/life'
import type { Collection, Derived, Office, Rows } from '../domain/office'
import { isClosed } from '../domain/ticket-view'
import type { TimelineEvent } from '../domain/timeline'

type Index = Map<string, readonly string[]>

function link(index: Index, parent: string | undefined, id: string): void {
  if (parent === undefined) return
  const children = index.get(parent)
  if (children === undefined) index.set(parent, [id])
  else if (!children.includes(id)) index.set(parent, [...children, id])
}

function unlink(index: Index, parent: string | undefined, id: string): void {
  if (parent === undefined) return
  const rest = (index.get(parent) ?? []).filter((child) => child !== id)
  if (rest.length === 0) index.delete(parent)
  else index.set(parent, rest)
}

type Parent = { readonly index: keyof Pick<Derived, LinkName>; readonly id: string }
type LinkName = 'itemsOf' | 'eventsOf' | 'paymentsOf' | 'handOversOf' | 'ticketsOf'

const parents: { [C in Collection]?: (row: Rows[C]) => Parent } = {
  items: (row) => ({ index: 'itemsOf', id: row.ticketId }),
  events: (row) => ({ index: 'eventsOf', id: row.ticketId }),
  payments: (row) => ({ index: 'paymentsOf', id: row.ticketId }),
  handOvers: (row) => ({ index: 'handOversOf', id: row.ticketId }),
  tickets: (row) => ({ index: 'ticketsOf', id: row.customerId }),
}

/** The ticket whose lives or money a record touches. */
const ticketTouched: { [C in Collection]?: (row: Rows[C]) => string } = {
  tickets: (row) => row.id,
  items: (row) => row.ticketId,
  events: (row) => row.ticketId,
  payments: (row) => row.ticketId,
}

/** The life of a ticket folded from the start. */
export function foldLife(office: Office, ticketId: string): void {
  const { derived, tables } = office
  let life = unborn
  for (const id of derived.itemsOf.get(ticketId) ?? []) {
    const item = tables.items.get(id)
    if (item !== undefined) life = addItem(life, item)
  }
  for (const id of derived.eventsOf.get(ticketId) ?? []) {
    const event = tables.events.get(id)
    if (event !== undefined) life = live(life, event)
  }
  if (life === unborn) derived.lives.delete(ticketId)
  else derived.lives.set(ticketId, life)
}

function raiseCounter(counters: Map<string, number>, number: string | undefined): void {
  const match = /^([A-X]\d{2})-(\d+)$/.exec(number ?? '')
  const series = match?.[1]
  if (series === undefined) return
  counters.set(series, Math.max(counters.get(series) ?? 0, Number(match?.[2])))
}

function settleOpen(office: Office, ticketId: string | undefined): void {
  if (ticketId === undefined) return
  const ticket = office.tables.tickets.get(ticketId)
  if (ticket !== undefined && !isClosed(office, ticket)) office.derived.open.add(ticketId)
  else office.derived.open.delete(ticketId)
}

/** Keeps the indexes right after one record changed; called with the sides exchanged, it takes the change back. */
export function derive<C extends Collection>(
  office: Office,
  collection: C,
  id: string,
  before: Rows[C] | undefined,
  after: Rows[C] | undefined,
): void {
  const { derived } = office
  const parentOf = parents[collection]
  const was = before === undefined ? undefined : parentOf?.(before)
  const is = after === undefined ? undefined : parentOf?.(after)
  if (was !== undefined && was.id !== is?.id) unlink(derived[was.index], was.id, id)
  if (is !== undefined && was?.id !== is.id) link(derived[is.index], is.id, id)
  const touches = ticketTouched[collection]
  const row = after ?? before
  if (touches === undefined || row === undefined) return
  const ticketId = touches(row)
  if (collection === 'tickets') raiseCounter(derived.counters, office.tables.tickets.get(id)?.number)
  if (collection === 'items') foldLife(office, ticketId)
  if (collection === 'events') liveOn(office, ticketId, office.tables.events.get(id))
  settleOpen(office, ticketId)
}

function liveOn(office: Office, ticketId: string, event: TimelineEvent | undefined): void {
  if (event === undefined) foldLife(office, ticketId)
  else office.derived.lives.set(ticketId, live(office.derived.lives.get(ticketId) ?? unborn, event))
}
