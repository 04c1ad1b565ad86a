import { PageHead } from '../../ui/page-head'
import { useWords } from '../../words'

export function DayClosePage() {
  const { t } = useWords()
  return <PageHead title={t('counter.title')} />
}
