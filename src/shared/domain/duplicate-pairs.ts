import type { Customer } from './customer'
import type { DuplicateReason } from './duplicate'
import { duplicateKeys, duplicateReasonsOf } from './duplicate'

export type DuplicatePair = {
  readonly a: Customer
  readonly b: Customer
  readonly reasons: readonly DuplicateReason[]
}

/** A phone number or name that so many share tells nothing about any two of them. */
const mostSharing = 12

/**
 * Every two customers that may be one, those with more reasons first. Only records that share a key are compared, so
 * that it takes about as long as reading all of them once. The same name alone is no pair: it is said while typing,
 * where somebody is there to ask.
 */
export function duplicatePairs(customers: readonly Customer[]): DuplicatePair[] {
  const sharing = new Map<string, Customer[]>()
  for (const customer of customers) {
    for (const key of duplicateKeys(customer)) {
      const known = sharing.get(key)
      if (known === undefined) sharing.set(key, [customer])
      else known.push(customer)
    }
  }
  const pairs = new Map<string, DuplicatePair>()
  for (const group of sharing.values()) {
    if (group.length > 1 && group.length <= mostSharing) pairUp(group, pairs)
  }
  return [...pairs.values()].toSorted(
    (a, b) => b.reasons.length - a.reasons.length || inOrder(a.a.id, b.a.id),
  )
}

function pairUp(group: readonly Customer[], pairs: Map<string, DuplicatePair>): void {
  group.forEach((a, at) => {
    for (const b of group.slice(at + 1)) {
      const key = a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`
      if (a.id === b.id || pairs.has(key)) continue
      const reasons = duplicateReasonsOf(a, b).filter((reason) => reason !== 'same-name')
      if (reasons.length > 0) pairs.set(key, { a, b, reasons })
    }
  })
}

function inOrder(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
