import { useState } from 'react'
import { useQuery } from '../../stores/requests'
import { Card } from '../../ui/card'
import { useWords } from '../../words'
import { StepFields } from './step-fields'
import { StepList } from './step-list'
import { StepPreview } from './step-preview'
import css from './steps-editor.module.css'
import type { StepForm } from '../../stores/workflow-drafts'
import type { StepsProblem } from './steps-form'
import { stepOf } from './steps-form'
import { StepTimes } from './step-times'

type Props = {
  readonly steps: readonly StepForm[]
  readonly onChange: (steps: readonly StepForm[]) => void
  /** What hinders saving; shown at its step once somebody tried. */
  readonly problems: readonly StepsProblem[]
}

/** Steps with their order: the drawing of the whole on top, below it the list and the form of the chosen step. */
export function StepsEditor({ steps, onChange, problems }: Props) {
  const { t } = useWords()
  const tasks = useQuery('office-task:list', {}, ['officeTasks']).value ?? []
  const [chosen, setChosen] = useState<string>()
  const step = steps.find(({ key }) => key === chosen) ?? steps[0]
  const saved = steps.map(stepOf)
  return (
    <div className={css.editor}>
      <Card title={t('workflows.preview.title')} action={<StepTimes steps={saved} />} pad>
        <StepPreview
          steps={saved}
          label={t('workflows.preview.label')}
          chosen={step?.key}
          onChoose={setChosen}
          faulty={new Set(problems.map(({ key }) => key))}
        />
      </Card>
      <div className={css.columns}>
        <StepList
          steps={steps}
          chosen={step?.key}
          problems={problems}
          onChoose={setChosen}
          onChange={onChange}
        />
        {step !== undefined && (
          <StepFields
            // Another step is another form, with its own typed text.
            key={step.key}
            steps={steps}
            step={step}
            tasks={tasks}
            faults={problems.filter(({ key }) => key === step.key).map(({ fault }) => fault)}
            onChange={onChange}
          />
        )}
      </div>
    </div>
  )
}
