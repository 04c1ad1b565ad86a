import { Dialog } from '../../ui/dialog'
import { useWords } from '../../words'

type Props = { readonly ticketId: string; readonly onClose: () => void }

/** Gives one ticket another plan than its workflow says, with the reason. */
export function StepPlanDialog({ onClose }: Props) {
  const { t } = useWords()
  return (
    <Dialog open onClose={onClose} title={t('workflows.plan.title')}>
      {null}
    </Dialog>
  )
}
