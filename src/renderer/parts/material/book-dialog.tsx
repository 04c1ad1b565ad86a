import { useState } from 'react'
import type { ArticleRow } from '../../../shared/contract/material'
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
import { amountProblem, bookingVerb, bookNotice } from './booking-words'
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
export function BookDialog(props: Props) {
  const words = useWords()
  const { t } = words
  const { plan, choices, onClose } = props
  const form = useBookForm(props)
  const { kind } = plan
  const { unit, thousandths, reason, notice, change } = form
  const { needsReason } = bookingRules[kind]
  const problem = amountProblem(thousandths, { unit, most: plan.most }, words)
  const isWhole = form.isChosen && thousandths !== null && problem === undefined
  return (
    <ActionDialog
      title={t(`material.dialog.${kind}`)}
      subtitle={plan.article?.name}
      verb={bookingVerb(kind, form, notice !== undefined, words)}
      disabled={!isWhole || (needsReason && reason.trim() === '')}
      busy={form.busy}
      refusal={notice === undefined ? form.refusal : undefined}
      onSubmit={() => void form.save()}
      onClose={onClose}
    >
      {plan.article === undefined && (
        <ArticleChoice
          choices={choices}
          value={form.articleId}
          onChange={(articleId) => change({ articleId })}
        />
      )}
      <QuantityField
        label={t('material.amount')}
        required
        autoFocus={plan.article !== undefined}
        unit={unit}
        thousandths={thousandths}
        onChange={(value) => change({ thousandths: value })}
        error={problem}
      />
      {(needsReason || kind === 'goods-in') && (
        <TextField
          label={t(needsReason ? 'material.reason' : 'material.remark')}
          required={needsReason}
          maxLength={200}
          value={reason}
          onChange={(text) => change({ reason: text })}
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

type Draft = {
  readonly articleId: string | null
  readonly thousandths: number | null
  readonly reason: string
}

/** The draft of a booking; what is changed after a notice of the book is asked anew. */
function useBookForm({ plan, choices, ticketId, stepId, onClose }: Props) {
  const words = useWords()
  const [draft, setDraft] = useState<Draft>({
    articleId: plan.article?.id ?? null,
    thousandths: plan.proposed ?? null,
    reason: '',
  })
  const booker = useBooking()
  const tell = useToldBooking()
  const article = plan.article ?? choices.find(({ id }) => id === draft.articleId)
  const unit = article?.unit ?? ''
  const notice = bookNotice(booker.refusal, plan.kind, unit, words)
  const save = async () => {
    const { thousandths, reason } = draft
    if (article === undefined || thousandths === null) return
    const wish = { kind: plan.kind, thousandths, reason: reason.trim(), anyway: notice !== undefined }
    const about = ticketId === undefined ? {} : { ticketId, ...(stepId === undefined ? {} : { stepId }) }
    const booked = await booker.book({ ...wish, ...about, articleId: article.id })
    if (booked === undefined) return
    tell(plan.kind, booked.id, { ...article, thousandths })
    onClose()
  }
  const change = (part: Partial<Draft>) => {
    setDraft({ ...draft, ...part })
    booker.clear()
  }
  const { busy, refusal } = booker
  return { ...draft, unit, isChosen: article !== undefined, notice, busy, refusal, change, save }
}

type ChoiceProps = {
  readonly choices: readonly ArticleRow[]
  readonly value: string | null
  readonly onChange: (articleId: string | null) => void
}

function ArticleChoice({ choices, value, onChange }: ChoiceProps) {
  const { t, language } = useWords()
  return (
    <SelectField
      label={t('material.articleChoice')}
      required
      searchable
      autoFocus
      value={value}
      onChange={onChange}
      options={choices.map(({ id, name, unit, now }) => ({
        value: id,
        label: `${name} (${t('material.freeOf', { amount: formatAmount(now.free, unit, language) })})`,
      }))}
    />
  )
}
