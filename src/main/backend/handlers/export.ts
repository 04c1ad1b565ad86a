import type { Answer, Parsed } from '../../../shared/contract/requests'
import { civilDay } from '../../../shared/domain/calendar'
import type { Collection, Office } from '../../../shared/domain/office'
import { collections } from '../../../shared/domain/office'
import type { Outcome } from '../../../shared/domain/refusal'
import { done, refuse } from '../../../shared/domain/refusal'
import type { JsonObject } from '../../../shared/replication/operation'
import { data as words } from '../../../shared/words/de/data'
import type { Context } from '../context'
import type { PlainCollections } from '../ports'

type Exported = Exclude<Collection, 'credentials'>

const exported = collections.filter((collection): collection is Exported => collection !== 'credentials')

/** Writes the whole office, without passwords, to a place the person chooses; null: called off. */
export async function exportOffice(
  { office, store, ports, window, now }: Context,
  { format }: Parsed<'export:run'>,
): Promise<Outcome<Answer<'export:run'>>> {
  const unsettled = await store.settled()
  if (unsettled !== undefined) return unsettled
  const rows = exportedRows(office)
  const bytes =
    format === 'json' ? ports.exporter.json(rows) : ports.exporter.csvZip(withFileNames(rows), now)
  const suggestion = `${words.stored.exportName}-${civilDay(now)}.${format === 'json' ? 'json' : 'zip'}`
  try {
    const fileName = await ports.desktop.saveFile(window, suggestion, bytes)
    const records = Object.values(rows).reduce((sum, { length }) => sum + length, 0)
    return done(fileName === undefined ? null : { fileName, records })
  } catch {
    return refuse('write-failed')
  }
}

/** Every record as it lives; an import that was taken back is no longer part of it, unless something of it stayed. */
export function exportedRows({ tables }: Office): Record<Exported, readonly JsonObject[]> {
  const { persons, customers, products, tickets } = tables
  const stayed = new Set<string | undefined>(
    [persons, customers, products, tickets].flatMap((table) =>
      [...table.values()].map(({ importId }) => importId),
    ),
  )
  return {
    firm: [...tables.firm.values()],
    devices: [...tables.devices.values()],
    persons: [...persons.values()],
    customers: [...customers.values()],
    products: [...products.values()],
    shelves: [...tables.shelves.values()],
    tickets: [...tickets.values()],
    items: [...tables.items.values()],
    followUps: [...tables.followUps.values()],
    questions: [...tables.questions.values()],
    parkedDrafts: [...tables.parkedDrafts.values()],
    workflows: [...tables.workflows.values()],
    steps: [...tables.steps.values()],
    absences: [...tables.absences.values()],
    officeTasks: [...tables.officeTasks.values()],
    skills: [...tables.skills.values()],
    articles: [...tables.articles.values()],
    purchaseNotes: [...tables.purchaseNotes.values()],
    benchViews: [...tables.benchViews.values()],
    imports: [...tables.imports.values()].filter(({ id, state }) => state !== 'undone' || stayed.has(id)),
    events: [...tables.events.values()],
    payments: [...tables.payments.values()],
    handOvers: [...tables.handOvers.values()],
    documents: [...tables.documents.values()],
    dayCloses: [...tables.dayCloses.values()],
    workflowVersions: [...tables.workflowVersions.values()],
    stockBookings: [...tables.stockBookings.values()],
  }
}

function withFileNames(rows: Record<Exported, readonly JsonObject[]>): PlainCollections {
  return Object.fromEntries(exported.map((collection) => [words.stored.files[collection], rows[collection]]))
}
