import { z } from 'zod'
import type { Article } from '../domain/article'
import { amountThousandths, articleFields } from '../domain/article'
import {
  articleIdSchema,
  bookingIdSchema,
  purchaseNoteIdSchema,
  stepIdSchema,
  ticketIdSchema,
} from '../domain/ids'
import type { PurchaseState } from '../domain/purchase-note'
import { longText, momentSchema, shortText } from '../domain/row'
import type { LastCount } from '../domain/stock'
import type { BookingKind } from '../domain/stock-booking'
import type { ArticleStock, TicketArticle } from '../domain/stock-view'
import type { WorkState } from '../domain/work'
import type { Saved } from './management'
import { request } from './request'
import { baseStamp, requestId } from './request-id'
import type { SavedTable } from './table-file'
import { tableFile, tableFileBytes } from './table-file'

const nothing = z.strictObject({})
/** More than nothing, in thousandths of the article's unit. */
const amount = amountThousandths.min(1)
/** What a booking says beside its kind. `anyway`: the notice about what the book says was read. */
const bookingFields = {
  requestId,
  articleId: articleIdSchema,
  thousandths: amount,
  anyway: z.boolean(),
}
const noteIds = z.array(purchaseNoteIdSchema).min(1).max(200)

export const materialRequests = {
  'material:list': request('look', nothing),
  /** The latest bookings first: of one article, or of all. */
  'material:history': request('look', z.strictObject({ articleId: articleIdSchema.exactOptional() })),
  'material:of-ticket': request('look', z.strictObject({ ticketId: ticketIdSchema })),
  'article:save': request(
    'material.edit',
    z.strictObject({
      requestId,
      id: articleIdSchema.exactOptional(),
      base: baseStamp.exactOptional(),
      draft: articleFields,
    }),
  ),
  'article:retire': request(
    'material.edit',
    z.strictObject({ requestId, id: articleIdSchema, active: z.boolean() }),
  ),
  'material:book': request(
    'material.book',
    z.strictObject({
      ...bookingFields,
      kind: z.enum(['use', 'put-back', 'waste']),
      ticketId: ticketIdSchema.exactOptional(),
      stepId: stepIdSchema.exactOptional(),
      reason: shortText,
    }),
  ),
  /** What lies there; the booking is the difference to the book at the moment of the commit. */
  'material:count': request(
    'material.book',
    z.strictObject({ requestId, articleId: articleIdSchema, counted: amountThousandths }),
  ),
  'material:reserve': request(
    'material.book',
    z.strictObject({ ...bookingFields, ticketId: ticketIdSchema, stepId: stepIdSchema.exactOptional() }),
  ),
  'material:release': request(
    'material.book',
    z.strictObject({ requestId, articleId: articleIdSchema, ticketId: ticketIdSchema, thousandths: amount }),
  ),
  /** Goods that nobody noted. */
  'material:goods-in': request(
    'material.book',
    z.strictObject({ requestId, articleId: articleIdSchema, thousandths: amount, reason: shortText }),
  ),
  /** Takes a booking back by one with the opposite amounts. */
  'material:reverse': request(
    'material.book',
    z.strictObject({ requestId, id: bookingIdSchema, reason: shortText }),
  ),
  'purchase:list': request('look', nothing),
  /** Puts an article on the list of what to order; with `id` changes the amount of what stands there. */
  'purchase:note': request(
    'material.book',
    z.strictObject({
      requestId,
      id: purchaseNoteIdSchema.exactOptional(),
      articleId: articleIdSchema,
      thousandths: amount,
      ticketId: ticketIdSchema.exactOptional(),
      note: shortText,
    }),
  ),
  'purchase:order': request(
    'material.book',
    z.strictObject({ requestId, ids: noteIds, dueAt: momentSchema.exactOptional() }),
  ),
  /** Goods for a note. It is received once all of it came, or with `closes`. */
  'purchase:receive': request(
    'material.book',
    z.strictObject({ requestId, id: purchaseNoteIdSchema, thousandths: amount, closes: z.boolean() }),
  ),
  'purchase:drop': request('material.book', z.strictObject({ requestId, id: purchaseNoteIdSchema })),
  /** A list of material as it stands on the screen. */
  'material:save': request('material.book', tableFile, tableFileBytes),
  /** Opens the mail program with an order; to whom it goes is written there. */
  'purchase:mail': request('material.book', z.strictObject({ subject: shortText, text: longText })),
}

/** A ticket as lists of material name it. */
export type TicketNamed = {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly customerName: string
}

/** A ticket that material is set aside for. */
export type Reservation = {
  readonly ticket: TicketNamed
  readonly thousandths: number
  /** Of it, what does not lie there. */
  readonly missing: number
  /** The ticket is over: whoever looks after the material lets it go. */
  readonly isLeftOver: boolean
}

export type ArticleRow = Article & {
  readonly now: ArticleStock
  readonly reservations: readonly Reservation[]
  readonly lastCount: LastCount | null
  /** The next of its notes that goods may come for. */
  readonly noteId: string | null
}

export type BookingRow = {
  readonly id: string
  readonly at: number
  readonly by: string
  readonly kind: BookingKind
  readonly thousandths: number
  readonly counted: number | null
  readonly article: Pick<Article, 'id' | 'name' | 'unit'>
  readonly ticket: TicketNamed | null
  /** The step it was used on; empty: none. */
  readonly step: string
  readonly reason: string
  readonly isReversal: boolean
  readonly isReversed: boolean
  /** Another PC had taken the same booking back already: this one stays and counts nothing. */
  readonly isRepeated: boolean
  /** The stock after it, in the order of the bookings' stamps; null where the booking only sets aside. */
  readonly stockAfter: number | null
}

export type PurchaseRow = {
  readonly id: string
  readonly article: Pick<Article, 'id' | 'name' | 'unit' | 'orderCode' | 'place'>
  readonly supplier: string
  readonly state: PurchaseState
  readonly thousandths: number
  readonly received: number
  readonly outstanding: number
  readonly notedAt: number
  readonly notedBy: string
  readonly orderedAt: number | null
  readonly dueAt: number | null
  readonly ticket: TicketNamed | null
  readonly note: string
  /** More came than was ordered, each booking by another PC: perhaps the same goods twice. */
  readonly isDoubled: boolean
}

/** The material of one ticket, and how far its work is. */
export type TicketMaterial = { readonly articles: readonly TicketArticle[]; readonly work: WorkState }

export type BookedMaterial = { readonly id: string; readonly thousandths: number }

export type MaterialAnswers = {
  'material:list': readonly ArticleRow[]
  'material:history': readonly BookingRow[]
  'material:of-ticket': TicketMaterial
  'article:save': Saved
  'article:retire': Saved
  'material:book': BookedMaterial
  'material:count': BookedMaterial
  'material:reserve': BookedMaterial
  'material:release': BookedMaterial
  'material:goods-in': BookedMaterial
  'material:reverse': BookedMaterial
  'material:save': SavedTable
  'purchase:list': readonly PurchaseRow[]
  'purchase:note': Saved
  'purchase:order': { readonly count: number }
  'purchase:receive': { readonly id: string; readonly isClosed: boolean }
  'purchase:drop': Saved
  'purchase:mail': null
}
