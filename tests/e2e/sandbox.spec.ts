import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, expect, test } from '@playwright/test'
import type { ElectronApplication } from '@playwright/test'
import { hasSandbox, launchOptions } from './support/runtime'

test.describe('sandbox @security', () => {
  let folder = ''
  let app: ElectronApplication

  test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'durchreiche-sandbox-'))
    app = await _electron.launch(launchOptions('--data', join(folder, 'office')))
    await app.firstWindow()
  })
  test.afterAll(async () => {
    await app.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('gives the page no Node, no Electron and no way to a file', async () => {
    const page = await app.firstWindow()
    const found = await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis),
    )
    expect(found).toEqual([])
    expect(new URL(page.url()).protocol).toBe('app:')
  })

  test('lets the kernel confine the process of the page', async () => {
    test.skip(process.platform !== 'linux' || !hasSandbox(), 'Needs a Linux user other than root.')
    await app.firstWindow()
    const processId = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    )
    // Seccomp 2: system calls are filtered (proc_pid_status(5)).
    expect(await readFile(`/proc/${processId}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m)
  })
})
