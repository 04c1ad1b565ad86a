/** Starting other programs: one that shows its output, one whose output we read. */
import { spawn } from 'node:child_process'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

export function say(text) {
  process.stdout.write(`${text}\n`)
}

function finished(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)))
  })
}

/** Runs a program with our own output; answers its exit code (127 when it does not exist). */
export async function run(program, args, options = {}) {
  try {
    return await finished(spawn(program, args, { cwd: root, stdio: 'inherit', ...options }))
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
    say(`${program} is not installed.`)
    return 127
  }
}

/** Ends a program together with those it started. */
function endAll(child) {
  if (process.platform === 'win32') child.kill()
  else process.kill(-child.pid, 'SIGKILL')
}

/** Runs a program quietly, at most `limitMs` long; answers its exit code and everything it wrote. */
export async function read(program, args, { limitMs, ...options } = {}) {
  const env = { ...process.env, NO_COLOR: '1' }
  const own = { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], detached: limitMs !== undefined }
  const child = spawn(program, args, { ...own, ...options })
  const limit = limitMs === undefined ? undefined : setTimeout(() => endAll(child), limitMs)
  const text = { stdout: '', stderr: '' }
  child.stdout.setEncoding('utf8').on('data', (part) => (text.stdout += part))
  child.stderr.setEncoding('utf8').on('data', (part) => (text.stderr += part))
  try {
    return { code: await finished(child), ...text }
  } catch (error) {
    return { code: 127, stdout: '', stderr: error.message }
  } finally {
    clearTimeout(limit)
  }
}

/** A devDependency's command line, run by this very Node: `tool('vitest/vitest.mjs')`. */
export function tool(path, ...args) {
  return [process.execPath, [fileURLToPath(new URL(`../node_modules/${path}`, import.meta.url)), ...args]]
}

/** Ends a script with the given code, or with one plain sentence when it threw. */
export async function main(job) {
  try {
    process.exitCode = await job()
  } catch (error) {
    say(error.message)
    if (process.env.DEBUG) say(error.stack)
    process.exitCode = 1
  }
}
