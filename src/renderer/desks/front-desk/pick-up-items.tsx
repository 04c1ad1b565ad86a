import type { AnswerCard, CardItem } from '../../../shared/contract/desk-answers'
import { formatAmount } from '../../ui/format'
import { CardSection } from '../../ui/card-section'
import { isSettled } from '../../../shared/domain/possession'
import { Tag } from '../../ui/chip'
import { HalfIcon } from '../../ui/drawn-icons'
import { CheckField } from '../../ui/check-field'
import { Note } from '../../ui/note'
import { WarningIcon } from '../../ui/icons'
import { Muted } from '../../ui/text'
import { momentWords } from '../../parts/moment-words'
import type { Words } from '../../parts/speech'
import { useWords } from '../../words'
import { takeable } from './pick-up-plan'
import type { PickUpPart } from './pick-up-part'
import { whyNot } from './pick-up-words'

/** "Was geht mit": everything here is ticked; what cannot leave says why. Services are nothing to take along. */
export function PickUpItems({ card, choice, change, error }: PickUpPart) {
  const words = useWords()
  const { t } = words
  const can = takeable(card).map(({ item }) => String(item.id))
  const chosen = choice.items ?? can
  const things = card.items.filter(({ possession }) => possession !== 'nothing')
  const count = can.filter((id) => chosen.includes(id)).length
  const problem = error('items')
  const toggle = (id: string, on: boolean) =>
    change({ items: on ? [...chosen, id] : chosen.filter((other) => other !== id) })
  return (
    <CardSection
      title={t('pickUp.items.title')}
      step={1}
      state={count > 0 ? 'ok' : 'todo'}
      end={t('pickUp.items.count', { chosen: count, all: things.length })}
    >
      <div data-place="items">
        {things.map((one) => (
          <ItemCheck
            key={one.item.id}
            card={card}
            one={one}
            can={can.includes(one.item.id)}
            checked={chosen.includes(one.item.id)}
            onChange={(on) => toggle(one.item.id, on)}
          />
        ))}
      </div>
      {problem !== undefined && (
        <Note tone="red" icon={WarningIcon}>
          {problem}
        </Note>
      )}
    </CardSection>
  )
}

type CheckProps = {
  card: AnswerCard
  one: CardItem
  can: boolean
  checked: boolean
  onChange: (on: boolean) => void
}

function ItemCheck({ card, one, can, checked, onChange }: CheckProps) {
  const words = useWords()
  const why = whyNot(one, card, Date.now(), words)
  const { promisedAt } = card.row
  const until =
    promisedAt === null || card.row.work === 'ready' ? undefined : momentWords(promisedAt, Date.now(), words)
  const isLater = !can && !isSettled(one.possession)
  return (
    <CheckField
      label={can ? <b>{itemWords(one, words)}</b> : itemWords(one, words)}
      detail={can || isLater ? undefined : why}
      checked={can && checked}
      disabled={!can}
      onChange={onChange}
      end={
        can ? (
          <Muted>{card.row.shelf ?? ''}</Muted>
        ) : isLater ? (
          <Tag icon={HalfIcon}>{until ?? why}</Tag>
        ) : undefined
      }
    />
  )
}

/** "Flyer A5, 500 Stück"; one piece goes without its number. */
export function itemWords({ item }: Pick<CardItem, 'item'>, { language }: Words): string {
  if (item.quantityThousandths === 1_000) return item.title
  return `${item.title}, ${formatAmount(item.quantityThousandths, item.unit, language)}`
}
