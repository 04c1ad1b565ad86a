import type { Office } from '../domain/office'
import type { Undo } from './apply'
import { apply, takeIn } from './apply'
import type { JsonObject, Operation, Origin } from './operation'
import { isOperation } from './operation'

/** An operation that this version does not know, with what its line said; the whole is replayed after an upgrade. */
export type Pending = { readonly operation: JsonObject; readonly origin: Origin }

/**
 * Takes a line's operations into the tables, in order and without the indexes (call `rebuildDerived` after the last
 * line); answers those that this version does not know. An erased operation is undefined: its number still counts.
 */
export function replay(
  office: Office,
  operations: readonly (JsonObject | undefined)[],
  origin: Origin,
): Pending[] {
  return operations.flatMap((operation, index) => {
    if (operation === undefined) return []
    const isKnown = isOperation(operation) && takeIn(office, operation, origin, index)
    return isKnown ? [] : [{ operation, origin }]
  })
}

/** Thrown when a local rule decides something that memory cannot take: a programming error, nothing was changed. */
export class UnknownOperation extends Error {
  override readonly name = 'UnknownOperation'
}

/** A record that one line both deletes and writes would be neither; no rule of ours decides that. */
function isTornTwoWays(operations: readonly Operation[]): boolean {
  const deleted = new Set(
    operations.flatMap(({ type, collection, id }) => (type === 'delete' ? [collection + id] : [])),
  )
  return (
    deleted.size > 0 &&
    operations.some(({ type, collection, id }) => type !== 'delete' && deleted.has(collection + id))
  )
}

/** Applies all of a commit's operations or none; the answer takes them back in reverse. */
export function stage(office: Office, operations: readonly Operation[], origin: Origin): Undo {
  const undos: Undo[] = []
  const takeBack = () => {
    for (const undo of undos.reverse()) undo()
  }
  if (isTornTwoWays(operations)) throw new UnknownOperation('deleted and written in one line')
  for (const [index, operation] of operations.entries()) {
    const applied = apply(office, operation, origin, index)
    if (!applied.ok) {
      takeBack()
      throw new UnknownOperation(`${operation.type} ${operation.collection} ${operation.id}`)
    }
    undos.push(applied.undo)
  }
  return takeBack
}

/** Applies what another PC wrote, with what this version does not know set aside. */
export function takeOver(
  office: Office,
  operations: readonly (JsonObject | undefined)[],
  origin: Origin,
): { readonly undo: Undo; readonly pending: readonly Pending[] } {
  const undos: Undo[] = []
  const pending: Pending[] = []
  for (const [index, operation] of operations.entries()) {
    if (operation === undefined) continue
    const applied = isOperation(operation) ? apply(office, operation, origin, index) : undefined
    if (applied?.ok === true) undos.push(applied.undo)
    else pending.push({ operation, origin })
  }
  return {
    pending,
    undo: () => {
      for (const undo of undos.reverse()) undo()
    },
  }
}
