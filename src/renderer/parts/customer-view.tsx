import type { AnswerCard } from '../../shared/contract/desk-answers'
import { usePrivacy } from '../stores/privacy'
import { Banner } from '../ui/banner'
import { Bill } from '../ui/bill'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { Fact, Facts } from '../ui/facts'
import { formatDayTime, formatMoney } from '../ui/format'
import { IconButton } from '../ui/icon-button'
import { CloseIcon, ShowIcon } from '../ui/icons'
import { Stack } from '../ui/layout'
import { useKeys } from '../ui/use-keys'
import { useWords } from '../words'
import { billLines } from './bill-lines'
import css from './customer-view.module.css'

/** Turns the page into one that the customer may see. */
export function CustomerViewButton({ isSmall = false }: { isSmall?: boolean }) {
  const { t } = useWords()
  const show = usePrivacy((privacy) => privacy.showCustomer)
  if (isSmall) return <IconButton icon={ShowIcon} label={t('customers.privacy.view')} onPress={show} />
  return (
    <Button icon={ShowIcon} onPress={show}>
      {t('customers.privacy.view')}
    </Button>
  )
}

/** Says that the customer may look, and leads back; Esc does the same. */
export function CustomerViewBar({ name }: { name: string }) {
  const { t } = useWords()
  const leave = usePrivacy((privacy) => privacy.leaveCustomer)
  useKeys({ Escape: leave })
  return (
    <Banner
      icon={ShowIcon}
      title={t('customers.privacy.viewTitle')}
      text={t('customers.privacy.viewText', { name })}
    >
      <Button icon={CloseIcon} keys={['Esc']} onPress={leave}>
        {t('customers.privacy.leave')}
      </Button>
    </Banner>
  )
}

/** A ticket as its customer may see it: items and price, state and promise, nothing said among colleagues. */
export function TicketForCustomer({ card }: { card: AnswerCard }) {
  const words = useWords()
  const { t, language } = words
  const { row, ticket, balance, events } = card
  const notes = events.flatMap(({ id, facts }) =>
    facts.type === 'note' && facts.audience === 'customer' ? [{ id, text: facts.text }] : [],
  )
  const said = [...(ticket.answer === '' ? [] : [{ id: 'answer', text: ticket.answer }]), ...notes]
  return (
    <Card fill reading label={t('customers.privacy.yourTicket')}>
      <Stack>
        <div className={css.part}>
          <h2 className={css.title}>{row.title}</h2>
        </div>
        <Facts>
          <Fact label={t('customers.privacy.state')} value={t(`ticket.work.${row.work}`)} />
          {row.promisedAt !== null && (
            <Fact label={t('customers.privacy.promised')} value={formatDayTime(row.promisedAt, language)} />
          )}
          <Fact
            label={t('customers.privacy.open')}
            value={
              balance.openCents > 0
                ? formatMoney(balance.openCents, language)
                : t(`ticket.money.${balance.state}`)
            }
          />
        </Facts>
        <div className={css.part}>
          <Bill label={t('customers.privacy.items')} lines={billLines(card, words)} />
        </div>
        {said.length > 0 && (
          <div className={css.part}>
            <h2 className={css.title}>{t('customers.privacy.notesForYou')}</h2>
            {said.map(({ id, text }) => (
              <p key={id} className={css.note}>
                {text}
              </p>
            ))}
          </div>
        )}
      </Stack>
    </Card>
  )
}
