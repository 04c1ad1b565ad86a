import type { StepRow } from '../../../shared/contract/steps'
import type { StepDialog } from './step-dialog'
import { StepAnswerDialog } from './step-answer-dialog'
import { StepFailDialog } from './step-fail-dialog'
import { StepGiveDialog } from './step-give-dialog'
import { StepReasonDialog } from './step-reason-dialog'
import { StepTimeDialog } from './step-time-dialog'

type Props = {
  readonly dialog: StepDialog | undefined
  readonly rows: readonly StepRow[]
  readonly onClose: () => void
}

/** The one dialog of a step that is open, if any. */
export function StepDialogs({ dialog, rows, onClose }: Props) {
  if (dialog === undefined) return null
  const { row } = dialog
  switch (dialog.name) {
    case 'fail':
      return <StepFailDialog row={row} rows={rows} onClose={onClose} />
    case 'give':
      return <StepGiveDialog row={row} onClose={onClose} />
    case 'answer':
      return <StepAnswerDialog row={row} onClose={onClose} />
    case 'time':
      return <StepTimeDialog row={row} onClose={onClose} />
    default:
      return <StepReasonDialog row={row} act={dialog.name} onClose={onClose} />
  }
}
