import { Card } from '../../ui/card'
import { CheckField } from '../../ui/check-field'
import { formatMoney } from '../../ui/format'
import { WarningIcon } from '../../ui/icons'
import { Stack } from '../../ui/layout'
import { MoneyField } from '../../ui/money-field'
import { Note } from '../../ui/note'
import { TextField } from '../../ui/text-field'
import { useWords } from '../../words'
import css from './intake.module.css'
import type { IntakeForm } from './intake-form'

type Props = {
  form: IntakeForm
  onChange: (part: Partial<IntakeForm>) => void
  grossCents: number
}

/** What was said at the counter and binds the bench and the pick-up. A filled limit ticks itself. */
export function IntakeAgreed({ form, onChange, grossCents }: Props) {
  const { t, language } = useWords()
  const { limit, mayCollect, benchNote } = form
  const over = limit.on && limit.cents !== null ? grossCents - limit.cents : 0
  return (
    <Card title={t('intake.agreed.title')} pad>
      <Stack gap="s">
        <div className={css.rules}>
          <CheckField
            boxed
            label={t('intake.agreed.limit')}
            checked={limit.on}
            onChange={(on) => onChange({ limit: { ...limit, on } })}
            end={
              <MoneyField
                label={t('intake.agreed.limitAmount')}
                hideLabel
                cents={limit.cents}
                onChange={(cents) => onChange({ limit: { on: cents !== null, cents } })}
              />
            }
          />
          <CheckField
            boxed
            label={t('intake.agreed.callBefore')}
            checked={form.callBeforeStart}
            onChange={(callBeforeStart) => onChange({ callBeforeStart })}
          />
          <Stack gap="s">
            <CheckField
              boxed
              label={t('intake.agreed.mayCollect')}
              detail={t('intake.agreed.mayCollectDetail')}
              checked={mayCollect.on}
              onChange={(on) => onChange({ mayCollect: { ...mayCollect, on } })}
            />
            {mayCollect.on && (
              <TextField
                label={t('intake.agreed.mayCollectNames')}
                hideLabel
                placeholder={t('intake.agreed.mayCollectPlaceholder')}
                value={mayCollect.text}
                onChange={(text) => onChange({ mayCollect: { on: true, text } })}
                autoFocus={mayCollect.text === ''}
              />
            )}
          </Stack>
          <Stack gap="s">
            <CheckField
              boxed
              label={t('intake.agreed.benchNote')}
              detail={t('intake.agreed.benchNoteDetail')}
              checked={benchNote.on}
              onChange={(on) => onChange({ benchNote: { ...benchNote, on } })}
            />
            {benchNote.on && (
              <TextField
                label={t('intake.agreed.benchNoteText')}
                hideLabel
                placeholder={t('intake.agreed.benchNotePlaceholder')}
                value={benchNote.text}
                onChange={(text) => onChange({ benchNote: { on: true, text } })}
                autoFocus={benchNote.text === ''}
              />
            )}
          </Stack>
        </div>
        {over > 0 && (
          <Note tone="amber" icon={WarningIcon}>
            {t('intake.agreed.limitExceeded', { amount: formatMoney(over, language) })}
          </Note>
        )}
      </Stack>
    </Card>
  )
}
