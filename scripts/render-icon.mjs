/** Makes resources/icon.png from resources/icon.svg; run it when the drawing changes. */
import { join } from 'node:path'
import { main, root, run } from './command.mjs'
import { onDisplay, sandboxArguments } from './display.mjs'
import { setUp } from './set-up.mjs'

const pixels = '512'

await main(async () => {
  const electron = await setUp()
  const [source, target] = ['icon.svg', 'icon.png'].map((name) => join(root, 'resources', name))
  const app = join(root, 'scripts', 'icon-app')
  const [program, args] = onDisplay([electron, [...sandboxArguments(), app, source, target, pixels]])
  return run(program, args, { stdio: ['ignore', 'inherit', 'ignore'] })
})
