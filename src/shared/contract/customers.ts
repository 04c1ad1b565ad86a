import { z } from 'zod'
import { consentFields } from '../domain/consent'
import type { Customer } from '../domain/customer'
import type { MergeCounts, MergeRemains } from '../domain/customer-merge'
import { mergeChoicesSchema } from '../domain/customer-merge'
import type { DuplicateReason } from '../domain/duplicate'
import { customerIdSchema } from '../domain/ids'
import { requiredText } from '../domain/row'
import type { CustomerHit } from './desk-answers'
import type { Saved } from './management'
import { request } from './request'
import { baseStamp, requestId } from './request-id'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const pair = { keep: customerIdSchema, drop: customerIdSchema }

export const customersRequests = {
  /** The list of customers; without a text by name, else the best hits first. */
  'customer:list': request(
    'look',
    z.strictObject({
      text: z.string().max(200),
      sort: z.enum(['all', 'person', 'company']),
      openTickets: z.boolean(),
      openMoney: z.boolean(),
      limit: z.int().min(1).max(5_000),
    }),
  ),
  'customer:consent': request(
    'customer.edit',
    z.strictObject({ requestId, id: customerIdSchema, draft: consentFields }),
  ),
  'customer:withdraw': request(
    'customer.edit',
    z.strictObject({ requestId, id: customerIdSchema, consentId: z.string().min(1).max(120) }),
  ),
  /** Keeps a file that is in the file store already with the customer. */
  'customer:attach': request(
    'customer.edit',
    z.strictObject({ requestId, id: customerIdSchema, hash, name: requiredText }),
  ),
  'customer:detach': request('customer.edit', z.strictObject({ requestId, id: customerIdSchema, hash })),
  /** Writes a copy of a kept file to a place the person chooses. */
  'customer:file-save': request('look', z.strictObject({ id: customerIdSchema, hash })),
  /** Pairs of customers that may be one, the surest first. */
  'customer:pairs': request('look', z.strictObject({ limit: z.int().min(1).max(500) })),
  'customer:merge-preview': request('look', z.strictObject(pair)),
  'customer:merge': request(
    'customer.merge',
    z.strictObject({
      requestId,
      ...pair,
      keepBase: baseStamp,
      dropBase: baseStamp,
      choices: mergeChoicesSchema,
    }),
  ),
  /** Takes back the merge by which this record became a pointer. */
  'customer:unmerge': request('customer.merge', z.strictObject({ requestId, id: customerIdSchema })),
}

export type CustomerPair = {
  readonly a: CustomerHit
  readonly b: CustomerHit
  readonly reasons: readonly DuplicateReason[]
}

export type MergePreview = {
  readonly keep: Customer
  readonly drop: Customer
  /** What goes over from the dropped record. */
  readonly counts: MergeCounts
}

/** A record that is a pointer now, and what of it may still be taken back. */
export type MergedRecord = {
  readonly id: string
  readonly name: string
  readonly at: number
  readonly byName: string
}

export type CustomersAnswers = {
  'customer:list': { readonly rows: readonly CustomerHit[]; readonly total: number }
  'customer:consent': Saved
  'customer:withdraw': Saved
  'customer:attach': Saved
  'customer:detach': Saved
  /** null: called off. */
  'customer:file-save': { readonly fileName: string } | null
  'customer:pairs': { readonly pairs: readonly CustomerPair[]; readonly total: number }
  'customer:merge-preview': MergePreview
  'customer:merge': Saved
  'customer:unmerge': { readonly id: string; readonly stays: MergeRemains }
}
