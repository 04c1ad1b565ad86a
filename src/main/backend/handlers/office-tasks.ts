import { requests } from '../../../shared/contract/requests'
import { done, refuse } from '../../../shared/domain/refusal'
import { createChanges } from '../changes'
import type { Routes } from '../route'
import { signed } from '../route'
import { saveRecord } from './price-list'

/** What the office itself added to the catalogue of tasks: a machine, a technique. */
export const officeTaskRoutes: Routes<'office-task:list' | 'office-task:save' | 'office-task:retire'> = {
  'office-task:list': signed(requests['office-task:list'], (_input, { office }) =>
    done([...office.tables.officeTasks.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'de'))),
  ),
  'office-task:save': signed(requests['office-task:save'], ({ requestId, id, base, draft }, context) =>
    context.change(requestId, (office) => {
      const twin = [...office.tables.officeTasks.values()].find(
        (task) => task.active && task.name === draft.name && task.id !== id,
      )
      if (twin !== undefined) return refuse('name-taken', { name: draft.name })
      return saveRecord(context, office, 'officeTasks', { id, base, draft })
    }),
  ),
  'office-task:retire': signed(requests['office-task:retire'], ({ requestId, id, active }, context) =>
    context.change(requestId, (office) => {
      if (!office.tables.officeTasks.has(id)) return refuse('not-found')
      const changes = createChanges(context.ports.ids, context.now)
      changes.set('officeTasks', id, { active })
      return done({ operations: changes.operations, value: { id } })
    }),
  ),
}
