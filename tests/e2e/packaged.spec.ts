import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from '@playwright/test'
import { electronPath, launchArguments } from './support/runtime'

const execute = promisify(execFile)

/** How a fuse is written into the program: the digits 0 and 1. */
const disabled = '0'.charCodeAt(0)
const enabled = '1'.charCodeAt(0)

const packagingLimitMs = 240_000

test.skip(process.platform !== 'linux', 'Packages are tried on Linux; the others are built by the workflow.')

/** Packages the build in out/ with the runtime of the tests; answers the program's path. */
async function packageInto(folder: string): Promise<string> {
  const runtime = dirname(electronPath())
  const version = (await readFile(join(runtime, 'version'), 'utf8')).trim().replace(/^v/, '')
  const settings = [`directories.output=${folder}`, `electronDist=${runtime}`, `electronVersion=${version}`]
  const builder = resolve('node_modules/electron-builder/cli.js')
  const args = [
    builder,
    '--linux',
    '--dir',
    '--publish',
    'never',
    ...settings.map((setting) => `-c.${setting}`),
  ]
  await execute(process.execPath, args)
  return join(folder, 'linux-unpacked', 'durchreiche')
}

test.describe('packaged program @package', () => {
  let folder = ''
  let program = ''

  test.beforeAll(async () => {
    test.setTimeout(packagingLimitMs)
    folder = await mkdtemp(join(tmpdir(), 'durchreiche-package-'))
    program = await packageInto(folder)
  })
  test.afterAll(() => rm(folder, { recursive: true, force: true }))

  test('cannot be turned into a plain Node, inspected, or made to load changed code', async () => {
    const fuses = await getCurrentFuseWire(program)
    const off = [
      FuseV1Options.RunAsNode,
      FuseV1Options.EnableNodeOptionsEnvironmentVariable,
      FuseV1Options.EnableNodeCliInspectArguments,
      FuseV1Options.GrantFileProtocolExtraPrivileges,
    ]
    const on = [FuseV1Options.OnlyLoadAppFromAsar, FuseV1Options.EnableEmbeddedAsarIntegrityValidation]
    expect(off.map((fuse) => fuses[fuse])).toEqual(off.map(() => disabled))
    expect(on.map((fuse) => fuses[fuse])).toEqual(on.map(() => enabled))
  })

  test('starts without the source beside it and says that it is ready', async () => {
    const args = [...launchArguments(), '--data', join(folder, 'office'), '--quit']
    const { stdout } = await execute(program, args, { cwd: folder })
    expect(stdout).toContain('Durchreiche ist bereit')
  })
})
