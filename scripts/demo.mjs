/** npm run demo: the app with its sample office, in a data folder of its own. */
import process from 'node:process'
import { openApp } from './app.mjs'
import { ensureBuild } from './build.mjs'
import { main } from './command.mjs'
import { setUp } from './set-up.mjs'

await main(async () => {
  const electron = await setUp()
  await ensureBuild()
  return openApp(electron, ['--demo', ...process.argv.slice(2)])
})
