import type { Customer } from './customer'

type Customers = ReadonlyMap<string, Customer>

/**
 * The record that stands for a customer now: the end of the pointers that merges left. Two PCs may have merged the same
 * two records either way round; then the one with the lower id stands. Undefined when there is no such customer.
 */
export function keptCustomer(customers: Customers, id: string): Customer | undefined {
  const way: Customer[] = []
  let at = customers.get(id)
  while (at !== undefined && !way.includes(at)) {
    way.push(at)
    const next = at.merged === undefined ? undefined : customers.get(at.merged.into)
    if (next === undefined) return at
    at = next
  }
  if (at === undefined) return undefined
  const ring = way.slice(way.indexOf(at))
  return ring.reduce((lowest, one) => (one.id < lowest.id ? one : lowest), at)
}

/** Whether another record stands for this one. */
export function isMergedAway(customers: Customers, customer: Customer): boolean {
  return customer.merged !== undefined && keptCustomer(customers, customer.id)?.id !== customer.id
}

/** The records for which a kept one stands, without itself; reads all customers. */
export function mergedInto(customers: Customers, keptId: string): Customer[] {
  const found: Customer[] = []
  for (const customer of customers.values()) {
    if (customer.merged === undefined || customer.id === keptId) continue
    if (keptCustomer(customers, customer.id)?.id === keptId) found.push(customer)
  }
  return found
}
