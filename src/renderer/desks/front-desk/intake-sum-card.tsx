import type { Refusal } from '../../../shared/domain/refusal'
import { RefusalNote } from '../../parts/refusal-note'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { CheckIcon, PrintIcon, WarningIcon } from '../../ui/icons'
import { Stack } from '../../ui/layout'
import { Note } from '../../ui/note'
import { useWords } from '../../words'
import css from './intake.module.css'
import { IntakeDeposit } from './intake-deposit'
import type { IntakeForm } from './intake-form'
import { isPrinted, kindForms } from './intake-kinds'
import type { IntakeProblem } from './intake-problems'
import { isOffer } from './intake-ticket'
import type { SumLine } from './intake-sum'

type Props = {
  form: IntakeForm
  lines: readonly SumLine[]
  onChange: (part: Partial<IntakeForm>) => void
  /** Shown once somebody has tried to take the ticket in. */
  problems: readonly IntakeProblem[]
  /** Goes to the field that mends it. */
  onProblem: (problem: IntakeProblem) => void
  refusal: Refusal | undefined
  busy: boolean
  onAccept: () => void
}

/** What it costs, what is paid now, and the one button that takes the ticket in. */
export function IntakeSumCard({ form, lines, onChange, problems, refusal, busy, ...does }: Props) {
  const { t } = useWords()
  const prints = isPrinted(form.kind)
  return (
    <Card label={t(lines.length > 0 ? 'intake.sum.title' : 'intake.sum.accept')} pad>
      <Stack>
        {problems.length > 0 && (
          <Note tone="red" icon={WarningIcon} title={t('intake.problemsTitle')}>
            <ul className={css.problems}>
              {problems.map((problem) => (
                <li key={problem}>
                  <button type="button" className={css.problem} onClick={() => does.onProblem(problem)}>
                    {t(`intake.problem.${problem}`)}
                  </button>
                </li>
              ))}
            </ul>
          </Note>
        )}
        {lines.length > 0 && (
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
        )}
        {kindForms[form.kind].deposit && (
          <IntakeDeposit deposit={form.deposit} onChange={(deposit) => onChange({ deposit })} />
        )}
        <div className={css.accept}>
          <Stack gap="s">
            <RefusalNote refusal={refusal} />
            <Button
              variant="main"
              size="l"
              wide
              icon={prints ? PrintIcon : CheckIcon}
              keys={['Ctrl', 'Enter']}
              busy={busy}
              onPress={does.onAccept}
            >
              {t(isOffer(form) ? 'intake.submit.quote' : `intake.submit.${form.kind}`)}
            </Button>
          </Stack>
        </div>
      </Stack>
    </Card>
  )
}
