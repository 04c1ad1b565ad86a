import type { MarkBy } from '../../ui/board-item'

/**
 * The chosen jobs after one more press: this one in or out, or with `range` all from the last one chosen to it, in the
 * order they are shown.
 */
export function markedAfter(
  marked: ReadonlySet<string>,
  jobId: string,
  by: MarkBy,
  order: readonly string[],
): ReadonlySet<string> {
  const next = new Set(marked)
  const last = [...marked].at(-1)
  const from = last === undefined ? -1 : order.indexOf(last)
  const to = order.indexOf(jobId)
  if (by === 'range' && from >= 0 && to >= 0) {
    for (const id of order.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(id)
    // The last one stays the anchor from which the next range is reckoned.
    next.delete(jobId)
    return next.add(jobId)
  }
  if (!next.delete(jobId)) next.add(jobId)
  return next
}
