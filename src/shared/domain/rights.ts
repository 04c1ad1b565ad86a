import type { Area } from './area'
import { frontAreas } from './area'
import type { Kind } from './kind'
import type { Role } from './person'
import type { Task } from './task'
import type { WorkAction } from './work'
import { workMoves } from './work'

const everybody: readonly Task[] = [
  'look',
  'customer.edit',
  'ticket.edit',
  'phone.note',
  'question.ask',
  'question.answer',
  'step.shelve',
]

const counter: readonly Task[] = [
  'intake.order',
  'intake.service',
  'intake.sales',
  'intake.marketing',
  'intake.formality',
  'ticket.cancel',
  'ticket.reopen',
  'price.change',
  'pickup.hand-over',
  'pickup.return',
  'pickup.exception',
  'payment.record',
  'payment.reverse',
  'visit.receive',
  'customer.merge',
  'formality.invoice-copy',
  'formality.address-change',
  'formality.payment',
  'formality.complaint',
  'formality.certificate',
  'day.close',
  'step.front',
]

const bench: readonly Task[] = [
  'step.work',
  'step.front',
  'step.plan',
  'step.quality-check',
  'price.change',
  'material.book',
]

const lead: readonly Task[] = [
  'pickup.unpaid-release',
  'day.look-back',
  'workflow.edit',
  'material.edit',
  'absence.edit',
  'report.read',
  'price-list.edit',
  'shelf.edit',
  'people.edit',
  'firm.edit',
  'data.import',
  'data.export',
  'data.check',
  'data.backup',
]

/** Who may do what: role × task. What is not named here is refused. */
const rights: Record<Role, ReadonlySet<Task>> = {
  'front-desk': new Set([...everybody, ...counter]),
  'back-office': new Set([...everybody, ...bench]),
  manager: new Set([...everybody, ...counter, ...bench, ...lead]),
}

export function mayDo(role: Role, task: Task): boolean {
  return rights[role].has(task)
}

export function tasksOf(role: Role): Task[] {
  return [...rights[role]]
}

/** What working on a ticket takes in an area: the front desk does the work of its own areas itself. */
export function workTaskIn(area: Area): Task {
  return frontAreas.includes(area) ? 'step.front' : 'step.work'
}

/** The task of a move on a ticket that lies in an area. */
export function moveTaskIn(action: WorkAction, area: Area): Task {
  const { task } = workMoves[action]
  return task === 'step.work' ? workTaskIn(area) : task
}

/** What working on a step takes: for a check the second pair of eyes, for any other the work in its area. */
export function stepTask({ isCheck, area }: { readonly isCheck: boolean; readonly area: Area }): Task {
  return isCheck ? 'step.quality-check' : workTaskIn(area)
}

/** The task of taking in a ticket of a kind. */
export const intakeTasks: Record<Kind, Task> = {
  order: 'intake.order',
  service: 'intake.service',
  sales: 'intake.sales',
  marketing: 'intake.marketing',
  formality: 'intake.formality',
}
