import { requests } from '../../../shared/contract/requests'
import { maxBenchViews, viewsOf } from '../../../shared/domain/bench-view'
import type { Office } from '../../../shared/domain/office'
import { done, refuse } from '../../../shared/domain/refusal'
import { createChanges } from '../changes'
import type { Routes } from '../route'
import { signed } from '../route'

export const benchViewsRoutes: Routes<'bench-view:list' | 'bench-view:save' | 'bench-view:delete'> = {
  'bench-view:list': signed(requests['bench-view:list'], (_nothing, { office, person }) =>
    done(viewsOf(office.tables.benchViews.values(), person.id)),
  ),
  'bench-view:save': signed(requests['bench-view:save'], ({ requestId, id, draft }, context) =>
    context.change(requestId, (office) => {
      const { person, now, ports } = context
      const mine = viewsOf(office.tables.benchViews.values(), person.id)
      if (id !== undefined && !isOwn(office, id, person.id)) return refuse('not-found')
      if (id === undefined && mine.length >= maxBenchViews) return refuse('too-many-views', { maxBenchViews })
      if (mine.some((view) => view.name === draft.name && view.id !== id)) {
        return refuse('name-taken', { name: draft.name })
      }
      const changes = createChanges(ports.ids, now)
      const saved = id ?? ports.ids.next()
      changes.set('benchViews', saved, { ...draft, personId: person.id })
      return done({ operations: changes.operations, value: { id: saved } })
    }),
  ),
  'bench-view:delete': signed(requests['bench-view:delete'], ({ requestId, id }, context) =>
    context.change(requestId, (office) => {
      const view = office.tables.benchViews.get(id)
      if (view === undefined || view.personId !== context.person.id) return refuse('not-found')
      const { name, look, filter, position } = view
      return done({
        operations: [{ type: 'delete', collection: 'benchViews', id }],
        value: { name, look, filter, position },
      })
    }),
  ),
}

/** Somebody else's view is as if it did not exist. */
function isOwn(office: Office, id: string, personId: string): boolean {
  return office.tables.benchViews.get(id)?.personId === personId
}
