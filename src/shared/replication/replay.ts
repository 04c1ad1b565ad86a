import type { Office } from '../domain/office'
import type { Undo } from './apply'
import { apply } from './apply'
import type { JsonObject, Operation, Origin } from './operation'
import { isOperation } from './operation'

/** Operations that this version does not know, with what their line said; applied after an upgrade. */
export type Pending = { readonly operation: JsonObject; readonly origin: Origin }

/** Applies a line's operations in order and answers those that this version does not know. */
export function replay(office: Office, operations: readonly JsonObject[], origin: Origin): Pending[] {
  const pending: Pending[] = []
  for (const operation of operations) {
    if (!isOperation(operation) || !apply(office, operation, origin).ok) pending.push({ operation, origin })
  }
  return pending
}

/** Thrown when a local rule decides something that memory cannot take: a programming error, nothing was changed. */
export class UnknownOperation extends Error {
  override readonly name = 'UnknownOperation'
}

/** Applies all of a commit's operations or none; the answer takes them back in reverse. */
export function stage(office: Office, operations: readonly Operation[], origin: Origin): Undo {
  const undos: Undo[] = []
  const takeBack = () => {
    for (const undo of undos.reverse()) undo()
  }
  for (const operation of operations) {
    const applied = apply(office, operation, origin)
    if (!applied.ok) {
      takeBack()
      throw new UnknownOperation(`${operation.type} ${operation.collection} ${operation.id}`)
    }
    undos.push(applied.undo)
  }
  return takeBack
}
