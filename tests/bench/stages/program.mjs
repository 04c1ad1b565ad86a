/** The built program in real Electron: start, sign-in, saving, and the largest office by hand. */
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { ensureBuild } from '../../../scripts/build.mjs'
import { root, run, tool } from '../../../scripts/command.mjs'
import { onDisplay } from '../../../scripts/display.mjs'
import { setUp } from '../../../scripts/set-up.mjs'
import { summary } from '../statistics.mjs'
import { foldersOf } from './fill.mjs'

/** The password of everybody in the measured office (ours/write-office.ts). */
const password = 'Messlatte-2026'

/** What is measured in Electron unless somebody asks for one thing only. */
const usual = ['desk', 'large', 'saved', 'start']

export async function measureProgram(context) {
  const { folder, sizes, starts, saves, pictures, say, record, view, specs = usual } = context
  say(`The program itself, in Electron: ${specs.join(', ')}`)
  await setUp()
  await ensureBuild()
  const out = join(folder, 'program.jsonl')
  const orderFile = join(folder, 'order.json')
  const offices = Object.fromEntries(sizes.map((size) => [size, foldersOf(folder, size).ours]))
  const where = pictures ? { pictures: join(root, 'docs', 'pictures') } : {}
  await rm(out, { force: true })
  await writeFile(
    orderFile,
    JSON.stringify({ folder, sizes, offices, starts, saves, password, out, view, ...where }),
  )
  const config = 'tests/bench/electron/playwright.config.ts'
  const [program, args] = onDisplay(
    tool('@playwright/test/cli.js', 'test', '--config', config, ...specs.map((name) => `${name}.spec.ts`)),
  )
  const code = await run(program, args, { env: { ...process.env, DURCHREICHE_BENCH: orderFile } })
  const lines = (await readFile(out, 'utf8').catch(() => '')).split('\n').filter((line) => line !== '')
  for (const line of lines) {
    const { times, ...of } = JSON.parse(line)
    record({ unit: 'ms', ...of, ...summary(times) })
  }
  return code
}
