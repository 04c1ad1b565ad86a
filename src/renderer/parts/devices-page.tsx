import { PageHead } from '../ui/page-head'
import { useWords } from '../words'

export function DevicesPage() {
  const { t } = useWords()
  return <PageHead title={t('papers.title')} />
}
