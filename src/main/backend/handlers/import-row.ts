import type { ImportRow } from '../../../shared/contract/data'
import type { ImportBatch } from '../../../shared/domain/import-batch'
import type { Office } from '../../../shared/domain/office'
import { itemsOf } from '../../../shared/domain/ticket-view'
import type { Context } from '../context'
import { nameOf } from '../context'

export function importRow({ office, imports }: Context, batch: ImportBatch): ImportRow {
  return {
    ...batch,
    startedByName: nameOf(office, batch.startedBy),
    written: batch.state === 'finished' ? batch.planned : writtenOf(office, batch.id),
    running: imports.job?.importId === batch.id,
  }
}

/** Records of an import that are in the office. */
function writtenOf(office: Office, importId: string): number {
  const { persons, customers, products, tickets } = office.tables
  let count = 0
  for (const table of [persons, customers, products]) {
    for (const row of table.values()) if (row.importId === importId) count += 1
  }
  for (const { id, importId: own } of tickets.values()) {
    if (own === importId) count += 1 + itemsOf(office, id).length
  }
  return count
}
