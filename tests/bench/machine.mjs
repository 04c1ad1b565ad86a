/** What was measured on, and with which versions. */
import { readFile, statfs } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { cpus, loadavg, totalmem, type, release } from 'node:os'
import process from 'node:process'

const inMemory = { 0x01021994: 'tmpfs', 0x858458f6: 'ramfs' }
const named = {
  0xef53: 'ext4',
  0x58465342: 'xfs',
  0x9123683e: 'btrfs',
  0x794c7630: 'overlay',
  ...inMemory,
}

/** The file system that a folder lies on; throws where nothing ever reaches a disk. */
export async function diskOf(folder) {
  const { type: kind } = await statfs(folder)
  if (inMemory[kind] !== undefined)
    throw new Error(`${folder} lies in memory (${inMemory[kind]}): set XDG_CACHE_HOME to a folder on a disk.`)
  return named[kind] ?? `0x${kind.toString(16)}`
}

export async function describeMachine(folder) {
  const [cpu] = cpus()
  return {
    cpu: cpu?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    disk: await diskOf(folder),
    node: process.versions.node,
    /** Work waiting at the beginning; above the number of cores the machine was busy with something else. */
    loadBefore: round(loadavg()[0]),
  }
}

export function loadNow() {
  return round(loadavg()[0])
}

function round(value) {
  return Math.round(value * 10) / 10
}

const require = createRequire(import.meta.url)

async function versionOf(name) {
  const found = require.resolve.paths(name).map((folder) => `${folder}/${name}/package.json`)
  for (const path of found) {
    try {
      return JSON.parse(await readFile(path, 'utf8')).version
    } catch {
      // The next folder may have it.
    }
  }
  return 'missing'
}

export async function describeVersions() {
  const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'))
  const bench = JSON.parse(await readFile(new URL('package.json', import.meta.url), 'utf8'))
  const names = Object.keys(bench.dependencies)
  const versions = await Promise.all(names.map(async (name) => [name, await versionOf(name)]))
  return { durchreiche: version, ...Object.fromEntries(versions) }
}
