import type { ImportPreview, ImportRow } from '../../src/shared/contract/data'
import type { TestDesk, TestOffice } from './backend'
import { aRequestId } from './backend'

/** The preview of the chosen files. */
export async function chooseFiles(desk: TestDesk): Promise<ImportPreview> {
  const preview = await desk.get('import:choose', {})
  if (preview === null) throw new Error('called off')
  return preview
}

/** Chosen, every repair accepted. */
export async function acceptAll(desk: TestDesk): Promise<ImportPreview> {
  const { id } = await chooseFiles(desk)
  return desk.get('import:preview', { id, all: { is: 'accepted' } })
}

/** Chosen, accepted and brought in. */
export async function importAll(desk: TestDesk): Promise<ImportRow> {
  const { id } = await acceptAll(desk)
  return desk.get('import:run', { requestId: aRequestId(), id })
}

export function sizesOf(office: TestOffice): Record<string, number> {
  const { persons, customers, products, tickets, items, events } = office.storage().store.office.tables
  return {
    persons: persons.size,
    customers: customers.size,
    products: products.size,
    tickets: tickets.size,
    items: items.size,
    events: events.size,
  }
}

/** The office as its JSON export has it. */
export async function exportJson(office: TestOffice, desk: TestDesk): Promise<string> {
  await desk.get('export:run', { format: 'json' })
  return new TextDecoder().decode(office.saved.at(-1)?.bytes)
}
