import type { BackupRow } from '../../../shared/domain/backup'
import { Button } from '../../ui/button'
import { WarningIcon } from '../../ui/icons'
import { Note } from '../../ui/note'
import { useWords } from '../../words'
import type { Damage } from './backup-words'
import { whenText } from './backup-words'

type Props = {
  damage: Damage
  older: BackupRow | undefined
  now: number
  onOlder: (backup: BackupRow) => void
}

/** Names what is damaged, and offers the next older backup. */
export function DamagedNote({ damage: { part, file }, older, now, onOlder }: Props) {
  const words = useWords()
  const { t } = words
  return (
    <Note
      tone="red"
      icon={WarningIcon}
      title={t('backup.damaged.title')}
      action={
        older && (
          <Button onPress={() => onOlder(older)}>
            {t('backup.damaged.older', { when: whenText(older.at, now, words) })}
          </Button>
        )
      }
    >
      <p>{t('backup.damaged.text', { part: t(`backup.part.${part}`), file })}</p>
      {older === undefined && <p>{t('backup.damaged.none')}</p>}
    </Note>
  )
}
