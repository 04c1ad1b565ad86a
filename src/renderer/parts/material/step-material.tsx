import { useQuery } from '../../stores/requests'
import { formatAmount } from '../../ui/format'
import { Row, Rows } from '../../ui/rows'
import { TwoLines } from '../../ui/two-lines'
import { useWords } from '../../words'

type Props = { readonly ticketId: string; readonly stepId?: string | undefined }

/** The material of a ticket, where its work is done: what is set aside, used and missing. */
export function StepMaterial({ ticketId }: Props) {
  const { t, language } = useWords()
  const rows = useQuery('material:of-ticket', { ticketId }, ['stockBookings', 'purchaseNotes', 'articles']).value
  if (rows === undefined || rows.length === 0) return null
  return (
    <Rows label={t('material.title')}>
      {rows.map(({ article, reserved }) => (
        <Row key={article.id}>
          <TwoLines title={article.name} detail={formatAmount(reserved, article.unit, language)} />
        </Row>
      ))}
    </Rows>
  )
}
