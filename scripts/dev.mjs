/** npm run dev: the app from its sources; the screen follows every saved change. */
import process from 'node:process'
import { main, run, tool } from './command.mjs'
import { onDisplay, sandboxArguments } from './display.mjs'
import { setUp } from './set-up.mjs'

await main(async () => {
  const electron = await setUp()
  const sandbox = sandboxArguments().length > 0 ? ['--noSandbox'] : []
  const [program, args] = onDisplay(tool('electron-vite/bin/electron-vite.js', 'dev', '--watch', ...sandbox))
  return run(program, args, { env: { ...process.env, ELECTRON_EXEC_PATH: electron } })
})
