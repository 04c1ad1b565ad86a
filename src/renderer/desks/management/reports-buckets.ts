import { addDays, daysBetween } from '../../../shared/domain/calendar'
import type { BucketUnit } from '../../../shared/domain/report-period'
import type { Words } from '../../parts/speech'
import { formatDayText } from '../../ui/format'

const locales = { de: 'de-DE', en: 'en-GB' } as const
const noon = (day: string) => Date.parse(`${day}T12:00:00Z`)

/** What stands at the axis for a day, week, month or year: short, and in full for tables and lists. */
export function bucketWords(
  bucket: string,
  unit: BucketUnit,
  { t, language }: Words,
): { readonly label: string; readonly name: string } {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', ...options }).format(noon(bucket))
  if (unit === 'day')
    return { label: format({ day: '2-digit', month: '2-digit' }), name: formatDayText(bucket, language) }
  if (unit === 'week') {
    const week = weekNumber(bucket)
    return {
      label: t('reports.week', { week }),
      name: t('reports.weekFrom', { week, day: formatDayText(bucket, language) }),
    }
  }
  if (unit === 'month')
    return {
      label: format({ month: 'short', year: '2-digit' }),
      name: format({ month: 'long', year: 'numeric' }),
    }
  return { label: bucket.slice(0, 4), name: bucket.slice(0, 4) }
}

/** The number of a week (ISO 8601) by its Monday: the week belongs to the year of its Thursday. */
export function weekNumber(monday: string): number {
  const thursday = addDays(monday, 3)
  return Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1
}
