/** Starts the children of the benchmark and asks them, one question at a time. */
import { fork } from 'node:child_process'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const childFile = fileURLToPath(new URL('child.mjs', import.meta.url))
const heapMb = 10_000

/** Thrown when a child took longer than it may; it was ended. */
export class OverLimit extends Error {
  name = 'OverLimit'
}

/** A process with the tasks of a module; `limitMs` holds for each question. */
export async function startChild(module, limitMs = 600_000) {
  const execArgv = ['--expose-gc', `--max-old-space-size=${heapMb}`]
  const child = fork(childFile, [module], { execArgv, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
  let complaint = ''
  child.stderr.setEncoding('utf8').on('data', (text) => (complaint = `${complaint}${text}`.slice(-2_000)))
  const gone = new Promise((resolve) => child.once('exit', resolve))
  const reply = () =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => settle(reject, new OverLimit(`over ${limitMs} ms`)), limitMs)
      const settle = (how, value) => {
        clearTimeout(timer)
        child.off('message', onMessage).off('exit', onExit)
        how(value)
      }
      const onMessage = ({ value, error }) =>
        error === undefined ? settle(resolve, value) : settle(reject, new Error(error))
      const onExit = (code) => settle(reject, new Error(`the process ended with ${code}: ${complaint}`))
      child.on('message', onMessage).on('exit', onExit)
    })
  await reply()
  return {
    ask: (name, args = {}) => {
      const answer = reply()
      child.send({ name, args })
      return answer
    },
    end: async () => {
      child.kill('SIGKILL')
      await gone
    },
  }
}

/** One process, some questions, and its end whatever happens. */
export async function withChild(module, limitMs, job) {
  const child = await startChild(module, limitMs)
  try {
    return await job(child)
  } finally {
    await child.end()
  }
}

/** Work of this process so far, all threads, in ms. */
export function cpuMs() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}
