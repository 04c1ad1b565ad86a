import { PageHead } from '../../ui/page-head'
import { useWords } from '../../words'

export function UncollectedPage() {
  const { t } = useWords()
  return <PageHead title={t('counter.title')} />
}
