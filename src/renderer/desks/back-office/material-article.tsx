import { useState } from 'react'
import type { ArticleRow, Reservation } from '../../../shared/contract/material'
import type { BookPlan } from '../../parts/material/book-dialog'
import { BookDialog } from '../../parts/material/book-dialog'
import { useApp } from '../../stores/app-store'
import { newRequestId, send, useQuery } from '../../stores/requests'
import { ActionMenu } from '../../ui/action-menu'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Details } from '../../ui/details'
import { Dialog } from '../../ui/dialog'
import { Fact, Facts } from '../../ui/facts'
import { formatAmount, formatDayTime } from '../../ui/format'
import { BoxInIcon } from '../../ui/drawn-icons'
import {
  ArchiveIcon,
  BoxOutIcon,
  EditIcon,
  TrashIcon,
  TruckIcon,
  UndoIcon,
  WarningIcon,
} from '../../ui/icons'
import { Inline, Stack } from '../../ui/layout'
import { Note } from '../../ui/note'
import { Row, Rows } from '../../ui/rows'
import { toast } from '../../ui/toast'
import { TwoLines } from '../../ui/two-lines'
import { refusalSentence, useWords } from '../../words'
import { BookingList } from './material-bookings'
import { MaterialForm } from './material-form'
import { useNoteUsual } from './material-note-usual'
import { MaterialReceive } from './material-receive'

type Props = { readonly row: ArticleRow; readonly onClose: () => void }

/** One article: how much there is and for whom, what to do with it, and how it came to that. */
export function MaterialArticle({ row, onClose }: Props) {
  const { t, language } = useWords()
  const tasks = useApp((app) => app.status?.session?.tasks) ?? []
  const [plan, setPlan] = useState<BookPlan>()
  const [isEditing, setEditing] = useState(false)
  const [isReceiving, setReceiving] = useState(false)
  const noteUsual = useNoteUsual()
  const history =
    useQuery('material:history', { articleId: row.id }, ['stockBookings', 'articles']).value ?? []
  const notes = useQuery('purchase:list', {}, ['purchaseNotes', 'stockBookings']).value ?? []
  const mayBook = tasks.includes('material.book')
  const { now, unit, lastCount } = row
  const write = (thousandths: number) => formatAmount(thousandths, unit, language)
  const note = notes.find(({ id }) => id === row.noteId)
  const retire = async () => {
    const reply = await send('article:retire', { requestId: newRequestId(), id: row.id, active: !row.active })
    const done = row.active ? 'material.article.retired' : 'material.article.broughtBack'
    toast(
      reply.ok
        ? { text: t(done, { name: row.name }), tone: 'green' }
        : { text: refusalSentence(reply.code), tone: 'red' },
    )
  }
  return (
    <Dialog open side="right" size="m" title={row.name} subtitle={row.place} onClose={onClose}>
      <Stack gap="l">
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
        <Inline wrap>
          {mayBook && (
            <>
              <Button
                icon={BoxInIcon}
                onPress={() =>
                  note === undefined ? setPlan({ kind: 'goods-in', article: row }) : setReceiving(true)
                }
              >
                {t('material.article.goodsIn')}
              </Button>
              <Button icon={BoxOutIcon} onPress={() => setPlan({ kind: 'use', article: row })}>
                {t('material.article.use')}
              </Button>
              <Button icon={TrashIcon} onPress={() => setPlan({ kind: 'waste', article: row })}>
                {t('material.article.waste')}
              </Button>
              <Button icon={TruckIcon} onPress={() => void noteUsual(row)}>
                {t('material.article.order')}
              </Button>
            </>
          )}
          {tasks.includes('material.edit') && (
            <ActionMenu
              label={t('material.article.more', { name: row.name })}
              items={[
                {
                  key: 'edit',
                  label: t('material.article.edit'),
                  icon: EditIcon,
                  onSelect: () => setEditing(true),
                },
                {
                  key: 'retire',
                  label: t(row.active ? 'material.article.retire' : 'material.article.bringBack'),
                  icon: row.active ? ArchiveIcon : UndoIcon,
                  onSelect: () => void retire(),
                },
              ]}
            />
          )}
        </Inline>
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
        {row.reservations.length > 0 && (
          <Card title={t('material.article.reservedFor')} count={row.reservations.length}>
            <Rows label={t('material.article.reservedFor')}>
              {row.reservations.map((one) => (
                <ReservationLine
                  key={one.ticket.id}
                  one={one}
                  unit={unit}
                  onRelease={
                    mayBook
                      ? () =>
                          setPlan({
                            kind: 'release',
                            article: row,
                            proposed: one.thousandths,
                            most: one.thousandths,
                            ticketId: one.ticket.id,
                          })
                      : undefined
                  }
                />
              ))}
            </Rows>
          </Card>
        )}
        <Card title={t('material.article.history')}>
          <BookingList rows={history} />
        </Card>
      </Stack>
      {plan && (
        <BookDialog plan={plan} choices={[]} ticketId={plan.ticketId} onClose={() => setPlan(undefined)} />
      )}
      {isReceiving && note && <MaterialReceive note={note} onClose={() => setReceiving(false)} />}
      {isEditing && <MaterialForm article={row} onClose={() => setEditing(false)} />}
    </Dialog>
  )
}

type LineProps = {
  readonly one: Reservation
  readonly unit: string
  readonly onRelease: (() => void) | undefined
}

function ReservationLine({ one, unit, onRelease }: LineProps) {
  const { t, language } = useWords()
  const open = useApp((app) => app.open)
  const { ticket, thousandths, missing, isLeftOver } = one
  const amount = formatAmount(thousandths, unit, language)
  const lacks =
    missing > 0 && t('material.article.missing', { amount: formatAmount(missing, unit, language) })
  const detail = [ticket.number, ticket.title, lacks, isLeftOver && t('material.article.leftOver')]
  return (
    <Row
      label={`${ticket.customerName}, ${ticket.number}`}
      onPress={() => open({ name: 'ticket', id: ticket.id })}
      end={
        <Inline>
          {amount}
          {onRelease && (
            <Button size="s" variant="quiet" onPress={onRelease}>
              {t('material.article.release')}
            </Button>
          )}
        </Inline>
      }
    >
      <TwoLines
        title={ticket.customerName}
        detail={detail.filter((part) => part !== false).join(' · ')}
        wrap
      />
    </Row>
  )
}
