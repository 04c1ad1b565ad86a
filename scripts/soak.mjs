/** npm run soak -- --minutes n: the simulations with new seeds, round after round; begun anew it goes on where it was. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { main, root, run, say, tool } from './command.mjs'
import { ensurePackages } from './set-up/packages.mjs'

const folder = join(root, 'test-results', 'soak')
const stateFile = join(folder, 'state.json')
const sumsFile = join(folder, 'sums.jsonl')

/** Per round, a few minutes: how much of each simulation. */
const sizes = {
  MERGE_SCHEDULES: 4_000,
  PC_SCHEDULES: 200,
  ROLLBACK_CASES: 400,
  UPGRADE_CASES: 200,
  POWER_LIVES: 1,
  POWER_IMAGES: 4_000,
}
const tests = [
  'tests/simulation/merge.test.ts',
  'tests/simulation/pcs-first-half.test.ts',
  'tests/simulation/pcs-second-half.test.ts',
  'tests/simulation/rollback.test.ts',
  'tests/simulation/upgrade.test.ts',
  'tests/main/storage/power-loss.test.ts',
]
/** Far behind the seeds of the test suite, and as many per round as the largest simulation uses. */
const firstSeed = 1_000_000
const seedsPerRound = 10_000

function minutesWanted() {
  const at = process.argv.indexOf('--minutes')
  const minutes = at < 0 ? 40 : Number(process.argv[at + 1])
  if (!(minutes > 0)) throw new Error('How long? npm run soak -- --minutes 40')
  return minutes
}

async function readState() {
  const text = await readFile(stateFile, 'utf8').catch(() => undefined)
  return text === undefined ? { rounds: 0, minutes: 0, sums: {} } : JSON.parse(text)
}

function added(sums, { row, sums: more }) {
  const before = sums[row] ?? {}
  const total = { ...before }
  for (const [what, count] of Object.entries(more)) total[what] = (before[what] ?? 0) + count
  return { ...sums, [row]: total }
}

async function playRound(seed) {
  await rm(sumsFile, { force: true })
  const env = { ...process.env, SEED: String(seed), SUMS: sumsFile }
  for (const [name, size] of Object.entries(sizes)) env[name] = String(size)
  const code = await run(...tool('vitest/vitest.mjs', 'run', '--reporter=dot', ...tests), { env })
  const lines = await readFile(sumsFile, 'utf8').catch(() => '')
  return {
    code,
    told: lines
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line)),
  }
}

function sayAll({ rounds, minutes, sums }) {
  say(`\n${rounds} rounds in ${minutes.toFixed(0)} minutes, nothing lost, nobody disagreed:`)
  for (const [row, counts] of Object.entries(sums)) {
    const parts = Object.entries(counts).map(([what, count]) => `${what} ${count.toLocaleString('en')}`)
    say(`  ${row}: ${parts.join(', ')}`)
  }
}

await main(async () => {
  const until = Date.now() + minutesWanted() * 60_000
  await ensurePackages()
  await mkdir(folder, { recursive: true })
  let state = await readState()
  while (Date.now() < until) {
    const begun = Date.now()
    const seed = firstSeed + state.rounds * seedsPerRound
    const { code, told } = await playRound(seed)
    if (code !== 0) {
      say(`\nRound ${state.rounds + 1} failed; its seeds begin at SEED=${seed}. The next run plays it again.`)
      return 1
    }
    const minutes = state.minutes + (Date.now() - begun) / 60_000
    state = { rounds: state.rounds + 1, minutes, sums: told.reduce(added, state.sums) }
    await writeFile(stateFile, JSON.stringify(state))
    sayAll(state)
  }
  return 0
})
