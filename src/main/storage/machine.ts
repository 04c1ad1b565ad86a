import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { hostname, uptime } from 'node:os'

/** The PC this program runs on, as far as locks and clones need it. */
export type Machine = {
  readonly pid: number
  readonly isAlive: (pid: number) => boolean
  /** When a process began, as the system counts; empty where it does not tell. Numbers are used again, this is not. */
  readonly startOf: (pid: number) => Promise<string>
  /** Same as long as the PC was not started anew. */
  readonly boot: () => Promise<string>
  /** Same for this installation of the operating system; a hash, so that it tells nothing else. */
  readonly id: () => Promise<string>
}

async function firstText(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    try {
      return (await readFile(path, 'utf8')).trim()
    } catch {
      // The next place may have it.
    }
  }
  return undefined
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Another user's process may not be signalled but is there.
    return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EPERM'
  }
}

/** Linux: the 22nd field of its status; the name before may hold spaces and brackets. */
async function startOf(pid: number): Promise<string> {
  const status = (await firstText([`/proc/${pid}/stat`])) ?? ''
  return status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}

/** Where no boot id exists: the minute of the last start, told by the uptime. */
function bootMinute(): string {
  return `minute-${Math.round((Date.now() / 1000 - uptime()) / 60)}`
}

export const thisMachine: Machine = {
  pid: process.pid,
  isAlive,
  startOf,
  boot: async () => (await firstText(['/proc/sys/kernel/random/boot_id'])) ?? bootMinute(),
  id: async () => {
    const id = (await firstText(['/etc/machine-id', '/var/lib/dbus/machine-id'])) ?? hostname()
    return createHash('sha256').update(`durchreiche ${id}`).digest('hex').slice(0, 16)
  },
}
