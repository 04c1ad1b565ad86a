import type { ArticleRow, Reservation } from '../../../shared/contract/material'
import { useApp } from '../../stores/app-store'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { formatAmount } from '../../ui/format'
import { Inline } from '../../ui/layout'
import { Row, Rows } from '../../ui/rows'
import { TwoLines } from '../../ui/two-lines'
import { useWords } from '../../words'

type Props = {
  readonly row: ArticleRow
  /** Missing: this person may only look. */
  readonly onRelease: ((one: Reservation) => void) | undefined
}

/** For whom an article is set aside; nothing where it is for nobody. */
export function MaterialReservations({ row, onRelease }: Props) {
  const { t } = useWords()
  const { reservations, unit } = row
  if (reservations.length === 0) return null
  return (
    <Card title={t('material.article.reservedFor')} count={reservations.length}>
      <Rows label={t('material.article.reservedFor')}>
        {reservations.map((one) => (
          <ReservationLine key={one.ticket.id} one={one} unit={unit} onRelease={onRelease} />
        ))}
      </Rows>
    </Card>
  )
}

type LineProps = Pick<Props, 'onRelease'> & { readonly one: Reservation; readonly unit: string }

function ReservationLine({ one, unit, onRelease }: LineProps) {
  const { t, language } = useWords()
  const open = useApp((app) => app.open)
  const { ticket, thousandths, missing, isLeftOver } = one
  const amount = formatAmount(thousandths, unit, language)
  const lacks =
    missing > 0 && t('material.article.missing', { amount: formatAmount(missing, unit, language) })
  const detail = [ticket.number, ticket.title, lacks, isLeftOver && t('material.article.leftOver')]
  return (
    <Row
      label={`${ticket.customerName}, ${ticket.number}`}
      onPress={() => open({ name: 'ticket', id: ticket.id })}
      end={
        <Inline>
          {amount}
          {onRelease && (
            <Button size="s" variant="quiet" onPress={() => onRelease(one)}>
              {t('material.article.release')}
            </Button>
          )}
        </Inline>
      }
    >
      <TwoLines
        title={ticket.customerName}
        detail={detail.filter((part) => part !== false).join(' · ')}
        wrap
      />
    </Row>
  )
}
