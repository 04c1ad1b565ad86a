import type { GrowingLife } from '../domain/life'
import { growByEvent, growByItem, movesLife, newLife } from '../domain/life'
import type { Collection, Office } from '../domain/office'
import { collections } from '../domain/office'
import { isUndecided } from './merge'
import { foldLife, links, raiseCounter, settleOpen } from './derive'

/** Rows or tickets between two looks at the clock. */
const perStep = 2_000

type Steps = Generator<undefined, void, undefined>

function* linkAll<C extends Collection>({ tables, derived }: Office, collection: C): Steps {
  const link = links[collection]
  if (link === undefined) return
  const index = derived[link.index]
  // Rows of one parent mostly stand together: gathered first, each list is made once and no longer than it has to be.
  let parent: string | undefined
  const gathered: string[] = []
  const flush = () => {
    if (parent === undefined) return
    const known = index.get(parent)
    if (known === undefined) index.set(parent, gathered.slice())
    else for (const id of gathered) known.push(id)
    gathered.length = 0
  }
  let count = 0
  for (const row of tables[collection].values()) {
    const id = link.parentOf(row)
    if (id !== parent) {
      flush()
      parent = id
    }
    gathered.push(row.id)
    count += 1
    if (count % perStep === 0) yield
  }
  flush()
}

/** True when the entries stand in the order of their stamps already, as those of one PC do. */
function* isInOrder({ tables }: Office): Generator<undefined, boolean, undefined> {
  let last = ''
  let count = 0
  for (const { stamp } of tables.events.values()) {
    if (stamp < last) return false
    last = stamp
    count += 1
    if (count % perStep === 0) yield
  }
  return true
}

/** Puts entries that came from several PCs in the order of their stamps, and folds each ticket's life from them. */
function* sortAndFold(office: Office): Steps {
  const { tables, derived } = office
  const stamp = (id: string) => tables.events.get(id)?.stamp ?? ''
  let count = 0
  for (const ids of derived.eventsOf.values()) {
    ids.sort((a, b) => (stamp(a) < stamp(b) ? -1 : 1))
    count += 1
    if (count % perStep === 0) yield
  }
  for (const index of [derived.itemsOf, derived.eventsOf]) {
    for (const ticketId of index.keys()) {
      if (!derived.lives.has(ticketId)) foldLife(office, ticketId)
      count += 1
      if (count % perStep === 0) yield
    }
  }
}

/** Folds all lives at once, each entry taken as it stands in its table: no list is followed. */
function* foldInOrder({ tables, derived }: Office): Steps {
  const lives = new Map<string, GrowingLife>()
  let ticket = ''
  let life = newLife()
  const turnTo = (ticketId: string) => {
    if (ticketId === ticket) return life
    ticket = ticketId
    life = lives.get(ticketId) ?? newLife()
    lives.set(ticketId, life)
    derived.lives.set(ticketId, life)
    return life
  }
  let count = 0
  for (const item of tables.items.values()) {
    growByItem(turnTo(item.ticketId), item)
    count += 1
    if (count % perStep === 0) yield
  }
  for (const event of tables.events.values()) {
    if (movesLife(event)) growByEvent(turnTo(event.ticketId), event)
    count += 1
    if (count % perStep === 0) yield
  }
}

function* settleAll(office: Office): Steps {
  let count = 0
  for (const { id, number } of office.tables.tickets.values()) {
    raiseCounter(office.derived.counters, number)
    settleOpen(office, id)
    count += 1
    if (count % perStep === 0) yield
  }
}

/** Only what a table shows can be contested: a deletion may have met nothing. */
function rebuildContested({ derived, merges, tables }: Office): void {
  derived.contested.clear()
  const byName = new Map<string, { readonly has: (id: string) => boolean }>(Object.entries(tables))
  for (const [key, merge] of merges) {
    const end = key.indexOf(' ')
    const isShown = byName.get(key.slice(0, end))?.has(key.slice(end + 1)) === true
    if (isShown && isUndecided(merge)) derived.contested.add(key)
  }
}

/**
 * Computes every index anew from the tables; counters keep what they reached, since numbers are never reused. In
 * steps of a few milliseconds, between which the caller may let others work; nothing may change the office meanwhile.
 */
export function* rebuildSteps(office: Office): Steps {
  const { derived } = office
  for (const collection of collections) {
    const link = links[collection]
    if (link !== undefined) derived[link.index].clear()
  }
  derived.lives.clear()
  derived.open.clear()
  for (const collection of collections) yield* linkAll(office, collection)
  const inOrder = yield* isInOrder(office)
  yield* inOrder ? foldInOrder(office) : sortAndFold(office)
  yield* settleAll(office)
  rebuildContested(office)
}

/** All steps of `rebuildSteps` at one go. */
export function rebuildDerived(office: Office): void {
  const steps = rebuildSteps(office)
  while (steps.next().done !== true) continue
}
