/**
 * npm run bench: our store and the program beside others, on this machine. `-- --quick` for a short look, `-- --pictures`
 * takes pictures of the largest office, too; `-- --only view` measures the workbench alone and keeps the other figures.
 */
import process from 'node:process'
import { measureAll } from '../tests/bench/bench.mjs'
import { main } from './command.mjs'

const only = process.argv.indexOf('--only')

await main(() =>
  measureAll({
    quick: process.argv.includes('--quick'),
    pictures: process.argv.includes('--pictures'),
    ...(only < 0 ? {} : { only: process.argv[only + 1] }),
  }),
)
