import { useState } from 'react'
import type { ArticleRow } from '../../../shared/contract/material'
import type { BookPlan } from '../../parts/material/book-dialog'
import { BookDialog } from '../../parts/material/book-dialog'
import { useApp } from '../../stores/app-store'
import { useQuery } from '../../stores/requests'
import { Card } from '../../ui/card'
import { Details } from '../../ui/details'
import { Dialog } from '../../ui/dialog'
import { Fact, Facts } from '../../ui/facts'
import { formatAmount, formatDayTime } from '../../ui/format'
import { WarningIcon } from '../../ui/icons'
import { Stack } from '../../ui/layout'
import { Note } from '../../ui/note'
import { useWords } from '../../words'
import { MaterialArticleActs } from './material-article-acts'
import { BookingList } from './material-bookings'
import { MaterialForm } from './material-form'
import { MaterialReceive } from './material-receive'
import { MaterialReservations } from './material-reservations'

type Props = { readonly row: ArticleRow; readonly onClose: () => void }
type Over = { readonly plan: BookPlan } | 'receive' | 'edit'

/** One article: how much there is and for whom, what to do with it, and how it came to that. */
export function MaterialArticle({ row, onClose }: Props) {
  const { t } = useWords()
  const [over, setOver] = useState<Over>()
  const mayBook = useApp((app) => app.status?.session?.tasks.includes('material.book')) ?? false
  const history =
    useQuery('material:history', { articleId: row.id }, ['stockBookings', 'articles']).value ?? []
  const notes = useQuery('purchase:list', {}, ['purchaseNotes', 'stockBookings']).value ?? []
  const note = notes.find(({ id }) => id === row.noteId)
  const plan = (next: BookPlan) => setOver({ plan: next })
  const close = () => setOver(undefined)
  return (
    <Dialog open side="right" size="m" title={row.name} subtitle={row.place} onClose={onClose}>
      <Stack gap="l">
        <ArticleFacts row={row} />
        <MaterialArticleActs
          row={row}
          onPlan={plan}
          onGoodsIn={() =>
            note === undefined ? plan({ kind: 'goods-in', article: row }) : setOver('receive')
          }
          onEdit={() => setOver('edit')}
        />
        <ArticleDetails row={row} />
        <MaterialReservations
          row={row}
          onRelease={
            mayBook
              ? ({ ticket, thousandths }) =>
                  plan({
                    kind: 'release',
                    article: row,
                    proposed: thousandths,
                    most: thousandths,
                    ticketId: ticket.id,
                  })
              : undefined
          }
        />
        <Card title={t('material.article.history')}>
          <BookingList rows={history} />
        </Card>
      </Stack>
      {typeof over === 'object' && (
        <BookDialog plan={over.plan} choices={[]} ticketId={over.plan.ticketId} onClose={close} />
      )}
      {over === 'receive' && note && <MaterialReceive note={note} onClose={close} />}
      {over === 'edit' && <MaterialForm article={row} onClose={close} />}
    </Dialog>
  )
}

/** How much there is, and what is wrong with that. */
function ArticleFacts({ row: { now, unit, lastCount } }: Pick<Props, 'row'>) {
  const { t, language } = useWords()
  const write = (thousandths: number) => formatAmount(thousandths, unit, language)
  return (
    <>
      <Facts>
        <Fact label={t('material.column.stock')} value={write(now.stock)} big />
        <Fact label={t('material.column.reserved')} value={write(now.reserved)} />
        <Fact label={t('material.column.free')} value={write(now.free)} />
        <Fact label={t('material.column.onOrder')} value={write(now.onOrder)} />
      </Facts>
      {now.stock < 0 && (
        <Note tone="red" icon={WarningIcon} title={t('material.state.belowZero')}>
          {t('material.article.belowZero')}
        </Note>
      )}
      {lastCount?.isDoubtful === true && (
        <Note tone="amber" icon={WarningIcon} title={t('material.state.recount')}>
          {t('material.article.recount')}
        </Note>
      )}
    </>
  )
}

function ArticleDetails({ row }: Pick<Props, 'row'>) {
  const { t, language } = useWords()
  const { unit, lastCount } = row
  const write = (thousandths: number) => formatAmount(thousandths, unit, language)
  return (
    <Details
      divided
      items={[
        { label: t('material.article.minimum'), value: write(row.minimumThousandths) },
        { label: t('material.article.usual'), value: write(row.orderThousandths) },
        { label: t('material.article.supplier'), value: row.supplier },
        { label: t('material.article.orderCode'), value: row.orderCode },
        {
          label: t('material.article.lastCount'),
          value:
            lastCount === null
              ? t('material.article.never')
              : `${write(lastCount.counted)}, ${formatDayTime(lastCount.at, language)}`,
        },
      ]}
    />
  )
}
