import { addItem, live, unborn } from '../domain/life'
import { collections } from '../domain/office'
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

function settleOpen(office: Office, ticketId: string): void {
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
  const parentOf = parents[collection]
  if (parentOf === undefined) return
  const was = before === undefined ? undefined : parentOf(before)
  const is = after === undefined ? undefined : parentOf(after)
  if (was?.id === is?.id) return
  if (was !== undefined) unlink(derived[was.index], was.id, id)
  if (is === undefined) return
  if (collection === 'events') linkEvent(derived.eventsOf, tables.events, is.id, id)
  else link(derived[is.index], is.id, id)
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
  if (!isLast) foldLife(office, ticketId)
  else office.derived.lives.set(ticketId, live(office.derived.lives.get(ticketId) ?? unborn, event))
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
  const parentOf = parents[collection]
  if (parentOf === undefined) return []
  const was = before === undefined ? undefined : parentOf(before)
  const is = after === undefined ? undefined : parentOf(after)
  if (was?.id === is?.id) return []
  return [
    ...(was === undefined ? [] : [putListBack(derived[was.index], was.id, undefined)]),
    ...(is === undefined ? [] : [putListBack(derived[is.index], is.id, after?.id)]),
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

function linkAll<C extends Collection>(office: Office, collection: C): void {
  const parentOf = parents[collection]
  if (parentOf === undefined) return
  const children = new Map<string, string[]>()
  let name: LinkName | undefined
  for (const [id, row] of office.tables[collection]) {
    const parent = parentOf(row)
    name = parent.index
    const known = children.get(parent.id)
    if (known === undefined) children.set(parent.id, [id])
    else known.push(id)
  }
  if (name !== undefined) for (const [parent, ids] of children) office.derived[name].set(parent, ids)
}

/** Puts entries that came from several PCs in the order of their stamps. */
function sortEvents({ derived, tables }: Office): void {
  const stamp = (id: string) => stampIn(tables.events, id)
  for (const ids of derived.eventsOf.values()) {
    if (ids.some((id, i) => i > 0 && stamp(ids[i - 1] ?? '') > stamp(id)))
      ids.sort((a, b) => (stamp(a) < stamp(b) ? -1 : 1))
  }
}

/** Computes every index anew from the tables; counters keep what they reached, since numbers are never reused. */
export function rebuildDerived(office: Office): void {
  const { derived, tables } = office
  for (const index of [derived.itemsOf, derived.eventsOf, derived.paymentsOf, derived.handOversOf])
    index.clear()
  derived.ticketsOf.clear()
  derived.lives.clear()
  derived.open.clear()
  for (const collection of collections) linkAll(office, collection)
  sortEvents(office)
  const alive = new Set([...tables.tickets.keys(), ...derived.itemsOf.keys(), ...derived.eventsOf.keys()])
  for (const ticketId of alive) foldLife(office, ticketId)
  for (const ticket of tables.tickets.values()) {
    raiseCounter(derived.counters, ticket.number)
    settleOpen(office, ticket.id)
  }
  rebuildContested(office)
}

function rebuildContested({ derived, merges, hidden }: Office): void {
  derived.contested.clear()
  for (const [key, { rivals, deletes }] of merges) {
    const isOpen = Object.keys(rivals).length > 0 || (deletes !== undefined && deletes.open.length > 0)
    if (isOpen && !hidden.has(key)) derived.contested.add(key)
  }
}
