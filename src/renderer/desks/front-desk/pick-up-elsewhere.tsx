import type { AnswerCard } from '../../../shared/contract/desk-answers'
import { RefusalNote } from '../../parts/refusal-note'
import { useSubmit } from '../../parts/submit'
import { Button } from '../../ui/button'
import { formatMoney } from '../../ui/format'
import { InfoIcon } from '../../ui/icons'
import { Note } from '../../ui/note'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'

/** "Schon bezahlt": money that another ticket of this customer has too much of, to be counted here. */
export function PickUpElsewhere({ card }: { card: AnswerCard }) {
  const { t, language } = useWords()
  const { submit, busy, refusal } = useSubmit('payment:move')
  const move = async (free: AnswerCard['free'][number]) => {
    const saved = await submit((requestId) => ({ requestId, id: free.paymentId, ticketId: card.ticket.id }))
    if (saved === undefined) return
    const cents = Math.min(free.freeCents, card.balance.openCents)
    const amount = formatMoney(cents, language)
    toast({ text: t('pickUp.pay.moved', { amount, number: free.ticketNumber }), tone: 'green' })
  }
  return (
    <>
      {card.free.map((free) => (
        <Note
          key={free.paymentId}
          icon={InfoIcon}
          action={
            <Button size="s" busy={busy} onPress={() => void move(free)}>
              {t('pickUp.pay.move')}
            </Button>
          }
        >
          {t('pickUp.pay.elsewhere', {
            amount: formatMoney(free.freeCents, language),
            number: free.ticketNumber,
            method: t(`ticket.method.${free.method.type}`),
          })}
        </Note>
      ))}
      <RefusalNote refusal={refusal} />
    </>
  )
}
