import type { Language } from '../../../shared/contract/entry'
import { momentOf } from '../../../shared/domain/calendar'
import { formatShortDay } from '../../ui/format'

/** A civil day as a filter shows it: "Mo 30.11." */
export function formatDayTextShort(day: string, language: Language): string {
  return formatShortDay(momentOf(day, 12 * 60), language)
}
