import { useState } from 'react'
import type { AppointmentRow, Lobby } from '../../../shared/contract/lobby'
import { addDays, civilDay, minuteMs } from '../../../shared/domain/calendar'
import { QueryView } from '../../parts/query-view'
import { useQuery } from '../../stores/requests'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { DateField } from '../../ui/date-field'
import { EmptyState } from '../../ui/empty-state'
import { formatLongDayText, formatTime } from '../../ui/format'
import { IconButton } from '../../ui/icon-button'
import { CalendarIcon, LeftIcon, PlusIcon, RightIcon } from '../../ui/icons'
import { Inline, Spring, Stack } from '../../ui/layout'
import { Rows } from '../../ui/rows'
import { useTicking } from '../../ui/use-ticking'
import { useWords } from '../../words'
import { AppointmentDialog } from './appointment-dialog'
import { AppointmentOff } from './appointment-off'
import { minuteOf } from './appointment-draft'
import { DayPlan } from '../../ui/day-plan'
import { planOf } from './appointment-plan'

const topics = ['visits', 'customers', 'persons'] as const

/** The appointments of one day by the hour, and the way to other days. */
export function LobbyAppointments({ receives }: { receives: boolean }) {
  const { t } = useWords()
  const now = useTicking(minuteMs)
  const today = civilDay(now)
  const [picked, setPicked] = useState<string>()
  const day = picked ?? today
  const query = useQuery('lobby:read', { day }, topics)
  const [chosen, setChosen] = useState<AppointmentRow | 'new'>()
  return (
    <Stack>
      <Inline gap="m" wrap>
        <DayWay day={day} today={today} onPick={(next) => setPicked(next === today ? undefined : next)} />
        {receives && (
          <Button icon={PlusIcon} onPress={() => setChosen('new')}>
            {t('lobby.appointments.add')}
          </Button>
        )}
      </Inline>
      <QueryView query={query}>
        {(lobby) => (
          <DayOf
            lobby={lobby}
            now={now}
            receives={receives}
            onOpen={setChosen}
            onAdd={() => setChosen('new')}
          />
        )}
      </QueryView>
      {chosen !== undefined && (
        <AppointmentDialog
          day={day}
          row={chosen === 'new' ? undefined : chosen}
          onClose={() => setChosen(undefined)}
        />
      )}
    </Stack>
  )
}

type WayProps = { day: string; today: string; onPick: (day: string) => void }

/** A day back, a day on, today, or any by its date. */
function DayWay({ day, today, onPick }: WayProps) {
  const { t } = useWords()
  return (
    <>
      <IconButton
        icon={LeftIcon}
        variant="plain"
        label={t('lobby.appointments.previous')}
        onPress={() => onPick(addDays(day, -1))}
      />
      <IconButton
        icon={RightIcon}
        variant="plain"
        label={t('lobby.appointments.next')}
        onPress={() => onPick(addDays(day, 1))}
      />
      <Button disabled={day === today} onPress={() => onPick(today)}>
        {t('lobby.appointments.goToday')}
      </Button>
      <DateField
        label={t('lobby.appointments.dayLabel')}
        hideLabel
        day={day}
        today={today}
        onChange={(next) => {
          if (next !== null) onPick(next)
        }}
      />
      <Spring />
    </>
  )
}

type DayProps = {
  lobby: Lobby
  now: number
  receives: boolean
  onOpen: (row: AppointmentRow) => void
  onAdd: () => void
}

function DayOf({ lobby, now, receives, onOpen, onAdd }: DayProps) {
  const words = useWords()
  const { t, language } = words
  const off = lobby.appointments.filter(({ state }) => state === 'no-show' || state === 'cancelled')
  const isToday = lobby.day === lobby.today
  const plan = planOf(lobby, now, words, receives ? onOpen : undefined)
  const title = formatLongDayText(lobby.day, language)
  return (
    <>
      <Card fill title={t('lobby.appointments.title')} count={title}>
        {plan.blocks.length === 0 ? (
          <EmptyState
            icon={CalendarIcon}
            text={t(isToday ? 'lobby.appointments.empty' : 'lobby.appointments.emptyDay')}
            action={
              receives
                ? { label: t('lobby.appointments.addLong'), icon: PlusIcon, onPress: onAdd }
                : undefined
            }
          />
        ) : (
          <DayPlan
            {...plan}
            label={t('lobby.appointments.plan', { day: title })}
            now={
              isToday
                ? {
                    minute: minuteOf(now),
                    text: t('lobby.appointments.now', { time: formatTime(now, language) }),
                  }
                : undefined
            }
          />
        )}
      </Card>
      {off.length > 0 && (
        <Card title={t('lobby.appointments.off')} count={off.length}>
          <Rows label={t('lobby.appointments.off')}>
            {off.map((row) => (
              <AppointmentOff key={row.id} row={row} day={lobby.day} receives={receives} />
            ))}
          </Rows>
        </Card>
      )}
    </>
  )
}
