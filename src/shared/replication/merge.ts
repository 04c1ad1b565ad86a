import type { Collection } from '../domain/office'
import type { Merge, Rival, Version } from '../domain/versions'
import { includes, joinHeads, withHead } from './heads'
import type { Json, JsonObject, Origin } from './operation'
import { dotOf, linePrefix, versionOf } from './version'

/** One record as replicas agree on it. `hidden`: deleted, kept for an edit that had not seen the deletion. */
export type RecordState = {
  readonly row: JsonObject | undefined
  readonly hidden: boolean
  readonly merge: Merge | undefined
}

export const noRecord: RecordState = { row: undefined, hidden: false, merge: undefined }

/** Fields that are one value: they are written, compared and kept together (engine.md §3). */
const groups: { readonly [C in Collection]?: { readonly [group: string]: readonly string[] } } = {
  customers: { name: ['company', 'givenName', 'familyName'] },
  persons: { name: ['givenName', 'familyName'] },
  items: { price: ['unitPriceCents', 'discountBasisPoints'] },
}

/** Fields whose null is a value ("nobody", "no shelf"), not an absence. */
const nullable: ReadonlySet<string> = new Set(['owner', 'shelf'])

/** The unit a field merges in: its group, or itself. */
export function unitOf(collection: Collection, field: string): string {
  const named = groups[collection]
  if (named !== undefined) {
    for (const group in named) if (named[group]?.includes(field) === true) return group
  }
  return field
}

/** The fields of a unit. */
export function fieldsOf(collection: Collection, unit: string): readonly string[] {
  return groups[collection]?.[unit] ?? [unit]
}

/** The version of an origin's operation. */
export function versionBy(origin: Origin, index: number): Version {
  return versionOf(linePrefix(origin.stamp, origin), index)
}

/** True when the line had seen the write, or is the line that made it. */
export function hasSeen(origin: Origin, version: Version): boolean {
  const dot = dotOf(version)
  if (dot === undefined) return true
  if (dot.device === origin.device && dot.epoch === origin.epoch) return dot.seq <= origin.seq
  return includes(origin.seen, dot)
}

function stampIn(row: JsonObject | undefined): Version {
  const stamp = row?.['stamp']
  return typeof stamp === 'string' ? stamp : ''
}

/** What stands in a unit: the field's value, or an object of the group's fields. */
export function valueOf(collection: Collection, unit: string, row: JsonObject): Json | undefined {
  const fields = groups[collection]?.[unit]
  if (fields === undefined) return row[unit]
  const value: Record<string, Json> = {}
  for (const field of fields) {
    const one = row[field]
    if (one !== undefined) value[field] = one
  }
  return Object.keys(value).length === 0 ? undefined : value
}

