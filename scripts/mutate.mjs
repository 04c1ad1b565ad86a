/**
 * npm run mutate: puts one fault after the other into a copy of src and checks that a test notices. `-- --only <text>`
 * takes the faults in whose file or words the text occurs; more than one may be given.
 */
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { mutations } from '../tests/mutations/mutations.mjs'
import { main, read, root, say } from './command.mjs'

const copied = ['src', 'tests', 'package.json', 'vitest.config.ts']
const copiedTypes = ['tsconfig.base.json', 'tsconfig.json']
const workers = 2
/** A fault may make a loop endless: that is noticed, too. */
const hangingMs = 180_000
/** Enough of each simulation to notice a fault. */
const few = { MERGE_SCHEDULES: '400', PC_SCHEDULES: '3', ROLLBACK_CASES: '60', UPGRADE_CASES: '20' }

function isCopied(path) {
  return !/[/\\](node_modules|e2e|data|bench[/\\]results)$/.test(path)
}

async function copyOfTree() {
  const folder = await mkdtemp(join(tmpdir(), 'mutate-'))
  const names = [...copied, ...copiedTypes]
  for (const name of names)
    await cp(join(root, name), join(folder, name), { recursive: true, filter: isCopied })
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  return folder
}

/** How many tests ran and failed; `undefined` when not even that is known, as after a fault that cannot be loaded. */
async function runTests(folder, tests) {
  const report = join(folder, 'report.json')
  await rm(report, { force: true })
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const args = ['run', '--root', folder, '--project', 'node', '--bail', '1', '--maxWorkers', '1']
  const reporting = ['--reporter=json', `--outputFile.json=${report}`]
  const env = { ...process.env, ...few, NO_COLOR: '1' }
  const options = { cwd: folder, env, limitMs: hangingMs }
  const { code, stdout, stderr } = await read(
    process.execPath,
    [vitest, ...args, ...reporting, ...tests],
    options,
  )
  const text = await readFile(report, 'utf8').catch(() => undefined)
  if (text === undefined) return { code, isHung: code !== 0, ran: 0, failed: 0, output: stdout + stderr }
  const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(text)
  return { code, isHung: false, ran: passed + failed, failed, output: stdout + stderr }
}

/** What became of one fault: `caught`, `NOT caught`, or why it could not be tried. */
async function judge(folder, { file, find, replace, tests }) {
  const path = join(folder, file)
  const before = await readFile(path, 'utf8')
  const count = before.split(find).length - 1
  if (count !== 1) return `text found ${count} times`
  await writeFile(
    path,
    before.replace(find, () => replace),
  )
  try {
    const { code, isHung, failed } = await runTests(folder, tests)
    if (failed > 0) return 'caught'
    if (isHung) return 'caught (hangs)'
    return code === 0 ? 'NOT caught' : 'cannot be loaded'
  } finally {
    await writeFile(path, before)
  }
}

function chosen() {
  const texts = process.argv.flatMap((word, i, all) => (all[i - 1] === '--only' ? [word] : []))
  const isChosen = ({ file, fault }) => texts.some((text) => file.includes(text) || fault.includes(text))
  return texts.length === 0 ? mutations : mutations.filter(isChosen)
}

/** Faults one after the other, several workers each in its own copy. */
async function judgeAll(faults) {
  const verdicts = []
  const rest = [...faults.entries()]
  const work = async () => {
    const folder = await copyOfTree()
    try {
      for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
        const [i, one] = next
        const verdict = await judge(folder, one)
        verdicts[i] = verdict
        say(`${verdict.padEnd(14)} ${one.file.replace(/^src\//, '')}: ${one.fault}`)
      }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  await Promise.all(Array.from({ length: Math.min(workers, faults.length) }, work))
  return verdicts
}

/** Without a fault all of them must pass, or every fault would look caught. */
async function checkSound(faults) {
  const tests = [...new Set(faults.flatMap((one) => one.tests))]
  say(`${faults.length} faults, ${tests.length} test files. First without any fault.`)
  const folder = await copyOfTree()
  try {
    const { code, ran, output } = await runTests(folder, tests)
    if (code !== 0) throw new Error(`The tests fail without a fault:\n${output.slice(-3_000)}`)
    say(`${ran} tests pass.`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

await main(async () => {
  const faults = chosen()
  if (faults.length === 0) throw new Error('No fault has this text in its file or words.')
  await checkSound(faults)
  const verdicts = await judgeAll(faults)
  const missed = faults.flatMap((one, i) =>
    verdicts[i]?.startsWith('caught') ? [] : [{ ...one, verdict: verdicts[i] }],
  )
  say(`\n${faults.length - missed.length} of ${faults.length} faults caught.`)
  for (const { verdict, file, fault } of missed) say(`${verdict}: ${file}: ${fault}`)
  return missed.length === 0 ? 0 : 1
})
