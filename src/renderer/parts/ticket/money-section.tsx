import type { AnswerCard } from '../../../shared/contract/desk-answers'
import type { Session } from '../../../shared/contract/entry'
import type { Payment } from '../../../shared/domain/payment'
import { Button } from '../../ui/button'
import { CardSection } from '../../ui/card-section'
import { formatMoney, formatShortDay } from '../../ui/format'
import { Row, Rows } from '../../ui/rows'
import { Tag } from '../../ui/chip'
import { TwoLines } from '../../ui/two-lines'
import { useWords } from '../../words'
import css from './section-rows.module.css'
import type { TicketDialog } from './ticket-dialog'

type Props = { card: AnswerCard; session: Session; onDialog: (dialog: TicketDialog) => void }

/** Payments and their reversals; a new one where money is open. */
export function MoneySection({ card, session, onDialog }: Props) {
  const { t, language } = useWords()
  const { balance, payments, row } = card
  const isPriced = card.items.every(({ item }) => item.unitPriceCents !== undefined)
  const mayRecord =
    session.tasks.includes('payment.record') &&
    row.work !== 'cancelled' &&
    balance.state !== 'settled-before' &&
    (balance.openCents > 0 || !isPriced)
  const open = balance.openCents > 0 ? formatMoney(balance.openCents, language) : undefined
  if (payments.length === 0 && !mayRecord) return null
  return (
    <CardSection
      title={t('answer.do.money')}
      end={open === undefined ? t(`ticket.money.${balance.state}`) : t('answer.moneyOpen', { amount: open })}
    >
      {payments.length > 0 && (
        <div className={css.rows}>
          <Rows label={t('answer.do.money')}>
            {payments.map((payment) => (
              <PaymentRow
                key={payment.id}
                payment={payment}
                card={card}
                session={session}
                onDialog={onDialog}
              />
            ))}
          </Rows>
        </div>
      )}
      {mayRecord && <Button onPress={() => onDialog({ name: 'payment' })}>{t('answer.do.payment')}</Button>}
    </CardSection>
  )
}

function PaymentRow({ payment, card, session, onDialog }: Props & { payment: Payment }) {
  const { t, language } = useWords()
  const amount = formatMoney(payment.amountCents, language)
  const day = formatShortDay(payment.happenedAt, language)
  const isReversed = card.payments.some(({ reverses }) => reverses === payment.id)
  const isReversal = payment.reverses !== undefined
  const mayReverse = session.tasks.includes('payment.reverse') && !isReversal && !isReversed
  const method = `${t(`ticket.method.${payment.method.type}`)}, ${payment.method.reference}`
  return (
    <Row
      end={
        mayReverse ? (
          <Button
            size="s"
            variant="quiet"
            title={t('answer.do.reversalText', { amount, day })}
            onPress={() => onDialog({ name: 'reversal', payment })}
          >
            {t('answer.do.reverse')}
          </Button>
        ) : isReversed ? (
          <Tag>{t('answer.do.reversed')}</Tag>
        ) : undefined
      }
    >
      <TwoLines
        title={isReversal ? `− ${amount}` : amount}
        detail={isReversal ? t('answer.bill.reversal', { day }) : `${method}, ${day}`}
      />
    </Row>
  )
}
