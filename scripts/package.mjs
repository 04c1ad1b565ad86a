/**
 * npm run package: the app as a folder in dist/, from the runtime this machine has. Installers
 * (`-- --linux deb AppImage`, `--win`, `--mac`) download their tools and are built by the workflow.
 */
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { build } from './build.mjs'
import { main, run, say, tool } from './command.mjs'
import { setUp } from './set-up.mjs'

async function localRuntime(electron) {
  const folder = dirname(electron)
  const version = (await readFile(join(folder, 'version'), 'utf8')).trim().replace(/^v/, '')
  return ['--dir', `-c.electronDist=${folder}`, `-c.electronVersion=${version}`]
}

await main(async () => {
  const targets = process.argv.slice(2)
  const electron = await setUp()
  if ((await build()) !== 0) return 1
  const choice = targets.length > 0 ? targets : await localRuntime(electron)
  const code = await run(...tool('electron-builder/cli.js', '--publish', 'never', ...choice))
  if (code === 0) say('The packaged app is in dist/.')
  return code
})
