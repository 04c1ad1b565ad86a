import { useState } from 'react'
import type { WorkAction } from '../../../shared/domain/work'
import { TextArea } from '../../ui/text-area'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { StepsAgain } from '../step/steps-again'
import { useSubmit } from '../submit'
import { ActionDialog } from '../action-dialog'
import type { DialogProps } from './ticket-dialog'

/** A move of the work that needs a reason. */
export function WorkDialog({ card, action, onClose }: DialogProps & { action: WorkAction }) {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  const [redo, setRedo] = useState<readonly string[]>([])
  const { submit, busy, refusal } = useSubmit('ticket:work')
  const again =
    action === 'complain' ? card.steps.filter(({ state, isCheck }) => state === 'done' && !isCheck) : []
  const save = async () => {
    const saved = await submit((requestId) => ({
      requestId,
      id: card.ticket.id,
      action,
      reason,
      redo: [...redo],
    }))
    if (saved === undefined) return
    toast({ text: t('answer.do.saved', { what: t(`answer.work.${action}`) }), tone: 'green' })
    onClose()
  }
  return (
    <ActionDialog
      title={t(`ticket.action.${action}`)}
      subtitle={action === 'cancel' ? t('answer.do.cancelText') : undefined}
      verb={t(`ticket.action.${action}`)}
      danger={action === 'cancel'}
      disabled={reason.trim() === ''}
      busy={busy}
      refusal={refusal}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <TextArea
        label={t('common.reason')}
        hint={t(`answer.do.reasonHint.${hintOf(action)}`)}
        required
        autoFocus
        rows={3}
        value={reason}
        onChange={setReason}
      />
      <StepsAgain steps={again} chosen={redo} onChange={setRedo} />
    </ActionDialog>
  )
}

function hintOf(action: WorkAction): 'hold' | 'fail-check' | 'complain' | 'other' {
  return action === 'hold' || action === 'fail-check' || action === 'complain' ? action : 'other'
}
