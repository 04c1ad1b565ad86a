import type { Found } from '../backend/ports'
import type { Catalogue } from './catalogue'
import type { Need } from './query'
import { readQuery } from './query'
import { enoughHits, rankOfMark } from './rank-table'
import { createTop } from './top'

/** The rank of a slot that lacks something needed. */
export const missing = -1

/** Adds one need's marks to the ranks by slot. */
export function addMarks(ranks: Int32Array, { isOptional }: Need, marks: Uint8Array): void {
  for (let slot = 0; slot < ranks.length; slot += 1) {
    const rank = ranks[slot] ?? missing
    const mark = marks[slot] ?? 0
    if (rank === missing) continue
    // What may be missing only settles ties.
    if (isOptional) ranks[slot] = rank + mark
    else ranks[slot] = mark > 0 ? rank + (rankOfMark[mark] ?? 0) : missing
  }
}

/** Any two texts in one fixed order; quicker than a language's own, and folded texts need no more. */
export function inOrder(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

export type Way<R> = {
  readonly catalogue: Catalogue
  readonly table: ReadonlyMap<string, R>
  readonly rank: (needs: readonly Need[], mayForgive: boolean) => Int32Array
  /** What comes first of two equally good slots. */
  readonly order: (a: number, b: number) => number
}
type Accept<R> = (record: R) => boolean

/** The best of one table for a typed text. */
export function find<R>(way: Way<R>, text: string, limit: number, accept?: Accept<R>): Found<R> {
  const needs = readQuery(text)
  if (needs.length === 0 && text.trim() !== '') return { hits: [], total: 0 }
  const strict = collect(way, way.rank(needs, false), limit, accept)
  const isForgivable = needs.some(({ words }) =>
    words.some(({ sound, mayHaveTypo }) => sound !== '' || mayHaveTypo),
  )
  if (!isForgivable || strict.total >= enoughHits) return strict
  return collect(way, way.rank(needs, true), limit, accept)
}

function collect<R>(way: Way<R>, ranks: Int32Array, limit: number, accept?: Accept<R>): Found<R> {
  const { catalogue, table, order } = way
  const compare = (a: number, b: number) =>
    (ranks[b] ?? 0) - (ranks[a] ?? 0) || order(a, b) || inOrder(catalogue.idAt(a), catalogue.idAt(b))
  const top = createTop(limit, compare)
  const recordAt = (slot: number) => table.get(catalogue.idAt(slot))
  let total = 0
  for (let slot = 0; slot < ranks.length; slot += 1) {
    if (ranks[slot] === missing || !catalogue.isThere(slot)) continue
    if (accept !== undefined) {
      const record = recordAt(slot)
      if (record === undefined || !accept(record)) continue
    }
    total += 1
    top.offer(slot)
  }
  const hits = top.sorted().flatMap((slot) => {
    const record = recordAt(slot)
    return record === undefined ? [] : [record]
  })
  return { hits, total }
}
