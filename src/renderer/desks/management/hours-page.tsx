import { PageHead } from '../../ui/page-head'
import { useWords } from '../../words'

export function HoursPage() {
  const { t } = useWords()
  return <PageHead title={t('capacity.title')} />
}
