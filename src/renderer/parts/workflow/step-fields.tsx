import type { Area } from '../../../shared/domain/area'
import { areas } from '../../../shared/domain/area'
import type { OfficeTask } from '../../../shared/domain/skill'
import { Card } from '../../ui/card'
import { CheckField } from '../../ui/check-field'
import { FieldRow } from '../../ui/form'
import { WarningIcon } from '../../ui/icons'
import { Stack } from '../../ui/layout'
import { Note } from '../../ui/note'
import { SelectField } from '../../ui/select-field'
import { TextArea } from '../../ui/text-area'
import { TextField } from '../../ui/text-field'
import { Muted } from '../../ui/text'
import { useWords } from '../../words'
import { minutesWords, parseMinutes } from './minutes-entry'
import { skillOptions } from './skill-options'
import css from './step-fields.module.css'
import type { StepForm } from '../../stores/workflow-drafts'
import type { StepFault } from './steps-form'
import { withPlace } from './steps-order'

type Props = {
  readonly steps: readonly StepForm[]
  readonly step: StepForm
  readonly tasks: readonly OfficeTask[]
  readonly faults: readonly StepFault[]
  readonly onChange: (steps: readonly StepForm[]) => void
}

const inPlace: readonly StepFault[] = ['title', 'minutes', 'checklist']

/** The form of one step. What a begun step is about stays; of one that is over everything stays. */
export function StepFields({ steps, step, tasks, faults, onChange }: Props) {
  const words = useWords()
  const { t } = words
  const position = steps.findIndex(({ key }) => key === step.key) + 1
  const isFixed = step.fixed !== undefined
  const isOver = step.fixed === 'over'
  const minutes = parseMinutes(step.minutesText)
  const change = (part: Partial<StepForm>) =>
    onChange(steps.map((one) => (one.key === step.key ? { ...one, ...part } : one)))
  const error = (fault: StepFault) => (faults.includes(fault) ? t(`workflows.fault.${fault}`) : undefined)
  const orderFaults = faults.filter((fault) => !inPlace.includes(fault))
  return (
    <Card title={t('workflows.step.heading', { position })} pad>
      <Stack gap="m">
        {step.fixed !== undefined && <Muted>{t(`workflows.steps.${step.fixed}`)}</Muted>}
        {orderFaults.map((fault) => (
          <Note key={fault} tone="red" icon={WarningIcon}>
            {t(`workflows.fault.${fault}`)}
          </Note>
        ))}
        <TextField
          label={t('workflows.step.title')}
          value={step.title}
          onChange={(title) => change({ title })}
          error={error('title')}
          disabled={isFixed}
          maxLength={200}
          required
        />
        <FieldRow template="minmax(0, 1fr) minmax(0, 1fr)">
          <SelectField
            label={t('workflows.step.area')}
            value={step.area}
            onChange={(value) => change({ area: areaOf(value) ?? step.area })}
            options={areas.map((area) => ({ value: area, label: t(`ticket.area.${area}`) }))}
            disabled={isFixed}
          />
          <TextField
            label={t('workflows.step.minutes')}
            hint={t('workflows.step.minutesHint')}
            value={step.minutesText}
            onChange={(minutesText) => change({ minutesText })}
            error={error('minutes')}
            suffix={
              minutes === undefined
                ? undefined
                : t('workflows.step.minutesIs', { minutes: minutesWords(minutes, words) })
            }
            disabled={isOver}
            required
          />
        </FieldRow>
        <SelectField
          label={t('workflows.step.skill')}
          hint={t('workflows.step.skillHint')}
          value={step.skill}
          onChange={(skill) => change({ skill })}
          options={skillOptions(tasks, step.skill, words)}
          placeholder={t('workflows.step.anyone')}
          disabled={isFixed}
          clearable
          searchable
        />
        <WaitsFor {...{ steps, step, onChange }} />
        <TextArea
          label={t('workflows.step.procedure')}
          value={step.procedure}
          onChange={(procedure) => change({ procedure })}
          disabled={isOver}
          rows={3}
        />
        <TextArea
          label={t('workflows.step.checklist')}
          hint={t('workflows.step.checklistHint')}
          value={step.checklistText}
          onChange={(checklistText) => change({ checklistText })}
          error={error('checklist')}
          disabled={isOver}
          rows={3}
        />
        <CheckField
          label={t('workflows.step.isCheck')}
          detail={t('workflows.step.isCheckHint')}
          checked={step.isCheck}
          onChange={(isCheck) =>
            change({ isCheck, ...(isCheck && step.skill === null ? { skill: 'step.quality-check' } : {}) })
          }
          disabled={isFixed}
        />
      </Stack>
    </Card>
  )
}

function areaOf(value: string | null): Area | undefined {
  return areas.find((area) => area === value)
}

type WaitsProps = Pick<Props, 'steps' | 'step' | 'onChange'>

/** Which of the steps before it must be over first. */
function WaitsFor({ steps, step, onChange }: WaitsProps) {
  const { t } = useWords()
  const earlier = steps.slice(
    0,
    steps.findIndex(({ key }) => key === step.key),
  )
  const toggle = (key: string, isOn: boolean) => {
    const after = isOn ? [...step.after, key] : step.after.filter((other) => other !== key)
    onChange(withPlace(steps, step.key, after))
  }
  return (
    <fieldset className={css.waits}>
      <legend className={css.legend}>{t('workflows.step.waitsFor')}</legend>
      {earlier.length === 0 ? (
        <Muted>{t('workflows.step.waitsForNone')}</Muted>
      ) : (
        <div className={css.choices}>
          {earlier.map((other) => (
            <CheckField
              key={other.key}
              label={other.title.trim() === '' ? t('workflows.steps.untitled') : other.title}
              checked={step.after.includes(other.key)}
              onChange={(isOn) => toggle(other.key, isOn)}
              disabled={step.fixed !== undefined}
            />
          ))}
        </div>
      )}
      {earlier.length > 0 && step.after.length === 0 && <Muted>{t('workflows.step.atOnce')}</Muted>}
    </fieldset>
  )
}
