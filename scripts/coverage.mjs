/** npm run coverage: which branches of storage and merge the tests go through; fails below 95 %. */
import process from 'node:process'
import { main, run, tool } from './command.mjs'

const measured = ['src/main/storage/**', 'src/shared/replication/**']
/** They only hand a message from one thread to the other and run inside a thread of their own, where nothing is counted. */
const entryPoints = ['src/main/storage/snapshot-worker.ts', 'src/main/storage/backup-worker.ts']
const tests = [
  'tests/main/storage',
  'tests/shared/replication',
  'tests/acceptance',
  'tests/main/opening.test.ts',
  'tests/main/backend/conflicts.test.ts',
  'tests/main/backend/backups.test.ts',
  'tests/shared/domain/office-conflicts.test.ts',
  'tests/simulation/merge.test.ts',
  'tests/simulation/rollback.test.ts',
  'tests/simulation/upgrade.test.ts',
]
/** Long, and through no branch that the others do not go through; `npm test` runs them. */
const leftOut = ['tests/main/storage/power-loss.test.ts', 'tests/main/storage/kill.test.ts']
/** Branches are seen early; the many cases are for `npm test`, too. */
const few = { MERGE_SCHEDULES: '300', ROLLBACK_CASES: '50', UPGRADE_CASES: '30' }

await main(() => {
  const scope = [
    ...measured.map((glob) => `--coverage.include=${glob}`),
    ...entryPoints.map((path) => `--coverage.exclude=${path}`),
  ]
  const rules = ['--coverage.thresholds.branches=95', '--coverage.reporter=text', '--coverage.reporter=json']
  const without = leftOut.map((path) => `--exclude=${path}`)
  const args = ['run', '--project', 'node', '--coverage', ...scope, ...rules, ...without, ...tests]
  return run(...tool('vitest/vitest.mjs', ...args), { env: { ...process.env, ...few } })
})
