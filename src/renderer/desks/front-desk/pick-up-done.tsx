import { useEffect, useRef, useState } from 'react'
import type { AnswerCard, CardItem } from '../../../shared/contract/desk-answers'
import { isSettled } from '../../../shared/domain/possession'
import type { Task } from '../../../shared/domain/task'
import type { Words } from '../../parts/speech'
import { ReturnDialog } from '../../parts/ticket/return-dialog'
import { useApp } from '../../stores/app-store'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { CardSection } from '../../ui/card-section'
import { Tag } from '../../ui/chip'
import { formatMoney, formatTime } from '../../ui/format'
import { BoxIcon, CheckIcon, PickupIcon, UndoIcon } from '../../ui/icons'
import { Inline, Stack } from '../../ui/layout'
import { SavedMark } from '../../ui/note'
import { Icon } from '../../ui/icon'
import { Muted } from '../../ui/text'
import { TwoLines } from '../../ui/two-lines'
import { useKeys } from '../../ui/use-keys'
import { useWords } from '../../words'
import { itemWords } from './pick-up-items'
import { takeable } from './pick-up-plan'
import type { MadeHandOver, RecordedPayment } from './pick-up-submit'
import { whyNot } from './pick-up-words'

type Props = {
  card: AnswerCard
  made: MadeHandOver
  recorded: readonly RecordedPayment[]
  openCents: number
  tasks: readonly Task[]
  onTakenBack: () => void
  /** Something else of the ticket lies ready, for whoever comes next. */
  onMore: () => void
}

/** After the hand-over: what left, what was paid, what remains, and the way back. */
export function PickUpDone({ card, made, recorded, openCents, tasks, onTakenBack, onMore }: Props) {
  const words = useWords()
  const { t, language } = words
  const open = useApp((app) => app.open)
  const [isTakingBack, setTakingBack] = useState(false)
  const { draft } = made
  const toShelves = () => open({ name: 'shelves' })
  useKeys({ F7: toShelves })
  const next = useRef<HTMLButtonElement>(null)
  useEffect(() => next.current?.focus(), [])
  const left = card.items.filter(({ item }) => draft.items.includes(item.id))
  const rest = card.items.filter(
    ({ item, possession }) => !draft.items.includes(item.id) && !isSettled(possession),
  )
  const more = takeable(card).filter(({ item }) => !draft.items.includes(item.id)).length
  const time = formatTime(made.at, language)
  const foot = (
    <Stack gap="s">
      <Button variant="main" size="l" wide icon={PickupIcon} keys={['F7']} ref={next} onPress={toShelves}>
        {t('pickUp.done.next')}
      </Button>
      {more > 0 && (
        <Button wide icon={BoxIcon} onPress={onMore}>
          {t('pickUp.done.more', { count: more })}
        </Button>
      )}
      <Button wide onPress={() => open({ name: 'today' })}>
        {t('pickUp.done.home')}
      </Button>
      {tasks.includes('pickup.return') && (
        <Button variant="quiet" wide icon={UndoIcon} onPress={() => setTakingBack(true)}>
          {t('pickUp.takeBack.open')}
        </Button>
      )}
    </Stack>
  )
  return (
    <Card label={t('pickUp.handOverLabel')} fill foot={foot}>
      <CardSection
        title={t(made.givesBack ? 'pickUp.done.givenBack' : 'pickUp.done.title')}
        state="ok"
        end={<SavedMark>{t('pickUp.done.saved', { time })}</SavedMark>}
      >
        <Stack gap="s">
          <Muted>
            {t('pickUp.done.to', {
              name: draft.collectorName,
              identity: t(`ticket.identity.${draft.identity}`),
              time,
            })}
          </Muted>
          {left.map((one) => (
            <Inline key={one.item.id} gap="m">
              <Icon glyph={CheckIcon} />
              <span>{itemWords(one, words)}</span>
            </Inline>
          ))}
        </Stack>
      </CardSection>
      {recorded.length > 0 && <Paid recorded={recorded} words={words} />}
      <CardSection title={t('pickUp.done.rest')}>
        {rest.length === 0 ? (
          <Muted>{nothingLeftWords(openCents, words)}</Muted>
        ) : (
          <Remaining card={card} rest={rest} />
        )}
      </CardSection>
      {isTakingBack && (
        <ReturnDialog
          card={card}
          items={draft.items}
          onClose={() => setTakingBack(false)}
          onDone={onTakenBack}
        />
      )}
    </Card>
  )
}

function nothingLeftWords(openCents: number, { t, language }: Words): string {
  if (openCents <= 0) return t('pickUp.done.nothingLeft')
  return t('pickUp.done.nothingLeftOpen', { amount: formatMoney(openCents, language) })
}

function Paid({ recorded, words }: { recorded: readonly RecordedPayment[]; words: Words }) {
  const { t, language } = words
  return (
    <CardSection title={t('pickUp.done.payment')} state="ok">
      <Stack gap="s">
        {recorded.map(({ id, amountCents, method }) => (
          <Tag key={id} tone="green" icon={CheckIcon}>
            {t('pickUp.pay.recorded', {
              amount: formatMoney(amountCents, language),
              method: t(`ticket.method.${method.type}`),
              reference: method.reference,
            })}
          </Tag>
        ))}
      </Stack>
    </CardSection>
  )
}

function Remaining({ card, rest }: { card: AnswerCard; rest: readonly CardItem[] }) {
  const words = useWords()
  const now = Date.now()
  return (
    <Stack gap="s">
      {rest.map((one) => (
        <Inline key={one.item.id} gap="m">
          <Icon glyph={BoxIcon} />
          <TwoLines title={itemWords(one, words)} detail={remainsWords(one, card, now, words)} />
        </Inline>
      ))}
    </Stack>
  )
}

function remainsWords(one: CardItem, card: AnswerCard, now: number, words: Words): string {
  const isHere = one.possession === 'with-office' || one.possession === 'returned'
  if (isHere && card.row.shelf !== null) return words.t('frontDesk.ready.shelf', { shelf: card.row.shelf })
  return isHere ? words.t('ticket.possession.with-office') : whyNot(one, card, now, words)
}
