import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const pathFile = resolve('node_modules/.cache/durchreiche/electron-path')

/** Set by scripts/sandboxed.mjs: a program that starts Electron as a user without rights. */
const unprivileged = process.env['DURCHREICHE_UNPRIVILEGED']

/** The Electron program the set-up chose (scripts/set-up/runtime.mjs). */
export function electronPath(): string {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (override) return resolve(override, process.platform === 'win32' ? 'electron.exe' : 'electron')
  if (!existsSync(pathFile)) throw new Error('No Electron runtime yet: run `node scripts/set-up.mjs` first.')
  return readFileSync(pathFile, 'utf8')
}

/** Chromium refuses its sandbox to root on Linux; everybody else tests with the real one. */
export function hasSandbox(): boolean {
  return unprivileged !== undefined || process.platform !== 'linux' || process.getuid?.() !== 0
}

export function launchArguments(): string[] {
  return hasSandbox() ? [] : ['--no-sandbox']
}

/** What `_electron.launch` needs; without `chromiumSandbox` Playwright would switch the sandbox off itself. */
export function launchOptions(...args: string[]) {
  return {
    executablePath: unprivileged ?? electronPath(),
    args: [...launchArguments(), '.', ...args],
    cwd: resolve('.'),
    chromiumSandbox: hasSandbox(),
  }
}
