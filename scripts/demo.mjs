/** npm run demo: the app with its sample office, in a data folder of its own; made anew each time, unless `-- --keep`. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { openApp } from './app.mjs'
import { ensureBuild } from './build.mjs'
import { main, say } from './command.mjs'
import { cacheFolder } from './set-up/runtime.mjs'
import { setUp } from './set-up.mjs'

const keep = '--keep'

await main(async () => {
  const electron = await setUp()
  await ensureBuild()
  const folder = join(cacheFolder(), 'sample-office')
  const args = process.argv.slice(2).filter((argument) => argument !== keep)
  if (!process.argv.includes(keep)) await rm(folder, { recursive: true, force: true })
  say(`The sample office lives in ${folder}.`)
  return openApp(electron, ['--data', join(folder, 'office'), '--sample', ...args])
})
