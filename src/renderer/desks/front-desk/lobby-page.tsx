import { PageHead } from '../../ui/page-head'
import { useWords } from '../../words'

export function LobbyPage() {
  const { t } = useWords()
  return <PageHead title={t('lobby.title')} />
}
