import type { ArticleRow } from '../../src/shared/contract/material'
import type { ArticleDraft } from '../../src/shared/domain/article'
import type { StockBooking } from '../../src/shared/domain/stock-booking'
import { stockBookingSchema } from '../../src/shared/domain/stock-booking'
import type { TestDesk } from './backend'
import { aRequestId } from './backend'

export function anArticle(over: Partial<ArticleDraft> = {}): ArticleDraft {
  return {
    name: 'Plakatpapier A1',
    unit: 'Bogen',
    place: 'P1',
    supplier: 'Papierhaus',
    orderCode: 'PB1204A',
    minimumThousandths: 50_000,
    orderThousandths: 200_000,
    ...over,
  }
}

/** An article with so much on the shelf, in thousandths; its id. */
export async function anArticleWith(
  desk: TestDesk,
  counted: number,
  over: Partial<ArticleDraft> = {},
): Promise<string> {
  const { id } = await desk.get('article:save', { requestId: aRequestId(), draft: anArticle(over) })
  await desk.get('material:count', { requestId: aRequestId(), articleId: id, counted })
  return id
}

/** An article as the list shows it. */
export async function articleRow(desk: TestDesk, id: string): Promise<ArticleRow> {
  const row = (await desk.get('material:list', {})).find((one) => one.id === id)
  if (row === undefined) throw new Error(`no article ${id}`)
  return row
}

let count = 0

/** A booking as the journal keeps it; each later one has the higher stamp. */
export function aBooking(over: Partial<Record<keyof StockBooking, string | number>>): StockBooking {
  count += 1
  const number = String(count).padStart(6, '0')
  return stockBookingSchema.parse({
    id: `booking-${number}`,
    stamp: `${number}-0000`,
    recordedAt: count,
    by: 'person-1',
    device: 'pc-1',
    happenedAt: count,
    articleId: 'paper',
    kind: 'goods-in',
    thousandths: 1_000,
    reason: '',
    ...over,
  })
}
