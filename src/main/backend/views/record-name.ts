import type { JsonObject } from '../../../shared/domain/json'
import type { FieldCollection, Office } from '../../../shared/domain/office'
import { nameOf } from '../context'

function text(row: JsonObject, ...fields: readonly string[]): string {
  const texts = fields.flatMap((field) => {
    const value = row[field]
    return typeof value === 'string' && value !== '' ? [value] : []
  })
  return texts.join(' ')
}

function firstText(row: JsonObject, ...fields: readonly string[]): string {
  return fields.map((field) => text(row, field)).find((one) => one !== '') ?? ''
}

const names: Readonly<Record<FieldCollection, (row: JsonObject, office: Office) => string>> = {
  firm: (row) => text(row, 'name'),
  devices: (row) => text(row, 'name'),
  persons: (row) => text(row, 'givenName', 'familyName'),
  credentials: (row, office) => nameOf(office, text(row, 'id')),
  customers: (row) => firstText(row, 'company') || text(row, 'givenName', 'familyName'),
  products: (row) => text(row, 'name'),
  shelves: (row) => text(row, 'code'),
  tickets: (row) => [firstText(row, 'number', 'foreignNumber'), text(row, 'title')].join(' ').trim(),
  items: (row) => text(row, 'title'),
  followUps: (row) => text(row, 'text'),
  questions: (row) => text(row, 'text'),
  parkedDrafts: (row) => text(row, 'customerName', 'title'),
  workflows: (row) => text(row, 'name'),
  steps: (row) => text(row, 'title'),
  absences: (row, office) => nameOf(office, text(row, 'personId')),
  officeTasks: (row) => text(row, 'name'),
  skills: (row, office) => nameOf(office, text(row, 'personId')),
  articles: (row) => text(row, 'name'),
  purchaseNotes: (row, office) => office.tables.articles.get(text(row, 'articleId'))?.name ?? '',
  benchViews: (row) => text(row, 'name'),
  imports: (row) => (Array.isArray(row['files']) ? row['files'].join(', ') : ''),
}

/** What people call a record, also a deleted one; empty where nothing is known of it. */
export function recordName(office: Office, collection: FieldCollection, id: string): string {
  const row: JsonObject | undefined =
    office.tables[collection].get(id) ?? office.hidden.get(`${collection} ${id}`)
  return row === undefined ? '' : names[collection](row, office)
}
