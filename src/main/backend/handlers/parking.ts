import type { Question } from '../../../shared/contract/requests'
import { formValueSchema } from '../../../shared/contract/intake'
import { requests } from '../../../shared/contract/requests'
import type { Office } from '../../../shared/domain/office'
import type { Refusal } from '../../../shared/domain/refusal'
import { done, refuse } from '../../../shared/domain/refusal'
import type { Json, Operation } from '../../../shared/replication/operation'
import type { Changes } from '../changes'
import { createChanges } from '../changes'
import type { Context } from '../context'
import { nameOf } from '../context'
import type { Routes } from '../route'
import { signed } from '../route'

const collection = 'parkedDrafts'

export const parkingRoutes: Routes<'draft:park' | 'draft:parked-list' | 'draft:take' | 'draft:parked-drop'> =
  {
    'draft:park': signed(requests['draft:park'], ({ requestId, draft }, context) =>
      context.change(requestId, () => {
        const changes = createChanges(context.ports.ids, context.now)
        const id = park(changes, context, draft)
        return done({ operations: changes.operations, value: { id } })
      }),
    ),
    'draft:parked-list': signed(requests['draft:parked-list'], (_nothing, { office, person }) =>
      done(
        [...office.tables.parkedDrafts.values()]
          // What somebody was taking over when the PC died is still his to take.
          .filter(({ takenBy }) => takenBy === undefined || takenBy === person.id)
          .toSorted((a, b) => a.parkedAt - b.parkedAt)
          .map(({ id, title, customerName, parkedAt, parkedBy }) => {
            return { id, title, customerName, parkedAt, parkedByName: nameOf(office, parkedBy) }
          }),
      ),
    ),
    // First it is promised to the taker, then it goes to his PC's disk, and only then it leaves the office: a power cut
    // in between loses nothing.
    'draft:take': signed(requests['draft:take'], async ({ requestId, id, present }, context) => {
      const { drafts, person, now } = context
      let value: Json = null
      const promised = await context.change(requestId, (office) => {
        const parked = office.tables.parkedDrafts.get(id)
        if (parked === undefined) return gone(office, id)
        if (parked.takenBy !== undefined && parked.takenBy !== person.id) return taken(office, parked.takenBy)
        value = parked.value
        const changes = createChanges(context.ports.ids, now)
        changes.set(collection, id, { takenBy: person.id })
        if (present !== null) park(changes, context, present)
        return done({ operations: changes.operations, value: { id } })
      })
      // Without a value this was a repeated request, and everything is done.
      if (!promised.ok || value === null) return promised
      await drafts.write(`${person.id}-intake`, { value, savedAt: now })
      const left = await context.change(`${requestId}-left`, () =>
        done({ operations: [removal(id)], value: null }),
      )
      return left.ok ? promised : left
    }),
    'draft:parked-drop': signed(requests['draft:parked-drop'], ({ requestId, id }, context) =>
      context.change(requestId, (office) => {
        const parked = office.tables.parkedDrafts.get(id)
        if (parked === undefined) return gone(office, id)
        const { title, customerName } = parked
        const value = formValueSchema.safeParse(parked.value)
        const dropped = { title, customerName, value: value.data ?? {} }
        return done({ operations: [removal(id)], value: dropped })
      }),
    ),
  }

function park(
  changes: Changes,
  { ports, now, person }: Context,
  draft: Question<'draft:park'>['draft'],
): string {
  const id = ports.ids.next()
  changes.set(collection, id, { ...draft, form: 'intake', parkedAt: now, parkedBy: person.id })
  return id
}

function removal(id: string): Operation {
  return { type: 'delete', collection, id }
}

/** Who has it now, where that is known. */
function gone(office: Office, id: string): Refusal {
  const by = office.hidden.get(`${collection} ${id}`)?.['takenBy']
  return typeof by === 'string' ? taken(office, by) : refuse('draft-taken', {})
}

function taken(office: Office, personId: string): Refusal {
  return refuse('draft-taken', { name: nameOf(office, personId) })
}
