import { InRow } from '../../parts/in-row'
import { ActionMenu } from '../../ui/action-menu'
import { ArchiveIcon, EditIcon, UndoIcon } from '../../ui/icons'
import { useWords } from '../../words'

type Props = {
  readonly name: string
  readonly isActive: boolean
  readonly onEdit: () => void
  readonly onActive: (active: boolean) => void
}

/** What a row of a kept list offers: change it, retire it or bring it back. */
export function RetireMenu({ name, isActive, onEdit, onActive }: Props) {
  const { t } = useWords()
  const retire = { key: 'retire', label: t('management.retire'), icon: ArchiveIcon }
  const back = { key: 'back', label: t('management.bringBack'), icon: UndoIcon }
  return (
    <InRow>
      <ActionMenu
        label={t('management.actions', { name })}
        items={[
          { key: 'change', label: t('management.change'), icon: EditIcon, onSelect: onEdit },
          isActive
            ? { ...retire, onSelect: () => onActive(false) }
            : { ...back, onSelect: () => onActive(true) },
        ]}
      />
    </InRow>
  )
}
