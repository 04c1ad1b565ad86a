import type { AnswerCard } from '../../../shared/contract/desk-answers'
import type { Session } from '../../../shared/contract/entry'
import { Button } from '../../ui/button'
import { CardSection } from '../../ui/card-section'
import { formatMoney } from '../../ui/format'
import { PlusIcon } from '../../ui/icons'
import { Row, Rows } from '../../ui/rows'
import { Num } from '../../ui/text'
import { TwoLines } from '../../ui/two-lines'
import { useWords } from '../../words'
import { amountWords } from '../bill-lines'
import { PhotoStrip } from '../photo-strip'
import css from './section-rows.module.css'
import type { TicketDialog } from './ticket-dialog'

type Props = { card: AnswerCard; session: Session; onDialog: (dialog: TicketDialog) => void }

/** The items with their price and where they are; the price opens its dialog for whoever may change it. */
export function ItemsSection({ card, session, onDialog }: Props) {
  const words = useWords()
  const { t, language } = words
  const { row, items } = card
  const mayPrice = session.tasks.includes('price.change') && row.work !== 'cancelled'
  const mayAdd = session.tasks.includes('ticket.edit') && row.work !== 'ready' && row.work !== 'cancelled'
  return (
    <CardSection title={t('answer.do.items')} end={items.length}>
      <div className={css.rows}>
        <Rows label={t('answer.do.items')}>
          {items.map(({ item, lineCents, possession }) => {
            const isPriced = item.unitPriceCents !== undefined
            const amount = isPriced ? formatMoney(lineCents, language) : t('ticket.point.price')
            return (
              <Row
                key={item.id}
                end={
                  mayPrice && !wasOut(card, item.id) ? (
                    <Button
                      size="s"
                      variant={isPriced ? 'quiet' : 'soft'}
                      title={t('answer.do.changePriceOf', { item: item.title })}
                      onPress={() => onDialog({ name: 'price', item })}
                    >
                      {amount}
                    </Button>
                  ) : (
                    <Num>{amount}</Num>
                  )
                }
              >
                <TwoLines
                  title={item.title}
                  detail={`${amountWords(item, words)}, ${t(`ticket.possession.${possession}`)}`}
                />
                <PhotoStrip title={item.title} photos={item.photos ?? []} />
              </Row>
            )
          })}
        </Rows>
      </div>
      {mayAdd && (
        <Button variant="quiet" icon={PlusIcon} onPress={() => onDialog({ name: 'item' })}>
          {t('answer.do.item')}
        </Button>
      )}
    </CardSection>
  )
}

/** What left once keeps its price; a return with a refund is the way to change it. */
function wasOut({ handOvers }: AnswerCard, itemId: string): boolean {
  return handOvers.some(({ items }) => items.some((id) => id === itemId))
}
