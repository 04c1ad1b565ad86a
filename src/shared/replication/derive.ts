import { lifeOver, live, unborn } from '../domain/life'
import type { Collection, Derived, Office, Rows } from '../domain/office'
import { isClosed } from '../domain/ticket-view'
import type { TimelineEvent } from '../domain/timeline'

type Index = Map<string, string[]>

function link(index: Index, parent: string, id: string): void {
  const children = index.get(parent)
  // In place: one customer may own most of the tickets, and copying the list each time would be quadratic.
  if (children === undefined) index.set(parent, [id])
  else children.push(id)
}

type Events = Office['tables']['events']

function stampIn(events: Events, id: string | undefined): string {
  return (id === undefined ? undefined : events.get(id)?.stamp) ?? ''
}

/** A ticket's entries stand in the order of their stamps, whenever they arrive. */
function linkEvent(index: Index, events: Events, parent: string, id: string): void {
  const children = index.get(parent)
  const stamp = stampIn(events, id)
  if (children === undefined || stampIn(events, children.at(-1)) <= stamp) return link(index, parent, id)
  const place = children.findIndex((other) => stampIn(events, other) > stamp)
  children.splice(place, 0, id)
}

function unlink(index: Index, parent: string, id: string): void {
  const rest = (index.get(parent) ?? []).filter((child) => child !== id)
  if (rest.length === 0) index.delete(parent)
  else index.set(parent, rest)
}

type LinkName = 'itemsOf' | 'eventsOf' | 'paymentsOf' | 'handOversOf' | 'ticketsOf' | 'stepsOf' | 'bookingsOf'

type Link<C extends Collection> = {
  readonly index: keyof Pick<Derived, LinkName>
  readonly parentOf: (row: Rows[C]) => string
}

/** Which records hang on another one, and the index that says so. */
export const links: { readonly [C in Collection]?: Link<C> } = {
  items: { index: 'itemsOf', parentOf: (row) => row.ticketId },
  events: { index: 'eventsOf', parentOf: (row) => row.ticketId },
  payments: { index: 'paymentsOf', parentOf: (row) => row.ticketId },
  handOvers: { index: 'handOversOf', parentOf: (row) => row.ticketId },
  tickets: { index: 'ticketsOf', parentOf: (row) => row.customerId },
  steps: { index: 'stepsOf', parentOf: (row) => row.ticketId },
  stockBookings: { index: 'bookingsOf', parentOf: (row) => row.articleId },
}

/** The ticket whose lives or money a record touches. */
const ticketTouched: { [C in Collection]?: (row: Rows[C]) => string } = {
  tickets: (row) => row.id,
  items: (row) => row.ticketId,
  events: (row) => row.ticketId,
  payments: (row) => row.ticketId,
}

function rowsOf<T>(ids: readonly string[] | undefined, table: ReadonlyMap<string, T>): readonly T[] {
  if (ids === undefined) return []
  const rows: T[] = []
  for (const id of ids) {
    const row = table.get(id)
    if (row !== undefined) rows.push(row)
  }
  return rows
}

/** The life of a ticket folded from the start. */
export function foldLife({ derived, tables }: Office, ticketId: string): void {
  const items = rowsOf(derived.itemsOf.get(ticketId), tables.items)
  const events = rowsOf(derived.eventsOf.get(ticketId), tables.events)
  const life = lifeOver(items, events)
  if (life === undefined) derived.lives.delete(ticketId)
  else derived.lives.set(ticketId, life)
}

/** A number of a series was given away, whatever became of it. */
export function raiseCounter(counters: Map<string, number>, number: string | undefined): void {
  const match = /^([A-X]\d{2})-(\d+)$/.exec(number ?? '')
  const series = match?.[1]
  if (series === undefined) return
  counters.set(series, Math.max(counters.get(series) ?? 0, Number(match?.[2])))
}

/** Lists the ticket among the open ones, or not. */
export function settleOpen(office: Office, ticketId: string): void {
  const ticket = office.tables.tickets.get(ticketId)
  if (ticket !== undefined && !isClosed(office, ticket)) office.derived.open.add(ticketId)
  else office.derived.open.delete(ticketId)
}

