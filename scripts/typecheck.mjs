/** One compiler run per layer: each sees only the globals its layer may use. */
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { main, read, say, tool } from './command.mjs'

const layers = ['shared', 'main', 'preload', 'renderer', 'tests']

async function check(layer) {
  const [program, args] = tool('typescript/bin/tsc', '-p', `tsconfig.${layer}.json`)
  const { code, stdout, stderr } = await read(program, args)
  if (code !== 0) say(`${layer}:\n${stdout}${stderr}`.trim())
  return code === 0
}

export async function typecheck() {
  const results = []
  for (const layer of layers) results.push(await check(layer))
  return results.includes(false) ? 1 : 0
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(typecheck)
