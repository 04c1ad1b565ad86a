import type { PromiseProposal } from '../../../shared/contract/capacity'
import { civilDay } from '../../../shared/domain/calendar'
import type { Firm } from '../../../shared/domain/firm'
import { holidayCalendar } from '../../../shared/domain/holidays'
import type { Kind } from '../../../shared/domain/kind'
import { isWorkingDay } from '../../../shared/domain/promise'
import type { Words } from '../../parts/speech'
import { PromiseReasons } from '../../parts/promise/promise-reasons'
import { PromiseSteps } from '../../parts/promise/promise-steps'
import { promiseWords, proposalWords } from '../../parts/promise/promise-words'
import { Card } from '../../ui/card'
import { Chip } from '../../ui/chip'
import type { Choice } from '../../ui/choice-cards'
import { ChoiceCards } from '../../ui/choice-cards'
import { DateField, TimeField } from '../../ui/date-field'
import { FieldRow } from '../../ui/form'
import { formatDayText } from '../../ui/format'
import { WarningIcon } from '../../ui/icons'
import { Stack } from '../../ui/layout'
import { Note } from '../../ui/note'
import { useWords } from '../../words'
import type { IntakeForm } from './intake-form'
import { offeredAt, promisedAtOf } from './intake-form'

type Promise = IntakeForm['promise']
type Props = {
  kind: Kind
  promise: Promise
  onChange: (promise: Promise) => void
  proposal: PromiseProposal | undefined
  /** When the office is open at all. */
  firm: Pick<Firm, 'hours' | 'land'> | undefined
  now: number
  /** The civil day the customer needs it by. */
  neededBy: string | null
}

/** The date told to the customer: the proposal with its reasons, the risky one, another day, or none yet. */
export function IntakePromiseCard(props: Props) {
  const { kind, promise, onChange, proposal, now } = props
  const { t } = useWords()
  const options = usePromiseOptions(proposal)
  const isProposed = promise.choice === 'proposed' || promise.choice === 'risky'
  return (
    <Card title={t(kind === 'sales' ? 'intake.promise.reply' : 'intake.promise.title')} pad>
      <Stack gap="s">
        <ChoiceCards
          label={t('intake.promise.choose')}
          look="radio"
          value={promise.choice}
          onChange={(choice) => onChange({ ...promise, choice })}
          options={options}
        />
        {promise.choice === 'other' && (
          <FieldRow template="1.3fr 1fr">
            <DateField
              label={t('intake.promise.day')}
              day={promise.day}
              today={civilDay(now)}
              onChange={(day) => onChange({ ...promise, day })}
              autoFocus
            />
            <TimeField
              label={t('intake.promise.time')}
              placeholder="16:00"
              time={promise.time}
              onChange={(time) => onChange({ ...promise, time })}
            />
          </FieldRow>
        )}
        <PromiseNote {...props} />
        {isProposed && proposal !== undefined && (
          <>
            <PromiseReasons proposal={proposal} now={now} />
            {proposal.steps.length > 0 && <PromiseSteps steps={proposal.steps} now={now} />}
          </>
        )}
      </Stack>
    </Card>
  )
}

function usePromiseOptions(proposal: PromiseProposal | undefined): Choice<Promise['choice']>[] {
  const words = useWords()
  const { t } = words
  const others = [
    { value: 'other' as const, title: t('intake.promise.other'), detail: t('intake.promise.otherHint') },
    { value: 'none' as const, title: t('intake.promise.none'), detail: t('intake.promise.noneHint') },
  ]
  if (proposal === undefined) return others
  const { promisedAt, riskyAt } = proposal
  const safe = {
    value: 'proposed' as const,
    title: promiseWords(promisedAt, words),
    detail: proposalWords(proposal, words),
  }
  const risky = {
    value: 'risky' as const,
    title: promiseWords(riskyAt, words),
    end: (
      <Chip tone="red" icon={WarningIcon}>
        {t('intake.promise.risky')}
      </Chip>
    ),
  }
  return riskyAt < promisedAt ? [safe, risky, ...others] : [safe, ...others]
}

/** What speaks against the chosen date; it stays possible. */
function PromiseNote({ promise, proposal, firm, now, neededBy }: Props) {
  const words = useWords()
  const at = promisedAtOf(promise, offeredAt(promise, proposal))
  if (at === undefined) return null
  const against = promise.choice === 'other' ? otherDayNote(at, { proposal, firm, now }, words) : undefined
  const isLate = neededBy !== null && civilDay(at) > neededBy
  if (against === undefined && !isLate) return null
  return (
    <Note tone="amber" icon={WarningIcon}>
      {against !== undefined && <p>{against}</p>}
      {isLate && (
        <p>{words.t('intake.promise.afterNeeded', { day: formatDayText(neededBy, words.language) })}</p>
      )}
    </Note>
  )
}

type Known = Pick<Props, 'proposal' | 'firm' | 'now'>

function otherDayNote(at: number, { proposal, firm, now }: Known, { t }: Words): string | undefined {
  if (at < now) return t('intake.problem.promise-past')
  const holiday = holidayCalendar(firm?.land)(civilDay(at))
  if (holiday !== null) return t('intake.promise.holiday', { name: t(`capacity.holiday.${holiday}`) })
  if (firm !== undefined && !isWorkingDay(civilDay(at), firm.hours)) return t('intake.promise.closed')
  if (proposal !== undefined && at < proposal.riskyAt) return t('intake.promise.earlier')
  return undefined
}
