import { z } from 'zod'
import type { Contested, Rivalry } from '../domain/contested'
import { settleTask } from '../domain/contested'
import { fieldCollections } from '../domain/office'
import type { OfficeConflict } from '../domain/office-conflict'
import { officeConflictCodeSchema } from '../domain/office-conflict'
import { shortText } from '../domain/row'
import type { EventFacts } from '../domain/timeline'
import type { Saved } from './management'
import { request } from './request'
import { requestId } from './request-id'

const version = z.string().min(1).max(200)
const record = { collection: z.enum(fieldCollections), id: z.string().min(1).max(64) }

export const conflictRequests = {
  /** Everything that is contested or does not go together across PCs. */
  'conflict:list': request('data.check', z.strictObject({})),
  /** Makes one of the versions hold, on every PC. */
  'conflict:settle': request(
    ({ collection, unit }) => settleTask(collection, unit),
    z.strictObject({
      requestId,
      ...record,
      /** Field or group; null: the record was deleted and edited at once. */
      unit: shortText.nullable(),
      choice: version,
      /** The versions that were on the screen; with another one among them now, nothing is settled unseen. */
      shown: z.array(version).min(2).max(50),
    }),
  ),
  /** Brings a record back that one PC deleted and another uses, with what was deleted along with it. */
  'conflict:restore': request('data.check', z.strictObject({ requestId, ...record })),
  /** Somebody has looked at it and it is settled; it stays away until something is added to it. */
  'conflict:notice': request(
    'data.check',
    z.strictObject({
      requestId,
      /** A deleted record in use is brought back instead. */
      code: officeConflictCodeSchema.exclude(['deleted-in-use']),
      subject: z.string().min(1).max(200),
      acts: z.array(z.string().max(64)).min(1).max(1_000),
    }),
  ),
}

/** A PC by what stands on it. */
export type PcName = { readonly letter: string; readonly name: string }

export type VersionRow = Rivalry & {
  readonly byName: string
  /** Null for a PC that the office does not know (any more). */
  readonly pc: PcName | null
}

/** One thing to decide, ready for the screen. What is secret has no value. */
export type TwoVersions = Omit<Contested, 'versions'> & {
  /** What the record is called: a customer's or person's name, an item's title, a number … */
  readonly name: string
  readonly ticketId: string | null
  readonly customerId: string | null
  readonly versions: readonly VersionRow[]
  /** Names of the people, customers, tickets and products that the values name by id. */
  readonly names: Readonly<Record<string, string>>
}

export type ActRow = {
  readonly id: string
  readonly at: number
  readonly byName: string
  readonly pc: PcName | null
  /** What was done, where it stands on a timeline. */
  readonly facts: EventFacts | null
  /** Of a payment or reversal. */
  readonly amountCents: number | null
  /** Who took the item. */
  readonly collectorName: string
}

export type OfficeConflictRow = OfficeConflict & {
  /** The item, the number, the deleted record or the person it is about. */
  readonly what: string
  readonly ticketRows: readonly {
    readonly id: string
    readonly number: string
    readonly title: string
    readonly customerName: string
  }[]
  readonly actRows: readonly ActRow[]
  /** Too much paid, in cents. */
  readonly overCents: number | null
  /** What may be brought back. */
  readonly restore: Pick<Contested, 'collection' | 'id'> | null
  readonly names: Readonly<Record<string, string>>
}

export type ConflictAnswers = {
  'conflict:list': {
    readonly versions: readonly TwoVersions[]
    readonly office: readonly OfficeConflictRow[]
  }
  'conflict:settle': Saved
  'conflict:restore': Saved
  'conflict:notice': null
}
