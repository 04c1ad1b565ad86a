import type { TicketRow } from '../../shared/contract/desk-answers'
import type { Tone } from '../ui/tone'
import { formatMoney } from '../ui/format'
import type { Words } from './speech'

type Lives = Pick<TicketRow, 'work' | 'reason' | 'shelf' | 'items' | 'openCents' | 'imported' | 'closed'>

/** The list label of a ticket, derived from its three lives: "Fertig, Fach R12, noch 18,40 € offen". */
export function stateLine(row: Lives, words: Words): string {
  const { t } = words
  const parts = [workPart(row, words), possessionPart(row, words), moneyPart(row, words)]
  if (row.imported && row.closed) parts.push(t('ticket.imported'))
  return parts.filter((part) => part !== '').join(', ')
}

function workPart(row: Lives, { t }: Words): string {
  if (row.closed && row.work === 'ready') return t('answer.state.closed')
  const label = isPartReady(row)
    ? t('answer.state.partReady', { ready: row.items.ready + row.items.gone, all: row.items.all })
    : t(`ticket.work.${row.work}`)
  const waits = row.work === 'on-hold' && row.reason !== ''
  return waits ? t('answer.state.because', { state: label, reason: row.reason }) : label
}

/** Some of it can be fetched already, or was, while the work on the rest goes on. */
export function isPartReady({ work, items }: Pick<TicketRow, 'work' | 'items'>): boolean {
  return work !== 'ready' && work !== 'cancelled' && items.ready + items.gone > 0
}

function possessionPart({ shelf, items, closed }: Lives, { t }: Words): string {
  if (closed) return ''
  if (items.gone > 0 && items.gone === items.all) return t('ticket.possession.handed-over')
  const where = shelf === null || items.here === 0 ? '' : t('answer.state.shelf', { shelf })
  if (items.gone === 0) return where
  const gone = t('answer.state.partGone', { gone: items.gone, all: items.all })
  return where === '' ? gone : `${where}, ${gone}`
}

function moneyPart({ openCents, work }: Lives, { t, language }: Words): string {
  if (openCents > 0 && work !== 'cancelled') {
    return t('answer.state.open', { amount: formatMoney(openCents, language) })
  }
  if (openCents < 0) return t('answer.state.tooMuch', { amount: formatMoney(-openCents, language) })
  return ''
}

/** How urgent the row looks; always beside words that say the same. */
export function stateTone({ work, risk, closed }: Pick<TicketRow, 'work' | 'risk' | 'closed'>): Tone {
  if (closed || work === 'cancelled') return 'calm'
  if (work === 'ready') return 'green'
  if (risk === 'over' || risk === 'at-risk') return 'red'
  return risk === 'on-plan' ? 'calm' : 'amber'
}
