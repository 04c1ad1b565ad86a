/** A program with windows needs a display: the real one, or a virtual one where there is none. */
import process from 'node:process'
import { say } from './command.mjs'

export function needsVirtualDisplay(platform = process.platform, env = process.env) {
  return platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY
}

/** The same command, under a virtual display when this machine shows none. */
export function onDisplay([program, args]) {
  if (!needsVirtualDisplay()) return [program, args]
  say('No display here: using a virtual one (xvfb-run).')
  // No access control (-ac): the display ends with the program, and another local user may have to reach it.
  return ['xvfb-run', ['-a', '-s', '-screen 0 1600x1000x24 -ac -nolisten tcp', program, ...args]]
}

/** Chromium refuses its sandbox to root on Linux. Nobody else ever gets this switch. */
export function sandboxArguments(platform = process.platform, userId = process.getuid?.()) {
  return platform === 'linux' && userId === 0 ? ['--no-sandbox'] : []
}
