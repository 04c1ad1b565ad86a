import type { AnswerCard } from '../../../shared/contract/desk-answers'
import type { Session } from '../../../shared/contract/entry'
import { civilDay } from '../../../shared/domain/calendar'
import { isExpired } from '../../../shared/domain/quote'
import { useApp } from '../../stores/app-store'
import { Button } from '../../ui/button'
import { CardSection } from '../../ui/card-section'
import { formatDayText, formatMoney } from '../../ui/format'
import { ArrowIcon, LinkIcon, OrderIcon, WarningIcon } from '../../ui/icons'
import { Inline, Stack } from '../../ui/layout'
import { Note } from '../../ui/note'
import { useWords } from '../../words'
import type { TicketDialog } from './ticket-dialog'

type Props = { card: AnswerCard; session: Session; onDialog: (dialog: TicketDialog) => void }

/** What was offered and until when; the order made from it, or the quote an order came from. */
export function QuoteSection({ card, session, onDialog }: Props) {
  const { t, language } = useWords()
  const { kind, quote } = card.ticket
  const linked = card.events.flatMap(({ facts }) => (facts.type === 'linked' ? [facts] : []))[0]
  const isSales = kind === 'sales' && card.row.work !== 'cancelled'
  if (linked !== undefined) return <Linked linked={linked} />
  if (!isSales || (quote === undefined && card.items.length === 0)) return null
  const isOpen = quote === undefined ? card.row.work !== 'ready' : quote.state === 'open'
  const may = session.tasks.includes('intake.order') && session.tasks.includes('step.front')
  const day = quote === undefined ? '' : formatDayText(quote.validUntil, language)
  return (
    <CardSection
      title={t('intake.quote.title')}
      end={quote === undefined ? undefined : t(`intake.quote.state.${quote.state}`, { day })}
    >
      <Stack gap="s">
        <p>{t('intake.quote.sum', { amount: formatMoney(card.totals.grossCents, language) })}</p>
        {quote !== undefined && isOpen && isExpired(quote, civilDay(Date.now())) && (
          <Note tone="amber" icon={WarningIcon}>
            {t('intake.quote.expired', { day })}
          </Note>
        )}
        {isOpen && may && (
          <>
            <Button variant="main" wide icon={OrderIcon} onPress={() => onDialog({ name: 'to-order' })}>
              {t('intake.quote.toOrder')}
            </Button>
            <Inline>
              <Button onPress={() => onDialog({ name: 'decline' })}>{t('intake.quote.decline')}</Button>
            </Inline>
          </>
        )}
      </Stack>
    </CardSection>
  )
}

type Link = { readonly as: 'order' | 'quote'; readonly ticketId: string; readonly number: string }

function Linked({ linked }: { linked: Link }) {
  const { t } = useWords()
  const open = useApp((app) => app.open)
  const { as, ticketId, number } = linked
  return (
    <CardSection title={t('intake.quote.title')}>
      <Button
        variant="quiet"
        icon={as === 'order' ? ArrowIcon : LinkIcon}
        onPress={() => open({ name: 'ticket', id: ticketId })}
      >
        {t(as === 'order' ? 'intake.quote.openOrder' : 'intake.quote.openQuote', { number })}
      </Button>
    </CardSection>
  )
}
