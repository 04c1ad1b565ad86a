import type { Question } from '../../src/shared/contract/requests'
import type { StepRow } from '../../src/shared/contract/steps'
import type { TestDesk } from './backend'
import { aRequestId } from './backend'
import { aCustomer, aTicket } from './records'

type Draft = Question<'workflow:save'>['draft']

function step(key: string, over: Partial<Draft['steps'][number]> = {}): Draft['steps'][number] {
  return {
    key,
    title: key,
    area: 'manufacturing',
    estimateMinutes: 30,
    isCheck: false,
    procedure: '',
    after: [],
    checklist: [],
    ...over,
  }
}

/** Two branches, their join with a list to tick, and the check. */
export const posterSteps = [
  step('Drucken'),
  step('Zuschneiden'),
  step('Aufziehen', { after: ['Drucken', 'Zuschneiden'], checklist: ['Ohne Blasen', 'Kanten gerade'] }),
  step('Prüfen', { after: ['Aufziehen'], area: 'fulfilment', isCheck: true }),
]

/** The default workflow for orders, a customer and an order that works by it; its id. */
export async function openByPlan(desk: TestDesk, steps: Draft['steps'] = posterSteps): Promise<string> {
  const draft = { name: `Plakat ${aRequestId()}`, kind: 'order' as const, steps, note: '' }
  await desk.get('workflow:save', { requestId: aRequestId(), draft })
  const { id: customerId } = await desk.get('customer:save', {
    requestId: aRequestId(),
    draft: aCustomer({ phones: [], email: '' }),
  })
  const { id } = await desk.get('ticket:open', { requestId: aRequestId(), draft: aTicket(customerId) })
  return id
}

export async function rowsOf(desk: TestDesk, ticketId: string): Promise<readonly StepRow[]> {
  return desk.get('step:list', { ticketId })
}

/** The ticket's step of that title. */
export async function rowOf(desk: TestDesk, ticketId: string, title: string): Promise<StepRow> {
  const row = (await rowsOf(desk, ticketId)).find((one) => one.step.title === title)
  if (row === undefined) throw new Error(`no step ${title}`)
  return row
}

type Simple = 'step:start' | 'step:pause' | 'step:finish'

/** Does one of the plain moves with the step of that title. */
export async function press(
  desk: TestDesk,
  channel: Simple,
  ticketId: string,
  title: string,
  reason = '',
): Promise<void> {
  const { step: record } = await rowOf(desk, ticketId, title)
  const named = { requestId: aRequestId(), stepId: record.id }
  if (channel === 'step:start') await desk.get(channel, named)
  else await desk.get(channel, { ...named, reason })
}
