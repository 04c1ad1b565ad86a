import type { Refusal, RefusalCode } from '../../../shared/domain/refusal'

/** The parts of the hand-over that can lack something, from top to bottom. */
export type Place =
  | 'items'
  | 'name'
  | 'identity'
  | 'reason'
  | 'payment'
  | 'amount'
  | 'reference'
  | 'unpaid-reason'
  | 'password'
  | 'confirm'
  | 'foot'

const places: Partial<Record<RefusalCode, Place>> = {
  'not-in-office': 'items',
  'already-handed-over': 'items',
  'work-not-over': 'items',
  'identity-missing': 'identity',
  'not-authorised': 'name',
  'exception-needs-reason': 'reason',
  'money-open': 'payment',
  'amount-too-high': 'amount',
  'unpaid-needs-reason': 'unpaid-reason',
  'wrong-password': 'password',
  'password-needed': 'password',
  'wait-before-retry': 'password',
}

/** Where on the page a refusal belongs; what has no place of its own stands at the foot. */
export function placeOfRefusal({ code, facts }: Refusal): Place {
  if (code === 'role-forbids' && facts['task'] === 'pickup.unpaid-release') return 'password'
  if (code === 'role-forbids' && facts['task'] === 'pickup.exception') return 'identity'
  if (code === 'malformed' && facts['field'] === 'confirmedBy') return 'confirm'
  return places[code] ?? 'foot'
}

/** Brings the focus to the first field of a place inside a part of the page. */
export function focusPlace(root: HTMLElement | null, place: Place): void {
  const field = root?.querySelector(
    `[data-place="${place}"] :is(input, textarea, [role="radio"], button):not(:disabled)`,
  )
  if (field instanceof HTMLElement) field.focus()
}

/** Brings the focus to one of a place's choices, so that the ring stands where the tick is. */
export function focusChoice(root: HTMLElement | null, place: Place, value: string): void {
  const choice = root?.querySelector(`[data-place="${place}"] input[value="${value}"]`)
  if (choice instanceof HTMLElement) choice.focus()
}
