import type { StepRow } from '../../../shared/contract/steps'
import type { Task } from '../../../shared/domain/task'

export type Me = { readonly personId: string; readonly tasks: readonly Task[] }

/** The dialogs of a step, one at a time. */
export type StepDialog = {
  readonly name: 'pause' | 'leave-out' | 'redo' | 'finish' | 'fail' | 'give' | 'answer' | 'time'
  readonly row: StepRow
}
export type StepDialogProps = { readonly row: StepRow; readonly onClose: () => void }
