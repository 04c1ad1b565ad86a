import type { TicketArticle } from '../../../shared/domain/stock-view'
import { formatAmount, formatShortDay } from '../../ui/format'
import type { Words } from '../speech'

const longestReason = 200

/** Why the work waits: "Material fehlt: 40 Bogen Plakatpapier, bestellt, kommt Di 24.11."; undefined: nothing is missing. */
export function missingReason(articles: readonly TicketArticle[], words: Words): string | undefined {
  const missing = articles.filter((article) => article.missing > 0)
  if (missing.length === 0) return undefined
  const list = missing.map((article) => missingWords(article, words)).join('; ')
  return words.t('material.onTicket.missing', { list }).slice(0, longestReason)
}

export function missingWords(
  { article: { name, unit }, missing, now }: TicketArticle,
  { t, language }: Words,
): string {
  const amount = formatAmount(missing, unit, language)
  if (now.onOrder === 0) return t('material.onTicket.missingOne', { amount, name })
  if (now.dueAt === null) return t('material.onTicket.missingOrdered', { amount, name })
  const day = formatShortDay(now.dueAt, language)
  return t('material.onTicket.missingDue', { amount, name, day })
}
