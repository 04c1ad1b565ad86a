/** Opens the built app and passes on what it says. */
import { spawn } from 'node:child_process'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { root, say } from './command.mjs'
import { onDisplay, sandboxArguments } from './display.mjs'

/** Chromium's complaints about a missing D-Bus or graphics card: harmless, and they hide real errors. */
export function isNoise(line) {
  return /:(ERROR|WARNING):(bus|object_proxy|viz_main_impl|shared_image_interface_proxy|one_copy_raster_buffer_provider|display|gpu_\w+|gl_\w+|command_buffer_\w+|angle_\w+)\.cc/.test(
    line,
  )
}

function passOn(stream, output) {
  createInterface({ input: stream }).on('line', (line) => {
    if (!isNoise(line)) output.write(`${line}\n`)
  })
}

/** Starts the app: `ended` answers its exit code, `stop` asks it to end. */
export function startApp(electron, args = []) {
  const [program, all] = onDisplay([electron, [...sandboxArguments(), '.', ...args]])
  const stdio = ['inherit', 'pipe', 'pipe']
  // A process group of its own, so that ending it ends it also under a virtual display.
  const child = spawn(program, all, { cwd: root, stdio, detached: process.platform !== 'win32' })
  const stop = (signal = 'SIGTERM') => {
    if (process.platform === 'win32') child.kill(signal)
    else process.kill(-child.pid, signal)
  }
  passOn(child.stdout, process.stdout)
  passOn(child.stderr, process.stderr)
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      if (code) say(`The app ended with code ${code}.`)
      resolve(code ?? 1)
    })
  })
  return { ended, stop }
}

/** Answers the app's exit code; ending us ends it also. */
export function openApp(electron, args = []) {
  const { ended, stop } = startApp(electron, args)
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop(signal))
  return ended
}
