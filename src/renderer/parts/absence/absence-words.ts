import type { AbsenceRow } from '../../../shared/contract/capacity'
import type { AbsenceKind } from '../../../shared/domain/absence'
import { civilDay } from '../../../shared/domain/calendar'
import { formatShortDay, formatTime } from '../../ui/format'
import type { Glyph } from '../../ui/icons'
import { BanIcon, CalendarIcon, ClockIcon, DoorIcon, PauseIcon, SunIcon } from '../../ui/icons'
import type { Words } from '../speech'
import { isWholeDays, lastDayOf } from './absence-form'

export const absenceIcons: Record<AbsenceKind, Glyph> = {
  lunch: PauseIcon,
  errand: DoorIcon,
  sick: BanIcon,
  holiday: SunIcon,
  appointment: CalendarIcon,
}

export function iconOf({ kind }: Pick<AbsenceRow, 'kind'>): Glyph {
  return kind === null ? ClockIcon : absenceIcons[kind]
}

/** "Urlaub"; to whoever may not know why, "abwesend". */
export function kindWords({ kind }: Pick<AbsenceRow, 'kind'>, { t }: Words): string {
  return t(kind === null ? 'capacity.absence.away' : `capacity.absence.kind.${kind}`)
}

/** "Mo 23.11.", "Mo 23.11. bis Fr 27.11.", "Mo 23.11., 12:00 bis 13:00". */
export function spanWords(row: Pick<AbsenceRow, 'from' | 'until'>, { t, language }: Words): string {
  const day = formatShortDay(row.from, language)
  const last = formatShortDay(row.until - 1, language)
  const isOne = lastDayOf(row) === civilDay(row.from)
  const from = formatTime(row.from, language)
  const until = formatTime(row.until, language)
  if (!isWholeDays(row))
    return isOne
      ? t('capacity.absence.hours', { day, from, until })
      : t('capacity.absence.days', { from: `${day}, ${from}`, until: `${last}, ${until}` })
  return isOne ? day : t('capacity.absence.days', { from: day, until: last })
}
