import type { Contested, Rivalry } from '../domain/contested'
import type { Json, JsonObject } from '../domain/json'
import type { FieldCollection, Office } from '../domain/office'
import { fieldCollections } from '../domain/office'
import type { Merge, Version } from '../domain/versions'
import { recordKey } from './apply'
import { includes } from './heads'
import { fieldsOf, unitOf, unitVersion, valueOf } from './merge'
import type { Operation } from './operation'
import { dotOf, stampOf } from './version'

type Place = { readonly collection: FieldCollection; readonly id: string }

type Found = Place & { readonly row: JsonObject; readonly merge: Merge }

const msLetters = 13

function isFieldCollection(name: string): name is FieldCollection {
  return fieldCollections.some((collection) => collection === name)
}

function placeIn(key: string): Place | undefined {
  const [collection = '', id = ''] = key.split(' ')
  return isFieldCollection(collection) ? { collection, id } : undefined
}

/** What all versions of one line begin with. */
function lineOf(version: Version): string {
  return version.slice(0, version.lastIndexOf('.') + 1)
}

/** Who wrote a version, if its line left a word on the ticket's timeline. */
function writerOf({ tables, derived }: Office, { collection, id, row }: Found, version: Version) {
  const ticketId = collection === 'tickets' ? id : row['ticketId']
  if (typeof ticketId !== 'string') return {}
  const line = lineOf(version)
  for (const eventId of derived.eventsOf.get(ticketId) ?? []) {
    const event = tables.events.get(eventId)
    if (event?.stamp.startsWith(line) === true) return { by: event.by }
  }
  return {}
}

function rivalry(office: Office, found: Found, version: Version, value: Json, deletes = false): Rivalry {
  const at = Number(stampOf(version).slice(0, msLetters))
  const device = dotOf(version)?.device ?? ''
  return { version, at, device, ...writerOf(office, found, version), value, deletes }
}

function versionsOf(office: Office, found: Found, unit: string): Rivalry[] {
  const { collection, row, merge } = found
  const version = unitVersion(collection, unit, row, merge) ?? merge.base
  const stands = { version, value: valueOf(collection, unit, row) ?? null }
  const others = (merge.rivals[unit] ?? []).toSorted((a, b) => (a.version < b.version ? 1 : -1))
  return [stands, ...others].map((one) => rivalry(office, found, one.version, one.value))
}

/** The units of a record, those that were taken away among them, by name. */
function unitsOf(collection: FieldCollection, row: JsonObject, merge: Merge | undefined): string[] {
  const there = Object.keys(row).map((field) => unitOf(collection, field))
  const units = new Set([...there, ...Object.keys(merge?.versions ?? {})])
  return [...units].filter((unit) => unit !== 'id' && unit !== 'stamp').toSorted()
}

/** What an edit that no deletion had seen wrote, by unit, and its newest write. */
function unseenEdit({ collection, row, merge }: Found): { value: JsonObject; version: Version } {
  const seen = merge.deletes?.seen ?? {}
  const value: Record<string, Json> = {}
  let newest = ''
  for (const unit of unitsOf(collection, row, merge)) {
    const version = unitVersion(collection, unit, row, merge) ?? merge.base
    const dot = dotOf(version)
    if (dot === undefined || includes(seen, dot)) continue
    value[unit] = valueOf(collection, unit, row) ?? null
    if (version > newest) newest = version
  }
  return { value, version: newest === '' ? merge.base : newest }
}

function deletionOf(office: Office, found: Found): Contested[] {
  const last = found.merge.deletes?.open.at(-1)
  if (last === undefined) return []
  const edit = unseenEdit(found)
  const kept = rivalry(office, found, edit.version, edit.value)
  const { collection, id } = found
  return [{ collection, id, unit: null, versions: [kept, rivalry(office, found, last, null, true)] }]
}

/** What a person has to decide about one record; the same list whatever order the lines arrived in. */
export function contestedOf(office: Office, collection: FieldCollection, id: string): Contested[] {
  const key = recordKey(collection, id)
  const row: JsonObject | undefined = office.tables[collection].get(id)
  const merge = office.merges.get(key)
  if (row === undefined || merge === undefined || !office.derived.contested.has(key)) return []
  const found = { collection, id, row, merge }
  const fields = Object.keys(merge.rivals)
    .toSorted()
    .map((unit) => ({ collection, id, unit, versions: versionsOf(office, found, unit) }))
  return [...deletionOf(office, found), ...fields]
}

/** Every contested unit of the office ("zwei Fassungen", engine.md §3) in an order all PCs agree on. */
export function contestedIn(office: Office): Contested[] {
  return [...office.derived.contested].toSorted().flatMap((key) => {
    const place = placeIn(key)
    return place === undefined ? [] : contestedOf(office, place.collection, place.id)
  })
}

/** A unit whose writing settles nothing else: an edit that met a deletion is confirmed by it. */
function calmUnit(office: Office, { collection, id }: Place): string | undefined {
  const row: JsonObject = office.tables[collection].get(id) ?? {}
  const merge = office.merges.get(recordKey(collection, id))
  return unitsOf(collection, row, merge).find((unit) => !(unit in (merge?.rivals ?? {})))
}

function writes(collection: FieldCollection, unit: string, value: Json): JsonObject {
  const fields = fieldsOf(collection, unit)
  if (fields.length === 1) return { [unit]: value }
  const parts: JsonObject = typeof value === 'object' && value !== null && !isList(value) ? value : {}
  return Object.fromEntries(fields.map((field) => [field, parts[field] ?? null]))
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

/**
 * The operation that makes one of the versions hold: written by a PC that has seen all of them, it settles the matter
 * everywhere. Undefined: there is no such version (any more).
 */
export function settling(office: Office, contested: Contested, choice: Version): Operation | undefined {
  const { collection, id, unit } = contested
  const chosen = contested.versions.find(({ version }) => version === choice)
  if (chosen === undefined) return undefined
  if (chosen.deletes) return { type: 'delete', collection, id }
  if (unit !== null) return { type: 'set', collection, id, fields: writes(collection, unit, chosen.value) }
  const calm = calmUnit(office, contested)
  if (calm === undefined) return undefined
  const row: JsonObject = office.tables[collection].get(id) ?? {}
  const value = valueOf(collection, calm, row) ?? null
  return { type: 'set', collection, id, fields: writes(collection, calm, value) }
}
