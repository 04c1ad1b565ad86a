import type { ArticleRow, BookingRow, PurchaseRow } from '../../../shared/contract/material'
import type { Words } from '../../parts/speech'
import { formatDayTime, formatQuantity, formatShortDay } from '../../ui/format'
import { articleState, bookingWords } from './material-words'

/** Lists of material as rows of text, heads first: what stands on the screen, with the units in a column of their own. */
type Lines = string[][]

export function stockLines(rows: readonly ArticleRow[], words: Words): Lines {
  const { t, language } = words
  const amounts = ['stock', 'reserved', 'free', 'onOrder'] as const
  return [
    [
      t('material.column.name'),
      t('material.column.place'),
      ...amounts.map((key) => t(`material.column.${key}`)),
      t('material.form.minimum'),
      t('material.form.unit'),
      t('material.form.supplier'),
      t('material.form.orderCode'),
      t('material.column.state'),
    ],
    ...rows.map((row) => [
      row.name,
      row.place,
      ...amounts.map((key) => formatQuantity(row.now[key], language)),
      formatQuantity(row.minimumThousandths, language),
      row.unit,
      row.supplier,
      row.orderCode,
      articleState(row, words).text,
    ]),
  ]
}

export function noteLines(notes: readonly PurchaseRow[], { t, language }: Words): Lines {
  const day = (at: number | null) => (at === null ? '' : formatShortDay(at, language))
  return [
    [
      t('material.form.supplier'),
      t('material.column.name'),
      t('material.form.orderCode'),
      t('material.amount'),
      t('material.purchase.came'),
      t('material.form.unit'),
      t('material.purchase.noted'),
      t('material.tabs.ordered'),
      t('material.purchase.due'),
      t('material.column.ticket'),
    ],
    ...notes.map(({ article, ticket, ...note }) => [
      note.supplier,
      article.name,
      article.orderCode,
      formatQuantity(note.thousandths, language),
      formatQuantity(note.received, language),
      article.unit,
      day(note.notedAt),
      day(note.orderedAt),
      day(note.dueAt),
      ticket === null ? '' : `${ticket.customerName}, ${ticket.number}`,
    ]),
  ]
}

export function bookingLines(rows: readonly BookingRow[], words: Words): Lines {
  const { t, language } = words
  return [
    [
      t('material.column.when'),
      t('material.column.name'),
      t('material.column.what'),
      t('material.amount'),
      t('material.form.unit'),
      t('material.column.ticket'),
      t('material.reason'),
      t('material.column.who'),
    ],
    ...rows.map((row) => [
      formatDayTime(row.at, language),
      row.article.name,
      bookingWords(row, words),
      formatQuantity(row.thousandths, language),
      row.article.unit,
      row.ticket === null
        ? ''
        : [row.ticket.customerName, row.ticket.number, row.step].filter(Boolean).join(', '),
      row.reason,
      row.by,
    ]),
  ]
}
