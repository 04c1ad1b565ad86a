/** npm run test:e2e: the built app in real Electron. `-- --grep @front-desk` runs a part. */
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { ensureBuild } from './build.mjs'
import { main, run, tool } from './command.mjs'
import { onDisplay } from './display.mjs'
import { setUp } from './set-up.mjs'

/** Expects the runtime and the build; answers Playwright's exit code. */
export function runEndToEnd(args, env = {}) {
  const [program, all] = onDisplay(tool('@playwright/test/cli.js', 'test', '--pass-with-no-tests', ...args))
  return run(program, all, { env: { ...process.env, ...env } })
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(async () => {
    await setUp()
    await ensureBuild()
    return runEndToEnd(process.argv.slice(2))
  })
}
