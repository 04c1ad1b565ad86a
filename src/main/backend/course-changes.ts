import type { PausedStep } from '../../shared/contract/steps'
import { beginsWork, needsCall } from '../../shared/domain/call-first'
import { itemIdSchema } from '../../shared/domain/ids'
import { kindRules } from '../../shared/domain/kind'
import type { Office } from '../../shared/domain/office'
import { isQuote } from '../../shared/domain/quote'
import { missingPoints } from '../../shared/domain/ready'
import type { Refusal } from '../../shared/domain/refusal'
import { refuse } from '../../shared/domain/refusal'
import { mayDo, stepTask } from '../../shared/domain/rights'
import { runningSteps } from '../../shared/domain/running-steps'
import type { Course, CourseAct } from '../../shared/domain/step-course'
import { courseOf, findStep, leadOf } from '../../shared/domain/step-course'
import { isOver } from '../../shared/domain/step-life'
import { pauseStep } from '../../shared/domain/step-moves'
import { stepsOf } from '../../shared/domain/step-view'
import type { Ticket } from '../../shared/domain/ticket'
import { eventsOf, itemsOf, lifeOf } from '../../shared/domain/ticket-view'
import type { WorkAction } from '../../shared/domain/work'
import type { Changes } from './changes'
import type { Context } from './context'
import { releaseLeftOvers } from './stock-changes'
import { numberOf } from './views/ticket-row'

export type Scene = { readonly office: Office; readonly ticket: Ticket; readonly context: Context }
type No = Refusal | undefined

/** A ticket and its steps as they stand, to be moved. */
export function courseIn({ office, ticket, context }: Scene): Course {
  return courseOf(lifeOf(office, ticket.id).work, stepsOf(office, ticket.id, context.now))
}

/**
 * Puts what a course tells among the changes: its steps and its ticket in the same commit, what each brings along, and
 * where the ticket lies then. Refused where the person may not do one of its acts, or something else speaks against it.
 */
export function perform(changes: Changes, scene: Scene, course: Course): No {
  for (const act of course.acts) {
    const refused =
      act.type === 'step' ? moveStep(changes, scene, course, act) : moveTicket(changes, scene, course, act)
    if (refused !== undefined) return refused
  }
  place(changes, scene, course)
  return undefined
}

/** Pausing and doing again are what other moves bring along; anybody who may make those may. */
const ownRight: ReadonlySet<string> = new Set(['start', 'finish', 'leave-out'])

type StepAct = Extract<CourseAct, { type: 'step' }>
type WorkAct = Extract<CourseAct, { type: 'work' }>

function moveStep(changes: Changes, { ticket, context }: Scene, course: Course, act: StepAct): No {
  const step = findStep(course, act.stepId)
  if (step === undefined) return refuse('not-found')
  const task = stepTask(step)
  if (ownRight.has(act.action) && !mayDo(context.person.role, task)) return refuse('role-forbids', { task })
  changes.tell(ticket.id, act)
  if (act.action === 'start' && step.owner === null)
    changes.set('steps', step.id, { owner: context.person.id })
  return undefined
}

function moveTicket(changes: Changes, scene: Scene, course: Course, act: WorkAct): No {
  const refused = guards[act.action]?.(scene, course)
  if (refused !== undefined) return refused
  changes.tell(scene.ticket.id, act)
  follow[act.action]?.(changes, scene)
  return undefined
}

/** The customer wanted a call before anybody begins, and there was none yet in which he agreed. */
function callFirst(action: WorkAction, { office, ticket }: Scene): No {
  const events = eventsOf(office, ticket.id)
  return beginsWork(action, events) && needsCall(ticket, events) ? refuse('call-first') : undefined
}

