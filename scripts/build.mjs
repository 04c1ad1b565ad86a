/** Builds src/ into out/ when something there is older than its source. */
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { read, root, say, tool } from './command.mjs'

const sources = ['src', 'resources', 'electron.vite.config.ts', 'package-lock.json']
const outputs = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html']

async function changedAt(path) {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) return 0
  if (!found.isDirectory()) return found.mtimeMs
  const names = await readdir(path, { recursive: true })
  const times = await Promise.all(names.map(async (name) => (await stat(join(path, name))).mtimeMs))
  return Math.max(found.mtimeMs, ...times)
}

/** Folders count too: a removed file changes only the time of its folder. */
export async function isBuildFresh(folder = root) {
  const [newestSource, oldestOutput] = await Promise.all([
    Promise.all(sources.map((path) => changedAt(join(folder, path)))).then((times) => Math.max(...times)),
    Promise.all(outputs.map((path) => changedAt(join(folder, path)))).then((times) => Math.min(...times)),
  ])
  return oldestOutput > newestSource
}

export async function build() {
  say('Building.')
  const [program, args] = tool('electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn')
  const { code, stdout, stderr } = await read(program, args)
  if (code !== 0) say(stripVTControlCharacters(`${stdout}${stderr}`).trim())
  return code
}

export async function ensureBuild() {
  if (await isBuildFresh()) return
  if ((await build()) !== 0) throw new Error('The build failed; the lines above say why.')
}
