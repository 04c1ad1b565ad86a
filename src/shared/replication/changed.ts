import type { JsonObject, Json } from '../domain/json'
import type { Collection, Office } from '../domain/office'
import { recordKey, recordState } from './apply'
import { fieldsOf, unitOf } from './merge'
import type { Operation } from './operation'

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

function isSameList(a: readonly Json[], b: readonly Json[]): boolean {
  return a.length === b.length && a.every((one, i) => isSame(one, b[i]))
}

function isSameObject(a: JsonObject, b: JsonObject): boolean {
  const fields = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...fields].every((field) => isSame(a[field], b[field]))
}

/** Equality of plain JSON; fields in any order, a missing one is as good as undefined. */
export function isSame(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (isList(a) || isList(b)) return isList(a) && isList(b) && isSameList(a, b)
  return isSameObject(a, b)
}

/** The fields of every unit that has a field to be written: a group is written whole or not at all. */
function wholeUnits(
  collection: Collection,
  row: JsonObject,
  fields: JsonObject,
  isWritten: (field: string) => boolean,
): JsonObject {
  const changed: Record<string, Json> = {}
  for (const field of Object.keys(fields).filter(isWritten)) {
    for (const one of fieldsOf(collection, unitOf(collection, field))) {
      changed[one] = (one in fields ? fields[one] : row[one]) ?? null
    }
  }
  return changed
}

function onlyChanged(office: Office, operation: Operation): Operation | undefined {
  if (operation.type !== 'set') return operation
  const { collection, id, fields } = operation
  const { row, hidden, merge } = recordState(office, collection, id)
  if (row === undefined || hidden) return operation
  const isOpen = merge !== undefined && (Object.keys(merge.rivals).length > 0 || merge.deletes !== undefined)
  const isChanged = (field: string) => isOpen || !isSame(fields[field] ?? undefined, row[field] ?? undefined)
  const changed = wholeUnits(collection, row, fields, isChanged)
  return Object.keys(changed).length === 0 ? undefined : { ...operation, fields: changed }
}

/**
 * What a commit's operations say beyond what the records say already. Forms save every field; written as they are, two
 * people who changed different fields on two PCs would overwrite each other. A contested record is written as asked:
 * that is how a person settles it.
 */
export function changedOnly(office: Office, operations: readonly Operation[]): Operation[] {
  const touched = new Set<string>()
  return operations.flatMap((operation) => {
    const key = recordKey(operation.collection, operation.id)
    // Behind another operation on the same record, memory does not show yet what this one changes.
    const changed = touched.has(key) ? operation : onlyChanged(office, operation)
    touched.add(key)
    return changed ?? []
  })
}
