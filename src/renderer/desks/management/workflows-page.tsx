import { PageHead } from '../../ui/page-head'
import { useWords } from '../../words'

export function WorkflowsPage() {
  const { t } = useWords()
  return <PageHead title={t('workflows.title')} />
}
