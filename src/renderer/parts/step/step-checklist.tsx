import type { StepRow } from '../../../shared/contract/steps'
import { CheckField } from '../../ui/check-field'
import { RefusalNote } from '../refusal-note'
import { useSubmit } from '../submit'

type Props = { readonly row: StepRow; readonly isFixed: boolean }

/** The points to tick before a step is done; each is kept at once. */
export function StepChecklist({ row, isFixed }: Props) {
  const { submit, refusal } = useSubmit('step:checkpoint')
  const { id: stepId, checklist } = row.step
  if (checklist.length === 0) return null
  return (
    <div>
      {checklist.map(({ text, done }, index) => (
        <CheckField
          key={`${index} ${text}`}
          label={text}
          checked={done}
          disabled={isFixed}
          onChange={(isDone) =>
            void submit((requestId) => ({ requestId, stepId, index, text, done: isDone }))
          }
        />
      ))}
      <RefusalNote refusal={refusal} />
    </div>
  )
}
