import { z } from 'zod'
import { momentOf } from '../../../shared/domain/calendar'
import type { Kind } from '../../../shared/domain/kind'
import { kindSchema } from '../../../shared/domain/kind'
import { consentProofs, consentPurposes } from '../../../shared/domain/consent'
import { paymentMethodTypes } from '../../../shared/domain/payment'
import { intakeItemSchema } from './intake-items'
import { kindForms } from './intake-kinds'

/** What somebody wants from marketing. */
export const wishes = ['brochure', 'newsletter', 'event', 'other'] as const

/** Formalities the counter is guided through; `other` goes to accounting in words. */
export const formalityChoices = [
  'invoice-copy',
  'address-change',
  'payment',
  'complaint',
  'certificate',
  'other',
] as const
export type FormalityChoice = (typeof formalityChoices)[number]

const noConsent = { on: false, purpose: 'newsletter', proof: 'oral', note: '' } as const

/** Everything the intake screen holds until the ticket is opened; kept as a form draft in exactly this shape. */
export const intakeFormSchema = z.strictObject({
  kind: kindSchema,
  customerId: z.string().nullable(),
  /** What was typed to find or make the customer. */
  typed: z.strictObject({ name: z.string(), phone: z.string(), email: z.string(), postcode: z.string() }),
  title: z.string(),
  description: z.string(),
  items: z.array(intakeItemSchema),
  /** What stands in the field that adds an item. */
  adding: z.string().default(''),
  limit: z.strictObject({ on: z.boolean(), cents: z.int().nullable() }),
  callBeforeStart: z.boolean(),
  /** Names, separated by semicolons. */
  mayCollect: z.strictObject({ on: z.boolean(), text: z.string() }),
  benchNote: z.strictObject({ on: z.boolean(), text: z.string() }),
  promise: z.strictObject({
    /** `risky`: the proposal without its buffer. */
    choice: z.enum(['proposed', 'risky', 'other', 'none']),
    day: z.string().nullable(),
    time: z.string().nullable(),
  }),
  deposit: z.strictObject({
    on: z.boolean(),
    cents: z.int().nullable(),
    method: z.enum(paymentMethodTypes),
    reference: z.string(),
  }),
  budgetCents: z.int().nullable().default(null),
  neededBy: z.string().nullable().default(null),
  /** Until which day the prices of a quote hold; null until somebody offers something. */
  quoteUntil: z.string().nullable().default(null),
  wish: z.enum(wishes).nullable().default(null),
  source: z.string().default(''),
  campaign: z.string().default(''),
  consent: z
    .strictObject({
      on: z.boolean(),
      purpose: z.enum(consentPurposes),
      proof: z.enum(consentProofs),
      note: z.string(),
    })
    .default(noConsent),
  formality: z.enum(formalityChoices).nullable().default(null),
  /** The workflow chosen instead of the default of the kind. */
  workflowId: z.string().nullable().default(null),
})
export type IntakeForm = z.infer<typeof intakeFormSchema>

const usualTime = '16:00'

export function emptyIntake(kind: Kind, customerId: string | null): IntakeForm {
  return {
    kind,
    customerId,
    typed: { name: '', phone: '', email: '', postcode: '' },
    title: '',
    description: '',
    items: [],
    adding: '',
    limit: { on: false, cents: null },
    callBeforeStart: false,
    mayCollect: { on: false, text: '' },
    benchNote: { on: false, text: '' },
    promise: { choice: 'proposed', day: null, time: null },
    deposit: { on: false, cents: null, method: 'card-terminal', reference: '' },
    budgetCents: null,
    neededBy: null,
    quoteUntil: null,
    wish: null,
    source: '',
    campaign: '',
    consent: noConsent,
    formality: null,
    workflowId: null,
  }
}

/** Nothing was filled in yet. */
export function isBlank(form: IntakeForm): boolean {
  return JSON.stringify(form) === JSON.stringify(emptyIntake(form.kind, null))
}

/** Kinds that are about things; the others are told in words. */
export function isAboutItems(kind: Kind): boolean {
  const { items } = kindForms[kind]
  return items === 'wanted' || items === 'brought'
}

/** What was typed for another kind stays in the form, but does not go into the ticket. */
export function itemsOfKind({ kind, items }: Pick<IntakeForm, 'kind' | 'items'>): IntakeForm['items'] {
  return kindForms[kind].items === 'none' ? [] : items
}

const titleLength = 80

/** The title the ticket gets: what was typed, else the first item or line, whichever the kind is about. */
export function titleOf(form: Pick<IntakeForm, 'kind' | 'title' | 'items' | 'description'>): string {
  const [line = ''] = form.description.trim().split('\n')
  const named = itemsOfKind(form).find((item) => item.title.trim() !== '')?.title ?? ''
  const [first, second] = isAboutItems(form.kind) ? [named, line] : [line, named]
  const derived = first === '' ? second : first
  return form.title.trim() === '' ? derived.trim().slice(0, titleLength) : form.title.trim()
}

/** The names of those who may collect. */
export function collectorsOf(text: string): string[] {
  return text
    .split(/[;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** The moment offered for a choice, ms: with the buffer, or without it for who takes the risk. */
export function offeredAt(
  { choice }: IntakeForm['promise'],
  proposal: { readonly promisedAt: number; readonly riskyAt: number } | undefined,
): number | undefined {
  return choice === 'risky' ? proposal?.riskyAt : proposal?.promisedAt
}

/**
 * The moment promised, ms; undefined without a promise or while the other day is still empty. `proposedAt` is the
 * proposed moment of the choice (`offeredAt`).
 */
export function promisedAtOf(
  promise: IntakeForm['promise'],
  proposedAt: number | undefined,
): number | undefined {
  if (promise.choice === 'none') return undefined
  if (promise.choice === 'proposed' || promise.choice === 'risky') return proposedAt
  if (promise.day === null) return undefined
  const [hour = 0, minute = 0] = (promise.time ?? usualTime).split(':').map(Number)
  return momentOf(promise.day, hour * 60 + minute)
}
