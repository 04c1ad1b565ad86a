import type { Lobby } from '../../../shared/contract/lobby'
import { WarningIcon } from '../../ui/icons'
import { Note } from '../../ui/note'
import { useWords } from '../../words'

/** The day's first list is damaged: those who still wait have to be asked. */
export function SecondList({ lobby }: { lobby: Lobby }) {
  const { t } = useWords()
  if (!lobby.isSecondList) return null
  return (
    <Note tone="amber" icon={WarningIcon}>
      {t('lobby.queue.second')}
    </Note>
  )
}
