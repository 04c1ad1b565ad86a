/** Where a key leads in a list of `count`; undefined for keys that do not move. */
export function stepOf(key: string, at: number, count: number, page: number): number | undefined {
  if (count === 0) return undefined
  const to = (index: number) => Math.min(count - 1, Math.max(0, index))
  if (key === 'ArrowDown') return to(at + 1)
  if (key === 'ArrowUp') return to(at - 1)
  if (key === 'PageDown') return to(at + page)
  if (key === 'PageUp') return to(at - page)
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return undefined
}
