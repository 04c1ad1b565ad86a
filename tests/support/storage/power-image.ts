import { dirname } from 'node:path'
import type { MemoryFileSystem } from './memory-file-system'
import { createMemoryFileSystem } from './memory-file-system'

/** One change to a disk as the program made it; files go by number, folders by path. */
export type Change =
  | { readonly type: 'write'; readonly file: number; readonly position: number; readonly bytes: Uint8Array }
  | { readonly type: 'cut'; readonly file: number; readonly length: number }
  | { readonly type: 'name'; readonly path: string; readonly file: number }
  | { readonly type: 'unname'; readonly path: string; readonly file: number }
  | { readonly type: 'move'; readonly from: string; readonly to: string; readonly file: number }
  | { readonly type: 'folder'; readonly path: string }
  | { readonly type: 'unfolder'; readonly path: string }

export type Logged = {
  readonly change: Change
  /** The call that made it. */
  readonly at: number
  /** The sync that made it certain. */
  certainAt: number
  /** A sync of it failed: no later one makes it certain. */
  isDoomed: boolean
}

/** A number from 0 up to, but not including, `below`. */
export type Chance = (below: number) => number

/** What was done to an image, so that a test can prove that its images were not all alike. */
export type Losses = {
  writes: number
  torn512: number
  torn4096: number
  cuts: number
  zeros: number
  created: number
  renamed: number
  removed: number
  folders: number
  /** Kept although something earlier was lost. */
  outOfOrder: number
  doomed: number
}

export function noLosses(): Losses {
  return {
    writes: 0,
    torn512: 0,
    torn4096: 0,
    cuts: 0,
    zeros: 0,
    created: 0,
    renamed: 0,
    removed: 0,
    folders: 0,
    outOfOrder: 0,
    doomed: 0,
  }
}

const lossOf = {
  write: 'writes',
  cut: 'cuts',
  name: 'created',
  move: 'renamed',
  unname: 'removed',
  folder: 'folders',
  unfolder: 'removed',
} as const

/** How much of what is not certain survives: nothing, all, or each part with that many chances of 8. */
export type Survival = { readonly chances: number; readonly sector: 512 | 4096 }

type Disk = {
  readonly contents: Map<number, Uint8Array>
  readonly names: Map<string, number>
  readonly folders: Set<string>
}

function resized(before: Uint8Array, length: number): Uint8Array {
  const after = new Uint8Array(length)
  after.set(before.subarray(0, length))
  return after
}

function put({ contents }: Disk, file: number, position: number, bytes: Uint8Array): void {
  const before = contents.get(file) ?? new Uint8Array(0)
  const size = Math.max(before.byteLength, position + bytes.byteLength)
  const after = size === before.byteLength ? before : resized(before, size)
  after.set(bytes, position)
  contents.set(file, after)
}

function apply(disk: Disk, change: Change): void {
  const { contents, names, folders } = disk
  if (change.type === 'write') put(disk, change.file, change.position, change.bytes)
  else if (change.type === 'cut')
    contents.set(change.file, resized(contents.get(change.file) ?? new Uint8Array(0), change.length))
  else if (change.type === 'move') {
    forget(disk, change.from, change.file)
    names.set(change.to, change.file)
  } else if (change.type === 'name') names.set(change.path, change.file)
  else if (change.type === 'unname') forget(disk, change.path, change.file)
  else if (change.type === 'folder') folders.add(change.path)
  else folders.delete(change.path)
}

function forget({ names }: Disk, path: string, file: number): void {
  if (names.get(path) === file) names.delete(path)
}

type Written = Extract<Change, { type: 'write' }>

/** The sectors of a write, each kept or lost by itself; the file may have grown although its bytes were lost. */
function tear(disk: Disk, { file, position, bytes }: Written, how: Survival, chance: Chance, losses: Losses) {
  const { sector, chances } = how
  let kept = 0
  let lost = 0
  for (let from = 0; from < bytes.byteLength;) {
    const to = Math.min(bytes.byteLength, from + sector - ((position + from) % sector))
    if (chance(8) < chances) {
      kept += 1
      put(disk, file, position + from, bytes.subarray(from, to))
    } else lost += 1
    from = to
  }
  if (lost === 0) return true
  if (kept > 0) losses[sector === 512 ? 'torn512' : 'torn4096'] += 1
  if (chance(4) === 0) {
    put(disk, file, position + bytes.byteLength, new Uint8Array(0))
    losses.zeros += 1
  }
  return kept > 0
}

function isThere({ folders }: Disk, path: string): boolean {
  for (let folder = dirname(path); folder !== '/'; folder = dirname(folder)) {
    if (!folders.has(folder)) return false
  }
  return true
}

function asMemory(disk: Disk): MemoryFileSystem {
  const memory = createMemoryFileSystem()
  for (const folder of disk.folders) if (isThere(disk, folder)) memory.folders.add(folder)
  for (const [path, file] of disk.names) {
    if (isThere(disk, path)) memory.put(path, (disk.contents.get(file) ?? new Uint8Array(0)).slice())
  }
  return memory
}

/**
 * What the disk may hold after the power was cut before call `moment`: everything certain, and of the rest any part:
 * writes in any order and torn at sector borders, names and folders that were never synced there or not.
 */
export function imageAt(
  log: readonly Logged[],
  moment: number,
  how: Survival,
  chance: Chance,
): { readonly disk: MemoryFileSystem; readonly losses: Losses; readonly doubtful: number } {
  const disk: Disk = { contents: new Map(), names: new Map(), folders: new Set() }
  const losses = noLosses()
  let doubtful = 0
  let hasLost = false
  for (const { change, at, certainAt, isDoomed } of log) {
    if (at >= moment) break
    if (certainAt < moment) {
      apply(disk, change)
      continue
    }
    doubtful += 1
    const isKept = change.type === 'write' ? tear(disk, change, how, chance, losses) : chance(8) < how.chances
    if (isKept && change.type !== 'write') apply(disk, change)
    if (isKept && hasLost) losses.outOfOrder += 1
    if (isKept) continue
    hasLost = true
    losses[lossOf[change.type]] += 1
    if (isDoomed) losses.doomed += 1
  }
  return { disk: asMemory(disk), losses, doubtful }
}
