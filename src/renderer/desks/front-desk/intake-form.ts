import { z } from 'zod'
import type { Question } from '../../../shared/contract/requests'
import { momentOf } from '../../../shared/domain/calendar'
import type { Kind } from '../../../shared/domain/kind'
import { kindSchema } from '../../../shared/domain/kind'
import { paymentMethodTypes } from '../../../shared/domain/payment'
import type { IntakeItem } from './intake-items'
import { intakeItemSchema } from './intake-items'

/** Everything the intake screen holds until the ticket is opened; kept as a form draft in exactly this shape. */
export const intakeFormSchema = z.strictObject({
  kind: kindSchema,
  customerId: z.string().nullable(),
  /** What was typed to find or make the customer. */
  typed: z.strictObject({ name: z.string(), phone: z.string(), email: z.string(), postcode: z.string() }),
  title: z.string(),
  description: z.string(),
  items: z.array(intakeItemSchema),
  limit: z.strictObject({ on: z.boolean(), cents: z.int().nullable() }),
  callBeforeStart: z.boolean(),
  /** Names, separated by semicolons. */
  mayCollect: z.strictObject({ on: z.boolean(), text: z.string() }),
  benchNote: z.strictObject({ on: z.boolean(), text: z.string() }),
  promise: z.strictObject({
    choice: z.enum(['proposed', 'other', 'none']),
    day: z.string().nullable(),
    time: z.string().nullable(),
  }),
  deposit: z.strictObject({
    on: z.boolean(),
    cents: z.int().nullable(),
    method: z.enum(paymentMethodTypes),
    reference: z.string(),
  }),
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
    limit: { on: false, cents: null },
    callBeforeStart: false,
    mayCollect: { on: false, text: '' },
    benchNote: { on: false, text: '' },
    promise: { choice: 'proposed', day: null, time: null },
    deposit: { on: false, cents: null, method: 'card-terminal', reference: '' },
  }
}

/** A form draft read back; undefined where it was written by another version of the form. */
export function parseIntake(value: unknown): IntakeForm | undefined {
  const parsed = intakeFormSchema.safeParse(value)
  return parsed.success ? parsed.data : undefined
}

/** Kinds that are about things; the others are told in words. */
export function isAboutItems(kind: Kind): boolean {
  return kind === 'order' || kind === 'service'
}

const titleLength = 80

/** The title the ticket gets: what was typed, else the first item, else the first line of the description. */
export function titleOf(form: Pick<IntakeForm, 'title' | 'items' | 'description'>): string {
  const [line = ''] = form.description.trim().split('\n')
  const named = form.items.find((item) => item.title.trim() !== '')?.title ?? line
  return form.title.trim() === '' ? named.trim().slice(0, titleLength) : form.title.trim()
}

/** The names of those who may collect. */
export function collectorsOf(text: string): string[] {
  return text
    .split(/[;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** The moment promised, ms; undefined without a promise or while the other day is still empty. */
export function promisedAtOf(
  promise: IntakeForm['promise'],
  proposedAt: number | undefined,
): number | undefined {
  if (promise.choice === 'none') return undefined
  if (promise.choice === 'proposed') return proposedAt
  if (promise.day === null) return undefined
  const [hour = 0, minute = 0] = (promise.time ?? usualTime).split(':').map(Number)
  return momentOf(promise.day, hour * 60 + minute)
}

type TicketInput = Question<'ticket:open'>['draft']

/** The form as the ticket it asks for; the caller has made sure that no problem is left (intake-problems). */
export function toTicketDraft(
  form: IntakeForm,
  customerId: string,
  proposedAt: number | undefined,
): TicketInput {
  const promisedAt = promisedAtOf(form.promise, proposedAt)
  const limit = form.limit.on ? form.limit.cents : null
  return {
    kind: form.kind,
    customerId,
    title: titleOf(form),
    description: form.description,
    callBeforeStart: form.callBeforeStart,
    mayCollect: form.mayCollect.on ? collectorsOf(form.mayCollect.text) : [],
    benchNote: form.benchNote.on ? form.benchNote.text : '',
    answer: '',
    result: '',
    items: form.items.map(toItemDraft),
    ...(limit === null ? {} : { limitCents: limit }),
    ...(promisedAt === undefined ? {} : { promisedAt }),
  }
}

function toItemDraft(item: IntakeItem): TicketInput['items'][number] {
  const { title, origin, unit, taxRate, discountBasisPoints } = item
  const condition = item.condition.trim()
  return {
    title,
    origin,
    unit,
    taxRate,
    discountBasisPoints,
    quantityThousandths: item.quantityThousandths ?? 0,
    ...(item.productId === null ? {} : { productId: item.productId }),
    ...(item.unitPriceCents === null ? {} : { unitPriceCents: item.unitPriceCents }),
    ...(origin === 'brought-in' && condition !== '' ? { condition } : {}),
  }
}
