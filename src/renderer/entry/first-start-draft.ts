import type { FirmDraft, WeekHours } from '../../shared/domain/firm'
import { firmFields } from '../../shared/domain/firm'
import type { NewPasswordValue } from './new-password-fields'
import { passwordProblem } from './password-rules'

export type Span = { readonly from: string | null; readonly until: string | null }

export type FirstStartDraft = {
  readonly firm: Omit<FirmDraft, 'hours'>
  readonly weekdays: Span
  readonly saturday: Span
  readonly givenName: string
  readonly familyName: string
  readonly password: NewPasswordValue
  readonly letter: string
  readonly pcName: string
}

/** Minutes after midnight of HH:MM. */
function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}

function hoursOf({ from, until }: Span): WeekHours[number] {
  return from === null || until === null ? null : { fromMinute: minuteOf(from), untilMinute: minuteOf(until) }
}

/** Monday to Friday alike, Saturday, closed on Sunday; single days are changed later on the firm's page. */
export function weekHours(weekdays: Span, saturday: Span): WeekHours {
  const day = hoursOf(weekdays)
  return [day, day, day, day, day, hoursOf(saturday), null]
}

export type FirstStartStep = 'firm' | 'manager' | 'pc'
export const firstStartSteps: readonly FirstStartStep[] = ['firm', 'manager', 'pc']

/** The firm as it is sent. */
export function firmOf(draft: FirstStartDraft): FirmDraft {
  return { ...draft.firm, hours: weekHours(draft.weekdays, draft.saturday) }
}

/** Whether a step holds what it needs. */
export function isStepDone(step: FirstStartStep, draft: FirstStartDraft): boolean {
  if (step === 'firm') return firmFields.safeParse(firmOf(draft)).success
  if (step === 'pc') return draft.pcName.trim() !== ''
  const { password, again } = draft.password
  return draft.familyName.trim() !== '' && passwordProblem(password, again) === undefined
}
