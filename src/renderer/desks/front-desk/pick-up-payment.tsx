import type { MoneyState } from '../../../shared/domain/money'
import type { PaymentMethod } from '../../../shared/domain/payment'
import { paymentMethodTypes } from '../../../shared/domain/payment'
import type { Words } from '../../parts/speech'
import { CardSection } from '../../ui/card-section'
import { Tag } from '../../ui/chip'
import { ChoiceCards } from '../../ui/choice-cards'
import { FieldRow } from '../../ui/form'
import { formatMoney } from '../../ui/format'
import type { Glyph } from '../../ui/icons'
import { BankIcon, CardIcon, CheckIcon, ClockIcon, InfoIcon, InvoiceIcon, WarningIcon } from '../../ui/icons'
import { TillIcon } from '../../ui/drawn-icons'
import { Stack } from '../../ui/layout'
import { MoneyField } from '../../ui/money-field'
import { Note } from '../../ui/note'
import { PasswordField } from '../../ui/password-field'
import { Muted } from '../../ui/text'
import { TextField } from '../../ui/text-field'
import { useWords } from '../../words'
import type { PickUpPart } from './pick-up-part'
import { PickUpElsewhere } from './pick-up-elsewhere'
import type { PayWay } from './pick-up-plan'
import { takeable, wayNow } from './pick-up-plan'
import type { RecordedPayment } from './pick-up-submit'

type Props = PickUpPart & {
  openCents: number
  /** What of it must be paid before the chosen items leave. */
  owedCents: number
  recorded: readonly RecordedPayment[]
  /** The hand-over after a recorded payment was refused. */
  interrupted: boolean
  mayRelease: boolean
}

/** "Zahlung": asked for only while money is open; there is no cash at the counter. */
export function PickUpPayment(props: Props) {
  const { card, openCents, recorded } = props
  const words = useWords()
  const { t, language } = words
  const owes = openCents > 0 && card.row.work !== 'cancelled'
  const end = owes ? t('pickUp.pay.open', { amount: formatMoney(openCents, language) }) : undefined
  return (
    <CardSection title={t('pickUp.pay.title')} step={3} state={owes ? 'todo' : 'ok'} end={end}>
      <Stack gap="s">
        {recorded.map((payment) => (
          <Tag key={payment.id} tone="green" icon={CheckIcon}>
            {t('pickUp.pay.recorded', {
              amount: formatMoney(payment.amountCents, language),
              method: t(`ticket.method.${payment.method.type}`),
              reference: payment.method.reference,
            })}
          </Tag>
        ))}
        {props.interrupted && <Note icon={InfoIcon}>{t('pickUp.pay.stays')}</Note>}
        {owes && <PickUpElsewhere card={card} />}
        {owes ? <PayFields {...props} /> : recorded.length === 0 && <Settled card={card} words={words} />}
      </Stack>
    </CardSection>
  )
}

function Settled({ card, words }: { card: PickUpPart['card']; words: Words }) {
  if (card.row.work === 'cancelled') return <Muted>{words.t('pickUp.pay.cancelled')}</Muted>
  const isOver = card.balance.state === 'overpaid'
  return (
    <Tag tone={isOver ? 'amber' : 'green'} icon={isOver ? WarningIcon : CheckIcon}>
      {settledWords(card.balance.state, -card.balance.openCents, words)}
    </Tag>
  )
}

function settledWords(state: MoneyState, overCents: number, { t, language }: Words): string {
  if (state === 'overpaid') return t('pickUp.pay.overpaid', { amount: formatMoney(overCents, language) })
  if (state === 'nothing-due') return t('pickUp.pay.nothingDue')
  return state === 'settled-before' ? t('pickUp.pay.settled') : t('pickUp.pay.paid')
}

const wayIcons: Record<PayWay, Glyph> = {
  'card-terminal': CardIcon,
  transfer: BankIcon,
  'own-till': TillIcon,
  later: ClockIcon,
  unpaid: InvoiceIcon,
}

function PayFields(props: Props) {
  const { card, choice, change, error, mayRelease, openCents, owedCents } = props
  const { t, language } = useWords()
  const isLate = owedCents === 0 && takeable(card).length > 0
  const last: readonly PayWay[] = isLate ? ['later'] : mayRelease ? ['unpaid'] : []
  const ways: readonly PayWay[] = [...paymentMethodTypes, ...last]
  const way = wayNow(choice.payWay, owedCents, takeable(card).length > 0)
  const problem = error('payment')
  return (
    <>
      <div data-place="payment">
        <ChoiceCards
          label={t('pickUp.pay.method')}
          hideLabel
          look="pill"
          columns={ways.length}
          value={way}
          onChange={(value) => change({ payWay: ways.find((way) => way === value) ?? 'card-terminal' })}
          options={ways.map((value) => ({
            value,
            title:
              value === 'unpaid' || value === 'later'
                ? t(`pickUp.pay.${value}`)
                : t(`ticket.method.${value}`),
            icon: wayIcons[value],
          }))}
        />
      </div>
      {way === 'later' && (
        <Muted>{t('pickUp.pay.laterHint', { amount: formatMoney(openCents, language) })}</Muted>
      )}
      {way === 'unpaid' && <ReleaseFields choice={choice} change={change} error={error} />}
      {way !== 'later' && way !== 'unpaid' && <AmountFields {...props} payWay={way} />}
      {problem !== undefined && (
        <Note tone="red" icon={WarningIcon}>
          {problem}
        </Note>
      )}
    </>
  )
}

function AmountFields(props: Props & { payWay: PaymentMethod['type'] }) {
  const { choice, change, error, openCents, payWay } = props
  const { t } = useWords()
  return (
    <FieldRow template="128px minmax(0, 1fr)">
      <div data-place="amount">
        <MoneyField
          label={t('pickUp.pay.amount')}
          hideLabel
          cents={choice.amountCents === undefined ? openCents : choice.amountCents}
          onChange={(amountCents) => change({ amountCents })}
          error={error('amount')}
        />
      </div>
      <div data-place="reference">
        <TextField
          label={t(`ticket.reference.${payWay}`)}
          hideLabel
          placeholder={t(`ticket.reference.${payWay}`)}
          required
          maxLength={200}
          value={choice.reference}
          onChange={(reference) => change({ reference })}
          error={error('reference')}
        />
      </div>
    </FieldRow>
  )
}

function ReleaseFields({ choice, change, error }: Omit<PickUpPart, 'card'>) {
  const { t } = useWords()
  return (
    <>
      <div data-place="unpaid-reason">
        <TextField
          label={t('pickUp.pay.reason')}
          required
          maxLength={200}
          value={choice.unpaidReason}
          onChange={(unpaidReason) => change({ unpaidReason })}
          error={error('unpaid-reason')}
        />
      </div>
      <div data-place="password">
        <PasswordField
          label={t('pickUp.pay.password')}
          required
          value={choice.password}
          onChange={(password) => change({ password })}
          error={error('password')}
        />
      </div>
    </>
  )
}
