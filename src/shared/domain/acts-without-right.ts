import type { Area } from './area'
import { kindRules } from './kind'
import type { Office } from './office'
import type { Person } from './person'
import { intakeTasks, mayDo, moveTaskIn, stepTask } from './rights'
import type { StepAction } from './step'
import type { Task } from './task'
import type { Ticket } from './ticket'
import type { EventFacts, TimelineEvent } from './timeline'
import type { Version } from './versions'
import type { WorkAction } from './work'
import { workMoves } from './work'

const stampLength = 18

function isOfOnePc(a: Version, b: Version): boolean {
  const placeOf = (version: Version) => version.split('.').slice(1, 3).join('.')
  return placeOf(a) === placeOf(b)
}

/** Whether a write comes after another: by number where one PC wrote both, else in the order all PCs agree on. */
function isLater(a: Version, b: Version): boolean {
  return isOfOnePc(a, b) ? a.slice(stampLength) > b.slice(stampLength) : a > b
}

/** When the role or the presence of a person was last written. */
function writtenAt({ merges }: Office, { id, stamp }: Person, unit: 'role' | 'active'): Version {
  const merge = merges.get(`persons ${id}`)
  return merge?.versions[unit] ?? merge?.base ?? stamp
}

type Scene = {
  readonly office: Office
  readonly ticket: Ticket | undefined
  /** Where the ticket lay then; undefined where its timeline does not say. */
  readonly area: Area | undefined
}

function workTasks(action: WorkAction, area: Area | undefined): readonly Task[] {
  // Laying a thing into its shelf makes it ready in the same step.
  if (action === 'make-ready') return []
  return area === undefined ? ['step.work', 'step.front', workMoves[action].task] : [moveTaskIn(action, area)]
}

/** What an act takes: one of these; none where everybody may, or where it only follows from another act. */
function needed(facts: EventFacts, { office, ticket, area }: Scene): readonly Task[] {
  switch (facts.type) {
    case 'opened':
      return ticket === undefined ? [] : [intakeTasks[ticket.kind]]
    case 'work':
      return workTasks(facts.action, area)
    case 'step':
      return stepTasks(office, facts.stepId, facts.action)
    case 'possession':
      return facts.action === 'take-back' ? ['pickup.return'] : []
    case 'hand-over':
      return [isUnpaid(office, facts.handOverId) ? 'pickup.unpaid-release' : 'pickup.hand-over']
    default:
      return alwaysNeeded[facts.type] ?? []
  }
}

/** What takes the same right whatever it is about. */
const alwaysNeeded: Partial<Record<EventFacts['type'], readonly Task[]>> = {
  payment: ['payment.record'],
  reversal: ['payment.reverse'],
  noticed: ['data.check'],
  imported: ['data.import'],
}

/** Pausing and doing again follow from other moves. */
function stepTasks({ tables }: Office, stepId: string, action: StepAction): readonly Task[] {
  const step = tables.steps.get(stepId)
  if (step === undefined || action === 'pause' || action === 'redo') return []
  // A check that was given to another area, or made a common step, may have been done before that.
  return [stepTask(step), 'step.quality-check']
}

function isUnpaid({ tables }: Office, handOverId: string): boolean {
  return tables.handOvers.get(handOverId)?.unpaidReason !== undefined
}

function isWithoutRight(event: TimelineEvent, scene: Scene): boolean {
  const person = scene.office.tables.persons.get(event.by)
  if (person === undefined) return false
  const { active, role } = person
  if (!active && isLater(event.stamp, writtenAt(scene.office, person, 'active'))) return true
  // Rights of a stand-in come from the duty, not from the role.
  if (event.forWhom !== undefined) return false
  const tasks = needed(event.facts, scene)
  const isForbidden = tasks.length > 0 && tasks.every((task) => !mayDo(role, task))
  return isForbidden && isLater(event.stamp, writtenAt(scene.office, person, 'role'))
}

function actsOn(office: Office, ticketId: string): TimelineEvent[] {
  const ticket = office.tables.tickets.get(ticketId)
  // A ticket with steps lies where they do, several places at once; each step says what it takes itself.
  const isOurs =
    ticket !== undefined && ticket.importId === undefined && !office.derived.stepsOf.has(ticketId)
  let area: Area | undefined = isOurs ? kindRules[ticket.kind].firstArea : undefined
  const acts: TimelineEvent[] = []
  for (const id of office.derived.eventsOf.get(ticketId) ?? []) {
    const event = office.tables.events.get(id)
    if (event === undefined) continue
    if (isWithoutRight(event, { office, ticket, area })) acts.push(event)
    if (event.facts.type === 'area' && isOurs) area = event.facts.area
  }
  return acts
}

/**
 * "Handlung ohne Recht" (engine.md §3): timeline entries whose person, at that place in the order, no longer had the
 * right to them. What another PC wrote is always applied; this list is computed anew from the whole. Only what the
 * last change of role or presence can explain is listed: earlier roles are not kept.
 */
export function actsWithoutRight(office: Office): TimelineEvent[] {
  return [...office.derived.eventsOf.keys()].flatMap((ticketId) => actsOn(office, ticketId))
}
