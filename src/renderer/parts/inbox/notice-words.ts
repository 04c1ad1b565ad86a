import type { NoticeRow } from '../../../shared/contract/inbox'
import { momentWords } from '../moment-words'
import type { Words } from '../speech'

const cutAt = 120

/** What a notice says, in one sentence. */
export function noticeWords(notice: NoticeRow, now: number, words: Words): string {
  const { t } = words
  const { reason, by, stepTitle, text, at } = notice
  const name = by?.name.split(' ')[0] ?? t('inbox.somebody')
  const short = text.length > cutAt ? `${text.slice(0, cutAt)} …` : text
  const moment = momentWords(at, now, words)
  if (reason === 'check' && stepTitle === '') return t('inbox.reason.check-ticket', { name })
  if (reason === 'hold-over' && text === '') return t('inbox.reason.resumed', { name })
  return t(`inbox.reason.${reason}`, { name, step: stepTitle, text: short, moment })
}

/** The same for a toast, with the ticket it is about. */
export function noticeToast(notice: NoticeRow, now: number, words: Words): string {
  const sentence = noticeWords(notice, now, words)
  const { ticketNumber } = notice
  return ticketNumber === '' ? sentence : words.t('inbox.toast', { number: ticketNumber, text: sentence })
}
