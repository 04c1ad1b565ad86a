import { z } from 'zod'
import { passwordSchema } from '../domain/credential'
import type { Firm } from '../domain/firm'
import { firmFields } from '../domain/firm'
import { personIdSchema, productIdSchema, shelfIdSchema } from '../domain/ids'
import type { Person } from '../domain/person'
import { personFields } from '../domain/person'
import type { Product } from '../domain/product'
import { productFields } from '../domain/product'
import type { Shelf } from '../domain/shelf'
import { shelfFields } from '../domain/shelf'
import { request } from './request'
import { baseStamp, requestId } from './request-id'

const nothing = z.strictObject({})

export const managementRequests = {
  'person:list': request('look', nothing),
  'person:add': request(
    'people.edit',
    z.strictObject({ requestId, draft: personFields, password: passwordSchema }),
  ),
  'person:change': request(
    'people.edit',
    z.strictObject({ requestId, id: personIdSchema, base: baseStamp, draft: personFields }),
  ),
  /** Leavers go, their open work is handed on; also brings somebody back. */
  'person:deactivate': request(
    'people.edit',
    z.strictObject({
      requestId,
      id: personIdSchema,
      active: z.boolean(),
      successor: personIdSchema.exactOptional(),
    }),
  ),
  'person:reset-password': request(
    'people.edit',
    z.strictObject({ requestId, id: personIdSchema, password: passwordSchema }),
  ),
  'firm:read': request('look', nothing),
  'firm:change': request('firm.edit', z.strictObject({ requestId, base: baseStamp, draft: firmFields })),
  'product:list': request('look', nothing),
  'product:save': request(
    'price-list.edit',
    z.strictObject({
      requestId,
      id: productIdSchema.exactOptional(),
      base: baseStamp.exactOptional(),
      draft: productFields,
    }),
  ),
  'product:retire': request(
    'price-list.edit',
    z.strictObject({ requestId, id: productIdSchema, active: z.boolean() }),
  ),
  'shelf:list': request('look', nothing),
  'shelf:save': request(
    'shelf.edit',
    z.strictObject({
      requestId,
      id: shelfIdSchema.exactOptional(),
      base: baseStamp.exactOptional(),
      draft: shelfFields,
    }),
  ),
  'shelf:retire': request(
    'shelf.edit',
    z.strictObject({ requestId, id: shelfIdSchema, active: z.boolean() }),
  ),
}

export type Saved = { readonly id: string; readonly stamp?: string }
export type PersonRow = Person & { readonly hasLogin: boolean; readonly openTickets: number }
export type ShelfRow = Shelf & { readonly tickets: number }

export type ManagementAnswers = {
  'person:list': readonly PersonRow[]
  'person:add': Saved
  'person:change': Saved
  'person:deactivate': { readonly id: string; readonly handedOn: number }
  'person:reset-password': Saved
  'firm:read': Firm
  'firm:change': Saved
  'product:list': readonly Product[]
  'product:save': Saved
  'product:retire': Saved
  'shelf:list': readonly ShelfRow[]
  'shelf:save': Saved
  'shelf:retire': Saved
}
