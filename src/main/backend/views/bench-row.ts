import type { BenchRow, StepBrief } from '../../../shared/contract/desk-answers'
import type { Office } from '../../../shared/domain/office'
import { byRisk } from '../../../shared/domain/risk'
import type { StepView } from '../../../shared/domain/step-view'
import { currentJobs, stepsOf } from '../../../shared/domain/step-view'
import type { Ticket } from '../../../shared/domain/ticket'
import type { WorkState } from '../../../shared/domain/work'
import { openTickets, somebody, ticketRow } from './ticket-row'

/** The states in which a ticket is work; ready and cancelled ones have left the bench. */
const benchStates: ReadonlySet<WorkState> = new Set(['received', 'in-work', 'on-hold', 'done', 'checked'])

/** All jobs on the bench, the riskiest promise first; those of one ticket in the order of its steps. */
export function benchRows(office: Office, now: number): BenchRow[] {
  return openTickets(office)
    .flatMap((ticket) => jobsOf(office, ticket, now))
    .toSorted(byRisk)
}

/** The jobs of one open ticket; none when it is ready or cancelled. `now` in ms. */
export function jobsOf(office: Office, ticket: Ticket, now: number): BenchRow[] {
  const { slackMs: _passes, ...row } = ticketRow(office, ticket, now)
  if (!benchStates.has(row.work)) return []
  const whole: BenchRow = { ...row, jobId: row.id, step: null, paused: false }
  const jobs = currentJobs(office, ticket.id, now)
  if (jobs.length === 0) return [whole]
  const steps = stepsOf(office, ticket.id, now)
  return jobs.map((view) => ({
    ...whole,
    jobId: view.step.id,
    area: view.step.area,
    owner: somebody(office, view.step.owner),
    ...standing(whole, view, steps),
    step: briefOf(view, steps.length),
  }))
}

/** How a step stands on the bench: what holds the ticket holds all its steps, and a check waits as "done". */
function standing(
  ticket: BenchRow,
  { step, life }: StepView,
  all: readonly StepView[],
): Pick<BenchRow, 'work' | 'since' | 'reason' | 'paused'> {
  if (ticket.work === 'on-hold') {
    const { work, since, reason } = ticket
    return { work, since, reason, paused: false }
  }
  const { state, reason } = life
  const paused = state === 'paused'
  const begun = state === 'running' || paused ? 'in-work' : 'received'
  return {
    work: step.isCheck ? 'done' : begun,
    since: life.since > 0 ? life.since : freeSince(step.after, all, ticket.openedAt),
    reason,
    paused,
  }
}

/** Since when a step that nobody touched could begin: when the last of those before it was over. */
function freeSince(after: readonly string[], all: readonly StepView[], openedAt: number): number {
  const before = all.filter(({ step }) => after.includes(step.id))
  return before.reduce((latest, { life }) => Math.max(latest, life.since), openedAt)
}

function briefOf({ step, life, spentMinutes, leftMinutes }: StepView, count: number): StepBrief {
  return {
    id: step.id,
    title: step.title,
    state: life.state,
    isCheck: step.isCheck,
    skill: step.skill ?? null,
    estimateMinutes: step.estimateMinutes,
    spentMinutes,
    leftMinutes,
    position: step.position,
    count,
  }
}
