import { articleIdSchema, bookingIdSchema } from '../../shared/domain/ids'
import type { Office } from '../../shared/domain/office'
import type { BookingKind } from '../../shared/domain/stock-booking'
import type { PlannedBooking } from '../../shared/domain/stock-rules'
import { ticketArticles } from '../../shared/domain/stock-view'
import type { JsonObject } from '../../shared/replication/operation'
import type { Changes } from './changes'

/** What a booking is about beside its amounts. */
export type BookingAbout = {
  readonly articleId: string
  readonly ticketId?: string
  readonly stepId?: string
  readonly purchaseNoteId?: string
  readonly reverses?: string
  readonly reason: string
}

type Scene = {
  readonly office: Office
  readonly changes: Changes
  readonly nextId: () => string
  readonly now: number
}

/** Adds one booking; its id. */
export function addBooking(
  { changes, nextId, now }: Scene,
  plan: PlannedBooking,
  about: BookingAbout,
): string {
  const id = nextId()
  const record: JsonObject = { ...about, ...plan, happenedAt: now }
  changes.add('stockBookings', id, record)
  return id
}

/** Says a booking on a ticket's timeline, as `kind`. */
export function tellMaterial(
  { changes, office }: Scene,
  ticketId: string,
  {
    id,
    articleId,
    kind,
    thousandths,
  }: {
    readonly id: string
    readonly articleId: string
    readonly kind: BookingKind
    readonly thousandths: number
  },
): void {
  const article = office.tables.articles.get(articleId)
  changes.tell(ticketId, {
    type: 'material',
    bookingId: bookingIdSchema.parse(id),
    articleId: articleIdSchema.parse(articleId),
    name: article?.name ?? '',
    unit: article?.unit ?? '',
    kind,
    thousandths,
  })
}

/**
 * What is still set aside for a ticket whose work is over goes back to everybody, in the commit that ends the work
 * (make-ready, cancel). What another PC sets aside at the same moment stays and is listed as left over.
 */
export function releaseLeftOvers(scene: Scene, ticketId: string): void {
  for (const { article, reserved } of ticketArticles(scene.office, ticketId)) {
    if (reserved === 0) continue
    const plan = { kind: 'release', thousandths: -reserved } as const
    const id = addBooking(scene, plan, { articleId: article.id, ticketId, reason: '' })
    tellMaterial(scene, ticketId, { id, articleId: article.id, ...plan })
  }
}
