import { z } from 'zod'
import { areaSchema } from './area'
import { minuteMs } from './calendar'
import { appointmentIdSchema, customerIdSchema, personIdSchema, ticketIdSchema, visitIdSchema } from './ids'
import type { Person } from './person'
import { momentSchema, shortText } from './row'

export const visitStates = ['waiting', 'called', 'serving', 'done', 'no-show'] as const
export type VisitState = (typeof visitStates)[number]

export const visitActions = ['call', 'take', 'finish', 'no-show', 'return', 'reopen', 'hand-on'] as const
export const visitActionSchema = z.enum(visitActions)
export type VisitAction = z.infer<typeof visitActionSchema>

type Move = { readonly from: readonly VisitState[]; readonly to: VisitState }

/** Every move of a visit. What is not named here is refused. */
export const visitMoves: Record<VisitAction, Move> = {
  /** Calling again shows the number once more. */
  call: { from: ['waiting', 'called'], to: 'called' },
  take: { from: ['waiting', 'called'], to: 'serving' },
  finish: { from: ['called', 'serving'], to: 'done' },
  'no-show': { from: ['waiting', 'called'], to: 'no-show' },
  /** Back among those who wait, at the place of the arrival. */
  return: { from: ['called', 'serving', 'no-show'], to: 'waiting' },
  reopen: { from: ['done'], to: 'serving' },
  /** Waits on, for somebody else. */
  'hand-on': { from: ['waiting', 'called', 'serving'], to: 'waiting' },
}

/** For whom a visitor waits: one person, whoever works in an area, or, as at first, whoever is free at the counter. */
export const visitAddresseeSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('counter') }),
  z.strictObject({ type: z.literal('person'), id: personIdSchema }),
  z.strictObject({ type: z.literal('area'), area: areaSchema }),
])
export type VisitAddressee = z.infer<typeof visitAddresseeSchema>

/** What is known of a visitor on arrival; all of it may be missing, the number is enough. */
export const visitFields = z.strictObject({
  name: shortText,
  reason: shortText,
  customerId: customerIdSchema.exactOptional(),
  ticketId: ticketIdSchema.exactOptional(),
})
export type VisitDraft = z.infer<typeof visitFields>

const momentEntry = z.strictObject({
  move: z.enum(['arrive', ...visitActions]),
  at: momentSchema,
  by: z.string(),
  to: visitAddresseeSchema.exactOptional(),
})

/** A person in the lobby. Everything that happened is in `moments`, the arrival first; its state follows from them. */
export const visitSchema = visitFields.extend({
  id: visitIdSchema,
  /** Of the day, from 1. */
  number: z.int().min(1),
  appointmentId: appointmentIdSchema.exactOptional(),
  moments: z.array(momentEntry).min(1),
})
export type Visit = z.infer<typeof visitSchema>

/** Longer than this is too long to be left standing in the lobby. */
export const tooLongMs = 10 * minuteMs

export function visitState({ moments }: Pick<Visit, 'moments'>): VisitState {
  const last = moments.at(-1)?.move ?? 'arrive'
  return last === 'arrive' ? 'waiting' : visitMoves[last].to
}

/** Whether somebody stands at a counter, or is on the way there. */
export function isActive(visit: Pick<Visit, 'moments'>): boolean {
  const state = visitState(visit)
  return state === 'called' || state === 'serving'
}

/** Who called or serves the visitor; undefined while nobody does. */
export function attendant(visit: Pick<Visit, 'moments'>): string | undefined {
  return isActive(visit) ? visit.moments.at(-1)?.by : undefined
}

export function addresseeOf({ moments }: Pick<Visit, 'moments'>): VisitAddressee | undefined {
  return moments.findLast(({ to }) => to !== undefined)?.to
}

export function arrivedAt({ moments }: Pick<Visit, 'moments'>): number {
  return moments[0]?.at ?? 0
}

/** When the waiting was over: called, taken or gone; undefined while it lasts. */
export function waitedUntil(visit: Pick<Visit, 'moments'>): number | undefined {
  if (visitState(visit) === 'waiting') return undefined
  const lastWait = visit.moments.findLastIndex(
    ({ move }) => move === 'arrive' || visitMoves[move].to === 'waiting',
  )
  return visit.moments[lastWait + 1]?.at
}

/** How long a visitor waits since the arrival, in ms; handing on does not set it back. */
export function waitedMs(visit: Pick<Visit, 'moments'>, now: number): number {
  return Math.max(0, (waitedUntil(visit) ?? now) - arrivedAt(visit))
}

type Receiver = Pick<Person, 'id' | 'areas'>

/** Whether a visitor waits for this person: named, or through an area. */
export function isHandedTo(visit: Pick<Visit, 'moments'>, person: Receiver): boolean {
  const to = addresseeOf(visit)
  if (to?.type === 'person') return to.id === person.id
  return to?.type === 'area' && person.areas.includes(to.area)
}

/** Whether this person may call the visitor at the counter: handed to them, or to nobody in particular. */
export function isFor(visit: Pick<Visit, 'moments'>, person: Receiver): boolean {
  return (addresseeOf(visit)?.type ?? 'counter') === 'counter' || isHandedTo(visit, person)
}

/** "017", as on the plate and on the public display. */
export function queueNumber(number: number): string {
  return String(number).padStart(3, '0')
}
