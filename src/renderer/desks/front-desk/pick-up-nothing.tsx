import { useState } from 'react'
import type { AnswerCard } from '../../../shared/contract/desk-answers'
import type { Task } from '../../../shared/domain/task'
import type { Words } from '../../parts/speech'
import { ReturnDialog } from '../../parts/ticket/return-dialog'
import { useApp } from '../../stores/app-store'
import { Button } from '../../ui/button'
import { CardSection } from '../../ui/card-section'
import { EmptyState } from '../../ui/empty-state'
import { BoxIcon, UndoIcon, WarningIcon } from '../../ui/icons'
import { Stack } from '../../ui/layout'
import { Note } from '../../ui/note'
import { useWords } from '../../words'

type Props = { card: AnswerCard; tasks: readonly Task[]; problem: string | undefined }

/** Nothing can leave now: says why, and offers to take back what left by mistake. */
export function PickUpNothing({ card, tasks, problem }: Props) {
  const words = useWords()
  const { t } = words
  const open = useApp((app) => app.open)
  const [isTakingBack, setTakingBack] = useState(false)
  const gone = card.items.filter(({ possession }) => possession === 'handed-over')
  const { text, detail } = reasonFor(card, words)
  return (
    <CardSection title={t('pickUp.items.title')} step={1} state="todo">
      <Stack gap="s">
        {problem !== undefined && (
          <Note tone="red" icon={WarningIcon}>
            {problem}
          </Note>
        )}
        <EmptyState
          icon={BoxIcon}
          text={text}
          detail={detail}
          action={{
            label: t('pickUp.toTicket'),
            onPress: () => open({ name: 'ticket', id: card.ticket.id }),
          }}
        />
        {gone.length > 0 && tasks.includes('pickup.return') && (
          <Button variant="quiet" icon={UndoIcon} wide onPress={() => setTakingBack(true)}>
            {t('pickUp.takeBack.open')}
          </Button>
        )}
      </Stack>
      {isTakingBack && <ReturnDialog card={card} onClose={() => setTakingBack(false)} />}
    </CardSection>
  )
}

function reasonFor({ row, items }: AnswerCard, { t }: Words): { text: string; detail?: string } {
  const things = items.filter(({ possession }) => possession !== 'nothing')
  if (things.length === 0) return { text: t('pickUp.none.advice') }
  const isGone = things.every(
    ({ possession }) => possession === 'handed-over' || possession === 'returned-unworked',
  )
  if (isGone) return { text: t('pickUp.none.gone') }
  if (row.work === 'ready' || row.work === 'cancelled') return { text: t('pickUp.none.notHere') }
  return {
    text: t('pickUp.none.work'),
    detail: t('pickUp.none.workDetail', { state: t(`ticket.work.${row.work}`) }),
  }
}
