import { useState } from 'react'
import type { StepRow } from '../../../shared/contract/steps'
import { TextArea } from '../../ui/text-area'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { ActionDialog } from '../action-dialog'
import { useSubmit } from '../submit'
import type { StepDialogProps } from './step-dialog'
import { StepsAgain } from './steps-again'

/** The check failed: why, and which step it goes back to. */
export function StepFailDialog({
  row,
  rows,
  onClose,
}: StepDialogProps & { readonly rows: readonly StepRow[] }) {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  const before = rows.filter(({ step, state }) => state === 'done' && !step.isCheck)
  const [redo, setRedo] = useState<readonly string[]>(
    before.filter(({ step }) => row.step.after.includes(step.id)).map(({ step }) => step.id),
  )
  const { submit, busy, refusal } = useSubmit('step:check')
  const { id: stepId } = row.step
  const save = async () => {
    const input = { stepId, passed: false as const, reason, redo: [...redo] }
    if ((await submit((requestId) => ({ requestId, ...input }))) === undefined) return
    toast({ text: t('steps.said.failed'), tone: 'green' })
    onClose()
  }
  return (
    <ActionDialog
      title={t('steps.dialog.fail.title')}
      verb={t('steps.dialog.fail.verb')}
      disabled={reason.trim() === ''}
      busy={busy}
      refusal={refusal}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <TextArea
        label={t('steps.dialog.fail.what')}
        hint={t('steps.dialog.fail.hint')}
        required
        autoFocus
        rows={2}
        value={reason}
        onChange={setReason}
      />
      <StepsAgain steps={before.map(({ step }) => step)} chosen={redo} onChange={setRedo} />
    </ActionDialog>
  )
}
