import type { Parsed } from '../../../shared/contract/requests'
import { requests } from '../../../shared/contract/requests'
import type { Contested } from '../../../shared/domain/contested'
import type { Office } from '../../../shared/domain/office'
import { officeConflicts } from '../../../shared/domain/office-conflicts'
import type { Refusal } from '../../../shared/domain/refusal'
import { done, refuse } from '../../../shared/domain/refusal'
import { mayDo, workTaskIn } from '../../../shared/domain/rights'
import { contestedIn, contestedOf, settling } from '../../../shared/replication/conflicts'
import type { Operation } from '../../../shared/replication/operation'
import { createChanges } from '../changes'
import type { Context } from '../context'
import type { Decision } from '../ports'
import type { Routes } from '../route'
import { signed } from '../route'
import { officeConflictRow } from '../views/office-conflict-row'
import { twoVersions } from '../views/two-versions'
import { deletedWith, restoring } from './conflict-restore'
import { tellSettled } from './conflict-telling'

type Saved = { readonly id: string }

export const conflictRoutes: Routes<
  'conflict:list' | 'conflict:settle' | 'conflict:restore' | 'conflict:notice'
> = {
  'conflict:list': signed(requests['conflict:list'], (_input, { office }) =>
    done({
      versions: contestedIn(office).map((one) => twoVersions(office, one)),
      office: officeConflicts(office).map((one) => officeConflictRow(office, one)),
    }),
  ),
  'conflict:settle': signed(requests['conflict:settle'], (input, context) =>
    context.change(input.requestId, (office) => settle(context, office, input)),
  ),
  'conflict:restore': signed(requests['conflict:restore'], ({ requestId, collection, id }, context) =>
    context.change(requestId, (office) => {
      const operations = restoring(office, collection, id, context.ports.ids)
      return operations.length === 0 ? refuse('already-done') : done({ operations, value: { id } })
    }),
  ),
  'conflict:notice': signed(requests['conflict:notice'], (input, context) =>
    context.change(input.requestId, (office) => notice(context, office, input)),
  ),
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one))
}

function settle(
  context: Context,
  office: Office,
  { collection, id, unit, choice, shown }: Parsed<'conflict:settle'>,
): Decision<Saved> {
  const contested = contestedOf(office, collection, id).find((one) => one.unit === unit)
  if (contested === undefined) return refuse(office.tables[collection].has(id) ? 'already-done' : 'not-found')
  const versions = contested.versions.map(({ version }) => version)
  const operation = isSameSet(versions, shown) ? settling(office, contested, choice) : undefined
  if (operation === undefined) return refuse('changed-meanwhile')
  return (
    mayNotSettle(context, office, operation) ??
    done({ operations: settled(context, office, contested, operation), value: { id } })
  )
}

function settled(context: Context, office: Office, contested: Contested, operation: Operation): Operation[] {
  const { collection, id, unit } = contested
  if (operation.type === 'delete') return [operation]
  const changes = createChanges(context.ports.ids, context.now)
  tellSettled(changes, office, contested, operation)
  const isKept = unit === null && collection === 'tickets'
  const back = isKept ? deletedWith(office, id, context.ports.ids) : []
  return [operation, ...back, ...changes.operations]
}

function mayNotSettle({ person }: Context, office: Office, operation: Operation): Refusal | undefined {
  if (operation.type !== 'set') return undefined
  const { collection, id, fields } = operation
  const ticket = collection === 'tickets' ? office.tables.tickets.get(id) : undefined
  if (ticket !== undefined && 'owner' in fields) {
    const task = workTaskIn(ticket.area)
    if (!mayDo(person.role, task)) return refuse('role-forbids', { task })
  }
  if (collection !== 'persons') return undefined
  const managers = [...office.tables.persons.values()].filter((one) => {
    const { role, active } = one.id === id ? { ...one, ...fields } : one
    return role === 'manager' && active === true
  })
  return managers.length === 0 ? refuse('last-manager') : undefined
}

function notice(
  context: Context,
  office: Office,
  { code, subject, acts }: Parsed<'conflict:notice'>,
): Decision<null> {
  const conflict = officeConflicts(office).find((one) => one.code === code && one.subject === subject)
  const [ticketId] = conflict?.tickets ?? []
  if (conflict === undefined || ticketId === undefined) return refuse('already-done')
  if (!isSameSet(conflict.acts, acts)) return refuse('changed-meanwhile')
  const changes = createChanges(context.ports.ids, context.now)
  changes.tell(ticketId, { type: 'noticed', code, subject, acts: [...acts] })
  return done({ operations: changes.operations, value: null })
}
