import type { PlanChange, Standing, WhatIf, WhatIfTicket } from '../../../shared/contract/capacity'
import type { Office } from '../../../shared/domain/office'
import type { Plan, PlanInput } from '../../../shared/domain/plan'
import { makePlan } from '../../../shared/domain/plan'
import type { PlanTicket } from '../../../shared/domain/plan-queue'
import { tellingWhy } from '../../../shared/domain/plan-why'
import { missingPoints } from '../../../shared/domain/ready'
import type { Outcome } from '../../../shared/domain/refusal'
import { done, refuse } from '../../../shared/domain/refusal'
import { riskOf, risks } from '../../../shared/domain/risk'
import { openStepCount } from '../../../shared/domain/step-view'
import { itemsOf } from '../../../shared/domain/ticket-view'
import { planInput, planOf } from '../plan-desk'
import { newPlanTicket } from './new-plan-ticket'
import { nameOfCustomer, numberOf } from './ticket-row'

const mostTickets = 50

/** What a change would do to the plan: the tickets whose end or risk differs. Nothing is saved. */
export function whatIf(office: Office, change: PlanChange, now: number): Outcome<WhatIf> {
  const before = planOf(office, now)
  const input = planInput(office, before.now)
  const changed = changedInput(office, input, change)
  if (!changed.ok) return changed
  const after = makePlan(changed.value)
  const ticketsBefore = new Map(input.tickets.map((ticket) => [ticket.id, ticket]))
  const tickets = changed.value.tickets
    .map((ticket) => {
      const old = ticketsBefore.get(ticket.id)
      return {
        ...namesOf(office, ticket),
        promisedAt: ticket.promisedAt,
        before: old === undefined ? null : standing(office, before, old, now),
        after: standing(office, after, ticket, now),
      }
    })
    .filter(isMoved)
    .toSorted((a, b) => rank(a) - rank(b) || (a.promisedAt ?? far) - (b.promisedAt ?? far))
  const worse = tickets.filter((ticket) => riskStep(ticket) < 0).length
  const better = tickets.filter((ticket) => riskStep(ticket) > 0).length
  return done({ tickets: tickets.slice(0, mostTickets), count: tickets.length, worse, better })
}

const far = Number.MAX_SAFE_INTEGER

function namesOf(
  office: Office,
  { id }: PlanTicket,
): Pick<WhatIfTicket, 'id' | 'number' | 'title' | 'customerName'> {
  const ticket = office.tables.tickets.get(id)
  return {
    id,
    number: ticket === undefined ? '' : numberOf(ticket),
    title: ticket?.title ?? '',
    customerName: nameOfCustomer(office, ticket?.customerId),
  }
}

/** How a ticket stands in a plan, by the same rules as in every list. */
function standing(office: Office, plan: Plan, { id, work, promisedAt }: PlanTicket, now: number): Standing {
  const own = plan.tickets.get(id)
  const ticket = office.tables.tickets.get(id)
  const life = office.derived.lives.get(id)
  const missing =
    ticket === undefined || life === undefined
      ? []
      : missingPoints({ ticket, life, items: itemsOf(office, id), openSteps: openStepCount(office, id) })
  const risk = riskOf({ work, promisedAt, missing, now, plan: own })
  return { finishAt: own?.finishAt ?? null, risk, why: tellingWhy(risk, own?.why ?? []) }
}

function isMoved({ before, after }: WhatIfTicket): boolean {
  return before === null || before.finishAt !== after.finishAt || before.risk !== after.risk
}

/** Below zero: the promise gets less safe. */
function riskStep({ before, after }: WhatIfTicket): number {
  return before === null ? 0 : risks.indexOf(after.risk) - risks.indexOf(before.risk)
}

/** Worse ones first, then new ones and those that only move, then better ones. */
function rank(ticket: WhatIfTicket): number {
  return Math.sign(riskStep(ticket))
}

function changedInput(office: Office, input: PlanInput, change: PlanChange): Outcome<PlanInput> {
  switch (change.type) {
    case 'promise':
      return withTicket(input, change.ticketId, (ticket) => ({ ...ticket, promisedAt: change.at }))
    case 'first':
      return withTicket({ ...input, first: change.ticketId }, change.ticketId, (ticket) => ticket)
    case 'step':
      return withStep(office, input, change)
    case 'absence': {
      if (office.tables.persons.get(change.personId)?.active !== true) return refuse('not-found')
      if (change.until <= change.from) return refuse('absence-ends-first')
      const { personId, from, until } = change
      return done({ ...input, absences: [...input.absences, { personId, from, until }] })
    }
    case 'new': {
      const ticket = newPlanTicket(office, change, input.now)
      return ticket.ok ? done({ ...input, tickets: [...input.tickets, ticket.value] }) : ticket
    }
  }
}

function withTicket(
  input: PlanInput,
  id: string,
  changed: (ticket: PlanTicket) => PlanTicket,
): Outcome<PlanInput> {
  if (!input.tickets.some((ticket) => ticket.id === id)) return refuse('not-found')
  return done({
    ...input,
    tickets: input.tickets.map((ticket) => (ticket.id === id ? changed(ticket) : ticket)),
  })
}

function withStep(
  office: Office,
  input: PlanInput,
  { stepId, owner, area }: Extract<PlanChange, { type: 'step' }>,
): Outcome<PlanInput> {
  const ticketId = office.tables.steps.get(stepId)?.ticketId
  if (ticketId === undefined) return refuse('not-found')
  const given = { ...(owner === undefined ? {} : { owner }), ...(area === undefined ? {} : { area }) }
  return withTicket(input, ticketId, (ticket) => ({
    ...ticket,
    steps: ticket.steps.map((view) =>
      view.step.id === stepId ? { ...view, step: { ...view.step, ...given } } : view,
    ),
  }))
}
