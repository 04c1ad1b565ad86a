import type { WorkflowRow } from '../../../shared/contract/workflows'
import { InRow } from '../../parts/in-row'
import { newRequestId, send } from '../../stores/requests'
import { ActionMenu } from '../../ui/action-menu'
import { ArchiveIcon, CheckIcon, HistoryIcon, UndoIcon } from '../../ui/icons'
import { toast } from '../../ui/toast'
import { refusalSentence, useWords } from '../../words'
import { useRetire } from './retire'

type Props = { readonly row: WorkflowRow; readonly onVersions: () => void }

/** What can be done with a workflow as a whole. */
export function WorkflowMenu({ row, onVersions }: Props) {
  const { t } = useWords()
  const retire = useRetire('workflow:retire')
  const { id, name, active, isDefault } = row
  const setActive = (to: boolean) =>
    retire(id, to, {
      retired: t('workflows.done.retired', { name }),
      back: t('workflows.done.back', { name }),
    })
  const makeDefault = async () => {
    const reply = await send('workflow:make-default', { requestId: newRequestId(), id })
    if (!reply.ok) return toast({ text: refusalSentence(reply.code), tone: 'red' })
    const kind = t(`ticket.kind.${row.kind}`)
    toast({ text: t('workflows.done.madeDefault', { name, kind }), tone: 'green' })
  }
  const versions = {
    key: 'versions',
    label: t('workflows.menu.versions'),
    icon: HistoryIcon,
    onSelect: onVersions,
  }
  return (
    <InRow>
      <ActionMenu
        label={t('workflows.menu.label', { name })}
        items={
          active
            ? [
                {
                  key: 'default',
                  label: t('workflows.menu.makeDefault'),
                  icon: CheckIcon,
                  disabled: isDefault,
                  onSelect: () => void makeDefault(),
                },
                versions,
                {
                  key: 'retire',
                  label: t('workflows.menu.retire'),
                  icon: ArchiveIcon,
                  onSelect: () => setActive(false),
                },
              ]
            : [
                versions,
                {
                  key: 'back',
                  label: t('workflows.menu.bringBack'),
                  icon: UndoIcon,
                  onSelect: () => setActive(true),
                },
              ]
        }
      />
    </InRow>
  )
}
