import type { BackupRow } from '../../../shared/domain/backup'
import { Button } from '../../ui/button'
import { HistoryIcon, WarningIcon } from '../../ui/icons'
import { Stack } from '../../ui/layout'
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
    <Stack>
      <Note tone="red" icon={WarningIcon} title={t('backup.damaged.title')}>
        <p>{t('backup.damaged.text', { part: t(`backup.part.${part}`), file })}</p>
        {older === undefined && <p>{t('backup.damaged.none')}</p>}
      </Note>
      {older && (
        <Button icon={HistoryIcon} onPress={() => onOlder(older)}>
          {t('backup.damaged.older', { when: whenText(older.at, now, words) })}
        </Button>
      )}
    </Stack>
  )
}
