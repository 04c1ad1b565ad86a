import { addDays, civilDay } from '../../shared/domain/calendar'
import { formatShortDay, formatTime } from '../ui/format'
import type { Words } from './speech'

/** A moment as people say it: "heute 16:00", "morgen 12:00", "Fr 20.11., 16:00". */
export function momentWords(at: number, now: number, { t, language }: Words): string {
  const time = formatTime(at, language)
  const day = civilDay(at)
  const today = civilDay(now)
  if (day === today) return t('answer.today', { time })
  if (day === addDays(today, 1)) return t('answer.tomorrow', { time })
  if (day === addDays(today, -1)) return t('answer.yesterday', { time })
  return t('answer.day', { day: formatShortDay(at, language), time })
}
