import type { AppointmentRow, Lobby } from '../../../shared/contract/lobby'
import { endOf } from '../../../shared/domain/appointment'
import { queueNumber } from '../../../shared/domain/visit'
import type { Words } from '../../parts/speech'
import type { PlanBlock } from '../../ui/day-plan'
import { formatTime } from '../../ui/format'
import { CheckIcon, HourglassIcon } from '../../ui/icons'
import { minuteOf } from './appointment-draft'

const counter = 'counter'
const opens = 8
const closes = 18

export type Plan = {
  readonly columns: readonly { readonly key: string; readonly title: string }[]
  readonly blocks: readonly PlanBlock[]
  readonly fromHour: number
  readonly toHour: number
}

/** A day's appointments as blocks: the counter's column first, then one for each person who has any. */
export function planOf(
  { appointments, day, today }: Lobby,
  now: number,
  words: Words,
  onOpen: ((row: AppointmentRow) => void) | undefined,
): Plan {
  const rows = appointments.filter(({ state }) => state === 'planned' || state === 'arrived')
  const people = new Map(rows.flatMap((row) => (row.with === null ? [] : [[row.with.id, row.with.name]])))
  const hasCounter = rows.some((row) => row.with === null)
  const blocks = rows.map((row) => blockOf(row, day === today ? now : undefined, words, onOpen))
  return {
    columns: [
      ...(hasCounter ? [{ key: counter, title: words.t('lobby.appointments.anybody') }] : []),
      ...[...people].map(([key, title]) => ({ key, title })),
    ],
    blocks,
    fromHour: Math.min(opens, ...blocks.map(({ from }) => Math.floor(from / 60))),
    toHour: Math.max(closes, ...blocks.map(({ to }) => Math.ceil(to / 60))),
  }
}

function blockOf(
  row: AppointmentRow,
  now: number | undefined,
  { t, language }: Words,
  onOpen: ((row: AppointmentRow) => void) | undefined,
): PlanBlock {
  const from = minuteOf(row.at)
  const time = formatTime(row.at, language)
  const isArrived = row.state === 'arrived'
  return {
    key: row.id,
    column: row.with?.id ?? counter,
    from,
    to: Math.min(24 * 60, from + row.minutes),
    time: t('lobby.appointments.span', { from: time, until: formatTime(endOf(row), language) }),
    title: row.name,
    label: t('lobby.appointments.openOne', { time, name: row.name }),
    onPress: isArrived || onOpen === undefined ? undefined : () => onOpen(row),
    ...stateOf(row, now, { t, language }),
  }
}

/** Arrived, expected since, or simply what it is about. */
function stateOf(row: AppointmentRow, now: number | undefined, { t, language }: Words) {
  if (row.state === 'arrived') {
    const number = row.visitNumber === null ? '' : queueNumber(row.visitNumber)
    return { detail: t('lobby.appointments.arrived', { number }), icon: CheckIcon, tone: 'green' as const }
  }
  const isLate = now !== undefined && row.at < now
  if (!isLate) return { detail: row.reason }
  const time = formatTime(row.at, language)
  return { detail: t('lobby.appointments.overdue', { time }), icon: HourglassIcon, tone: 'amber' as const }
}
