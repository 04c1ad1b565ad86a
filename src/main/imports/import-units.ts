import type { ImportPlan, ImportUnit } from '../../shared/domain/import-plan'
import type { ItemRecord } from '../../shared/domain/foreign-record'

type PlannedRecords = Pick<ImportPlan, 'records'>

/** All of a plan in the order of import: a unit names only what units before it, or the office, have. */
export function* importUnits({ records }: PlannedRecords): Generator<ImportUnit, undefined, undefined> {
  const items = new Map<string, ItemRecord[]>()
  for (const item of records.items) {
    const list = items.get(item.ticketForeignId)
    if (list === undefined) items.set(item.ticketForeignId, [item])
    else list.push(item)
  }
  for (const record of records.persons) yield { kind: 'persons', record }
  for (const record of records.customers) yield { kind: 'customers', record }
  for (const record of records.products) yield { kind: 'products', record }
  for (const record of records.tickets) {
    yield { kind: 'tickets', record, items: items.get(record.foreignId) ?? [] }
  }
}

/** Units in batches of about `size` records, items counted; a unit is never torn. */
export function* importBatches(
  plan: PlannedRecords,
  size = 50,
): Generator<readonly ImportUnit[], undefined, undefined> {
  let batch: ImportUnit[] = []
  let weight = 0
  for (const unit of importUnits(plan)) {
    const own = unit.kind === 'tickets' ? 1 + unit.items.length : 1
    if (batch.length > 0 && weight + own > size) {
      yield batch
      batch = []
      weight = 0
    }
    batch.push(unit)
    weight += own
  }
  if (batch.length > 0) yield batch
}
