/** npm packages: installed when missing, and again when they differ from the lockfile. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { root, run, say } from '../command.mjs'

/**
 * What the lockfile asks for and node_modules lacks. npm keeps the list of what it installed in
 * node_modules/.package-lock.json; packages for other platforms are absent there and may be.
 */
export function differences(wanted, installed) {
  return Object.entries(wanted.packages)
    .filter(([path]) => path !== '')
    .filter(([path, entry]) => {
      const present = installed.packages[path]
      if (present === undefined) return entry.optional !== true && entry.devOptional !== true
      return present.version !== entry.version || present.integrity !== entry.integrity
    })
    .map(([path]) => path)
}

async function readJson(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT') return undefined
    throw error
  }
}

export async function ensurePackages() {
  const wanted = await readJson(join(root, 'package-lock.json'))
  const installed = await readJson(join(root, 'node_modules', '.package-lock.json'))
  if (installed !== undefined && differences(wanted, installed).length === 0) return
  say(
    installed === undefined ? 'Installing packages (npm ci).' : 'Packages differ from the lockfile: npm ci.',
  )
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const code = await run(npm, ['ci', '--loglevel=error'], { shell: process.platform === 'win32' })
  if (code !== 0) throw new Error('The packages could not be installed; the lines above say why.')
}
