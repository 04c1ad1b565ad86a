import { civilDay } from '../../../shared/domain/calendar'
import type { WeekHours } from '../../../shared/domain/firm'
import type { ProposedPromise } from '../../../shared/domain/promise'
import type { Kind } from '../../../shared/domain/kind'
import { isWorkingDay } from '../../../shared/domain/promise'
import { Card } from '../../ui/card'
import { ChoiceCards } from '../../ui/choice-cards'
import { DateField, TimeField } from '../../ui/date-field'
import { FieldRow } from '../../ui/form'
import { formatLongDay, formatTime } from '../../ui/format'
import { WarningIcon } from '../../ui/icons'
import { Stack } from '../../ui/layout'
import { Note } from '../../ui/note'
import { useWords } from '../../words'
import type { IntakeForm } from './intake-form'
import { promisedAtOf } from './intake-form'

type Promise = IntakeForm['promise']
type Props = {
  kind: Kind
  promise: Promise
  onChange: (promise: Promise) => void
  proposal: ProposedPromise | undefined
  hours: WeekHours | undefined
  now: number
}

/** The date told to the customer: the proposal with its reason, another day, or none yet. */
export function IntakePromiseCard({ kind, promise, onChange, proposal, hours, now }: Props) {
  const { t, language } = useWords()
  const proposed = proposal && {
    value: 'proposed' as const,
    title: `${formatLongDay(proposal.at, language)}, ${formatTime(proposal.at, language)}`,
    detail: t(`intake.promise.reason.${proposal.reason}`, { count: proposal.workingDays }),
  }
  const others = [
    { value: 'other' as const, title: t('intake.promise.other'), detail: t('intake.promise.otherHint') },
    { value: 'none' as const, title: t('intake.promise.none'), detail: t('intake.promise.noneHint') },
  ]
  return (
    <Card title={t(kind === 'sales' ? 'intake.promise.reply' : 'intake.promise.title')} pad>
      <Stack gap="s">
        <ChoiceCards
          label={t('intake.promise.choose')}
          look="radio"
          value={promise.choice}
          onChange={(choice) => onChange({ ...promise, choice })}
          options={proposed === undefined ? others : [proposed, ...others]}
        />
        {promise.choice === 'other' && (
          <>
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
            <OtherDayNote promise={promise} proposal={proposal} hours={hours} now={now} />
          </>
        )}
      </Stack>
    </Card>
  )
}

/** What speaks against the other day; it stays possible. */
function OtherDayNote({ promise, proposal, hours, now }: Omit<Props, 'onChange' | 'kind'>) {
  const { t } = useWords()
  const at = promisedAtOf(promise, undefined)
  if (at === undefined || hours === undefined || proposal === undefined) return null
  const text =
    at < now
      ? t('intake.problem.promise-past')
      : !isWorkingDay(civilDay(at), hours)
        ? t('intake.promise.closed')
        : civilDay(at) < civilDay(proposal.at)
          ? t('intake.promise.earlier')
          : undefined
  if (text === undefined) return null
  return (
    <Note tone="amber" icon={WarningIcon}>
      {text}
    </Note>
  )
}
