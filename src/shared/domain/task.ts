import { z } from 'zod'

/** What one can be qualified for, and what rights are given by. */
export const tasks = [
  'look',
  'intake.order',
  'intake.service',
  'intake.sales',
  'intake.marketing',
  'intake.formality',
  'customer.edit',
  'ticket.edit',
  'ticket.cancel',
  'ticket.reopen',
  'price.change',
  'pickup.hand-over',
  'pickup.return',
  'pickup.unpaid-release',
  'payment.record',
  'payment.reverse',
  'phone.note',
  'step.work',
  /** The same work, in the front areas only. */
  'step.front',
  'step.quality-check',
  'step.shelve',
  'price-list.edit',
  'shelf.edit',
  'people.edit',
  'firm.edit',
  'data.import',
  'data.export',
  'data.check',
] as const
export const taskSchema = z.enum(tasks)
export type Task = (typeof tasks)[number]
