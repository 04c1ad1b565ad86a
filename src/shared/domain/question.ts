import { z } from 'zod'
import type { Area } from './area'
import { areaSchema, frontAreas } from './area'
import { customerIdSchema, personIdSchema, questionIdSchema, ticketIdSchema } from './ids'
import type { Person, Role } from './person'
import { longText, momentSchema, requiredText, shortText, stampSchema } from './row'

/** Who is asked: one person, whoever works in an area, or whoever sits at a PC. */
export const addresseeSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('person'), id: personIdSchema }),
  z.strictObject({ type: z.literal('area'), area: areaSchema }),
  z.strictObject({ type: z.literal('pc'), device: requiredText }),
])
export type Addressee = z.infer<typeof addresseeSchema>

/** Ready answers of one question; each has a key of its own. */
export const maxChoices = 4

export const questionFields = z.strictObject({
  text: longText.min(1),
  to: addresseeSchema,
  /** Ready answers, one button each. */
  choices: z.array(requiredText).max(maxChoices),
  /** What to say to the customer while there is no answer. */
  fallback: shortText,
  customerWaits: z.boolean(),
  ticketId: ticketIdSchema.exactOptional(),
  customerId: customerIdSchema.exactOptional(),
})

export const questionSchema = questionFields.extend({
  id: questionIdSchema,
  stamp: stampSchema,
  askedAt: momentSchema,
  askedBy: z.string(),
  /** Somebody it is meant for had it on the screen; until then it counts as not delivered. */
  seen: z.strictObject({ at: momentSchema, by: z.string() }).exactOptional(),
  answer: z.strictObject({ at: momentSchema, by: z.string(), text: longText.min(1) }).exactOptional(),
  /** Who asked has read the answer, or takes the question back. */
  closed: z.strictObject({ at: momentSchema, by: z.string() }).nullable().exactOptional(),
})
export type Question = z.infer<typeof questionSchema>

/** Where somebody is asked who has no area of their own. */
const areasOfRole: Record<Role, readonly Area[]> = {
  'front-desk': frontAreas,
  'back-office': ['manufacturing', 'fulfilment', 'accounting'],
  manager: ['management'],
}

type Asked = Pick<Question, 'to' | 'askedBy'>
type Reader = Pick<Person, 'id' | 'role' | 'areas'>

/** Whether somebody works where an area's questions are answered; a person without areas stands for the role's. */
export function worksIn(person: Pick<Person, 'role' | 'areas'>, area: Area): boolean {
  const own = person.areas.length === 0 ? areasOfRole[person.role] : person.areas
  return own.includes(area)
}

/** Whether a question is for somebody at a PC (device id); nobody answers the own question. */
export function isAsked({ to, askedBy }: Asked, person: Reader, device: string): boolean {
  if (askedBy === person.id) return false
  if (to.type === 'person') return to.id === person.id
  return to.type === 'area' ? worksIn(person, to.area) : to.device === device
}

/** Over for who asked; `closed` is null where that was undone. */
export function isClosed({ closed }: Pick<Question, 'closed'>): boolean {
  return closed !== undefined && closed !== null
}

/** Neither answered nor taken back. */
export function isWaiting(question: Pick<Question, 'answer' | 'closed'>): boolean {
  return question.answer === undefined && !isClosed(question)
}

export const deliveries = ['seen', 'on-its-way', 'person-away', 'area-away', 'pc-away'] as const
/**
 * `seen`: somebody asked had it on the screen. Everything else is not delivered: `on-its-way`, somebody is signed in
 * here but has not had it on the screen; or nobody it is for is signed in, so nobody can have read it.
 */
export type Delivery = (typeof deliveries)[number]

/** How far a question came, given who is signed in at this PC (device id). */
export function deliveryOf(
  question: Asked & Pick<Question, 'seen'>,
  present: readonly Reader[],
  device: string,
): Delivery {
  if (question.seen !== undefined) return 'seen'
  if (present.some((person) => isAsked(question, person, device))) return 'on-its-way'
  return `${question.to.type}-away`
}
