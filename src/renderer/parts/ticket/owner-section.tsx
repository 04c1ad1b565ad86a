import type { AnswerCard } from '../../../shared/contract/desk-answers'
import type { Session } from '../../../shared/contract/entry'
import { newRequestId, send } from '../../stores/requests'
import { Avatar, NobodyAvatar } from '../../ui/avatar'
import { Button } from '../../ui/button'
import { CardSection } from '../../ui/card-section'
import { tintOf } from '../../ui/format'
import { Inline, Stack } from '../../ui/layout'
import { toast } from '../../ui/toast'
import { TwoLines } from '../../ui/two-lines'
import { useWords } from '../../words'
import { RefusalNote } from '../refusal-note'
import { workTaskIn } from '../../../shared/domain/rights'
import { useSubmit } from '../submit'
import type { TicketDialog } from './ticket-dialog'

type Props = { card: AnswerCard; session: Session; onDialog: (dialog: TicketDialog) => void }

/** Who has the job and in which area it lies; taking and letting go can be undone. */
export function OwnerSection({ card, session, onDialog }: Props) {
  const { t } = useWords()
  const { submit, busy, refusal } = useSubmit('ticket:take')
  const { owner } = card.row
  const mayWork = session.tasks.includes(workTaskIn(card.ticket.area)) && !card.row.closed
  const give = async (next: string | null) => {
    const before = owner?.id ?? null
    const { id } = card.ticket
    const saved = await submit((requestId) => ({ requestId, id, owner: next, seenOwner: before }))
    if (saved === undefined) return
    toast({
      text: next === null ? t('answer.event.letGo') : t('answer.do.tookIt'),
      undo: () => void send('ticket:take', { requestId: newRequestId(), id, owner: before, seenOwner: next }),
    })
  }
  const isMine = owner?.id === session.personId
  return (
    <CardSection title={t('answer.do.owner')} end={t(`ticket.area.${card.ticket.area}`)}>
      <Stack gap="s">
        <Inline gap="m">
          {owner === null ? (
            <NobodyAvatar label={t('answer.do.nobody')} size="m" />
          ) : (
            <Avatar initials={owner.initials} tint={tintOf(owner.id)} />
          )}
          <TwoLines title={owner === null ? t('answer.do.nobody') : owner.name} />
        </Inline>
        {mayWork && (
          <Inline>
            <Button busy={busy} onPress={() => void give(isMine ? null : session.personId)}>
              {isMine ? t('answer.do.letGo') : t('answer.do.take')}
            </Button>
            <Button variant="quiet" onPress={() => onDialog({ name: 'area' })}>
              {t('answer.do.area')}
            </Button>
          </Inline>
        )}
        <RefusalNote refusal={refusal} />
      </Stack>
    </CardSection>
  )
}
