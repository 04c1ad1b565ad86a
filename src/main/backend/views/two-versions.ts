import type { PcName, TwoVersions, VersionRow } from '../../../shared/contract/conflicts'
import type { Contested, Rivalry } from '../../../shared/domain/contested'
import type { Json, JsonObject } from '../../../shared/domain/json'
import type { FieldCollection, Office } from '../../../shared/domain/office'
import { contestedOf } from '../../../shared/replication/conflicts'
import { nameOf } from '../context'
import { recordName } from './record-name'

const named: readonly FieldCollection[] = ['persons', 'customers', 'products', 'tickets', 'items']

export function pcName({ tables }: Office, device: string): PcName | null {
  const pc = tables.devices.get(device)
  return pc === undefined ? null : { letter: pc.letter, name: pc.name }
}

function* textsIn(value: Json): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values<Json | undefined>({ ...value }))
      if (part !== undefined) yield* textsIn(part)
}

/** What people call the records that values name by id. */
export function namesIn(office: Office, values: readonly Json[]): Record<string, string> {
  const names: Record<string, string> = {}
  for (const value of values)
    for (const text of textsIn(value)) {
      const collection = named.find((one) => office.tables[one].has(text))
      if (collection !== undefined) names[text] = recordName(office, collection, text)
    }
  return names
}

function versionRow(office: Office, { collection }: Contested, one: Rivalry): VersionRow {
  const value = collection === 'credentials' ? null : one.value
  return { ...one, value, byName: nameOf(office, one.by), pc: pcName(office, one.device) }
}

function idIn(row: JsonObject | undefined, field: string): string | null {
  const id = row?.[field]
  return typeof id === 'string' ? id : null
}

/** A contested unit as the screen shows it. */
export function twoVersions(office: Office, contested: Contested): TwoVersions {
  const { collection, id } = contested
  const row: JsonObject | undefined = office.tables[collection].get(id)
  const versions = contested.versions.map((one) => versionRow(office, contested, one))
  return {
    ...contested,
    versions,
    name: recordName(office, collection, id),
    ticketId: collection === 'tickets' ? id : idIn(row, 'ticketId'),
    customerId: collection === 'customers' ? id : idIn(row, 'customerId'),
    names: namesIn(
      office,
      versions.map(({ value }) => value),
    ),
  }
}

/** What is contested on one record; nothing costs nothing. */
export function contestedOn(office: Office, collection: FieldCollection, id: string): TwoVersions[] {
  return contestedOf(office, collection, id).map((one) => twoVersions(office, one))
}
