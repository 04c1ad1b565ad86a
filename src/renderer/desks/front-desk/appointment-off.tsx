import type { AppointmentRow } from '../../../shared/contract/lobby'
import { BigTime } from '../../ui/big-time'
import { Button } from '../../ui/button'
import { Tag } from '../../ui/chip'
import { formatTime } from '../../ui/format'
import { BanIcon, CrossCircleIcon } from '../../ui/icons'
import { Row } from '../../ui/rows'
import { TwoLines } from '../../ui/two-lines'
import { useWords } from '../../words'
import { useAppointmentActs } from './appointment-acts'

type Props = { row: AppointmentRow; day: string; receives: boolean }

/** An appointment that will not take place; it can be planned again. */
export function AppointmentOff({ row, day, receives }: Props) {
  const { t, language } = useWords()
  const { settle } = useAppointmentActs(row, day, () => undefined)
  const isCancelled = row.state === 'cancelled'
  return (
    <Row
      lead={<BigTime>{formatTime(row.at, language)}</BigTime>}
      end={
        <>
          <Tag icon={isCancelled ? BanIcon : CrossCircleIcon}>
            {t(isCancelled ? 'lobby.appointments.cancelled' : 'lobby.appointments.noShow')}
          </Tag>
          {receives && (
            <Button variant="quiet" size="s" onPress={() => void settle('restore')}>
              {t('lobby.appointments.restore')}
            </Button>
          )}
        </>
      }
    >
      <TwoLines title={row.name} detail={row.reason === '' ? undefined : row.reason} />
    </Row>
  )
}
