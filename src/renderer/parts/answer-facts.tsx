import type { AnswerCard } from '../../shared/contract/desk-answers'
import { CheckIcon, ClockIcon, HourglassIcon } from '../ui/icons'
import { Tag } from '../ui/chip'
import { Fact, Facts } from '../ui/facts'
import { formatMoney } from '../ui/format'
import { ShelfPlate } from '../ui/shelf-plate'
import { useWords } from '../words'
import { durationWords, sinceWords } from './duration-words'
import { momentWords } from './moment-words'
import type { Words } from './speech'

type Props = { card: AnswerCard; now: number }

/** Where it lies, what is open, and the promise against what came of it. */
export function AnswerFacts({ card, now }: Props) {
  return (
    <Facts>
      <ShelfFact card={card} />
      <MoneyFact card={card} />
      <PromiseFact card={card} now={now} />
    </Facts>
  )
}

function ShelfFact({ card: { row, shelfPlace, needed } }: { card: AnswerCard }) {
  const { t } = useWords()
  const { shelf, items } = row
  const count = items.all === 0 ? t('answer.state.nothing') : t('answer.state.items', { count: items.all })
  if (shelf === null) {
    const why = needed.includes('shelf') ? t('answer.facts.noShelf') : t('answer.facts.shelfNotNeeded')
    return <Fact label={t('answer.facts.shelf')} value={why} detail={count} />
  }
  const where = shelfPlace === '' ? t('answer.state.shelf', { shelf }) : shelfPlace
  const here = t('answer.state.here', { here: items.here, all: items.all })
  return (
    <Fact
      lead={<ShelfPlate size="l">{shelf}</ShelfPlate>}
      label={items.here > 0 ? t('answer.facts.liesIn') : t('answer.facts.layIn')}
      value={where}
      detail={items.here > 0 ? here : count}
    />
  )
}

function MoneyFact({ card: { balance } }: { card: AnswerCard }) {
  const { t, language } = useWords()
  const due = t('answer.facts.of', { amount: formatMoney(balance.dueCents, language) })
  if (balance.openCents > 0) {
    return (
      <Fact
        big
        label={t('answer.facts.open')}
        value={formatMoney(balance.openCents, language)}
        detail={due}
      />
    )
  }
  if (balance.openCents < 0) {
    const amount = formatMoney(-balance.openCents, language)
    return <Fact big label={t('answer.facts.tooMuch')} value={amount} detail={due} />
  }
  return <Fact label={t('answer.facts.money')} value={t(`ticket.money.${balance.state}`)} detail={due} />
}

function PromiseFact({ card: { row }, now }: Props) {
  const words = useWords()
  const { t } = words
  if (row.promisedAt === null) {
    return (
      <Fact
        label={t('answer.facts.promise')}
        value={t('answer.facts.noPromise')}
        detail={actual(row, now, words)}
      />
    )
  }
  const label = t('answer.facts.promisedFor', { at: momentWords(row.promisedAt, now, words) })
  return <Fact label={label} value={actual(row, now, words)} detail={<Difference row={row} now={now} />} />
}

type Row = AnswerCard['row']

function actual(row: Row, now: number, words: Words): string {
  const label = words.t(`ticket.work.${row.work}`)
  if (row.work !== 'ready' && row.work !== 'cancelled') return label
  return words.t('answer.facts.since', { label, at: momentWords(row.since, now, words) })
}

function Difference({ row, now }: { row: Row; now: number }) {
  const words = useWords()
  const { t } = words
  if (row.promisedAt === null || row.work === 'cancelled') return null
  const isOver = row.work === 'ready'
  const left = row.promisedAt - (isOver ? row.since : now)
  const duration = durationWords(left, words)
  if (left < 0) {
    const text = isOver
      ? t('answer.facts.later', { duration })
      : t('answer.facts.overSince', { duration: sinceWords(left, words) })
    return (
      <Tag tone="red" icon={ClockIcon}>
        {text}
      </Tag>
    )
  }
  if (isOver) {
    return (
      <Tag tone="green" icon={CheckIcon}>
        {t('answer.facts.earlier', { duration })}
      </Tag>
    )
  }
  return (
    <Tag tone={row.risk === 'on-plan' ? 'calm' : 'amber'} icon={HourglassIcon}>
      {t('answer.facts.left', { duration })}
    </Tag>
  )
}
