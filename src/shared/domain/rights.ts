import type { Kind } from './kind'
import type { Role } from './person'
import type { Task } from './task'

const everybody: readonly Task[] = ['look', 'customer.edit', 'ticket.edit', 'phone.note', 'step.shelve']

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
  'payment.record',
  'payment.reverse',
]

const bench: readonly Task[] = ['step.work', 'step.quality-check', 'price.change']

const lead: readonly Task[] = [
  'pickup.unpaid-release',
  'price-list.edit',
  'shelf.edit',
  'people.edit',
  'firm.edit',
  'data.import',
  'data.export',
  'data.check',
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

/** The task of taking in a ticket of a kind. */
export const intakeTasks: Record<Kind, Task> = {
  order: 'intake.order',
  service: 'intake.service',
  sales: 'intake.sales',
  marketing: 'intake.marketing',
  formality: 'intake.formality',
}
