import { join } from 'node:path'
import type { FileSystem } from './file-system'
import { errorCode, readIfPresent, removeIfPresent, writeAll } from './file-system'
import type { Machine } from './machine'

export type Locked =
  | { readonly kind: 'locked'; readonly takenOver: boolean; readonly unlock: () => Promise<void> }
  | { readonly kind: 'busy'; readonly pid: number }

type Holder = { readonly pid: number; readonly boot: string; readonly start: string }

function parseHolder(bytes: Uint8Array | undefined): Holder | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes ?? []).toString('utf8'))
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('boot' in value))
      return undefined
    const { pid, boot } = value
    const start = 'start' in value && typeof value.start === 'string' ? value.start : ''
    return typeof pid === 'number' && typeof boot === 'string' ? { pid, boot, start } : undefined
  } catch {
    return undefined
  }
}

/** Two readings of the minute of the last start may differ by rounding and clock corrections. */
function isSameBoot(a: string, b: string): boolean {
  if (a === b) return true
  const minutes = [a, b].map((text) => Number(/^minute-(\d+)$/.exec(text)?.[1] ?? Number.NaN))
  return Math.abs((minutes[0] ?? Number.NaN) - (minutes[1] ?? Number.NaN)) <= 1
}

/** The process lives and is the one that took the lock, not another that was given its number. */
async function isAtWork(machine: Machine, { pid, start }: Holder): Promise<boolean> {
  if (!machine.isAlive(pid)) return false
  const now = await machine.startOf(pid)
  return start === '' || now === '' || start === now
}

async function take(fileSystem: FileSystem, path: string, holder: Holder): Promise<boolean> {
  try {
    const file = await fileSystem.create(path)
    try {
      await writeAll(file, Buffer.from(`${JSON.stringify(holder)}\n`), 0)
    } finally {
      await file.close()
    }
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    // Made by this attempt: it would keep this very program out when it tries again.
    await fileSystem.remove(path).catch(() => undefined)
    throw error
  }
}

/**
 * One program at a time per data folder, also across Windows users (Electron's own lock does not see those). A lock
 * whose process is gone or that stems from before the last start of the PC is taken over.
 */
export async function lockFolder(fileSystem: FileSystem, folder: string, machine: Machine): Promise<Locked> {
  const path = join(folder, 'lock.json')
  const { pid } = machine
  const holder = { pid, boot: await machine.boot(), start: await machine.startOf(pid) }
  // A lock that cannot be removed is taken over once this program has ended.
  const unlock = () => removeIfPresent(fileSystem, path).catch(() => undefined)
  if (await take(fileSystem, path, holder)) return { kind: 'locked', takenOver: false, unlock }
  const other = parseHolder(await readIfPresent(fileSystem, path))
  if (other !== undefined && isSameBoot(other.boot, holder.boot) && (await isAtWork(machine, other))) {
    return { kind: 'busy', pid: other.pid }
  }
  await removeIfPresent(fileSystem, path)
  if (await take(fileSystem, path, holder)) return { kind: 'locked', takenOver: true, unlock }
  return { kind: 'busy', pid: 0 }
}
