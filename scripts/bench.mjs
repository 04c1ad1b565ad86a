/**
 * npm run bench: our store and the program beside others, on this machine. `-- --quick` for a short look, `-- --pictures`
 * takes pictures of the largest office, too.
 */
import process from 'node:process'
import { measureAll } from '../tests/bench/bench.mjs'
import { main } from './command.mjs'

await main(() =>
  measureAll({ quick: process.argv.includes('--quick'), pictures: process.argv.includes('--pictures') }),
)
