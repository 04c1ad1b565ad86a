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
  /** Handing over to somebody unnamed, or without a proof of identity, with a reason. */
  'pickup.exception',
  'pickup.unpaid-release',
  'payment.record',
  'payment.reverse',
  'phone.note',
  'question.ask',
  'question.answer',
  /** Receiving visitors: checking in, calling, taking, appointments. */
  'visit.receive',
  'customer.merge',
  'formality.invoice-copy',
  'formality.address-change',
  'formality.payment',
  'formality.complaint',
  'formality.certificate',
  'day.close',
  /** Days before yesterday. */
  'day.look-back',
  'step.work',
  /** The same work, in the front areas only. */
  'step.front',
  'step.quality-check',
  'step.shelve',
  /** Templates of steps. */
  'workflow.edit',
  /** Giving a ticket other steps than its template says. */
  'step.plan',
  'material.edit',
  /** Taking material out, putting it back, goods in, what to order. */
  'material.book',
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
] as const
export type Task = (typeof tasks)[number]