/** What an action asks for besides its place in the table. */
const guards: { readonly [A in WorkAction]?: (scene: Scene, course: Course) => No } = {
  'make-ready': ({ office, ticket }, { steps }) => {
    const life = lifeOf(office, ticket.id)
    const openSteps = steps.filter((step) => !isOver(step)).length
    const missing = missingPoints({ ticket, items: itemsOf(office, ticket.id), life, openSteps })
    return missing.length === 0 ? undefined : refuse('not-ready', { missing })
  },
  start: (scene) => callFirst('start', scene),
  resume: (scene) => callFirst('resume', scene),
  cancel: ({ office, ticket }) =>
    [...lifeOf(office, ticket.id).possession.values()].includes('handed-over')
      ? refuse('items-out')
      : undefined,
}

/** What an action brings along besides the place. */
const follow: { readonly [A in WorkAction]?: (changes: Changes, scene: Scene) => void } = {
  'make-ready': (changes, scene) => {
    const { office, ticket } = scene
    letMaterialGo(changes, scene)
    if (isQuote(ticket)) return
    for (const [itemId, possession] of lifeOf(office, ticket.id).possession) {
      if (possession === 'not-yet' || possession === 'brought-in' || possession === 'returned') {
        changes.tell(ticket.id, {
          type: 'possession',
          action: 'put-on-shelf',
          itemId: itemIdSchema.parse(itemId),
        })
      }
    }
  },
  complain: (changes, { ticket }) => changes.set('tickets', ticket.id, { shelf: null }),
  cancel: letMaterialGo,
}

function letMaterialGo(changes: Changes, { office, ticket, context: { ports, now } }: Scene): void {
  releaseLeftOvers({ office, changes, nextId: ports.ids.next, now }, ticket.id)
}

/** A ticket lies where its running or next step lies and is whose that is; one without goes by its own moves. */
function place(changes: Changes, scene: Scene, course: Course): void {
  const { ticket, context } = scene
  const isWork = course.work !== 'ready' && course.work !== 'cancelled'
  const lead = isWork ? leadOf(course) : undefined
  if (lead === undefined) {
    const last = course.acts.findLast((act) => act.type === 'work')
    if (last !== undefined) places[last.action]?.(changes, scene)
    return
  }
  const isBegun = course.acts.some(
    (act) => act.type === 'step' && act.stepId === lead.id && act.action === 'start',
  )
  const owner = lead.owner ?? (isBegun ? context.person.id : null)
  if (ticket.area !== lead.area) changes.set('tickets', ticket.id, { area: lead.area })
  if (ticket.owner !== owner) changes.set('tickets', ticket.id, { owner })
}

/** Where a ticket goes whose work no step leads. */
const places: { readonly [A in WorkAction]?: (changes: Changes, scene: Scene) => void } = {
  start: (changes, { ticket, context }) => {
    if (ticket.owner === null) give(changes, ticket, context.person.id)
  },
  finish: (changes, { ticket }) => {
    moveTo(changes, ticket, kindRules[ticket.kind].finishArea)
    give(changes, ticket, null)
  },
  'fail-check': (changes, { ticket }) => moveTo(changes, ticket, kindRules[ticket.kind].firstArea),
  complain: (changes, { ticket }) => moveTo(changes, ticket, kindRules[ticket.kind].firstArea),
  cancel: (changes, { ticket }) => {
    if (ticket.owner !== null) give(changes, ticket, null)
  },
  reopen: (changes, { ticket }) => moveTo(changes, ticket, kindRules[ticket.kind].firstArea),
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

/** Pauses what the signed-in person works on elsewhere: one step runs per person. What was paused. */
export function pauseElsewhere(changes: Changes, { office, ticket, context }: Scene): PausedStep[] {
  const paused: PausedStep[] = []
  for (const { step } of runningSteps(office, context.person.id, context.now)) {
    const other = office.tables.tickets.get(step.ticketId)
    if (other === undefined || other.id === ticket.id) continue
    const scene = { office, ticket: other, context }
    const course = courseIn(scene)
    const running = findStep(course, step.id)
    const moved = running === undefined ? undefined : pauseStep(course, running, '')
    if (moved?.ok !== true) continue
    perform(changes, scene, moved.value)
    paused.push({ stepId: step.id, title: step.title, ticketId: other.id, number: numberOf(other) })
  }
  return paused
}
