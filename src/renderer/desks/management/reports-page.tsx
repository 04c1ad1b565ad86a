import { PageHead } from '../../ui/page-head'
import { useWords } from '../../words'

export function ReportsPage() {
  const { t } = useWords()
  return <PageHead title={t('reports.title')} />
}
