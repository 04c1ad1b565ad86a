import type { IntakeForm } from './intake-form'
import { collectorsOf, isAboutItems, promisedAtOf, titleOf } from './intake-form'

/** What keeps the form from being taken in; each has its sentence in the words. */
export const intakeProblems = [
  'customer-missing',
  'items-missing',
  'title-missing',
  'item-incomplete',
  'limit-missing',
  'collector-missing',
  'too-many-collectors',
  'promise-missing',
  'promise-past',
  'deposit-amount',
  'deposit-too-high',
  'deposit-reference',
] as const
export type IntakeProblem = (typeof intakeProblems)[number]

type Known = { readonly now: number; readonly proposedAt: number | undefined; readonly grossCents: number }

const collectorLimit = 5

/** Everything that is still wrong, in the order of the screen. */
export function problemsOf(form: IntakeForm, known: Known): IntakeProblem[] {
  const found: Partial<Record<IntakeProblem, boolean>> = {
    'customer-missing': form.customerId === null,
    'items-missing': isAboutItems(form.kind) && form.items.length === 0,
    'title-missing': titleOf(form) === '' && !(isAboutItems(form.kind) && form.items.length === 0),
    'item-incomplete': form.items.some(
      (item) => item.title.trim() === '' || (item.quantityThousandths ?? 0) < 1,
    ),
    'limit-missing': form.limit.on && form.limit.cents === null,
    ...collectorProblems(form),
    ...promiseProblems(form, known),
    ...depositProblems(form, known.grossCents),
  }
  return intakeProblems.filter((problem) => found[problem])
}

function collectorProblems({ mayCollect }: IntakeForm): Partial<Record<IntakeProblem, boolean>> {
  const count = collectorsOf(mayCollect.text).length
  return {
    'collector-missing': mayCollect.on && count === 0,
    'too-many-collectors': mayCollect.on && count > collectorLimit,
  }
}

function promiseProblems({ promise }: IntakeForm, known: Known): Partial<Record<IntakeProblem, boolean>> {
  if (promise.choice !== 'other') return {}
  const at = promisedAtOf(promise, known.proposedAt)
  return { 'promise-missing': at === undefined, 'promise-past': at !== undefined && at < known.now }
}

function depositProblems(
  { deposit, items }: IntakeForm,
  grossCents: number,
): Partial<Record<IntakeProblem, boolean>> {
  if (!deposit.on) return {}
  const cents = deposit.cents ?? 0
  // A deposit may come before every price is known.
  const hasOpenPrice = items.some(({ unitPriceCents }) => unitPriceCents === null)
  return {
    'deposit-amount': cents < 1,
    'deposit-too-high': !hasOpenPrice && cents > grossCents,
    'deposit-reference': deposit.reference.trim() === '',
  }
}