function relink<C extends Collection>(
  { derived, tables }: Office,
  collection: C,
  id: string,
  before: Rows[C] | undefined,
  after: Rows[C] | undefined,
): void {
  const kept = links[collection]
  if (kept === undefined) return
  const was = before === undefined ? undefined : kept.parentOf(before)
  const is = after === undefined ? undefined : kept.parentOf(after)
  if (was === is) return
  if (was !== undefined) unlink(derived[kept.index], was, id)
  if (is === undefined) return
  if (collection === 'events') linkEvent(derived.eventsOf, tables.events, is, id)
  else link(derived[kept.index], is, id)
}

/** Keeps the indexes right after one record changed. */
export function derive<C extends Collection>(
  office: Office,
  collection: C,
  id: string,
  before: Rows[C] | undefined,
  after: Rows[C] | undefined,
): void {
  relink(office, collection, id, before, after)
  if (collection === 'tickets') raiseCounter(office.derived.counters, office.tables.tickets.get(id)?.number)
  for (const ticketId of ticketsTouched(collection, before, after)) {
    if (collection === 'items') foldLife(office, ticketId)
    if (collection === 'events') liveOn(office, ticketId, office.tables.events.get(id))
    settleOpen(office, ticketId)
  }
}

function liveOn(office: Office, ticketId: string, event: TimelineEvent | undefined): void {
  const isLast = event !== undefined && office.derived.eventsOf.get(ticketId)?.at(-1) === event.id
  if (!isLast) return foldLife(office, ticketId)
  const life = live(office.derived.lives.get(ticketId) ?? unborn, event)
  // Entries that move nothing leave no trace, as in a fold from the start.
  if (life !== unborn) office.derived.lives.set(ticketId, life)
  return undefined
}

function ticketsTouched<C extends Collection>(
  collection: C,
  before: Rows[C] | undefined,
  after: Rows[C] | undefined,
): ReadonlySet<string> {
  const touches = ticketTouched[collection]
  const touched = new Set<string>()
  if (touches === undefined) return touched
  if (before !== undefined) touched.add(touches(before))
  if (after !== undefined) touched.add(touches(after))
  return touched
}

/** One child more is taken out again; for anything else the list as it was. */
function putListBack(index: Index, key: string, added: string | undefined): () => void {
  const list = index.get(key)
  if (list !== undefined && added !== undefined) {
    return () => {
      const now = index.get(key) ?? []
      const place = now.lastIndexOf(added)
      if (place >= 0) now.splice(place, 1)
    }
  }
  const copy = list?.slice()
  return () => {
    if (copy === undefined) index.delete(key)
    else index.set(key, copy)
  }
}

function rememberLinks<C extends Collection>(
  { derived }: Office,
  collection: C,
  before: Rows[C] | undefined,
  after: Rows[C] | undefined,
): (() => void)[] {
  const kept = links[collection]
  if (kept === undefined) return []
  const index = derived[kept.index]
  const was = before === undefined ? undefined : kept.parentOf(before)
  const is = after === undefined ? undefined : kept.parentOf(after)
  if (was === is) return []
  return [
    ...(was === undefined ? [] : [putListBack(index, was, undefined)]),
    ...(is === undefined ? [] : [putListBack(index, is, after?.id)]),
  ]
}

function putBack<V>(index: Map<string, V>, key: string): () => void {
  const value = index.get(key)
  return () => {
    if (value === undefined) index.delete(key)
    else index.set(key, value)
  }
}

/** Remembers what `derive` is about to change for one record; the answer restores it. */
export function rememberDerived<C extends Collection>(
  office: Office,
  collection: C,
  before: Rows[C] | undefined,
  after: Rows[C] | undefined,
): () => void {
  const { derived } = office
  const restores = rememberLinks(office, collection, before, after)
  for (const ticketId of ticketsTouched(collection, before, after)) {
    restores.push(putBack(derived.lives, ticketId))
    const wasOpen = derived.open.has(ticketId)
    restores.push(() => void (wasOpen ? derived.open.add(ticketId) : derived.open.delete(ticketId)))
  }
  if (collection === 'tickets') {
    const counters = new Map(derived.counters)
    restores.push(() => {
      for (const series of derived.counters.keys()) if (!counters.has(series)) derived.counters.delete(series)
      for (const [series, counter] of counters) derived.counters.set(series, counter)
    })
  }
  return () => {
    for (const restore of restores) restore()
  }
}
