/** The other stores are packages of the benchmark alone: one of them is compiled, which nobody else shall need. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { run, say } from '../../scripts/command.mjs'
import { differences } from '../../scripts/set-up/packages.mjs'

const folder = fileURLToPath(new URL('.', import.meta.url))

async function isInstalled() {
  const list = join(folder, 'node_modules', '.package-lock.json')
  if (!existsSync(list)) return false
  const [wanted, installed] = await Promise.all(
    [join(folder, 'package-lock.json'), list].map(async (path) => JSON.parse(await readFile(path, 'utf8'))),
  )
  return differences(wanted, installed).length === 0
}

/** Installs them when they are missing and says so. */
export async function ensureBenchPackages() {
  if (await isInstalled()) return
  say(
    'Installing the stores to compare with (npm ci in tests/bench); better-sqlite3 is compiled, about two minutes.',
  )
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const options = { cwd: folder, shell: process.platform === 'win32' }
  if ((await run(npm, ['ci', '--loglevel=error'], options)) !== 0)
    throw new Error('The stores could not be installed; better-sqlite3 needs a C++ compiler and Python.')
}
