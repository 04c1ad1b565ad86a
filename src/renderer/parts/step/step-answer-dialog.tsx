import { useState } from 'react'
import { TextArea } from '../../ui/text-area'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { ActionDialog } from '../action-dialog'
import { useSubmit } from '../submit'
import type { StepDialogProps } from './step-dialog'

/** What the counter may tell the customer about this step. */
export function StepAnswerDialog({ row, onClose }: StepDialogProps) {
  const { t } = useWords()
  const [answer, setAnswer] = useState(row.step.answer)
  const { submit, busy, refusal } = useSubmit('step:answer')
  const { id: stepId, title } = row.step
  const save = async () => {
    if ((await submit((requestId) => ({ requestId, stepId, answer }))) === undefined) return
    toast({ text: t('steps.said.answered'), tone: 'green' })
    onClose()
  }
  return (
    <ActionDialog
      title={t('steps.dialog.answer.title')}
      subtitle={title}
      verb={t('steps.dialog.answer.verb')}
      disabled={answer.trim() === row.step.answer}
      busy={busy}
      refusal={refusal}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <TextArea
        label={t('steps.answer')}
        hint={t('steps.dialog.answer.hint')}
        autoFocus
        rows={3}
        value={answer}
        onChange={setAnswer}
      />
    </ActionDialog>
  )
}
