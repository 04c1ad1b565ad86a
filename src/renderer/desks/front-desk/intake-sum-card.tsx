import type { Refusal } from '../../../shared/domain/refusal'
import { RefusalNote } from '../../parts/refusal-note'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { CheckIcon, WarningIcon } from '../../ui/icons'
import { Stack } from '../../ui/layout'
import { Note } from '../../ui/note'
import { useWords } from '../../words'
import css from './intake.module.css'
import { IntakeDeposit } from './intake-deposit'
import type { IntakeForm } from './intake-form'
import type { IntakeProblem } from './intake-problems'
import type { SumLine } from './intake-sum'

type Props = {
  form: IntakeForm
  lines: readonly SumLine[]
  onChange: (part: Partial<IntakeForm>) => void
  /** Shown once somebody has tried to take the ticket in. */
  problems: readonly IntakeProblem[]
  refusal: Refusal | undefined
  busy: boolean
  onAccept: () => void
}

/** What it costs, what is paid now, and the one button that takes the ticket in. */
export function IntakeSumCard({ form, lines, onChange, problems, refusal, busy, onAccept }: Props) {
  const { t } = useWords()
  return (
    <Card label={t('intake.sum.title')} pad>
      <Stack>
        <dl className={css.sum}>
          {lines.map((line) => (
            <div key={line.key} data-mark={line.mark}>
              <dt>
                {line.text}
                {line.note !== undefined && <small>{line.note}</small>}
              </dt>
              <dd>{line.amount}</dd>
            </div>
          ))}
        </dl>
        <IntakeDeposit deposit={form.deposit} onChange={(deposit) => onChange({ deposit })} />
        <div className={css.accept}>
          <Stack gap="s">
            {problems.length > 0 && (
              <Note tone="red" icon={WarningIcon} title={t('intake.problemsTitle')}>
                <ul className={css.problems}>
                  {problems.map((problem) => (
                    <li key={problem}>{t(`intake.problem.${problem}`)}</li>
                  ))}
                </ul>
              </Note>
            )}
            <RefusalNote refusal={refusal} />
            <Button
              variant="main"
              size="l"
              wide
              icon={CheckIcon}
              keys={['Ctrl', 'Enter']}
              busy={busy}
              onPress={onAccept}
            >
              {t(`intake.submit.${form.kind}`)}
            </Button>
          </Stack>
        </div>
      </Stack>
    </Card>
  )
}
