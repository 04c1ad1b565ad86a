/**
 * The tests tagged @security once more with Chromium's real sandbox, for machines where everything runs as
 * root: Electron then runs as `nobody`, on a copy of the build that this user may read.
 */
import { chmod, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import { ensureBuild } from './build.mjs'
import { main, read, root, say } from './command.mjs'
import { setUp } from './set-up.mjs'
import { runEndToEnd } from './test-e2e.mjs'

const nobody = 65534

export function isRoot() {
  return process.platform === 'linux' && process.getuid() === 0
}

/** Gives the data folder of a test away, then becomes a user without rights. */
function launcher({ app, home, electron }) {
  return `#!/bin/sh
previous=
for argument in "$@"; do
  [ "$previous" = --data ] && chown -R ${nobody} "$(dirname "$argument")"
  previous=$argument
done
cd '${app}' || exit 1
HOME='${home}' exec setpriv --reuid=${nobody} --regid=${nobody} --clear-groups '${electron}' "$@"
`
}

async function prepare(folder, electron) {
  const [app, home, runtime] = ['app', 'home', 'runtime'].map((name) => join(folder, name))
  await cp(dirname(electron), runtime, { recursive: true })
  for (const part of ['out', 'resources', 'package.json']) {
    await cp(join(root, part), join(app, part), { recursive: true })
  }
  await mkdir(home)
  const program = join(folder, 'electron-as-nobody')
  await writeFile(program, launcher({ app, home, electron: join(runtime, basename(electron)) }))
  await chmod(program, 0o755)
  await read('chmod', ['-R', 'a+rX', folder])
  await read('chown', ['-R', String(nobody), home])
  return program
}

/** Expects the build; answers Playwright's exit code. */
export async function runSandboxed(electron, report, args = []) {
  const folder = await mkdtemp(join(tmpdir(), 'durchreiche-sandbox-'))
  try {
    say('Running the security tests as a user without rights, in the real sandbox.')
    const program = await prepare(folder, electron)
    const env = { DURCHREICHE_UNPRIVILEGED: program, DURCHREICHE_REPORT: report, XAUTHORITY: '' }
    return await runEndToEnd(['--grep', '@security', ...args], env)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(async () => {
    const electron = await setUp()
    await ensureBuild()
    return runSandboxed(electron, 'test-results/sandbox.json', process.argv.slice(2))
  })
}
