import { PageHead } from '../../ui/page-head'
import { useWords } from '../../words'

export function QuestionsPage() {
  const { t } = useWords()
  return <PageHead title={t('questions.title')} />
}
