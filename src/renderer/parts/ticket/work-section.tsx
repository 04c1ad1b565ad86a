import type { AnswerCard } from '../../../shared/contract/desk-answers'
import type { Session } from '../../../shared/contract/entry'
import { beginsWork, needsCall } from '../../../shared/domain/call-first'
import type { ReadyPoint } from '../../../shared/domain/ready'
import type { WorkAction } from '../../../shared/domain/work'
import { workMoves } from '../../../shared/domain/work'
import { Button } from '../../ui/button'
import { CardSection } from '../../ui/card-section'
import { ShelfIcon } from '../../ui/drawn-icons'
import type { Glyph } from '../../ui/icons'
import {
  CheckCircleIcon,
  CheckIcon,
  CrossCircleIcon,
  PauseIcon,
  PickupIcon,
  PlayIcon,
  UndoIcon,
  WarningIcon,
} from '../../ui/icons'
import { Inline, Stack } from '../../ui/layout'
import { Note } from '../../ui/note'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { RefusalNote } from '../refusal-note'
import { useSubmit } from '../submit'
import type { TicketDialog } from './ticket-dialog'
import { remedyOf, workChoices } from './work-choices'

type Props = { card: AnswerCard; session: Session; onDialog: (dialog: TicketDialog) => void }

const icons: Record<WorkAction, Glyph> = {
  start: PlayIcon,
  hold: PauseIcon,
  resume: PlayIcon,
  'put-back': UndoIcon,
  finish: CheckIcon,
  'pass-check': CheckCircleIcon,
  'fail-check': CrossCircleIcon,
  'make-ready': PickupIcon,
  complain: UndoIcon,
  cancel: CrossCircleIcon,
  reopen: UndoIcon,
}

/** Steps towards the hand-over; only these are the page's one primary. */
const forward: readonly WorkAction[] = ['start', 'resume', 'finish', 'pass-check', 'make-ready', 'reopen']

/** What can be done with the work now, and what "ready" still lacks, by name. */
export function WorkSection({ card, session, onDialog }: Props) {
  const { t } = useWords()
  const { submit, busy, refusal } = useSubmit('ticket:work')
  const choices = workChoices(card.row, session.tasks)
  const act = async (action: WorkAction) => {
    if (beginsWork(action, card.events) && needsCall(card.ticket, card.events)) {
      onDialog({ name: 'call-first' })
      return
    }
    if (workMoves[action].needsReason) {
      onDialog({ name: 'work', action })
      return
    }
    const saved = await submit((requestId) => ({ requestId, id: card.ticket.id, action, reason: '' }))
    if (saved !== undefined)
      toast({ text: t('answer.do.saved', { what: t(`answer.work.${action}`) }), tone: 'green' })
  }
  const [first, ...others] = choices.actions
  // An open quote waits for the customer; what is to be done with it stands above.
  const waits = card.ticket.quote?.state === 'open'
  const leads = first !== undefined && forward.includes(first) && !choices.mayShelveReady && !waits
  return (
    <CardSection title={t('answer.do.next')} end={t(`ticket.work.${card.row.work}`)}>
      <Stack gap="s">
        {!waits && <Missing card={card} session={session} onDialog={onDialog} />}
        {choices.mayShelveReady && (
          <Button
            variant="main"
            size="l"
            wide
            icon={ShelfIcon}
            onPress={() => onDialog({ name: 'shelf', ready: true })}
          >
            {t('answer.do.shelveReady')}
          </Button>
        )}
        {first !== undefined && (
          <Button
            variant={leads ? 'main' : 'plain'}
            size={leads ? 'l' : 'm'}
            wide
            icon={icons[first]}
            busy={busy}
            onPress={() => void act(first)}
          >
            {t(`ticket.action.${first}`)}
          </Button>
        )}
        <Inline wrap>
          {others.map((action) => (
            <Button key={action} icon={icons[action]} disabled={busy} onPress={() => void act(action)}>
              {t(`ticket.action.${action}`)}
            </Button>
          ))}
        </Inline>
        {first === undefined && !choices.mayShelveReady && <p>{t(waitingFor(card))}</p>}
        <RefusalNote refusal={refusal} />
      </Stack>
    </CardSection>
  )
}

function waitingFor({ row }: AnswerCard): 'answer.do.nothing' | 'answer.do.benchTurn' {
  return row.closed || row.work === 'ready' || row.work === 'cancelled'
    ? 'answer.do.nothing'
    : 'answer.do.benchTurn'
}

function Missing({ card, session, onDialog }: Props) {
  const { t } = useWords()
  const { work, missing } = card.row
  if (missing.length === 0 || work === 'ready' || work === 'cancelled') return null
  return (
    <Note tone="amber" icon={WarningIcon} title={t('answer.do.missing')}>
      <Inline wrap>
        {missing.map((point) => (
          <MissingPoint key={point} point={point} card={card} session={session} onDialog={onDialog} />
        ))}
      </Inline>
    </Note>
  )
}

function MissingPoint({ point, card, session, onDialog }: Props & { point: ReadyPoint }) {
  const { t } = useWords()
  const remedy = remedyOf(point, session.tasks)
  const unpriced = card.items.find(({ item }) => item.unitPriceCents === undefined)?.item
  const label = t(`ticket.point.${point}`)
  if (remedy === undefined || (remedy === 'price' && unpriced === undefined)) return <span>{label}</span>
  const open = () => {
    if (remedy === 'price' && unpriced !== undefined) onDialog({ name: 'price', item: unpriced })
    else if (remedy === 'shelf') onDialog({ name: 'shelf', ready: false })
    else onDialog({ name: 'details' })
  }
  return (
    <Button size="s" onPress={open}>
      {label}
    </Button>
  )
}