function isGroup(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Writes a unit's value into a row that is being built; null takes a field away unless null is a value of it. */
function write(
  row: Record<string, Json | undefined>,
  collection: Collection,
  unit: string,
  value: Json,
): void {
  const fields = groups[collection]?.[unit]
  const parts = fields === undefined || !isGroup(value) ? { [unit]: value } : value
  for (const field of fields ?? [unit]) {
    const one = parts[field]
    if (one === undefined || (one === null && !nullable.has(field))) delete row[field]
    else row[field] = one
  }
}

/** The units an operation writes, each with its value. */
function unitsIn(collection: Collection, fields: JsonObject): Map<string, Json> {
  const units = new Map<string, Json>()
  for (const field in fields) {
    const value = fields[field]
    if (value === undefined) continue
    const unit = unitOf(collection, field)
    const before = units.get(unit)
    if (unit === field) units.set(unit, value)
    else units.set(unit, { ...(before !== undefined && isGroup(before) ? before : {}), [field]: value })
  }
  return units
}

function created(id: string, fields: JsonObject, version: Version): JsonObject {
  const row: Record<string, Json | undefined> = { id }
  for (const field in fields) {
    const value = fields[field]
    if (value !== undefined && (value !== null || nullable.has(field))) row[field] = value
  }
  row['id'] = id
  row['stamp'] = version
  return row
}

/** The version of what stands in a unit; undefined when nobody wrote it. */
export function unitVersion(
  collection: Collection,
  unit: string,
  row: JsonObject,
  merge: Merge | undefined,
): Version | undefined {
  const named = merge?.versions[unit]
  if (named !== undefined) return named
  if (valueOf(collection, unit, row) === undefined) return undefined
  return merge?.base ?? stampIn(row)
}

type Unit = { readonly version: Version; readonly value: Json; readonly rivals: readonly Rival[] }

/** Every write that this one had not seen stays; the highest version is what stands, the others are its rivals. */
function mergeUnit(before: Unit | undefined, write: Rival, origin: Origin): Unit {
  const standing = before === undefined ? [] : [...before.rivals, before]
  const unseen = standing.filter(({ version }) => !hasSeen(origin, version))
  const all = [...unseen, write].toSorted((a, b) => (a.version < b.version ? -1 : 1))
  const winner = all.at(-1) ?? write
  const rivals = all.slice(0, -1).map(({ version, value }) => ({ version, value }))
  return { version: winner.version, value: winner.value, rivals }
}

function without<T>(record: { readonly [key: string]: T }, key: string): { [key: string]: T } {
  const { [key]: _gone, ...rest } = record
  return rest
}

function afterWrite(merge: Merge['deletes'], origin: Origin): Merge['deletes'] {
  if (merge === undefined) return undefined
  return { seen: merge.seen, open: merge.open.filter((version) => !hasSeen(origin, version)) }
}

function firstWrite(row: JsonObject, { merge }: RecordState, origin: Origin): RecordState {
  const deletes = afterWrite(merge?.deletes, origin)
  if (deletes === undefined) return { row, hidden: false, merge: undefined }
  return { row, hidden: false, merge: { base: stampIn(row), versions: {}, rivals: {}, deletes } }
}

function unitIn(
  collection: Collection,
  unit: string,
  row: JsonObject,
  merge: Merge | undefined,
): Unit | undefined {
  const version = unitVersion(collection, unit, row, merge)
  if (version === undefined) return undefined
  return { version, value: valueOf(collection, unit, row) ?? null, rivals: merge?.rivals[unit] ?? [] }
}

/** Lines of the first format may name a part of a group; then nobody wrote beside them, and the rest stays. */
function whole(collection: Collection, unit: string, standing: Unit | undefined, value: Json): Json {
  const isOne = groups[collection]?.[unit] === undefined
  if (isOne || standing === undefined || !isGroup(value) || !isGroup(standing.value)) return value
  return { ...standing.value, ...value }
}

/** A record after fields were set; a deleted one comes back, since the deletion cannot have seen this write. */
export function mergeSet(
  collection: Collection,
  state: RecordState,
  { id, fields }: { readonly id: string; readonly fields: JsonObject },
  origin: Origin,
  index: number,
): RecordState {
  const version = versionBy(origin, index)
  const { row: before, merge } = state
  if (before === undefined) return firstWrite(created(id, fields, version), state, origin)
  const row: Record<string, Json | undefined> = { ...before }
  const versions: Record<string, Version> = { ...merge?.versions }
  let rivals = merge?.rivals ?? {}
  for (const [unit, value] of unitsIn(collection, fields)) {
    const standing = unitIn(collection, unit, before, merge)
    const after = mergeUnit(standing, { version, value: whole(collection, unit, standing, value) }, origin)
    versions[unit] = after.version
    write(row, collection, unit, after.value)
    if (after.rivals.length > 0) rivals = { ...rivals, [unit]: after.rivals }
    else if (unit in rivals) rivals = without(rivals, unit)
  }
  row['id'] = id
  row['stamp'] = version
  const deletes = afterWrite(merge?.deletes, origin)
  const after = { base: merge?.base ?? stampIn(before), versions, rivals }
  return { row, hidden: false, merge: deletes === undefined ? after : { ...after, deletes } }
}

/** Every write that stands in a record. */
function standingVersions({ row, merge }: RecordState): Version[] {
  if (row === undefined) return []
  if (merge === undefined) return [stampIn(row)]
  const rivals = Object.values(merge.rivals).flatMap((list) => list.map(({ version }) => version))
  return [merge.base, ...Object.values(merge.versions), ...rivals]
}

/**
 * A record after a deletion: gone if every write that stands in it was seen by a deletion, else it stays and the
 * deletion stays open until a person writes the record again or deletes it knowing the edit.
 */
export function mergeDelete(state: RecordState, origin: Origin, index: number): RecordState {
  const version = versionBy(origin, index)
  const before = state.merge?.deletes
  const known = withHead(origin.seen, origin)
  const seen = before === undefined ? known : joinHeads(before.seen, known)
  const isSeen = (one: Version) => {
    const dot = dotOf(one)
    return dot === undefined || includes(seen, dot)
  }
  const hidden = standingVersions(state).every(isSeen)
  const open = [...(before?.open ?? []).filter((one) => !hasSeen(origin, one)), version].toSorted()
  const base = state.merge?.base ?? stampIn(state.row)
  const { versions = {}, rivals = {} } = state.merge ?? {}
  return { row: state.row, hidden, merge: { base, versions, rivals, deletes: { seen, open } } }
}

/** True when a person has to choose: two versions of a field, or a deletion that met an edit. */
export function isContested({ row, hidden, merge }: RecordState): boolean {
  return row !== undefined && !hidden && merge !== undefined && isUndecided(merge)
}

/** Several versions of a unit, or a deletion that nobody has answered. */
export function isUndecided({ rivals, deletes }: Merge): boolean {
  return Object.keys(rivals).length > 0 || (deletes?.open.length ?? 0) > 0
}
