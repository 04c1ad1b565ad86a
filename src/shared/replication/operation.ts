import { appendCollections, collections, fieldCollections } from '../domain/office'
import type { AppendCollection, Collection, FieldCollection } from '../domain/office'
import type { Json, JsonObject } from '../domain/json'
import type { Heads } from '../domain/versions'

export type { Json, JsonObject }

/**
 * The four things a line can say. `set` creates a record or writes some of its fields (null takes a field away);
 * an object-valued field is a group and is replaced as one value. `add` appends an immutable record. `delete`
 * leaves a tombstone that an edit which had not seen it overrules; `erase` overrules everything, always. Merging follows
 * engine.md §3.
 */
export type Operation =
  | {
      readonly type: 'set'
      readonly collection: FieldCollection
      readonly id: string
      readonly fields: JsonObject
    }
  | {
      readonly type: 'add'
      readonly collection: AppendCollection
      readonly id: string
      readonly record: JsonObject
    }
  | { readonly type: 'delete'; readonly collection: Collection; readonly id: string }
  | { readonly type: 'erase'; readonly collection: Collection; readonly id: string }

/** What the line says about all of its operations. */
export type Origin = {
  /** Hybrid logical stamp of the line; sortable as text. */
  readonly stamp: string
  /** Wall clock of the writing PC, ms. */
  readonly at: number
  readonly by: string
  readonly forWhom?: string
  /** Where the line stands: device, epoch, seq. */
  readonly device: string
  readonly epoch: number
  readonly seq: number
  /** What the writing PC had of all other devices, and of its own earlier epochs. */
  readonly seen: Heads
}

function isPlainObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const collectionsFor = new Map<string, readonly string[]>([
  ['set', fieldCollections],
  ['add', appendCollections],
  ['delete', collections],
  ['erase', collections],
])

/** Fields by name are looked up in plain objects, in which every name of Object.prototype is something already. */
function hasOrdinaryNames(fields: JsonObject): boolean {
  for (const field in fields) if (field in Object.prototype) return false
  return true
}

/** True for an operation this version knows; what a newer version wrote is not, and waits (engine.md §3). */
export function isOperation(value: JsonObject | Operation): value is Operation {
  const { type, collection, id } = value
  if (typeof type !== 'string' || typeof collection !== 'string' || typeof id !== 'string') return false
  if (collectionsFor.get(type)?.includes(collection) !== true) return false
  if (type === 'set') {
    return 'fields' in value && isPlainObject(value.fields) && hasOrdinaryNames(value.fields)
  }
  return type === 'delete' || type === 'erase' || ('record' in value && isPlainObject(value.record))
}
