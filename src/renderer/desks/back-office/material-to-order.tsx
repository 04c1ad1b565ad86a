import { useState } from 'react'
import type { ArticleRow, PurchaseRow } from '../../../shared/contract/material'
import { amountProblem } from '../../parts/material/booking-words'
import { useSubmit } from '../../parts/submit'
import { useApp } from '../../stores/app-store'
import { send } from '../../stores/requests'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { EmptyState } from '../../ui/empty-state'
import { formatAmount, formatShortDay } from '../../ui/format'
import { CheckIcon, CopyIcon, MailIcon, TrashIcon, TruckIcon } from '../../ui/icons'
import { IconButton } from '../../ui/icon-button'
import { Inline, Stack } from '../../ui/layout'
import { QuantityField } from '../../ui/quantity-field'
import { Row, Rows } from '../../ui/rows'
import { toast } from '../../ui/toast'
import { TwoLines } from '../../ui/two-lines'
import { refusalSentence, useWords } from '../../words'
import { useNoteUsual } from './material-note-usual'
import { useDrop } from './material-ordered'
import { MaterialOrderDialog } from './material-order-dialog'
import { bySupplier, orderLines } from './material-words'
import css from './material.module.css'

type Props = {
  readonly rows: readonly ArticleRow[]
  readonly notes: readonly PurchaseRow[]
  readonly onStock: () => void
}

/** What to order: below the minimum and on no list yet, then the order lists by supplier. */
export function MaterialToOrder({ rows, notes, onStock }: Props) {
  const { t, language } = useWords()
  const mayBook = useApp((app) => app.status?.session?.tasks.includes('material.book')) ?? false
  const noteUsual = useNoteUsual()
  const unnoted = rows.filter(({ now }) => now.isToOrder && now.noted === 0)
  const noted = notes.filter(({ state }) => state === 'noted')
  if (unnoted.length === 0 && noted.length === 0) {
    return (
      <EmptyState
        icon={TruckIcon}
        text={t('material.purchase.noneToOrder')}
        detail={t('material.purchase.noneToOrderDetail')}
        action={{ label: t('material.purchase.toStock'), onPress: onStock }}
      />
    )
  }
  return (
    <Stack grow>
      {unnoted.length > 0 && (
        <Card title={t('material.purchase.toNote')} count={unnoted.length}>
          <Rows label={t('material.purchase.toNote')}>
            {unnoted.map((row) => (
              <Row
                key={row.id}
                end={
                  mayBook && (
                    <Button
                      size="s"
                      icon={TruckIcon}
                      title={t('material.noteFor', { name: row.name })}
                      onPress={() => void noteUsual(row)}
                    >
                      {t('material.note')}
                    </Button>
                  )
                }
              >
                <TwoLines
                  title={row.name}
                  detail={t('material.purchase.toNoteText', {
                    free: formatAmount(row.now.free, row.unit, language),
                    minimum: formatAmount(row.minimumThousandths, row.unit, language),
                  })}
                />
              </Row>
            ))}
          </Rows>
        </Card>
      )}
      {bySupplier(noted).map(([supplier, list]) => (
        <SupplierList key={supplier} supplier={supplier} notes={list} mayBook={mayBook} />
      ))}
    </Stack>
  )
}

type ListProps = {
  readonly supplier: string
  readonly notes: readonly PurchaseRow[]
  readonly mayBook: boolean
}

function SupplierList({ supplier, notes, mayBook }: ListProps) {
  const words = useWords()
  const { t } = words
  const firm = useApp((app) => app.status?.firmName) ?? ''
  const [isOrdering, setOrdering] = useState(false)
  const name = supplier === '' ? t('material.purchase.noSupplier') : supplier
  const lines = orderLines(notes, words)
  const copy = () => {
    navigator.clipboard.writeText(lines).then(
      () => toast({ text: t('material.purchase.copied'), tone: 'green' }),
      () => toast({ text: t('material.purchase.notCopied'), tone: 'red' }),
    )
  }
  const mail = async () => {
    const subject = t('material.purchase.mailSubject', { firm })
    const reply = await send('purchase:mail', {
      subject,
      text: t('material.purchase.mailText', { firm, lines }),
    })
    if (!reply.ok) toast({ text: refusalSentence(reply.code), tone: 'red' })
  }
  return (
    <Card
      title={name}
      count={notes.length}
      action={
        mayBook && (
          <Inline>
            <Button size="s" icon={CopyIcon} onPress={copy}>
              {t('material.purchase.copy')}
            </Button>
            <Button size="s" icon={MailIcon} onPress={() => void mail()}>
              {t('material.purchase.mail')}
            </Button>
            <Button size="s" icon={CheckIcon} onPress={() => setOrdering(true)}>
              {t('material.purchase.order')}
            </Button>
          </Inline>
        )
      }
    >
      <Rows label={name}>
        {notes.map((note) => (
          <NoteLine key={note.id} note={note} mayBook={mayBook} />
        ))}
      </Rows>
      {isOrdering && <MaterialOrderDialog supplier={name} notes={notes} onClose={() => setOrdering(false)} />}
    </Card>
  )
}

function NoteLine({ note, mayBook }: { readonly note: PurchaseRow; readonly mayBook: boolean }) {
  const words = useWords()
  const { t, language } = words
  const { article, ticket } = note
  const { name, unit } = article
  const [amount, setAmount] = useState<number | null>(note.thousandths)
  const { submit, refusal } = useSubmit('purchase:note')
  const drop = useDrop()
  const problem = amountProblem(amount, article, words)
  const keep = async () => {
    if (amount === null || problem !== undefined || amount === note.thousandths) return
    const draft = { id: note.id, articleId: article.id, thousandths: amount, note: note.note }
    const saved = await submit((requestId) => ({ requestId, ...draft }))
    if (saved !== undefined)
      toast({
        text: t('material.purchase.changed', { amount: formatAmount(amount, unit, language), name }),
        tone: 'green',
      })
  }
  const by = t('material.purchase.notedBy', {
    name: note.notedBy,
    day: formatShortDay(note.notedAt, language),
  })
  const forWhom =
    ticket === null
      ? undefined
      : t('material.purchase.forTicket', { name: ticket.customerName, number: ticket.number })
  return (
    <Row
      end={
        mayBook ? (
          <Inline>
            <div className={css.amount} onBlur={() => void keep()}>
              <QuantityField
                label={t('material.purchase.amountOf', { name })}
                hideLabel
                unit={unit}
                thousandths={amount}
                onChange={setAmount}
                onEnter={() => void keep()}
                error={problem ?? (refusal && refusalSentence(refusal.code))}
              />
            </div>
            <IconButton
              icon={TrashIcon}
              label={t('material.purchase.drop')}
              onPress={() => void drop(note)}
            />
          </Inline>
        ) : (
          formatAmount(note.thousandths, unit, language)
        )
      }
    >
      <TwoLines
        title={name}
        detail={[article.orderCode, forWhom, by]
          .filter((part) => part !== undefined && part !== '')
          .join(' · ')}
        wrap
      />
    </Row>
  )
}
