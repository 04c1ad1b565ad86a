import { Fragment, useState } from 'react'
import type { AnswerCard } from '../../../shared/contract/desk-answers'
import type { Session } from '../../../shared/contract/entry'
import type { StepRow } from '../../../shared/contract/steps'
import { needsCall } from '../../../shared/domain/call-first'
import { useQuery } from '../../stores/requests'
import { CardSection } from '../../ui/card-section'
import { Num } from '../../ui/text'
import { TwoLines } from '../../ui/two-lines'
import { useTicking } from '../../ui/use-ticking'
import { useWords } from '../../words'
import type { StepDialog } from './step-dialog'
import { StepDialogs } from './step-dialogs'
import { currentStep, overCount, stepLevels } from './step-list'
import { StepMark } from './step-mark'
import { StepOpen } from './step-open'
import { stepDetail } from './step-words'
import css from './step.module.css'

type Props = { readonly card: AnswerCard; readonly session: Session; readonly onCall: () => void }

const watched = ['steps', 'events', 'tickets', 'persons'] as const
const minuteMs = 60_000

/** The steps of a ticket: what is done in one line each, what is to do now open, what comes behind it. */
export function StepSection({ card, session, onCall }: Props) {
  const words = useWords()
  const { t } = words
  const now = useTicking(minuteMs)
  const rows = useQuery('step:list', { ticketId: card.ticket.id }, watched).value ?? []
  const [chosen, setChosen] = useState<string | null>()
  const [dialog, setDialog] = useState<StepDialog>()
  if (rows.length === 0) return null
  const isWork = card.row.work !== 'ready' && card.row.work !== 'cancelled'
  const current = isWork ? currentStep(rows, session.personId) : undefined
  const open = chosen === undefined ? current?.step.id : chosen
  // The customer wants a call before anybody begins; the step begins behind it.
  const mustCall =
    (card.row.work === 'received' || card.row.work === 'on-hold') && needsCall(card.ticket, card.events)
  const me = { personId: session.personId, tasks: session.tasks }
  const stepOf = (row: StepRow) => {
    const { id, title, isCheck } = row.step
    const isOpen = id === open
    return (
      <Fragment key={id}>
        <button
          type="button"
          className={css.line}
          aria-expanded={isOpen}
          onClick={() => setChosen(isOpen ? null : id)}
        >
          <StepMark row={row} />
          <TwoLines title={title} detail={stepDetail(row, now, words)} strong={row.isNext} wrap />
          {isCheck && <span>{t('steps.check')}</span>}
        </button>
        {isOpen && (
          <StepOpen
            row={row}
            me={me}
            isWork={isWork}
            isCurrent={id === current?.step.id}
            onDialog={setDialog}
            onCall={mustCall ? onCall : undefined}
            onMoved={() => setChosen(undefined)}
          />
        )}
      </Fragment>
    )
  }
  return (
    <CardSection
      title={t('steps.title')}
      end={<Num>{t('steps.overOf', { over: overCount(rows), all: rows.length })}</Num>}
    >
      <ol className={css.list} aria-label={t('steps.title')}>
        {stepLevels(rows).map((level) => (
          <li
            key={level.map(({ step }) => step.id).join()}
            className={css.level}
            data-parallel={level.length > 1 || undefined}
          >
            {level.length > 1 ? (
              <ul aria-label={t('steps.parallel')}>
                {level.map((row) => (
                  <li key={row.step.id}>{stepOf(row)}</li>
                ))}
              </ul>
            ) : (
              level.map(stepOf)
            )}
          </li>
        ))}
      </ol>
      <StepDialogs dialog={dialog} rows={rows} onClose={() => setDialog(undefined)} />
    </CardSection>
  )
}
