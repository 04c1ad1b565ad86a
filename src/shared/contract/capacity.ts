import { z } from 'zod'
import type { AbsenceKind } from '../domain/absence'
import { absenceFields } from '../domain/absence'
import type { Area } from '../domain/area'
import { areaSchema } from '../domain/area'
import type { Holiday } from '../domain/holidays'
import {
  absenceIdSchema,
  personIdSchema,
  stepIdSchema,
  ticketIdSchema,
  workflowIdSchema,
} from '../domain/ids'
import { kindSchema } from '../domain/kind'
import type { AreaDay } from '../domain/plan-load'
import { outlookDays } from '../domain/plan-load'
import type { PromiseReason } from '../domain/promise'
import type { Risk } from '../domain/risk'
import { momentSchema } from '../domain/row'
import type { OfficeTask, Skill } from '../domain/skill'
import { skillKeySchema, skillLevelSchema } from '../domain/skill'
import type { Why } from '../domain/why'
import type { Somebody } from './desk-answers'
import type { Saved } from './management'
import { request } from './request'
import { baseStamp, requestId } from './request-id'

/** What may be tried out before it is done. */
export const planChangeSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('promise'), ticketId: ticketIdSchema, at: momentSchema.nullable() }),
  /** A step given to somebody (null: to whoever can), or to another area. */
  z.strictObject({
    type: z.literal('step'),
    stepId: stepIdSchema,
    owner: personIdSchema.nullable().exactOptional(),
    area: areaSchema.exactOptional(),
  }),
  z.strictObject({
    type: z.literal('absence'),
    personId: personIdSchema,
    from: momentSchema,
    until: momentSchema,
  }),
  /** Before everything that is not running. */
  z.strictObject({ type: z.literal('first'), ticketId: ticketIdSchema }),
  z.strictObject({
    type: z.literal('new'),
    kind: kindSchema,
    workflowId: workflowIdSchema.exactOptional(),
    promisedAt: momentSchema.nullable(),
  }),
])
export type PlanChange = z.infer<typeof planChangeSchema>

const civilDaySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

export const capacityRequests = {
  /** Load per area and civil day, from today on. */
  'capacity:load': request('look', z.strictObject({ days: z.int().min(1).max(outlookDays) })),
  /** What fills an area on a civil day. */
  'capacity:day': request('look', z.strictObject({ area: areaSchema, day: civilDaySchema })),
  /** The earliest realistic date for a new ticket; without a workflow the kind's default one, if there is any. */
  'promise:propose': request(
    'look',
    z.strictObject({ kind: kindSchema, workflowId: workflowIdSchema.exactOptional() }),
  ),
  'plan:what-if': request('look', z.strictObject({ change: planChangeSchema })),
  /** Absences that touch [from, until), ms; also called-off ones are left out. */
  'absence:list': request('look', z.strictObject({ from: momentSchema, until: momentSchema })),
  /** One's own by everybody; those of others take `absence.edit`. */
  'absence:save': request(
    'look',
    z.strictObject({
      requestId,
      id: absenceIdSchema.exactOptional(),
      base: baseStamp.exactOptional(),
      draft: absenceFields,
    }),
  ),
  'absence:cancel': request('look', z.strictObject({ requestId, id: absenceIdSchema })),
  'skill:list': request('look', z.strictObject({})),
  'skill:save': request(
    'people.edit',
    z.strictObject({
      requestId,
      personId: personIdSchema,
      task: skillKeySchema,
      level: skillLevelSchema,
    }),
  ),
}

/** Somebody who works in an area today: present from (null: here now) until (ms). */
export type Presence = { readonly person: Somebody; readonly from: number | null; readonly until: number }

export type AreaLoad = {
  readonly area: Area
  /** Pieces of work that are not over. */
  readonly open: number
  /** Who is still to be here today, in the order of coming. */
  readonly people: readonly Presence[]
  /** One per asked day, today first. */
  readonly days: readonly AreaDay[]
}

export type CapacityLoad = {
  readonly now: number
  readonly days: readonly {
    readonly day: string
    readonly isOpen: boolean
    readonly holiday: Holiday | null
  }[]
  readonly areas: readonly AreaLoad[]
}

/** One piece of work in the load of a day. */
export type DayPiece = {
  readonly ticketId: string
  readonly number: string
  readonly title: string
  readonly customerName: string
  /** The step's title; empty where the ticket has no steps. */
  readonly work: string
  /** Who is planned for it; null: nobody can do it. */
  readonly person: Somebody | null
  /** Of that day; all of it where it is not planned on that day. */
  readonly minutes: number
  readonly isPlanned: boolean
  /** To be over by the end of the day to keep the promise, and is not. */
  readonly isLate: boolean
  readonly promisedAt: number | null
}

export type ProposedStep = {
  readonly title: string
  readonly area: Area
  readonly person: Somebody | null
  readonly from: number
  readonly until: number
}

export type PromiseProposal = {
  /** What to tell the customer: with the buffer, on a half hour of the opening hours. */
  readonly promisedAt: number
  /** The same without the buffer; told only by somebody who takes the risk. */
  readonly riskyAt: number
  /** When the work will be over, ms; null: something in it nobody can do, the kind's usual days are proposed. */
  readonly finishAt: number | null
  readonly workMinutes: number
  readonly bufferMinutes: number
  readonly why: readonly Why[]
  readonly steps: readonly ProposedStep[]
  /** Set when the kind's usual days decide, not the plan. */
  readonly usual: { readonly workingDays: number; readonly reason: PromiseReason } | null
  /** The template it was reckoned with; null: the kind's usual time. */
  readonly workflowName: string | null
}

/** How a ticket stands in a plan. */
export type Standing = { readonly finishAt: number | null; readonly risk: Risk; readonly why: Why | null }

export type WhatIfTicket = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly customerName: string
  readonly promisedAt: number | null
  /** Null: the ticket does not exist yet. */
  readonly before: Standing | null
  readonly after: Standing
}

export type WhatIf = {
  /** Whose end or risk changes; worse ones first, at most 50. */
  readonly tickets: readonly WhatIfTicket[]
  readonly count: number
  /** How many of them get worse in risk, and better. */
  readonly worse: number
  readonly better: number
}

export type AbsenceRow = {
  readonly id: string
  readonly stamp: string
  readonly person: Somebody
  readonly from: number
  readonly until: number
  /** Null: only whoever it is and managers may know; say "away". */
  readonly kind: AbsenceKind | null
  readonly note: string
  /** Whether whoever asks may change it. */
  readonly mayChange: boolean
}

export type SkillMatrix = {
  readonly people: readonly (Somebody & { readonly areas: readonly Area[] })[]
  /** Tasks of the office, retired ones too. */
  readonly tasks: readonly OfficeTask[]
  /** What is not here is level 0. */
  readonly skills: readonly Skill[]
}

export type CapacityAnswers = {
  'capacity:load': CapacityLoad
  'capacity:day': readonly DayPiece[]
  'promise:propose': PromiseProposal
  'plan:what-if': WhatIf
  'absence:list': readonly AbsenceRow[]
  'absence:save': Saved
  'absence:cancel': Saved
  'skill:list': SkillMatrix
  'skill:save': Saved
}
