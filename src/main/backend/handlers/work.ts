import { requests } from '../../../shared/contract/requests'
import type { Office } from '../../../shared/domain/office'
import type { Outcome, Refusal } from '../../../shared/domain/refusal'
import { done, refuse } from '../../../shared/domain/refusal'
import { mayDo, moveTaskIn, stepTask, workTaskIn } from '../../../shared/domain/rights'
import type { CourseStep } from '../../../shared/domain/step-course'
import { findStep, leadOf } from '../../../shared/domain/step-course'
import type { TicketMove } from '../../../shared/domain/step-moves'
import { moveWithSteps } from '../../../shared/domain/step-moves'
import type { Ticket } from '../../../shared/domain/ticket'
import { lifeOf } from '../../../shared/domain/ticket-view'
import type { Changes } from '../changes'
import { createChanges } from '../changes'
import type { Context } from '../context'
import { nameOf } from '../context'
import type { Scene } from '../course-changes'
import { courseIn, pauseElsewhere, perform } from '../course-changes'
import type { Decision } from '../ports'
import type { Routes } from '../route'
import { signed } from '../route'
import { benchRows } from '../views/bench-row'
import { takeStep } from './step-owner'

type Id = { readonly id: string }

export const workRoutes: Routes<
  'ticket:area' | 'ticket:take' | 'ticket:next' | 'ticket:work' | 'ticket:shelve'
> = {
  'ticket:area': signed(requests['ticket:area'], ({ requestId, id, area }, context) =>
    changeTicket(context, requestId, id, (changes, ticket, office) => {
      const lead = leadOf(courseIn({ office, ticket, context }))
      if (lead !== undefined) changes.set('steps', lead.id, { area })
      changes.set('tickets', id, { area })
      changes.tell(id, { type: 'area', area })
    }),
  ),
  'ticket:take': signed(requests['ticket:take'], ({ requestId, id, owner, seenOwner }, context) =>
    changeTicket(context, requestId, id, (changes, ticket, office) => {
      const scene = { office, ticket, context }
      const lead = leadOf(courseIn(scene))
      if (lead !== undefined) return takeStep(changes, scene, lead, { owner, seenOwner })
      const task = workTaskIn(ticket.area)
      if (!mayDo(context.person.role, task)) return refuse('role-forbids', { task })
      if (ticket.owner !== seenOwner) {
        return refuse('owned-by-other', { owner: ticket.owner, name: nameOf(office, ticket.owner) })
      }
      if (owner !== null && office.tables.persons.get(owner)?.active !== true) return refuse('not-found')
      changes.set('tickets', id, { owner })
      changes.tell(id, { type: 'owner', owner })
      return undefined
    }),
  ),
  'ticket:next': signed(requests['ticket:next'], ({ requestId, area }, context) =>
    context.change(requestId, (office): Decision<Id> => {
      const { person, now, ports } = context
      const areas = area === undefined ? person.areas : [area]
      const next = benchRows(office, now).find(
        (row) =>
          row.owner === null &&
          row.work !== 'on-hold' &&
          mayDo(person.role, stepTask({ area: row.area, isCheck: row.step?.isCheck ?? false })) &&
          (areas.length === 0 || areas.includes(row.area)),
      )
      const ticket = office.tables.tickets.get(next?.id ?? '')
      if (next === undefined || ticket === undefined) return refuse('not-found', { what: 'next' })
      const changes = createChanges(ports.ids, now)
      const scene = { office, ticket, context }
      const step = findStep(courseIn(scene), next.jobId)
      if (step === undefined) {
        changes.set('tickets', next.id, { owner: person.id })
        changes.tell(next.id, { type: 'owner', owner: person.id })
      } else {
        const refused = takeStep(changes, scene, step, { owner: person.id, seenOwner: null })
        if (refused !== undefined) return refused
      }
      return done({ operations: changes.operations, value: { id: next.id } })
    }),
  ),
  'ticket:work': signed(requests['ticket:work'], ({ requestId, id, action, reason, redo = [] }, context) =>
    changeTicket(context, requestId, id, (changes, ticket, office) => {
      const task = moveTaskIn(action, ticket.area)
      if (!mayDo(context.person.role, task)) return refuse('role-forbids', { task })
      return work(changes, { office, ticket, context }, { action, reason, redo })
    }),
  ),
  'ticket:shelve': signed(requests['ticket:shelve'], ({ requestId, id, shelf, ready }, context) =>
    changeTicket(context, requestId, id, (changes, ticket, office) => {
      const known = [...office.tables.shelves.values()].some(({ code, active }) => active && code === shelf)
      if (!known) return refuse('shelf-unknown', { shelf })
      if (lifeOf(office, id).work === 'cancelled') return refuse('move-not-allowed', { from: 'cancelled' })
      changes.set('tickets', id, { shelf })
      changes.tell(id, { type: 'shelf', shelf })
      if (!ready) return undefined
      const scene = { office, ticket: { ...ticket, shelf }, context }
      return work(changes, scene, { action: 'make-ready', reason: '', redo: [] })
    }),
  ),
}

/** One change of one ticket; what `decide` refuses leaves nothing behind. */
function changeTicket(
  context: Context,
  requestId: string,
  id: string,
  decide: (changes: Changes, ticket: Ticket, office: Office) => Refusal | void,
): Promise<Outcome<Id>> {
  return context.change(requestId, (office): Decision<Id> => {
    const ticket = office.tables.tickets.get(id)
    if (ticket === undefined) return refuse('not-found')
    const changes = createChanges(context.ports.ids, context.now)
    const refused = decide(changes, ticket, office)
    return refused ?? done({ operations: changes.operations, value: { id } })
  })
}

/** A move of the whole ticket, with what it makes of its steps. */
function work(changes: Changes, scene: Scene, move: Omit<TicketMove, 'mayStart'>): Refusal | undefined {
  const { person } = scene.context
  const mayStart = (step: CourseStep) =>
    mayDo(person.role, stepTask(step)) && (step.owner === null || step.owner === person.id)
  const moved = moveWithSteps(courseIn(scene), { ...move, mayStart })
  if (!moved.ok) return moved
  const begins = moved.value.acts.some(({ type, action }) => type === 'step' && action === 'start')
  if (begins) pauseElsewhere(changes, scene)
  return perform(changes, scene, moved.value)
}
