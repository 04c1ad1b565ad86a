import type { Question } from '../../../shared/contract/requests'

/** What the table of customers is narrowed to. */
export type CustomerFilter = Omit<Question<'customer:list'>, 'limit'>

export const allCustomers: CustomerFilter = { text: '', sort: 'all', openTickets: false, openMoney: false }

/** Rows that are sent at most; more than anybody reads, and the whole number stands beside. */
const limit = 1_000

export function isNarrowed({ sort, openTickets, openMoney }: CustomerFilter): boolean {
  return sort !== 'all' || openTickets || openMoney
}

export function listInput(filter: CustomerFilter): Question<'customer:list'> {
  return { ...filter, text: filter.text.trim(), limit }
}
