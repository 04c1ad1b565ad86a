/** npm start: everything needed, then the app. `npm start -- --data <folder>` passes switches on to it. */
import process from 'node:process'
import { openApp } from './app.mjs'
import { ensureBuild } from './build.mjs'
import { main } from './command.mjs'
import { setUp } from './set-up.mjs'

await main(async () => {
  const electron = await setUp()
  await ensureBuild()
  return openApp(electron, process.argv.slice(2))
})
