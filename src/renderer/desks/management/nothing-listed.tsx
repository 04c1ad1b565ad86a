import type { ComponentProps } from 'react'
import { EmptyState } from '../../ui/empty-state'
import { ArchiveIcon, PlusIcon, SearchIcon } from '../../ui/icons'
import { useWords } from '../../words'

type Props = {
  /** Something is being looked for. */
  readonly isFound: boolean
  readonly isActive: boolean
  readonly icon: ComponentProps<typeof EmptyState>['icon']
  readonly texts: {
    readonly none: string
    readonly detail: string
    readonly noneRetired: string
    readonly add: string
  }
  readonly onAdd: () => void
  readonly onClear: () => void
}

/** A kept list without rows: nothing matches, nothing is retired, or nothing was added yet. */
export function NothingListed({ isFound, isActive, icon, texts, onAdd, onClear }: Props) {
  const { t } = useWords()
  if (isFound) {
    const action = { label: t('management.clearFind'), onPress: onClear }
    return <EmptyState icon={SearchIcon} text={t('management.noMatch')} action={action} />
  }
  if (!isActive) return <EmptyState icon={ArchiveIcon} text={texts.noneRetired} />
  const action = { label: texts.add, icon: PlusIcon, onPress: onAdd }
  return <EmptyState icon={icon} text={texts.none} detail={texts.detail} action={action} />
}
