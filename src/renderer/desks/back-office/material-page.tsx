import { PageHead } from '../../ui/page-head'
import { useWords } from '../../words'

export function MaterialPage() {
  const { t } = useWords()
  return <PageHead title={t('material.title')} />
}
