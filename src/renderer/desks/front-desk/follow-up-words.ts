import type { FollowUpRow } from '../../../shared/contract/desk-answers'
import { momentWords } from '../../parts/moment-words'
import type { Words } from '../../parts/speech'
import { civilDay } from '../../../shared/domain/calendar'
import { formatDayOfYear, formatShortDay, formatSince, formatTime } from '../../ui/format'

const minuteMs = 60_000

/** Whom a follow-up is about: the customer, else the caller as noted, else what kind it is. */
export function followUpWho({ customerName, caller = '', kind }: FollowUpRow, { t }: Words): string {
  if (customerName !== '') return customerName
  return caller === '' ? t(`ticket.followUp.${kind}`) : caller
}

/** When it is due, or for how long it has been. */
export function followUpWhen({ dueAt }: FollowUpRow, now: number, words: Words): string {
  if (now - dueAt < minuteMs) return momentWords(dueAt, now, words)
  return words.t('frontDesk.followUps.overdue', { time: formatSince(now - dueAt, words.language) })
}

/** For whom it is: a person, an area, or everybody. */
export function followUpFor({ forName, forArea }: FollowUpRow, { t }: Words): string {
  if (forName !== '') return t('frontDesk.followUps.for', { name: forName })
  if (forArea !== undefined) return t('frontDesk.followUps.for', { name: t(`ticket.area.${forArea}`) })
  return t('frontDesk.followUps.forEverybody')
}

/** The time that leads a row: today's hour, else the day without its weekday, with its year where that is another. */
export function dueLead(at: number, now: number, { language }: Words): string {
  if (civilDay(at) === civilDay(now)) return formatTime(at, language)
  if (yearOf(at) !== yearOf(now)) return formatDayOfYear(at, language)
  return formatShortDay(at, language).split(' ').slice(1).join(' ')
}

function yearOf(at: number): string {
  return civilDay(at).slice(0, 4)
}
