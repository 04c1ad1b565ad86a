import { z } from 'zod'
import { minuteMs } from './calendar'
import { appointmentIdSchema, customerIdSchema, personIdSchema, ticketIdSchema } from './ids'
import { momentSchema, shortText } from './row'

const appointmentStates = ['planned', 'arrived', 'no-show', 'cancelled'] as const
export type AppointmentState = (typeof appointmentStates)[number]

const appointmentOutcomes = ['no-show', 'cancel', 'restore'] as const
export const appointmentOutcomeSchema = z.enum(appointmentOutcomes)
export type AppointmentOutcome = z.infer<typeof appointmentOutcomeSchema>

type AppointmentAction = 'make' | 'change' | 'arrive' | AppointmentOutcome
type Move = { readonly from: readonly AppointmentState[]; readonly to: AppointmentState }

/** Every move of an appointment; another day or time is a change. What is not named here is refused. */
export const appointmentMoves: Record<AppointmentAction, Move> = {
  make: { from: [], to: 'planned' },
  change: { from: ['planned'], to: 'planned' },
  arrive: { from: ['planned'], to: 'arrived' },
  'no-show': { from: ['planned'], to: 'no-show' },
  cancel: { from: ['planned'], to: 'cancelled' },
  restore: { from: ['no-show', 'cancelled'], to: 'planned' },
}

const appointmentFields = z.strictObject({
  at: momentSchema,
  minutes: z.int().min(5).max(600),
  /** With whom; nobody: whoever is at the counter. */
  withPerson: personIdSchema.exactOptional(),
  customerId: customerIdSchema.exactOptional(),
  name: shortText,
  reason: shortText,
  ticketId: ticketIdSchema.exactOptional(),
})
/** Somebody must be expected: a customer, or at least a name. */
export const appointmentDraft = appointmentFields.refine(
  ({ name, customerId }) => name !== '' || customerId !== undefined,
)
export type AppointmentDraft = z.infer<typeof appointmentFields>

export const appointmentSchema = appointmentFields.extend({
  id: appointmentIdSchema,
  moments: z
    .array(
      z.strictObject({
        move: z.enum(['make', 'change', 'arrive', ...appointmentOutcomes]),
        at: momentSchema,
        by: z.string(),
        /** The moment it was agreed for before it was moved. */
        before: momentSchema.exactOptional(),
      }),
    )
    .min(1),
})
export type Appointment = z.infer<typeof appointmentSchema>

export function appointmentState({ moments }: Pick<Appointment, 'moments'>): AppointmentState {
  return appointmentMoves[moments.at(-1)?.move ?? 'make'].to
}

type Span = Pick<Appointment, 'at' | 'minutes' | 'withPerson'>

export function endOf({ at, minutes }: Pick<Span, 'at' | 'minutes'>): number {
  return at + minutes * minuteMs
}

/** Whether two times of one and the same person lie over each other; end and begin may touch. */
export function overlaps(one: Span, other: Span): boolean {
  if (one.withPerson === undefined || one.withPerson !== other.withPerson) return false
  return one.at < endOf(other) && other.at < endOf(one)
}
