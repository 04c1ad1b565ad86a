import { useState } from 'react'
import type { PurchaseRow } from '../../../shared/contract/material'
import type { Words } from '../../parts/speech'
import { useApp } from '../../stores/app-store'
import { newRequestId, send } from '../../stores/requests'
import { ActionMenu } from '../../ui/action-menu'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { BoxInIcon } from '../../ui/drawn-icons'
import { EmptyState } from '../../ui/empty-state'
import { formatAmount, formatShortDay } from '../../ui/format'
import { ScanIcon, TrashIcon, TruckIcon, WarningIcon } from '../../ui/icons'
import { Inline, Stack } from '../../ui/layout'
import { Note } from '../../ui/note'
import { Row, Rows } from '../../ui/rows'
import { TextField } from '../../ui/text-field'
import { toast } from '../../ui/toast'
import { TwoLines } from '../../ui/two-lines'
import { useTicking } from '../../ui/use-ticking'
import { refusalSentence, useWords } from '../../words'
import { isFound } from './material-filter'
import { MaterialReceive } from './material-receive'
import { bySupplier } from './material-words'
import css from './material.module.css'

type Props = {
  readonly notes: readonly PurchaseRow[]
  readonly onList: () => void
  readonly onBookings: (articleId: string) => void
}

const minuteMs = 60_000

/** What is to come, by supplier: scan the order code of what arrived, say how much, done. */
export function MaterialOrdered({ notes, onList, onBookings }: Props) {
  const { t } = useWords()
  const now = useTicking(minuteMs)
  const mayBook = useApp((app) => app.status?.session?.tasks.includes('material.book')) ?? false
  const [receiving, setReceiving] = useState<PurchaseRow>()
  const [text, setText] = useState('')
  const ordered = notes.filter(({ state }) => state === 'ordered')
  const found = ordered.filter(({ article, supplier }) => isFound({ ...article, supplier }, text))
  const receiveFirst = () => {
    const code = text.trim().toLowerCase()
    const hit = ordered.find(({ article }) => article.orderCode.toLowerCase() === code) ?? found[0]
    if (code === '' || hit === undefined) return
    setText('')
    setReceiving(hit)
  }
  return (
    <Stack grow>
      {notes
        .filter(({ isDoubled }) => isDoubled)
        .map((note) => (
          <DoubledNote key={note.id} note={note} onBookings={() => onBookings(note.article.id)} />
        ))}
      {ordered.length === 0 ? (
        <EmptyState
          icon={TruckIcon}
          text={t('material.purchase.noneOrdered')}
          detail={t('material.purchase.noneOrderedDetail')}
          action={{ label: t('material.purchase.toList'), onPress: onList }}
        />
      ) : (
        <>
          {mayBook && (
            <div className={css.scan}>
              <TextField
                label={t('material.purchase.scan')}
                hideLabel
                autoFocus
                type="search"
                icon={ScanIcon}
                placeholder={t('material.purchase.scan')}
                hint={
                  text.trim() !== '' && found.length === 0
                    ? t('material.purchase.unknownCode')
                    : t('material.purchase.scanHint')
                }
                value={text}
                onChange={setText}
                onEnter={receiveFirst}
              />
            </div>
          )}
          {bySupplier(found).map(([supplier, rows]) => (
            <Card
              key={supplier}
              title={supplier === '' ? t('material.purchase.noSupplier') : supplier}
              count={rows.length}
            >
              <Rows label={supplier === '' ? t('material.purchase.noSupplier') : supplier}>
                {rows.map((note) => (
                  <OrderedLine
                    key={note.id}
                    note={note}
                    now={now}
                    onReceive={mayBook ? () => setReceiving(note) : undefined}
                  />
                ))}
              </Rows>
            </Card>
          ))}
        </>
      )}
      {receiving && <MaterialReceive note={receiving} onClose={() => setReceiving(undefined)} />}
    </Stack>
  )
}

type LineProps = {
  readonly note: PurchaseRow
  readonly now: number
  readonly onReceive: (() => void) | undefined
}

function OrderedLine({ note, now, onReceive }: LineProps) {
  const words = useWords()
  const { t, language } = words
  const { article, thousandths } = note
  const { name, unit } = article
  const drop = useDrop()
  return (
    <Row
      end={
        onReceive && (
          <Inline>
            <Button
              size="s"
              icon={BoxInIcon}
              title={t('material.purchase.receiveOf', { name })}
              onPress={onReceive}
            >
              {t('material.purchase.receive')}
            </Button>
            <ActionMenu
              label={t('material.purchase.more', { name })}
              items={[
                {
                  key: 'drop',
                  label: t('material.purchase.dropOrdered'),
                  icon: TrashIcon,
                  tone: 'red',
                  onSelect: () => void drop(note),
                },
              ]}
            />
          </Inline>
        )
      }
    >
      <TwoLines
        title={`${formatAmount(thousandths, unit, language)} ${name}`}
        detail={orderedWords(note, now, words)}
        wrap
      />
    </Row>
  )
}

function orderedWords(note: PurchaseRow, now: number, { t, language }: Words): string {
  const { dueAt, orderedAt, received, thousandths, article, ticket } = note
  const day = (at: number) => formatShortDay(at, language)
  const write = (amount: number) => formatAmount(amount, article.unit, language)
  const due = dueAt === null ? undefined : { day: day(dueAt) }
  return [
    received > 0 && t('material.purchase.received', { received: write(received), all: write(thousandths) }),
    due && t((dueAt ?? now) < now ? 'material.purchase.overdue' : 'material.purchase.dueOn', due),
    orderedAt !== null && t('material.purchase.orderedOn', { day: day(orderedAt) }),
    article.orderCode,
    ticket && t('material.purchase.forTicket', { name: ticket.customerName, number: ticket.number }),
  ]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(' · ')
}

/** Strikes a note and says so. */
export function useDrop() {
  const { t } = useWords()
  return async ({ id, article: { name } }: PurchaseRow) => {
    const reply = await send('purchase:drop', { requestId: newRequestId(), id })
    if (reply.ok) toast({ text: t('material.purchase.dropped', { name }), tone: 'green' })
    else toast({ text: refusalSentence(reply.code), tone: 'red' })
  }
}

function DoubledNote({ note, onBookings }: { readonly note: PurchaseRow; readonly onBookings: () => void }) {
  const { t, language } = useWords()
  const { article, thousandths, received } = note
  const write = (amount: number) => formatAmount(amount, article.unit, language)
  return (
    <Note
      tone="amber"
      icon={WarningIcon}
      title={t('material.purchase.doubled')}
      action={
        <Button size="s" onPress={onBookings}>
          {t('material.purchase.doubledOpen')}
        </Button>
      }
    >
      {t('material.purchase.doubledText', {
        name: article.name,
        all: write(thousandths),
        received: write(received),
      })}
    </Note>
  )
}
