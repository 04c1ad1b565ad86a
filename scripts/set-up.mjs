/** Makes this folder ready to build, start and test. Safe to run again: it does only what is missing. */
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { main } from './command.mjs'
import { ensureLibraries } from './set-up/libraries.mjs'
import { ensurePackages } from './set-up/packages.mjs'

function requireNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new Error(`Durchreiche is built with Node 20.19 or newer; this is ${version}.`)
}

/** Answers the path of the Electron program. */
export async function setUp() {
  requireNode()
  await ensurePackages()
  await ensureLibraries()
  const { ensureRuntime } = await import('./set-up/runtime.mjs')
  return ensureRuntime()
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(async () => {
    await setUp()
    return 0
  })
}
