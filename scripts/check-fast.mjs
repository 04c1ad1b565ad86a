/** npm run check:fast: what to run before each commit; under half a minute. */
import { main, read, run, say, tool } from './command.mjs'
import { ensurePackages } from './set-up/packages.mjs'
import { typecheck } from './typecheck.mjs'

async function changedFiles() {
  const edited = await read('git', ['diff', '--name-only', '--diff-filter=d', 'HEAD'])
  const fresh = await read('git', ['ls-files', '--others', '--exclude-standard'])
  return `${edited.stdout}${fresh.stdout}`.split('\n').filter((name) => name !== '')
}

await main(async () => {
  await ensurePackages()
  const files = await changedFiles()
  const code = files.filter((name) => /^(src|tests)\/.*\.tsx?$/.test(name) && !name.startsWith('tests/e2e/'))
  const codes = []
  if (files.length > 0) {
    const quiet = ['--check', '--log-level', 'warn', '--ignore-unknown']
    codes.push(await run(...tool('prettier/bin/prettier.cjs', ...quiet, ...files)))
  }
  codes.push(await run(...tool('oxlint/bin/oxlint')))
  codes.push(await typecheck())
  if (code.length > 0) codes.push(await run(...tool('vitest/vitest.mjs', 'related', '--run', ...code)))
  const failed = codes.some((result) => result !== 0)
  say(failed ? 'Not yet: see above.' : `All fine (${files.length} changed files).`)
  return failed ? 1 : 0
})
