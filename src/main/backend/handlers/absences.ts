import type { AbsenceRow } from '../../../shared/contract/capacity'
import { requests } from '../../../shared/contract/requests'
import type { Absence, AbsenceDraft } from '../../../shared/domain/absence'
import { isAway, maySeeWhy } from '../../../shared/domain/absence'
import type { Refusal } from '../../../shared/domain/refusal'
import { done, refuse } from '../../../shared/domain/refusal'
import { mayDo } from '../../../shared/domain/rights'
import { createChanges } from '../changes'
import type { Context } from '../context'
import type { Routes } from '../route'
import { signed } from '../route'
import { somebody } from '../views/ticket-row'

export const absenceRoutes: Routes<'absence:list' | 'absence:save' | 'absence:cancel'> = {
  'absence:list': signed(requests['absence:list'], ({ from, until }, context) =>
    done(
      [...context.office.tables.absences.values()]
        .filter((absence) => isAway(absence) && absence.from < until && absence.until > from)
        .toSorted((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1))
        .flatMap((absence) => absenceRow(context, absence)),
    ),
  ),
  'absence:save': signed(requests['absence:save'], ({ requestId, id, base, draft }, context) =>
    context.change(requestId, (office) => {
      const before = id === undefined ? undefined : office.tables.absences.get(id)
      if (id !== undefined && before === undefined) return refuse('not-found')
      if (before !== undefined && before.stamp !== base)
        return refuse('changed-meanwhile', { mine: draft, theirs: before })
      const wrong = problemOf(context, draft, before)
      if (wrong !== undefined) return wrong
      const absenceId = id ?? context.ports.ids.next()
      const changes = createChanges(context.ports.ids, context.now)
      changes.set('absences', absenceId, { ...draft })
      return done({ operations: changes.operations, value: { id: absenceId } })
    }),
  ),
  'absence:cancel': signed(requests['absence:cancel'], ({ requestId, id }, context) =>
    context.change(requestId, (office) => {
      const absence = office.tables.absences.get(id)
      if (absence === undefined) return refuse('not-found')
      const forbidden = mayNot(context, absence.personId)
      if (forbidden !== undefined) return forbidden
      if (!isAway(absence)) return done({ operations: [], value: { id } })
      const changes = createChanges(context.ports.ids, context.now)
      changes.set('absences', id, { cancelled: { at: context.now, by: context.person.id } })
      return done({ operations: changes.operations, value: { id } })
    }),
  ),
}

function problemOf(context: Context, draft: AbsenceDraft, before: Absence | undefined): Refusal | undefined {
  const { personId, from, until } = draft
  const forbidden = mayNot(context, before?.personId ?? personId) ?? mayNot(context, personId)
  if (forbidden !== undefined) return forbidden
  if (context.office.tables.persons.get(personId)?.active !== true) return refuse('not-found')
  return until <= from ? refuse('absence-ends-first') : undefined
}

/** One's own times are one's own business; those of others take the right. */
function mayNot({ person }: Context, personId: string): Refusal | undefined {
  const isAllowed = person.id === personId || mayDo(person.role, 'absence.edit')
  return isAllowed ? undefined : refuse('role-forbids', { task: 'absence.edit' })
}

/** Colleagues hear that somebody is away, never why (security: the reason does not leave main). */
function absenceRow({ office, person }: Context, absence: Absence): AbsenceRow[] {
  const whose = somebody(office, absence.personId)
  if (whose === null) return []
  const { id, stamp, from, until } = absence
  const mayChange = person.id === absence.personId || mayDo(person.role, 'absence.edit')
  const told = maySeeWhy(person, absence)
    ? { kind: absence.kind, note: absence.note }
    : { kind: null, note: '' }
  return [{ id, stamp, person: whose, from, until, ...told, mayChange }]
}
