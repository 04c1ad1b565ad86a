import { maxSteps } from '../../../shared/domain/workflow'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { PlusIcon } from '../../ui/icons'
import { newRequestId } from '../../stores/requests'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { StepItem } from './step-item'
import css from './step-list.module.css'
import type { StepForm } from '../../stores/workflow-drafts'
import type { StepsProblem } from './steps-form'
import { isFull } from './steps-form'
import { besideStep, movedStep, withNewStep, withoutStep, withPlace } from './steps-order'

type Props = {
  readonly steps: readonly StepForm[]
  readonly chosen: string | undefined
  readonly problems: readonly StepsProblem[]
  readonly onChoose: (key: string) => void
  readonly onChange: (steps: readonly StepForm[]) => void
}

/** The steps in their order; they are moved by drag, by the menu of each, or with Alt and an arrow. */
export function StepList({ steps, chosen, problems, onChoose, onChange }: Props) {
  const { t } = useWords()
  const add = (behind?: string) => {
    const near = steps.find(({ key }) => key === (behind ?? steps.at(-1)?.key))
    const key = newRequestId()
    const fresh: StepForm = {
      key,
      title: t('workflows.steps.newTitle'),
      area: near?.area ?? 'manufacturing',
      skill: null,
      minutesText: '30',
      isCheck: false,
      procedure: '',
      checklistText: '',
      after: [],
    }
    onChange(withNewStep(steps, fresh, behind))
    onChoose(key)
  }
  const move = (key: string, to: number) => {
    const moved = movedStep(steps, key, to)
    if (moved === steps) return
    onChange(moved)
    onChoose(key)
  }
  const remove = (step: StepForm) => {
    const before = steps
    onChange(withoutStep(steps, step.key))
    toast({ text: t('workflows.steps.removed', { title: step.title }), undo: () => onChange(before) })
  }
  return (
    <Card
      title={t('workflows.steps.title')}
      count={steps.length}
      foot={
        <Button
          icon={PlusIcon}
          disabled={isFull(steps)}
          title={isFull(steps) ? t('workflows.fault.tooMany', { count: maxSteps }) : undefined}
          onPress={() => add()}
        >
          {t('workflows.steps.add')}
        </Button>
      }
    >
      <ol className={css.list} aria-label={t('workflows.steps.title')}>
        {steps.map((step, index) => (
          <StepItem
            key={step.key}
            steps={steps}
            index={index}
            step={step}
            isChosen={step.key === chosen}
            isFaulty={problems.some(({ key }) => key === step.key)}
            onChoose={() => onChoose(step.key)}
            onMove={move}
            onBeside={(other) => onChange(besideStep(steps, step.key, other))}
            onBehind={(other) => onChange(withPlace(steps, step.key, [other]))}
            onInsert={() => add(step.key)}
            onRemove={() => remove(step)}
          />
        ))}
      </ol>
    </Card>
  )
}
