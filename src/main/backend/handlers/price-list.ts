import { requests } from '../../../shared/contract/requests'
import type { FieldCollection, Office } from '../../../shared/domain/office'
import { done, refuse } from '../../../shared/domain/refusal'
import type { JsonObject } from '../../../shared/replication/operation'
import { createChanges } from '../changes'
import type { Context } from '../context'
import type { Decision } from '../ports'
import type { Routes } from '../route'
import { signed } from '../route'
import { openTickets } from '../views/ticket-row'

export const priceListRoutes: Routes<
  'product:list' | 'product:save' | 'product:retire' | 'shelf:list' | 'shelf:save' | 'shelf:retire'
> = {
  'product:list': signed(requests['product:list'], (_input, { office }) =>
    done([...office.tables.products.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'de'))),
  ),
  'product:save': signed(requests['product:save'], ({ requestId, id, base, draft }, context) =>
    context.change(requestId, (office) => {
      const twin = [...office.tables.products.values()].find(
        (product) => product.active && product.name === draft.name && product.id !== id,
      )
      if (twin !== undefined) return refuse('name-taken', { name: draft.name })
      return saveRecord(context, office, 'products', { id, base, draft })
    }),
  ),
  'product:retire': signed(requests['product:retire'], ({ requestId, id, active }, context) =>
    context.change(requestId, (office) => setActive(context, office, 'products', id, active)),
  ),
  'shelf:list': signed(requests['shelf:list'], (_input, { office }) => {
    const lying = openTickets(office).map(({ shelf }) => shelf)
    return done(
      [...office.tables.shelves.values()]
        .map((shelf) => ({ ...shelf, tickets: lying.filter((code) => code === shelf.code).length }))
        .toSorted((a, b) => a.code.localeCompare(b.code, 'de', { numeric: true })),
    )
  }),
  'shelf:save': signed(requests['shelf:save'], ({ requestId, id, base, draft }, context) =>
    context.change(requestId, (office) => {
      const twin = [...office.tables.shelves.values()].find(
        (shelf) => shelf.code === draft.code && shelf.id !== id,
      )
      if (twin !== undefined) return refuse('name-taken', { name: draft.code })
      return saveRecord(context, office, 'shelves', { id, base, draft })
    }),
  ),
  'shelf:retire': signed(requests['shelf:retire'], ({ requestId, id, active }, context) =>
    context.change(requestId, (office) => {
      const code = office.tables.shelves.get(id)?.code
      const isInUse = openTickets(office).some(({ shelf }) => shelf === code)
      if (!active && isInUse) return refuse('shelf-in-use', { shelf: code })
      return setActive(context, office, 'shelves', id, active)
    }),
  ),
}

type Save = {
  readonly id: string | undefined
  readonly base: string | undefined
  readonly draft: JsonObject
}

/** Adds a record or changes one that nobody changed since the form was opened. */
export function saveRecord(
  { ports, now }: Context,
  office: Office,
  collection: FieldCollection,
  { id, base, draft }: Save,
): Decision<{ id: string }> {
  const changes = createChanges(ports.ids, now)
  if (id === undefined) {
    const fresh = ports.ids.next()
    changes.set(collection, fresh, collection === 'customers' ? draft : { ...draft, active: true })
    return done({ operations: changes.operations, value: { id: fresh } })
  }
  const record = office.tables[collection].get(id)
  if (record === undefined) return refuse('not-found')
  if (record.stamp !== base) return refuse('changed-meanwhile', { mine: draft, theirs: record })
  changes.set(collection, id, draft)
  return done({ operations: changes.operations, value: { id } })
}

function setActive(
  { ports, now }: Context,
  office: Office,
  collection: 'products' | 'shelves',
  id: string,
  active: boolean,
): Decision<{ id: string }> {
  if (!office.tables[collection].has(id)) return refuse('not-found')
  const changes = createChanges(ports.ids, now)
  changes.set(collection, id, { active })
  return done({ operations: changes.operations, value: { id } })
}
