import type { StepRow } from '../../../shared/contract/steps'
import type { Office } from '../../../shared/domain/office'
import { isOver, spentMinutes } from '../../../shared/domain/step-life'
import type { StepView } from '../../../shared/domain/step-view'
import { stepsOf } from '../../../shared/domain/step-view'
import { nameOf } from '../context'
import { somebody } from './ticket-row'
import { contestedOn } from './two-versions'

/** A ticket's steps in their order, as the ticket shows them. `now` in ms. */
export function stepRows(office: Office, ticketId: string, now: number): StepRow[] {
  const views = stepsOf(office, ticketId, now)
  return views.map((view) => {
    const { step, life, isNext, leftMinutes } = view
    const { state, since, reason, by } = life
    return {
      step,
      state,
      since,
      reason,
      byName: nameOf(office, by),
      owner: somebody(office, step.owner),
      isNext,
      waitsFor: waitsFor(view, views),
      spentMinutes: view.spentMinutes,
      readAt: now,
      leftMinutes,
      runsSince: state === 'running' ? (life.spans.at(-1)?.from ?? null) : null,
      people: peopleOf(office, view, now),
      contested: contestedOn(office, 'steps', step.id),
    }
  })
}

function waitsFor({ step }: StepView, views: readonly StepView[]): string[] {
  return views
    .filter((other) => step.after.includes(other.step.id) && !isOver(other.life))
    .map((other) => other.step.title)
}

/** Who worked on it how long, without what was corrected by hand. */
function peopleOf(office: Office, { life }: StepView, now: number): StepRow['people'] {
  return [...new Set(life.spans.map(({ person }) => person))].map((person) => {
    const spans = life.spans.filter((span) => span.person === person)
    return {
      name: nameOf(office, person),
      minutes: spentMinutes({ ...life, spans, correctionMinutes: 0 }, now),
    }
  })
}
