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

/** The app gets its own process group, so that ending us ends it also under a virtual display. */
function endWith(child) {
  const ownGroup = process.platform !== 'win32'
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      if (ownGroup) process.kill(-child.pid, signal)
      else child.kill(signal)
    })
  }
}

/** Answers the app's exit code. */
export function openApp(electron, args = []) {
  const [program, all] = onDisplay([electron, [...sandboxArguments(), '.', ...args]])
  const stdio = ['inherit', 'pipe', 'pipe']
  const child = spawn(program, all, { cwd: root, stdio, detached: process.platform !== 'win32' })
  endWith(child)
  passOn(child.stdout, process.stdout)
  passOn(child.stderr, process.stderr)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      if (code) say(`The app ended with code ${code}.`)
      resolve(code ?? 1)
    })
  })
}
