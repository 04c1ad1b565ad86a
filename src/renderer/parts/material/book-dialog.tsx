import { useState } from 'react'
import { z } from 'zod'
import type { ArticleRow } from '../../../shared/contract/material'
import type { Refusal } from '../../../shared/domain/refusal'
import { bookingRules } from '../../../shared/domain/stock-booking'
import type { BookingWish } from '../../../shared/domain/stock-rules'
import { formatAmount } from '../../ui/format'
import { WarningIcon } from '../../ui/icons'
import { Note } from '../../ui/note'
import { QuantityField } from '../../ui/quantity-field'
import { SelectField } from '../../ui/select-field'
import { TextField } from '../../ui/text-field'
import { useWords } from '../../words'
import { ActionDialog } from '../action-dialog'
import type { Words } from '../speech'
import { useBooking, useToldBooking } from './use-booking'

export type BookPlan = {
  readonly kind: BookingWish['kind']
  /** Missing: the person chooses one of `choices`. */
  readonly article?: Pick<ArticleRow, 'id' | 'name' | 'unit'>
  /** What is proposed, in thousandths. */
  readonly proposed?: number
  /** As much as there can be, where that is known. */
  readonly most?: number
  /** Whose, where the page itself belongs to no ticket. */
  readonly ticketId?: string
}

type Props = {
  readonly plan: BookPlan
  readonly choices: readonly ArticleRow[]
  readonly ticketId?: string | undefined
  readonly stepId?: string | undefined
  readonly onClose: () => void
}

/** One booking: which article, how much, and a reason where the rule asks for one. What the book objects to is said once. */
export function BookDialog({ plan, choices, ticketId, stepId, onClose }: Props) {
  const words = useWords()
  const { t, language } = words
  const { kind, most } = plan
  const [articleId, setArticleId] = useState<string | null>(plan.article?.id ?? null)
  const [thousandths, setThousandths] = useState(plan.proposed ?? null)
  const [reason, setReason] = useState('')
  const booker = useBooking()
  const tell = useToldBooking()
  const article = plan.article ?? choices.find(({ id }) => id === articleId)
  const notice = article === undefined ? undefined : noticeOf(booker.refusal, kind, article.unit, words)
  const { needsReason } = bookingRules[kind]
  const isTooMuch = most !== undefined && (thousandths ?? 0) > most
  const save = async () => {
    if (article === undefined || thousandths === null) return
    const wish = { kind, thousandths, reason: reason.trim(), anyway: notice !== undefined }
    const about = ticketId === undefined ? {} : { ticketId, ...(stepId === undefined ? {} : { stepId }) }
    const booked = await booker.book({ ...wish, ...about, articleId: article.id })
    if (booked === undefined) return
    tell(kind, booked.id, { ...article, thousandths })
    onClose()
  }
  const change = (act: () => void) => {
    act()
    booker.clear()
  }
  const amount = formatAmount(thousandths ?? 0, article?.unit ?? '', language)
  return (
    <ActionDialog
      title={t(`material.dialog.${kind}`)}
      subtitle={plan.article?.name}
      verb={verbOf(kind, amount, thousandths, notice !== undefined, words)}
      disabled={
        article === undefined ||
        thousandths === null ||
        thousandths <= 0 ||
        isTooMuch ||
        (needsReason && reason.trim() === '')
      }
      busy={booker.busy}
      refusal={notice === undefined ? booker.refusal : undefined}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      {plan.article === undefined && (
        <SelectField
          label={t('material.articleChoice')}
          required
          searchable
          autoFocus
          value={articleId}
          onChange={(value) => change(() => setArticleId(value))}
          options={choices.map(({ id, name, unit, now }) => ({
            value: id,
            label: `${name} (${t('material.freeOf', { amount: formatAmount(now.free, unit, language) })})`,
          }))}
        />
      )}
      <QuantityField
        label={t('material.amount')}
        required
        autoFocus={plan.article !== undefined}
        unit={article?.unit}
        thousandths={thousandths}
        onChange={(value) => change(() => setThousandths(value))}
        error={
          isTooMuch
            ? t('material.notice.most', { amount: formatAmount(most, article?.unit ?? '', language) })
            : undefined
        }
      />
      {(needsReason || kind === 'goods-in') && (
        <TextField
          label={t(needsReason ? 'material.reason' : 'material.remark')}
          required={needsReason}
          maxLength={200}
          value={reason}
          onChange={(text) => change(() => setReason(text))}
        />
      )}
      {notice !== undefined && (
        <Note tone="amber" icon={WarningIcon} title={notice.title}>
          {notice.text}
        </Note>
      )}
    </ActionDialog>
  )
}

function verbOf(
  kind: BookPlan['kind'],
  amount: string,
  thousandths: number | null,
  isAnyway: boolean,
  { t }: Words,
): string {
  if (thousandths === null || thousandths <= 0) return t(`material.dialog.${kind}`)
  if (isAnyway && (kind === 'use' || kind === 'waste' || kind === 'reserve'))
    return t(`material.anyway.${kind}`, { amount })
  return t(`material.verb.${kind}`, { amount })
}

const shortFacts = z.object({ stock: z.number() })
const reservedFacts = z.object({ free: z.number() })

/** What the book objects to; the person may book it anyway. Undefined where the refusal stands. */
function noticeOf(
  refusal: Refusal | undefined,
  kind: BookPlan['kind'],
  unit: string,
  { t, language }: Words,
): { readonly title: string; readonly text: string } | undefined {
  const write = (thousandths: number) => formatAmount(Math.max(0, thousandths), unit, language)
  if (refusal?.code === 'stock-short') {
    const amount = write(shortFacts.safeParse(refusal.facts).data?.stock ?? 0)
    return {
      title: t('material.notice.bookTitle'),
      text: t(kind === 'reserve' ? 'material.notice.reserveShort' : 'material.notice.short', { amount }),
    }
  }
  if (refusal?.code !== 'stock-reserved') return undefined
  const amount = write(reservedFacts.safeParse(refusal.facts).data?.free ?? 0)
  return { title: t('material.notice.reservedTitle'), text: t('material.notice.reserved', { amount }) }
}
