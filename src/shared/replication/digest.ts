import type { Json, JsonObject } from '../domain/json'
import type { Collection, Office } from '../domain/office'
import { collections } from '../domain/office'
import type { Merge } from '../domain/versions'
import { recordKey } from './apply'
import { unitOf, unitVersion } from './merge'
import type { Pending } from './replay'

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

/** JSON with the fields of every object in the order of their names. */
export function canonical(value: Json | undefined): string {
  if (value === undefined || value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  if (isList(value)) return `[${value.map(canonical).join()}]`
  const fields = Object.keys(value)
    .filter((field) => value[field] !== undefined)
    .toSorted()
  return `{${fields.map((field) => `${JSON.stringify(field)}:${canonical(value[field])}`).join()}}`
}

/** Which write each field comes from; the same however the record was put together. */
function origins(collection: Collection, row: JsonObject, merge: Merge | undefined): JsonObject {
  const units = new Set([
    ...Object.keys(row).map((field) => unitOf(collection, field)),
    ...Object.keys(merge?.versions ?? {}),
  ])
  units.delete('id')
  units.delete('stamp')
  const versions: Record<string, Json> = {}
  for (const unit of units) {
    const version = unitVersion(collection, unit, row, merge)
    if (version !== undefined) versions[unit] = version
  }
  const rivals: Record<string, Json> = {}
  for (const [unit, list] of Object.entries(merge?.rivals ?? {})) {
    rivals[unit] = list.map(({ version, value }) => ({ version, value }))
  }
  return { versions, rivals, deletes: merge?.deletes ?? null }
}

/** A plain copy of a row without the stamp of its last write, which depends on the order of arrival. */
function plain({ stamp: _order, ...fields }: JsonObject): JsonObject {
  return fields
}

/**
 * Everything replicas must agree on, line by line in a fixed order: records with the write each field comes from,
 * other versions, deletions, erasures, the lives folded from the timeline, and what waits for a newer program. Hash it
 * to compare offices; compare the lines to see where they differ.
 */
export function digestLines(office: Office, pending: readonly Pending[]): string[] {
  const lines: string[] = []
  for (const collection of collections) {
    for (const row of office.tables[collection].values()) {
      const value: JsonObject = row
      const key = recordKey(collection, row.id)
      const written = origins(collection, value, office.merges.get(key))
      lines.push(`${key} ${canonical(plain(value))} ${canonical(written)}`)
    }
  }
  for (const [key, row] of office.hidden) lines.push(`hidden ${key} ${canonical(plain(row))}`)
  for (const [key, { deletes }] of office.merges) {
    if (deletes !== undefined) lines.push(`deletes ${key} ${canonical(deletes)}`)
  }
  for (const key of office.erased) lines.push(`erased ${key}`)
  for (const key of office.derived.contested) lines.push(`contested ${key}`)
  for (const [ticketId, { possession, ...life }] of office.derived.lives) {
    lines.push(
      `life ${ticketId} ${canonical(life)} ${[...possession]
        .map((pair) => pair.join(' '))
        .toSorted()
        .join()}`,
    )
  }
  for (const { operation, origin } of pending) lines.push(`pending ${canonical(operation)} ${origin.stamp}`)
  return lines.toSorted()
}
