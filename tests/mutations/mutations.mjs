/** Every fault that `npm run mutate` puts in: where, what, in words, and the tests that must notice. */
import { exchange } from './exchange.mjs'
import { journal } from './journal.mjs'
import { replication } from './replication.mjs'
import { start } from './start.mjs'

export const mutations = [...replication, ...exchange, ...journal, ...start].flatMap(
  ({ file, tests, faults }) =>
    faults.map(([fault, find, replace]) => ({ file, tests, fault, find, replace })),
)
