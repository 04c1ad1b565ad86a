import type { Collection, Office } from '../domain/office'
import { collections } from '../domain/office'
import { foldLife, links, raiseCounter, settleOpen } from './derive'

/** Rows or tickets between two looks at the clock. */
const perStep = 2_000

type Steps = Generator<undefined, void, undefined>

function* linkAll<C extends Collection>({ tables, derived }: Office, collection: C): Steps {
  const link = links[collection]
  if (link === undefined) return
  const index = derived[link.index]
  // Rows of one parent mostly stand together, so the list at hand is nearly always the right one.
  let parent: string | undefined
  let children: string[] = []
  let count = 0
  for (const row of tables[collection].values()) {
    const id = link.parentOf(row)
    if (id !== parent) {
      parent = id
      children = index.get(id) ?? []
      if (children.length === 0) index.set(id, children)
    }
    children.push(row.id)
    count += 1
    if (count % perStep === 0) yield
  }
}

/** True when the entries stand in the order of their stamps already, as those of one PC do. */
function isInOrder({ tables }: Office): boolean {
  let last = ''
  for (const { stamp } of tables.events.values()) {
    if (stamp < last) return false
    last = stamp
  }
  return true
}

/** Puts entries that came from several PCs in the order of their stamps. */
function* sortEvents(office: Office): Steps {
  if (isInOrder(office)) return
  const stamp = (id: string) => office.tables.events.get(id)?.stamp ?? ''
  let count = 0
  for (const ids of office.derived.eventsOf.values()) {
    ids.sort((a, b) => (stamp(a) < stamp(b) ? -1 : 1))
    count += 1
    if (count % perStep === 0) yield
  }
}

function* foldAll(office: Office): Steps {
  const { derived, tables } = office
  let count = 0
  for (const { id, number } of tables.tickets.values()) {
    foldLife(office, id)
    raiseCounter(derived.counters, number)
    settleOpen(office, id)
    count += 1
    if (count % perStep === 0) yield
  }
  for (const index of [derived.itemsOf, derived.eventsOf]) {
    // What hangs on a ticket that is not here (yet) lives all the same.
    for (const ticketId of index.keys()) if (!tables.tickets.has(ticketId)) foldLife(office, ticketId)
  }
}

/** Only what a table shows can be contested: a deletion may have met nothing. */
function rebuildContested({ derived, merges, tables }: Office): void {
  derived.contested.clear()
  const byName = new Map<string, { readonly has: (id: string) => boolean }>(Object.entries(tables))
  for (const [key, { rivals, deletes }] of merges) {
    const end = key.indexOf(' ')
    const isShown = byName.get(key.slice(0, end))?.has(key.slice(end + 1)) === true
    const isOpen = Object.keys(rivals).length > 0 || (deletes !== undefined && deletes.open.length > 0)
    if (isShown && isOpen) derived.contested.add(key)
  }
}

/**
 * Computes every index anew from the tables; counters keep what they reached, since numbers are never reused. In
 * steps of a few milliseconds, between which the caller may let others work; nothing may change the office meanwhile.
 */
export function* rebuildSteps(office: Office): Steps {
  const { derived } = office
  const { itemsOf, eventsOf, paymentsOf, handOversOf, ticketsOf, lives, open } = derived
  for (const index of [itemsOf, eventsOf, paymentsOf, handOversOf, ticketsOf, lives, open]) index.clear()
  for (const collection of collections) yield* linkAll(office, collection)
  yield* sortEvents(office)
  yield* foldAll(office)
  rebuildContested(office)
}

/** All steps of `rebuildSteps` at one go. */
export function rebuildDerived(office: Office): void {
  const steps = rebuildSteps(office)
  while (steps.next().done !== true) continue
}
