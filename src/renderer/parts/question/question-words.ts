import type { QuestionRow } from '../../../shared/contract/questions'
import { formatTime } from '../../ui/format'
import type { Words } from '../speech'

const secondMs = 1_000
const minuteMs = 60_000
const hourMs = 60 * minuteMs

/** How long a customer waits, as a watch shows it: 0:07, 1:48, 1:02:30. */
export function watchWords(ms: number): string {
  const size = Math.max(0, ms)
  const seconds = String(Math.floor(size / secondMs) % 60).padStart(2, '0')
  const minutes = Math.floor(size / minuteMs) % 60
  const hours = Math.floor(size / hourMs)
  return hours === 0 ? `${minutes}:${seconds}` : `${hours}:${String(minutes).padStart(2, '0')}:${seconds}`
}

/** Whom a question went to: a name, an area, a PC. */
export function addresseeWords({ to, toName }: Pick<QuestionRow, 'to' | 'toName'>, { t }: Words): string {
  if (to.type === 'area') return t(`ticket.area.${to.area}`)
  if (toName === '') return t('questions.somebody')
  return to.type === 'person' ? (toName.split(' ')[0] ?? toName) : toName
}

/** Who asks, by the first name. */
export function askerWords({ asker }: Pick<QuestionRow, 'asker'>, { t }: Words): string {
  return asker?.name.split(' ')[0] ?? t('questions.somebody')
}

export function answererWords({ answeredBy }: Pick<QuestionRow, 'answeredBy'>, { t }: Words): string {
  return answeredBy?.name.split(' ')[0] ?? t('questions.somebody')
}

/** Whether somebody asked has had it on the screen, and why not. */
export function deliveryWords(row: QuestionRow, words: Words): string {
  const { t, language } = words
  if (row.seen !== undefined) {
    const time = formatTime(row.seen.at, language)
    if (row.to.type === 'person') return t('questions.delivery.seenByOne', { time })
    return t('questions.delivery.seen', { time, name: row.seenByName })
  }
  return t(`questions.delivery.${row.delivery}`, { name: addresseeWords(row, words), time: '' })
}

/** What a question is about: customer and ticket, whichever it names. */
export function aboutWords({ customerName, ticketNumber }: QuestionRow, { t }: Words): string {
  if (ticketNumber === '') return customerName
  return t('questions.about', { customer: customerName, number: ticketNumber })
}
