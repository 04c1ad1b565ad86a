import { useState } from 'react'
import type { AppointmentRow } from '../../../shared/contract/lobby'
import { minuteMs } from '../../../shared/domain/calendar'
import { queueNumber } from '../../../shared/domain/visit'
import { QueryView } from '../../parts/query-view'
import { useQuery } from '../../stores/requests'
import { BigTime } from '../../ui/big-time'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Tag } from '../../ui/chip'
import { EmptyState } from '../../ui/empty-state'
import { formatTime } from '../../ui/format'
import { CalendarIcon, CheckIcon, PlusIcon } from '../../ui/icons'
import { Row, Rows } from '../../ui/rows'
import { TwoLines } from '../../ui/two-lines'
import { useTicking } from '../../ui/use-ticking'
import { useWords } from '../../words'
import { AppointmentCheckIn } from './appointment-acts'
import { AppointmentDialog } from './appointment-dialog'

const topics = ['visits', 'customers', 'persons'] as const
/** So long before its time an appointment can be checked in with one press here. */
const soonMs = 30 * minuteMs
/** The whole day stands on the page of the visits. */
const shown = 3

/** Who is expected today, the next ones; those who came stand behind them, with their number. */
export function TodayAppointments() {
  const { t } = useWords()
  const query = useQuery('lobby:read', {}, topics)
  const now = useTicking(minuteMs)
  const [chosen, setChosen] = useState<AppointmentRow | 'new'>()
  const all = query.value?.appointments ?? []
  const planned = all.filter(({ state }) => state === 'planned')
  const arrived = all.filter(({ state }) => state === 'arrived')
  const rows = [...planned, ...arrived].slice(0, shown)
  return (
    <Card
      title={t('lobby.appointments.today')}
      count={rows.length === 0 ? undefined : planned.length + arrived.length}
      action={
        <Button variant="quiet" size="s" icon={PlusIcon} onPress={() => setChosen('new')}>
          {t('lobby.appointments.add')}
        </Button>
      }
    >
      <QueryView query={query}>
        {({ day }) => (
          <>
            {rows.length === 0 ? (
              <EmptyState icon={CalendarIcon} text={t('lobby.appointments.empty')} />
            ) : (
              <Rows label={t('lobby.appointments.today')}>
                {rows.map((row) => (
                  <Expected key={row.id} row={row} day={day} now={now} onOpen={() => setChosen(row)} />
                ))}
              </Rows>
            )}
            {chosen !== undefined && (
              <AppointmentDialog
                day={day}
                row={chosen === 'new' ? undefined : chosen}
                onClose={() => setChosen(undefined)}
              />
            )}
          </>
        )}
      </QueryView>
    </Card>
  )
}

type Props = { row: AppointmentRow; day: string; now: number; onOpen: () => void }

function Expected({ row, day, now, onOpen }: Props) {
  const { t, language } = useWords()
  const time = formatTime(row.at, language)
  const isPlanned = row.state === 'planned'
  const isSoon = isPlanned && row.at - now <= soonMs
  const company = row.with === null ? '' : t('lobby.appointments.with', { name: row.with.name })
  return (
    <Row
      lead={<BigTime>{time}</BigTime>}
      end={
        isSoon ? <AppointmentCheckIn row={row} day={day} /> : isPlanned ? undefined : <Arrived row={row} />
      }
      onPress={isPlanned ? onOpen : undefined}
      label={t('lobby.appointments.openOne', { time, name: row.name })}
    >
      <TwoLines title={row.name} detail={[row.reason, company].filter((part) => part !== '').join(', ')} />
    </Row>
  )
}

function Arrived({ row }: { row: AppointmentRow }) {
  const { t } = useWords()
  const number = row.visitNumber === null ? '' : queueNumber(row.visitNumber)
  return (
    <Tag tone="green" icon={CheckIcon}>
      {t('lobby.appointments.arrived', { number })}
    </Tag>
  )
}
