import { useState } from 'react'
import { civilDay } from '../../../shared/domain/calendar'
import { proposePromise } from '../../../shared/domain/promise'
import { isExpired } from '../../../shared/domain/quote'
import { useApp } from '../../stores/app-store'
import { useQuery } from '../../stores/requests'
import { CheckField } from '../../ui/check-field'
import { formatDayText, formatLongDay, formatTime } from '../../ui/format'
import { WarningIcon } from '../../ui/icons'
import { Note } from '../../ui/note'
import { TextField } from '../../ui/text-field'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { useSubmit } from '../submit'
import { ActionDialog } from '../action-dialog'
import type { DialogProps } from './ticket-dialog'

/** The customer takes the quote: the same things at the same prices become an order. */
export function ToOrderDialog({ card, onClose }: DialogProps) {
  const { t, language } = useWords()
  const [now] = useState(() => Date.now())
  const [consent, setConsent] = useState('')
  const [promises, setPromises] = useState(true)
  const [pricesConfirmed, setConfirmed] = useState(false)
  const { submit, busy, refusal } = useSubmit('ticket:to-order')
  const firm = useQuery('firm:read', {}, ['firm']).value
  const proposal = firm && proposePromise('order', now, firm.hours)
  const { quote, id } = card.ticket
  const expired = quote !== undefined && isExpired(quote, civilDay(now)) ? quote.validUntil : undefined
  const save = async () => {
    const at = promises ? proposal?.at : undefined
    const result = t('intake.quote.result.accepted', { note: consent.trim() })
    const order = await submit((requestId) => ({
      requestId,
      id,
      consent,
      result,
      answer: t('intake.quote.answer.accepted'),
      pricesConfirmed,
      ...(at === undefined ? {} : { promisedAt: at }),
    }))
    if (order === undefined) return
    toast({ text: t('intake.quote.ordered', { number: order.number }), tone: 'green' })
    onClose()
    useApp.getState().open({ name: 'ticket', id: order.id })
  }
  return (
    <ActionDialog
      title={t('intake.quote.toOrder')}
      subtitle={t('intake.quote.toOrderText')}
      verb={t('intake.quote.toOrder')}
      size="m"
      disabled={consent.trim() === '' || (expired !== undefined && !pricesConfirmed)}
      busy={busy}
      refusal={refusal}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <TextField
        label={t('intake.quote.consent')}
        hint={t('intake.quote.consentHint')}
        required
        autoFocus
        value={consent}
        onChange={setConsent}
        maxLength={150}
      />
      {proposal !== undefined && (
        <CheckField
          label={t('intake.quote.promise', {
            at: `${formatLongDay(proposal.at, language)}, ${formatTime(proposal.at, language)}`,
          })}
          detail={t('intake.quote.promiseHint')}
          checked={promises}
          onChange={setPromises}
        />
      )}
      {expired !== undefined && (
        <>
          <Note tone="amber" icon={WarningIcon}>
            {t('intake.quote.expired', { day: formatDayText(expired, language) })}
          </Note>
          <CheckField
            label={t('intake.quote.pricesConfirmed')}
            checked={pricesConfirmed}
            onChange={setConfirmed}
          />
        </>
      )}
    </ActionDialog>
  )
}
