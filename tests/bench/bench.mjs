/** One run: everything measured one after the other, then the table, bench/results.json and the page. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { root, say } from '../../scripts/command.mjs'
import { cacheFolder } from '../../scripts/set-up/runtime.mjs'
import { bundleOurs } from './bundle.mjs'
import { describeMachine, describeVersions, loadNow } from './machine.mjs'
import { ensureBenchPackages } from './packages.mjs'
import { pageWith, ratiosOf, schema, tablesOf } from './results.mjs'
import { measureEdits } from './stages/edit.mjs'
import { fillStores } from './stages/fill.mjs'
import { openStores } from './stages/open.mjs'
import { measureProgram } from './stages/program.mjs'
import { measureSearch } from './stages/search.mjs'
import { measureSnapshots } from './stages/snapshot.mjs'
import { measureView } from './stages/view.mjs'

const plans = {
  full: { sizes: [1_000, 10_000, 100_000], rounds: 3, editBlocks: 20, starts: 5, saves: 200 },
  quick: { sizes: [1_000, 10_000], rounds: 2, editBlocks: 8, starts: 3, saves: 60 },
}

const resultsFile = join(root, 'bench', 'results.json')
const pageFile = join(root, 'docs', 'performance.md')

/** Writes the results down where the page and the next reader find them. */
async function publish(results) {
  await mkdir(join(root, 'bench'), { recursive: true })
  await writeFile(resultsFile, `${JSON.stringify(results, null, 2)}\n`)
  await writeFile(pageFile, pageWith(await readFile(pageFile, 'utf8'), results))
}

/** What was measured before of what is not measured now. */
async function kept(measures) {
  const known = new Set(measures.map(({ measure }) => measure))
  const before = JSON.parse(await readFile(resultsFile, 'utf8').catch(() => '{"measures":[],"sizes":[]}'))
  return { sizes: before.sizes, measures: before.measures.filter(({ measure }) => !known.has(measure)) }
}

export async function measureAll({ quick, pictures, only }) {
  await ensureBenchPackages()
  const plan = plans[quick ? 'quick' : 'full']
  const folder = join(cacheFolder(), 'bench')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const machine = await describeMachine(folder)
  say(`Measuring in ${folder} (${machine.disk}).`)
  const measures = []
  const record = (measure) => measures.push(measure)
  const context = { ...plan, folder, module: await bundleOurs(), until: Date.now(), pictures, say, record }
  try {
    if (only === undefined) {
      for (const size of plan.sizes) {
        const { failed } = await fillStores(context, size)
        await openStores(context, size, failed)
      }
      await measureSearch(context)
      await measureEdits(context)
      await measureSnapshots(context)
      await measureProgram(context)
    }
    await measureView(context)
  } finally {
    if (!process.env.BENCH_KEEP) await rm(folder, { recursive: true, force: true })
  }
  const before = only === undefined ? { sizes: plan.sizes, measures: [] } : await kept(measures)
  const all = [...before.measures, ...measures]
  const results = {
    schema,
    at: new Date().toISOString().slice(0, 16).replace('T', ' '),
    quick,
    machine: { ...machine, loadAfter: loadNow() },
    versions: await describeVersions(),
    sizes: before.sizes,
    measures: all,
    ratios: ratiosOf(all, before.sizes),
  }
  await publish(results)
  say(`\n${tablesOf(results)}\n\nWritten to bench/results.json and docs/performance.md.`)
  return 0
}
