import { dirname, join } from 'node:path'
import { noStamp } from '../../shared/replication/clock'
import { noHeads } from '../../shared/replication/heads'
import { createChain } from './chain'
import type { Environment, StorageOptions } from './environment'
import { environmentOf, foldersOf } from './environment'
import { sweepTemporary, writeWhole } from './durable-file'
import type { FileSystem } from './file-system'
import { errorCode, namesIn } from './file-system'
import type { Identity } from './identity'
import { writeIdentity, writePointer, writeWitness } from './identity'
import { inspect, isUntouched } from './inspect'
import type { Locked } from './lock'
import { lockFolder } from './lock'
import type { Message, Stop } from './message'
import { message, stop } from './message'
import { folderFormat, isStopped, renewFormat } from './migrations'
import type { OpenedStorage } from './open-office'
import { openOffice } from './open-office'
import { segmentName } from './segment'
import { readPreview } from './preview'

export type Opening = { readonly kind: 'new' } | OpenedStorage | Stop

/** What the first start says about this PC. */
export type NewOffice = {
  readonly letter: string
  readonly name: string
  /** The office this PC joins; without it a new one begins. */
  readonly office?: string
}

/** Runs with the folder locked; unlocks unless the office was opened, which unlocks on closing. */
async function locked(
  environment: Environment,
  act: (lock: Extract<Locked, { kind: 'locked' }>, messages: readonly Message[]) => Promise<Opening>,
): Promise<Opening> {
  const { fileSystem, dataFolder, machine } = environment
  const lock = await lockFolder(fileSystem, dataFolder, machine)
  if (lock.kind === 'busy') return stop('locked', { pid: lock.pid })
  let opening: Opening | undefined
  try {
    opening = await act(lock, lock.takenOver ? [message('lock-taken-over')] : [])
    return opening
  } finally {
    if (opening?.kind !== 'opened') await lock.unlock()
  }
}

async function guarded(act: () => Promise<Opening>): Promise<Opening> {
  try {
    return await act()
  } catch (error) {
    return stop('unreadable', { code: errorCode(error), error: String(error) })
  }
}

/**
 * Opens the office in a data folder: cuts a torn end, takes over a dead program's lock, but never starts empty in
 * place of missing or damaged data. `stopped` has changed nothing; its codes are for a person to answer.
 */
export function openStorage(options: StorageOptions): Promise<Opening> {
  const environment = environmentOf(options)
  return guarded(async () => {
    const first = await inspect(environment)
    if (first.kind !== 'known') return first
    return locked(environment, async ({ unlock }, messages) => {
      const found = await inspect(environment)
      if (found.kind !== 'known') return found
      await environment.onPreview?.(await readPreview(environment, found.identity))
      const renewed = found.isOnDisk ? await renewFormat(environment, found.identity) : []
      if (isStopped(renewed)) return renewed
      const identity = { ...found.identity, format: folderFormat }
      const all = [...messages, ...found.messages, ...renewed]
      return openOffice(environment, { ...found, identity, messages: all, unlock })
    })
  })
}

/** The journal's first line, without operations: from now on an absent journal is a loss, not a beginning. */
async function writeBeginning(environment: Environment, identity: Identity): Promise<string> {
  const { fileSystem, dataFolder, clock, randomBytes } = environment
  const { office, device, epoch } = identity
  const folder = join(foldersOf(dataFolder).journal, device)
  await fileSystem.makeFolder(folder)
  await fileSystem.syncFolder(dirname(folder))
  const writer = { office, device, epoch, parent: null }
  const noLine = { seq: 0, hash: '', seen: noHeads }
  const chain = createChain({
    writer,
    head: noLine,
    lastStamp: noStamp,
    heads: () => noHeads,
    clock,
    randomBytes,
  })
  const { bytes, head } = chain.seal(0)
  // Whole or not at all: an empty journal would be taken for a lost one.
  await writeWhole(fileSystem, join(folder, segmentName(epoch, head.seq)), bytes)
  return head.hash
}

/** Any folder above may be new; those that are not ours to open are not. */
async function syncAbove(fileSystem: FileSystem, path: string): Promise<void> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    await fileSystem.syncFolder(folder).catch(() => undefined)
    if (folder === dirname(folder)) return
  }
}

async function found(environment: Environment, pc: NewOffice): Promise<void> {
  const { fileSystem, dataFolder, userFolder, machine, newId, randomBytes } = environment
  const { journal } = foldersOf(dataFolder)
  for (const folder of Object.values(foldersOf(dataFolder))) await fileSystem.makeFolder(folder)
  await fileSystem.makeFolder(userFolder)
  // Of a first start that did not get as far as its first line.
  for (const name of (await namesIn(fileSystem, journal)) ?? [])
    await sweepTemporary(fileSystem, join(journal, name))
  const { letter: pcLetter, name } = pc
  const self = {
    office: pc.office ?? newId(),
    // Short, since every record's stamp carries it; unique within the office is enough.
    device: Buffer.from(randomBytes(5)).toString('hex'),
    epoch: 1,
    pcLetter,
    name,
    machine: await machine.id(),
    format: folderFormat,
  }
  await writeIdentity(fileSystem, dataFolder, self)
  const hash = await writeBeginning(environment, self)
  await fileSystem.syncFolder(dataFolder)
  for (const folder of [dataFolder, userFolder]) await syncAbove(fileSystem, folder)
  await writePointer(fileSystem, userFolder, { office: self.office, dataFolder })
  await writeWitness(fileSystem, userFolder, { ...self, head: { epoch: 1, seq: 1, hash } })
}

/**
 * Founds an office in a folder that `openStorage` called new, and opens it; goes on where founding was cut off before
 * anything was saved. Stops with `not-empty` anywhere else.
 */
export function createOfficeStorage(options: StorageOptions, pc: NewOffice): Promise<OpenedStorage | Stop> {
  const environment = environmentOf(options)
  return guarded(async () => {
    await environment.fileSystem.makeFolder(environment.dataFolder)
    return locked(environment, async ({ unlock }, messages) => {
      const before = await inspect(environment)
      if (before.kind === 'new') await found(environment, pc)
      else if (!(await isUntouched(environment))) return stop('not-empty')
      const after = await inspect(environment)
      if (after.kind !== 'known') return stop('unreadable')
      const identity = { ...after.identity, pcLetter: pc.letter, name: pc.name }
      const isOnDisk = before.kind === 'new' && after.isOnDisk
      return openOffice(environment, {
        ...after,
        identity,
        isOnDisk,
        messages: [...messages, ...after.messages],
        unlock,
      })
    })
  }).then((opening) => (opening.kind === 'new' ? stop('unreadable') : opening))
}
