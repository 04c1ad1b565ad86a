/** System libraries that Electron needs and a bare Debian or Ubuntu lacks. */
import { access } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { needsVirtualDisplay } from '../display.mjs'
import { read, run, say } from '../command.mjs'

/** What must be there, and the Debian package it comes in (newer releases add t64 to some names). */
const libraries = [
  { file: 'libgtk-3.so.0', package: 'libgtk-3-0' },
  { file: 'libnss3.so', package: 'libnss3' },
  { file: 'libasound.so.2', package: 'libasound2' },
  { file: 'libgbm.so.1', package: 'libgbm1' },
]

const programs = [
  { file: 'xvfb-run', package: 'xvfb' },
  { file: 'xauth', package: 'xauth' },
]

const fonts = { folder: '/usr/share/fonts', package: 'fonts-liberation' }

export function missingLibraries(ldconfigText) {
  return libraries.filter(({ file }) => !ldconfigText.includes(`${file} `)).map((entry) => entry.package)
}

async function exists(path) {
  return access(path).then(
    () => true,
    () => false,
  )
}

async function onPath(program) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const found = await Promise.all(folders.map((folder) => exists(join(folder, program))))
  return found.includes(true)
}

async function missingPrograms() {
  if (!needsVirtualDisplay()) return []
  const found = await Promise.all(programs.map(({ file }) => onPath(file)))
  return programs.filter((_, index) => !found[index]).map((entry) => entry.package)
}

async function installableName(name) {
  const { stdout } = await read('apt-cache', ['policy', name])
  const known = /Candidate: (?!\(none\))/.test(stdout)
  return known ? name : `${name}t64`
}

export async function ensureLibraries() {
  if (process.platform !== 'linux') return
  let cache = await read('ldconfig', ['-p'])
  if (cache.code !== 0) cache = await read('/sbin/ldconfig', ['-p'])
  if (cache.code !== 0) return
  const missing = [...missingLibraries(cache.stdout), ...(await missingPrograms())]
  if (missing.length === 0) return
  if (!(await exists(fonts.folder))) missing.push(fonts.package)
  if (process.getuid() !== 0 || !(await onPath('apt-get'))) {
    throw new Error(`System libraries are missing. Please run: sudo apt-get install ${missing.join(' ')}`)
  }
  say(`Installing system libraries: ${missing.join(' ')}.`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { env })
  const names = await Promise.all(missing.map(installableName))
  const quiet = ['install', '-y', '-qq', '--no-install-recommends', '-o', 'Dpkg::Use-Pty=0']
  const { code, stderr } = await read('apt-get', [...quiet, ...names], { env })
  if (code !== 0) throw new Error(`The system libraries could not be installed: ${stderr.trim()}`)
}
