import { useState } from 'react'
import { TextField } from '../../ui/text-field'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { ActionDialog } from '../action-dialog'
import { useSubmit } from '../submit'
import type { StepDialogProps } from './step-dialog'
import { minutesBy } from './step-list'

const mostMinutes = 10_080

/** Puts the measured time right, with the reason. */
export function StepTimeDialog({ row, onClose }: StepDialogProps) {
  const { t } = useWords()
  const [text, setText] = useState(String(minutesBy(row, row.readAt)))
  const [reason, setReason] = useState('')
  const { submit, busy, refusal } = useSubmit('step:time')
  const { id: stepId, title } = row.step
  const minutes = /^\d+$/.test(text.trim()) ? Number(text) : undefined
  const isKnown = minutes !== undefined && minutes <= mostMinutes
  const save = async () => {
    if (minutes === undefined) return
    if ((await submit((requestId) => ({ requestId, stepId, minutes, reason }))) === undefined) return
    toast({ text: t('steps.said.timed'), tone: 'green' })
    onClose()
  }
  return (
    <ActionDialog
      title={t('steps.dialog.time.title')}
      subtitle={title}
      verb={t('steps.dialog.time.verb')}
      disabled={!isKnown || reason.trim() === ''}
      busy={busy}
      refusal={refusal}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <TextField
        label={t('steps.dialog.time.minutes')}
        error={isKnown ? undefined : t('steps.dialog.time.whole')}
        inputMode="numeric"
        align="end"
        required
        autoFocus
        value={text}
        onChange={setText}
      />
      <TextField
        label={t('common.reason')}
        hint={t('steps.dialog.time.hint')}
        required
        value={reason}
        onChange={setReason}
      />
    </ActionDialog>
  )
}
