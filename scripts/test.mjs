/** npm test: every check there is, each as a stage with its time. One failure does not hide the next. */
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from './build.mjs'
import { main, root, run, say, tool } from './command.mjs'
import { countPlaywright, countVitest, sum } from './test-counts.mjs'
import { isRoot, runSandboxed } from './sandboxed.mjs'
import { setUp } from './set-up.mjs'
import { runEndToEnd } from './test-e2e.mjs'
import { typecheck } from './typecheck.mjs'

const unitReport = 'test-results/unit.json'
const e2eReport = 'test-results/e2e.json'
const sandboxReport = 'test-results/sandbox.json'

const prettier = () => tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.')
const vitest = () =>
  tool('vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`)

/** Root gets no sandbox from Chromium; everybody else has tested with it already. */
const sandboxStage = {
  name: 'sandbox',
  job: async () => runSandboxed(await setUp(), sandboxReport),
  report: sandboxReport,
  count: countPlaywright,
  needs: 'build',
}

const stages = [
  { name: 'set-up', job: async () => ((await setUp()) ? 0 : 1) },
  { name: 'format', job: () => run(...prettier()) },
  { name: 'lint', job: () => run(...tool('oxlint/bin/oxlint')) },
  { name: 'types', job: typecheck },
  { name: 'unit', job: () => run(...vitest()), report: unitReport, count: countVitest },
  { name: 'build', job: build },
  {
    name: 'end-to-end',
    job: () => runEndToEnd([]),
    report: e2eReport,
    count: countPlaywright,
    needs: 'build',
  },
  ...(isRoot() ? [sandboxStage] : []),
]

async function countsOf({ report, count }) {
  if (report === undefined) return []
  const text = await readFile(join(root, report), 'utf8').catch(() => undefined)
  return text === undefined ? [] : [count(JSON.parse(text))]
}

async function perform(stage) {
  const begun = Date.now()
  say(`\n== ${stage.name}`)
  const code = await Promise.resolve(stage.job()).catch((error) => {
    say(error.message)
    return 1
  })
  const seconds = ((Date.now() - begun) / 1000).toFixed(1)
  say(`== ${stage.name}: ${code === 0 ? 'ok' : 'FAILED'}, ${seconds} s`)
  return { name: stage.name, ok: code === 0, seconds, counts: await countsOf(stage) }
}

await main(async () => {
  await rm(join(root, 'test-results'), { recursive: true, force: true })
  await mkdir(join(root, 'test-results'), { recursive: true })
  const results = []
  for (const stage of stages) {
    if (results.some(({ name, ok }) => !ok && (name === 'set-up' || name === stage.needs))) {
      say(`\n== ${stage.name}: left out, because an earlier stage it needs failed`)
      results.push({ name: stage.name, ok: false, seconds: '0.0', counts: [] })
      continue
    }
    results.push(await perform(stage))
  }
  say('')
  for (const { name, ok, seconds } of results) say(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`)
  const failed = results.flatMap(({ counts }) => counts.flatMap(({ names }) => names))
  if (failed.length > 0) say(`\nFailed:\n${failed.map((name) => `  ${name}`).join('\n')}`)
  const perStage = results.map(({ ok }) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 }))
  const total = sum([...perStage, ...results.flatMap(({ counts }) => counts)])
  say(
    `\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
  )
  return total.failed > 0 ? 1 : 0
})
