import { useState } from 'react'
import { Note } from '../../ui/note'
import { TextArea } from '../../ui/text-area'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { ActionDialog } from '../action-dialog'
import { listWords } from '../speech'
import { useSubmit } from '../submit'
import type { StepDialog, StepDialogProps } from './step-dialog'

type Act = Exclude<StepDialog['name'], 'fail' | 'give' | 'answer' | 'time'>
type Props = StepDialogProps & { readonly act: Act }

const channels = {
  pause: 'step:pause',
  'leave-out': 'step:leave-out',
  redo: 'step:redo',
  finish: 'step:finish',
} as const

const said = { pause: 'paused', 'leave-out': 'leftOut', redo: 'again', finish: 'finished' } as const

/** A move of a step that needs a reason: what is left of its list, why it is not needed, why it comes again. */
export function StepReasonDialog({ row, act, onClose }: Props) {
  const words = useWords()
  const { t } = words
  const [reason, setReason] = useState('')
  const { submit, busy, refusal } = useSubmit(channels[act])
  const { id: stepId, title, checklist } = row.step
  const open = act === 'finish' ? checklist.filter(({ done }) => !done).map(({ text }) => text) : []
  const save = async () => {
    if ((await submit((requestId) => ({ requestId, stepId, reason }))) === undefined) return
    toast({ text: t(`steps.said.${said[act]}`, { step: title }), tone: 'green' })
    onClose()
  }
  return (
    <ActionDialog
      title={t(`steps.dialog.${act}.title`, { step: title })}
      verb={t(`steps.dialog.${act}.verb`)}
      disabled={reason.trim() === ''}
      busy={busy}
      refusal={refusal}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      {open.length > 0 && (
        <Note tone="amber" title={t('steps.dialog.finish.open')}>
          {listWords(open, words)}
        </Note>
      )}
      <TextArea
        label={t('common.reason')}
        hint={t(`steps.dialog.${act}.hint`)}
        required
        autoFocus
        rows={3}
        value={reason}
        onChange={setReason}
      />
    </ActionDialog>
  )
}
