import { civilAt } from '../../../shared/domain/calendar'
import { formatLongDay, formatTime } from '../../ui/format'
import type { Words } from '../../parts/speech'

/** "Guten Morgen, Leonie": until eleven, until six in the evening, after that. */
export function greetingFor(now: number, name: string, { t }: Words): string {
  const { hour } = civilAt(now)
  const [first = name] = name.split(' ')
  if (hour < 11) return t('frontDesk.morning', { name: first })
  return hour < 18 ? t('frontDesk.day', { name: first }) : t('frontDesk.evening', { name: first })
}

/** "Montag, 23. November, 10:42 Uhr". */
export function dateTimeWords(now: number, { t, language }: Words): string {
  return t('frontDesk.dateTime', { day: formatLongDay(now, language), time: formatTime(now, language) })
}
