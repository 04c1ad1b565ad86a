import { useState } from 'react'
import { paymentMethodTypes } from '../../../shared/domain/payment'
import { ChoiceCards } from '../../ui/choice-cards'
import { TillIcon } from '../../ui/drawn-icons'
import { formatMoney } from '../../ui/format'
import type { Glyph } from '../../ui/icons'
import { BankIcon, CardIcon } from '../../ui/icons'
import { MoneyField } from '../../ui/money-field'
import { TextField } from '../../ui/text-field'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { useSubmit } from '../submit'
import { ActionDialog } from '../action-dialog'
import type { DialogProps } from './ticket-dialog'

type Method = (typeof paymentMethodTypes)[number]
const icons: Record<Method, Glyph> = { 'card-terminal': CardIcon, transfer: BankIcon, 'own-till': TillIcon }

/** Money that came in, cashless: amount, way and its reference. */
export function PaymentDialog({ card, onClose }: DialogProps) {
  const { t, language } = useWords()
  const { openCents } = card.balance
  const [cents, setCents] = useState<number | null>(openCents > 0 ? openCents : null)
  const [type, setType] = useState<Method>('card-terminal')
  const [reference, setReference] = useState('')
  const { submit, busy, refusal } = useSubmit('payment:record')
  const save = async () => {
    if (cents === null) return
    const saved = await submit((requestId) => ({
      requestId,
      ticketId: card.ticket.id,
      amountCents: cents,
      method: { type, reference },
    }))
    if (saved === undefined) return
    toast({ text: t('answer.event.paid', { amount: formatMoney(cents, language) }), tone: 'green' })
    onClose()
  }
  return (
    <ActionDialog
      title={t('answer.do.payment')}
      subtitle={t('answer.moneyOpen', { amount: formatMoney(openCents, language) })}
      verb={t('answer.do.paymentSave')}
      size="m"
      disabled={cents === null || cents <= 0 || reference.trim() === ''}
      busy={busy}
      refusal={refusal}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <ChoiceCards
        label={t('answer.do.method')}
        look="pill"
        columns={3}
        value={type}
        onChange={(value) => setType(paymentMethodTypes.find((each) => each === value) ?? 'card-terminal')}
        options={paymentMethodTypes.map((value) => ({
          value,
          title: t(`ticket.method.${value}`),
          icon: icons[value],
        }))}
      />
      <MoneyField label={t('answer.do.amount')} required cents={cents} onChange={setCents} />
      <TextField
        label={t(`ticket.reference.${type}`)}
        required
        autoFocus
        value={reference}
        onChange={setReference}
      />
    </ActionDialog>
  )
}
