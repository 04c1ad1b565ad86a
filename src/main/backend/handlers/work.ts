import { requests } from '../../../shared/contract/requests'
import { itemIdSchema } from '../../../shared/domain/ids'
import { kindRules } from '../../../shared/domain/kind'
import type { Life } from '../../../shared/domain/life'
import type { Office } from '../../../shared/domain/office'
import { beginsWork, needsCall } from '../../../shared/domain/call-first'
import { isQuote } from '../../../shared/domain/quote'
import { missingPoints } from '../../../shared/domain/ready'
import type { Outcome, Refusal } from '../../../shared/domain/refusal'
import { done, refuse } from '../../../shared/domain/refusal'
import { mayDo, moveTaskIn, workTaskIn } from '../../../shared/domain/rights'
import { byRisk } from '../../../shared/domain/risk'
import type { Ticket } from '../../../shared/domain/ticket'
import { eventsOf, itemsOf, lifeOf } from '../../../shared/domain/ticket-view'
import type { WorkAction } from '../../../shared/domain/work'
import { moveWork } from '../../../shared/domain/work'
import type { Changes } from '../changes'
import { createChanges } from '../changes'
import type { Context } from '../context'
import { nameOf } from '../context'
import type { Decision } from '../ports'
import type { Routes } from '../route'
import { signed } from '../route'
import { releaseLeftOvers } from '../stock-changes'
import { openTickets, ticketRow } from '../views/ticket-row'

type Id = { readonly id: string }

export const workRoutes: Routes<
  'ticket:area' | 'ticket:take' | 'ticket:next' | 'ticket:work' | 'ticket:shelve'
> = {
  'ticket:area': signed(requests['ticket:area'], ({ requestId, id, area }, context) =>
    changeTicket(context, requestId, id, (changes) => {
      changes.set('tickets', id, { area })
      changes.tell(id, { type: 'area', area })
    }),
  ),
  'ticket:take': signed(requests['ticket:take'], ({ requestId, id, owner, seenOwner }, context) =>
    changeTicket(context, requestId, id, (changes, ticket, office) => {
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
    context.change(requestId, (office) => {
      const { person, now, ports } = context
      const areas = area === undefined ? person.areas : [area]
      const next = openTickets(office)
        .filter(
          (ticket) =>
            ticket.owner === null &&
            mayDo(person.role, workTaskIn(ticket.area)) &&
            (areas.length === 0 || areas.includes(ticket.area)),
        )
        .map((ticket) => ticketRow(office, ticket, now))
        .filter(
          ({ work }) => work === 'received' || work === 'in-work' || work === 'done' || work === 'checked',
        )
        .toSorted(byRisk)[0]
      if (next === undefined) return refuse('not-found', { what: 'next' })
      const changes = createChanges(ports.ids, now)
      changes.set('tickets', next.id, { owner: person.id })
      changes.tell(next.id, { type: 'owner', owner: person.id })
      return done({ operations: changes.operations, value: { id: next.id } })
    }),
  ),
  'ticket:work': signed(requests['ticket:work'], ({ requestId, id, action, reason }, context) =>
    changeTicket(context, requestId, id, (changes, ticket, office) => {
      const task = moveTaskIn(action, ticket.area)
      if (!mayDo(context.person.role, task)) return refuse('role-forbids', { task })
      const refused = work(changes, { office, ticket, context }, action, reason)
      return refused.ok ? undefined : refused
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
      const refused = work(changes, { office, ticket: { ...ticket, shelf }, context }, 'make-ready', '')
      return refused.ok ? undefined : refused
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

type Scene = { readonly office: Office; readonly ticket: Ticket; readonly context: Context }

function work(changes: Changes, scene: Scene, action: WorkAction, reason: string): Outcome<null> {
  const { office, ticket } = scene
  const life = lifeOf(office, ticket.id)
  const moved = moveWork(life.work, action, reason)
  if (!moved.ok) return moved
  const refused = guards[action]?.(scene, life)
  if (refused !== undefined) return refused
  changes.tell(ticket.id, { type: 'work', action, reason })
  follow[action]?.(changes, scene, life)
  return done(null)
}

/** The customer wanted a call before anybody begins, and there was none yet in which he agreed. */
function callFirst(action: WorkAction, { office, ticket }: Scene): Refusal | undefined {
  const events = eventsOf(office, ticket.id)
  return beginsWork(action, events) && needsCall(ticket, events) ? refuse('call-first') : undefined
}

/** What an action asks for besides its place in the table. */
const guards: { readonly [A in WorkAction]?: (scene: Scene, life: Life) => Refusal | undefined } = {
  'make-ready': ({ office, ticket }, life) => {
    const missing = missingPoints({ ticket, items: itemsOf(office, ticket.id), life })
    return missing.length === 0 ? undefined : refuse('not-ready', { missing })
  },
  start: (scene) => callFirst('start', scene),
  resume: (scene) => callFirst('resume', scene),
  cancel: (_scene, life) =>
    [...life.possession.values()].includes('handed-over') ? refuse('items-out') : undefined,
}

/** What an action brings along. */
const follow: { readonly [A in WorkAction]?: (changes: Changes, scene: Scene, life: Life) => void } = {
  start: (changes, { ticket, context }) => {
    if (ticket.owner === null) give(changes, ticket, context.person.id)
  },
  finish: (changes, { ticket }) => {
    moveTo(changes, ticket, kindRules[ticket.kind].finishArea)
    give(changes, ticket, null)
  },
  'fail-check': (changes, { ticket }) => moveTo(changes, ticket, kindRules[ticket.kind].firstArea),
  'make-ready': (changes, scene, life) => {
    const { ticket } = scene
    letMaterialGo(changes, scene)
    if (isQuote(ticket)) return
    for (const [itemId, possession] of life.possession) {
      if (possession === 'not-yet' || possession === 'brought-in' || possession === 'returned') {
        changes.tell(ticket.id, {
          type: 'possession',
          action: 'put-on-shelf',
          itemId: itemIdSchema.parse(itemId),
        })
      }
    }
  },
  complain: (changes, { ticket }) => {
    changes.set('tickets', ticket.id, { shelf: null })
    moveTo(changes, ticket, kindRules[ticket.kind].firstArea)
  },
  cancel: (changes, scene) => {
    const { ticket } = scene
    letMaterialGo(changes, scene)
    if (ticket.owner !== null) give(changes, ticket, null)
  },
  reopen: (changes, { ticket }) => moveTo(changes, ticket, kindRules[ticket.kind].firstArea),
}

function letMaterialGo(changes: Changes, { office, ticket, context: { ports, now } }: Scene): void {
  releaseLeftOvers({ office, changes, nextId: ports.ids.next, now }, ticket.id)
}

function give(changes: Changes, ticket: Ticket, owner: Ticket['owner']): void {
  changes.set('tickets', ticket.id, { owner })
  changes.tell(ticket.id, { type: 'owner', owner })
}

function moveTo(changes: Changes, ticket: Ticket, area: Ticket['area']): void {
  if (ticket.area === area) return
  changes.set('tickets', ticket.id, { area })
  changes.tell(ticket.id, { type: 'area', area })
}
