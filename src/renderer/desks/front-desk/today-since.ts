import type { TicketRow } from '../../../shared/contract/desk-answers'
import { civilDay, daysBetween } from '../../../shared/domain/calendar'
import { formatMinutes, formatSince } from '../../ui/format'
import type { Words } from '../../parts/speech'

/** How long something has lain here: "heute", "gestern", "9 Tagen". */
export function sinceWords(since: number, now: number, { t }: Words): string {
  const days = daysBetween(civilDay(since), civilDay(now))
  if (days <= 0) return t('frontDesk.ready.today')
  return days === 1 ? t('frontDesk.ready.yesterday') : t('frontDesk.ready.days', { count: days })
}

/** Whose it is and, where the promise is in danger, how much time is left. */
export function promisedDetail(row: TicketRow, now: number, { t, language }: Words): string {
  const isCalm = row.work === 'ready' || row.risk === 'on-plan' || row.risk === 'missing'
  if (row.promisedAt === null || isCalm) return row.customerName
  const leftMs = row.promisedAt - now
  return leftMs < 0
    ? t('frontDesk.promised.late', { customer: row.customerName, time: formatSince(-leftMs, language) })
    : t('frontDesk.promised.left', { customer: row.customerName, time: formatMinutes(leftMs, language) })
}
