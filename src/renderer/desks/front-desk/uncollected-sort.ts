import type { UncollectedRow } from '../../../shared/contract/counter'

export const uncollectedOrders = ['days', 'value', 'customer'] as const
export type UncollectedOrder = (typeof uncollectedOrders)[number]

const compare: Record<UncollectedOrder, (a: UncollectedRow, b: UncollectedRow) => number> = {
  days: (a, b) => a.waitsSince - b.waitsSince,
  value: (a, b) => b.valueCents - a.valueCents,
  customer: (a, b) => a.customerName.localeCompare(b.customerName, 'de'),
}

/** The rows in an order: the longest waiting, the dearest, or by the customer's name first. */
export function inOrder(rows: readonly UncollectedRow[], order: UncollectedOrder): UncollectedRow[] {
  return rows.toSorted(compare[order])
}
