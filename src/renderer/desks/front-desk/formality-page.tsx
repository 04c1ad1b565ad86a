import { PageHead } from '../../ui/page-head'
import { useWords } from '../../words'

export function FormalityPage(_props: { customerId?: string; ticketId?: string }) {
  const { t } = useWords()
  return <PageHead title={t('formalities.title')} />
}
