import type { Person } from '../../../shared/domain/person'
import type { WeekHours } from '../../../shared/domain/firm'
import type { DayForm } from './firm-form'
import { dayForms, dayProblem, weekHours } from './firm-form'

/** Somebody's working hours while one types: the firm's, or a week of one's own. */
export type HoursForm = { readonly isOwn: boolean; readonly days: readonly DayForm[] }

/** Own hours start from the firm's. */
export function hoursForm(person: Pick<Person, 'hours'> | undefined, firmHours: WeekHours): HoursForm {
  return { isOwn: person?.hours !== undefined, days: dayForms(person?.hours ?? firmHours) }
}

export function hoursProblems({ isOwn, days }: HoursForm): readonly ReturnType<typeof dayProblem>[] {
  const problems = isOwn ? days.map(dayProblem) : []
  return problems.some((problem) => problem !== undefined) ? problems : []
}

/** The field of the person's record: missing where the firm's hours count. */
export function hoursField({ isOwn, days }: HoursForm): { readonly hours?: WeekHours } {
  return isOwn ? { hours: weekHours(days) } : {}
}
