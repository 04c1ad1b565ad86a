import { requests } from '../../../shared/contract/requests'
import { done, refuse } from '../../../shared/domain/refusal'
import { articleStock, bookingsOf, openNotes, ticketArticles } from '../../../shared/domain/stock-view'
import { lifeOf } from '../../../shared/domain/ticket-view'
import { createChanges } from '../changes'
import type { Routes } from '../route'
import { signed } from '../route'
import { saveTable } from '../save-table'
import { bookingRows } from '../views/material-bookings'
import { articleRows } from '../views/material-list'
import { saveRecord } from './price-list'

export const articleRoutes: Routes<
  | 'material:list'
  | 'material:history'
  | 'material:of-ticket'
  | 'article:save'
  | 'article:retire'
  | 'material:save'
> = {
  'material:list': signed(requests['material:list'], (_input, { office }) => done(articleRows(office))),
  'material:history': signed(requests['material:history'], ({ articleId }, { office }) =>
    articleId !== undefined && !office.tables.articles.has(articleId)
      ? refuse('not-found')
      : done(bookingRows(office, articleId)),
  ),
  'material:of-ticket': signed(requests['material:of-ticket'], ({ ticketId }, { office }) =>
    office.tables.tickets.has(ticketId)
      ? done({ articles: ticketArticles(office, ticketId), work: lifeOf(office, ticketId).work })
      : refuse('not-found'),
  ),
  'material:save': signed(requests['material:save'], (table, context) => saveTable(context, table)),
  'article:save': signed(requests['article:save'], ({ requestId, id, base, draft }, context) =>
    context.change(requestId, (office) => {
      const twin = [...office.tables.articles.values()].find(
        (article) => article.active && article.name === draft.name && article.id !== id,
      )
      if (twin !== undefined) return refuse('name-taken', { name: draft.name })
      return saveRecord(context, office, 'articles', { id, base, draft })
    }),
  ),
  'article:retire': signed(requests['article:retire'], ({ requestId, id, active }, context) =>
    context.change(requestId, (office) => {
      const article = office.tables.articles.get(id)
      if (article === undefined) return refuse('not-found')
      const { reserved, onOrder, noted } = articleStock(article, bookingsOf(office, id), openNotes(office))
      if (!active && reserved + onOrder + noted > 0) return refuse('article-in-use')
      const changes = createChanges(context.ports.ids, context.now)
      changes.set('articles', id, { active })
      return done({ operations: changes.operations, value: { id } })
    }),
  ),
}
