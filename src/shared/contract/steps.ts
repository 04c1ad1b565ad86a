import { z } from 'zod'
import { areaSchema } from '../domain/area'
import { personIdSchema, stepIdSchema, ticketIdSchema } from '../domain/ids'
import { longText, requiredText, shortText } from '../domain/row'
import type { Step } from '../domain/step'
import type { StepState } from '../domain/step-life'
import { maxChecklist, maxSteps } from '../domain/workflow'
import type { TwoVersions } from './conflicts'
import type { Somebody } from './desk-answers'
import type { Saved } from './management'
import { request } from './request'
import { requestId } from './request-id'

const named = { requestId, stepId: stepIdSchema }
const because = z.strictObject({ ...named, reason: requiredText })

/** All are let through for any area; the handlers ask for the right in the step's own, and for checks. */
export const stepsRequests = {
  'step:list': request('look', z.strictObject({ ticketId: ticketIdSchema })),
  /** Begins it or goes on with it. One step runs per person: the one running is paused, on whatever ticket. */
  'step:start': request('step.front', z.strictObject(named)),
  'step:pause': request('step.front', z.strictObject({ ...named, reason: shortText })),
  /** With points of its checklist open only with a reason. A check that passed ends in the same way. */
  'step:finish': request('step.front', z.strictObject({ ...named, reason: shortText })),
  'step:check': request(
    'step.quality-check',
    z.discriminatedUnion('passed', [
      z.strictObject({ ...named, passed: z.literal(true), reason: shortText }),
      z.strictObject({
        ...named,
        passed: z.literal(false),
        reason: requiredText,
        /** What must be done again, and everything after it; empty: the work it looked at. */
        redo: z.array(stepIdSchema).max(maxSteps),
      }),
    ]),
  ),
  'step:leave-out': request('step.front', because),
  /** Again, and everything after it; a ticket that was past it comes back into work. */
  'step:redo': request('step.front', because),
  /** Takes the step, or lets it go (null). */
  'step:take': request(
    'step.front',
    z.strictObject({
      ...named,
      owner: personIdSchema.nullable(),
      /** Who had it when the screen was drawn: two people taking one step yield one owner. */
      seenOwner: personIdSchema.nullable(),
    }),
  ),
  /** To a colleague, or to whoever works in an area. */
  'step:give': request(
    'step.front',
    z.strictObject({
      ...named,
      to: z.discriminatedUnion('type', [
        z.strictObject({ type: z.literal('person'), personId: personIdSchema }),
        z.strictObject({ type: z.literal('area'), area: areaSchema }),
      ]),
      seenOwner: personIdSchema.nullable(),
    }),
  ),
  'step:checkpoint': request(
    'step.front',
    z.strictObject({
      ...named,
      index: z
        .int()
        .min(0)
        .max(maxChecklist - 1),
      /** As it was read: a list that was changed meanwhile is refused. */
      text: requiredText,
      done: z.boolean(),
    }),
  ),
  /** What the counter may tell the customer about it; empty takes it away. */
  'step:answer': request('step.front', z.strictObject({ ...named, answer: longText })),
  'step:photo': request(
    'step.front',
    z.strictObject({ ...named, hash: z.string().regex(/^[0-9a-f]{64}$/), add: z.boolean() }),
  ),
  /** What the measured time should be, in minutes. */
  'step:time': request(
    'step.front',
    z.strictObject({ ...named, minutes: z.int().min(0).max(10_080), reason: requiredText }),
  ),
}

/** One step of a ticket with what became of it. */
export type StepRow = {
  readonly step: Step
  readonly state: StepState
  /** When it came into this state, ms; 0 before anything happened. */
  readonly since: number
  readonly reason: string
  /** Who did the last move; empty before anything happened. */
  readonly byName: string
  readonly owner: Somebody | null
  readonly isNext: boolean
  /** Titles of the steps it waits for. */
  readonly waitsFor: readonly string[]
  /** Measured until `readAt`; while it runs, more since then. */
  readonly spentMinutes: number
  readonly readAt: number
  readonly leftMinutes: number
  /** Since when it runs without a break, ms; null while it does not. */
  readonly runsSince: number | null
  readonly people: readonly { readonly name: string; readonly minutes: number }[]
  readonly contested: readonly TwoVersions[]
}

/** A step that was paused because another one began. */
export type PausedStep = {
  readonly stepId: string
  readonly title: string
  readonly ticketId: string
  readonly number: string
}

export type StepsAnswers = {
  /** In their order. */
  'step:list': readonly StepRow[]
  /** `id`: the ticket's. */
  'step:start': { readonly id: string; readonly paused: readonly PausedStep[] }
  'step:pause': Saved
  'step:finish': Saved
  'step:check': Saved
  'step:leave-out': Saved
  'step:redo': Saved
  'step:take': Saved
  'step:give': Saved
  'step:checkpoint': Saved
  'step:answer': Saved
  'step:photo': Saved
  'step:time': Saved
}
