import type { Saved } from '../../../shared/contract/management'
import { requests } from '../../../shared/contract/requests'
import type { FollowUp } from '../../../shared/domain/follow-up'
import { withAttempt } from '../../../shared/domain/follow-up'
import { followUpIdSchema } from '../../../shared/domain/ids'
import type { Office } from '../../../shared/domain/office'
import type { Outcome, Refusal } from '../../../shared/domain/refusal'
import { done, refuse } from '../../../shared/domain/refusal'
import type { Changes } from '../changes'
import { createChanges } from '../changes'
import type { Context } from '../context'
import type { Decision } from '../ports'
import type { Routes } from '../route'
import { signed } from '../route'
import { followUpRows } from '../views/follow-up-row'

const listed = 500

export const followUpRoutes: Routes<
  | 'follow-up:add'
  | 'follow-up:done'
  | 'follow-up:postpone'
  | 'follow-up:hand-on'
  | 'follow-up:called'
  | 'follow-up:list'
> = {
  'follow-up:add': signed(requests['follow-up:add'], ({ requestId, draft }, context) =>
    context.change(requestId, (office) => {
      const { ticketId, customerId } = draft
      if (ticketId !== undefined && !office.tables.tickets.has(ticketId)) return refuse('not-found')
      if (customerId !== undefined && !office.tables.customers.has(customerId)) return refuse('not-found')
      const id = context.ports.ids.next()
      const changes = createChanges(context.ports.ids, context.now)
      changes.set('followUps', id, { ...draft, createdAt: context.now, createdBy: context.person.id })
      const followUpId = followUpIdSchema.parse(id)
      if (ticketId !== undefined) changes.tell(ticketId, { type: 'follow-up', followUpId, text: draft.text })
      return done({ operations: changes.operations, value: { id } })
    }),
  ),
  'follow-up:done': signed(requests['follow-up:done'], ({ requestId, id, outcome }, context) =>
    changeOpen(context, requestId, id, (changes, followUp) => finish(changes, context, followUp, outcome)),
  ),
  'follow-up:postpone': signed(requests['follow-up:postpone'], ({ requestId, id, dueAt }, context) =>
    changeOpen(context, requestId, id, (changes) => changes.set('followUps', id, { dueAt })),
  ),
  'follow-up:hand-on': signed(requests['follow-up:hand-on'], (input, context) =>
    changeOpen(context, input.requestId, input.id, (changes, _followUp, office) => {
      const { forPerson = null, forArea = null } = input
      if (forPerson !== null && office.tables.persons.get(forPerson)?.active !== true)
        return refuse('not-found')
      changes.set('followUps', input.id, { forPerson, forArea })
      return undefined
    }),
  ),
  'follow-up:called': signed(requests['follow-up:called'], (input, context) =>
    changeOpen(context, input.requestId, input.id, (changes, followUp) => {
      const { outcome } = input
      const attempts = withAttempt(followUp, { at: context.now, by: context.person.id, outcome })
      changes.set('followUps', input.id, { attempts })
      if (outcome === 'reached') {
        finish(changes, context, followUp, input.text)
        return
      }
      changes.set('followUps', input.id, { dueAt: input.dueAt })
      const { ticketId, text } = followUp
      if (ticketId !== undefined)
        changes.tell(ticketId, { type: 'told', about: 'other', by: 'phone', outcome, text })
    }),
  ),
  'follow-up:list': signed(requests['follow-up:list'], ({ done: isDone }, { office }) => {
    const rows = followUpRows(office, (followUp) => (followUp.done !== undefined) === isDone)
    return done(isDone ? rows.toReversed().slice(0, listed) : rows.slice(0, listed))
  }),
}

/** One change of a follow-up that nobody has finished yet. */
function changeOpen(
  context: Context,
  requestId: string,
  id: string,
  decide: (changes: Changes, followUp: FollowUp, office: Office) => Refusal | void,
): Promise<Outcome<Saved>> {
  return context.change(requestId, (office): Decision<Saved> => {
    const followUp = office.tables.followUps.get(id)
    if (followUp === undefined) return refuse('not-found')
    if (followUp.done !== undefined) return refuse('already-done')
    const changes = createChanges(context.ports.ids, context.now)
    const refused = decide(changes, followUp, office)
    return refused ?? done({ operations: changes.operations, value: { id } })
  })
}

function finish(changes: Changes, { now, person }: Context, followUp: FollowUp, outcome: string): void {
  const { id, ticketId } = followUp
  changes.set('followUps', id, { done: { at: now, by: person.id, outcome } })
  if (ticketId !== undefined) changes.tell(ticketId, { type: 'follow-up', followUpId: id, text: outcome })
}
