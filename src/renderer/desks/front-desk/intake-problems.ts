import type { IntakeForm } from './intake-form'
import { civilDay } from '../../../shared/domain/calendar'
import { collectorsOf, isAboutItems, itemsOfKind, promisedAtOf, titleOf } from './intake-form'
import { kindForms } from './intake-kinds'
import { isOffer } from './intake-ticket'
import type { Words } from '../../parts/speech'

/** What keeps the form from being taken in; each has its sentence in the words. */
export const intakeProblems = [
  'customer-missing',
  'items-missing',
  'title-missing',
  'item-incomplete',
  'quote-until',
  'consent-missing',
  'consent-note',
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

/** The label of the field that mends a problem. */
export function fieldOf(problem: IntakeProblem, { deposit }: IntakeForm, { t }: Words): string {
  if (problem === 'deposit-reference') return t(`ticket.reference.${deposit.method}`)
  return t(labels[problem])
}

const labels = {
  'customer-missing': 'intake.customer.name',
  'items-missing': 'intake.items.add',
  'title-missing': 'intake.subject.description',
  'item-incomplete': 'intake.items.name',
  'quote-until': 'intake.quote.until',
  'consent-missing': 'intake.marketing.consent',
  'consent-note': 'intake.marketing.proofNote',
  'limit-missing': 'intake.agreed.limitAmount',
  'collector-missing': 'intake.agreed.mayCollectNames',
  'too-many-collectors': 'intake.agreed.mayCollectNames',
  'promise-missing': 'intake.promise.day',
  'promise-past': 'intake.promise.day',
  'deposit-amount': 'intake.sum.amount',
  'deposit-too-high': 'intake.sum.amount',
} as const satisfies Record<Exclude<IntakeProblem, 'deposit-reference'>, string>

/** Everything that is still wrong, in the order of the screen. */
export function problemsOf(form: IntakeForm, known: Known): IntakeProblem[] {
  const found: Partial<Record<IntakeProblem, boolean>> = {
    'customer-missing': form.customerId === null,
    'items-missing': isAboutItems(form.kind) && form.items.length === 0,
    'title-missing': titleOf(form) === '' && !(isAboutItems(form.kind) && form.items.length === 0),
    'item-incomplete': itemsOfKind(form).some(
      (item) => item.title.trim() === '' || (item.quantityThousandths ?? 0) < 1,
    ),
    'quote-until': isOffer(form) && (form.quoteUntil === null || form.quoteUntil < civilDay(known.now)),
    ...consentProblems(form),
    ...agreedProblems(form),
    ...promiseProblems(form, known),
    ...depositProblems(form, known.grossCents),
  }
  return intakeProblems.filter((problem) => found[problem])
}

/** Nobody is put on the newsletter without having said so, and without saying how. */
function consentProblems({ kind, wish, consent }: IntakeForm): Partial<Record<IntakeProblem, boolean>> {
  if (kind !== 'marketing') return {}
  return {
    'consent-missing': wish === 'newsletter' && !(consent.on && consent.purpose === 'newsletter'),
    'consent-note': consent.on && consent.note.trim() === '',
  }
}

function agreedProblems({ kind, limit, mayCollect }: IntakeForm): Partial<Record<IntakeProblem, boolean>> {
  const { agreed } = kindForms[kind]
  if (agreed.length === 0) return {}
  const count = collectorsOf(mayCollect.text).length
  return {
    'limit-missing': limit.on && limit.cents === null,
    'collector-missing': mayCollect.on && count === 0,
    'too-many-collectors': mayCollect.on && count > collectorLimit,
  }
}

function promiseProblems(
  { kind, promise }: IntakeForm,
  known: Known,
): Partial<Record<IntakeProblem, boolean>> {
  if (!kindForms[kind].promise || promise.choice === 'none') return {}
  const at = promisedAtOf(promise, known.proposedAt)
  return { 'promise-missing': at === undefined, 'promise-past': at !== undefined && at < known.now }
}

function depositProblems(
  { kind, deposit, items }: IntakeForm,
  grossCents: number,
): Partial<Record<IntakeProblem, boolean>> {
  if (!kindForms[kind].deposit || !deposit.on) return {}
  const cents = deposit.cents ?? 0
  // A deposit may come before every price is known.
  const hasOpenPrice = items.some(({ unitPriceCents }) => unitPriceCents === null)
  return {
    'deposit-amount': cents < 1,
    'deposit-too-high': !hasOpenPrice && cents > grossCents,
    'deposit-reference': deposit.reference.trim() === '',
  }
}
