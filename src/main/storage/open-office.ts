import { dirname, join } from 'node:path'
import { Low } from 'lowdb'
import type { FileStore, SmallFiles } from '../backend/ports'
import { deviceIdSchema } from '../../shared/domain/ids'
import type { Office } from '../../shared/domain/office'
import { emptyOffice } from '../../shared/domain/office'
import { noHeads } from '../../shared/replication/heads'
import type { Compaction } from './compaction'
import { createCompaction } from './compaction'
import { createCopyWriter } from './copy-writer'
import type { Care } from './care'
import { applyCut } from './cut'
import type { Database } from './database'
import { createDatabase } from './database'
import type { Environment } from './environment'
import { foldersOf } from './environment'
import type { BranchReason } from './epoch'
import { freeLetter, isRolledBack, reasonToBranch } from './epoch'
import { noteDoubts, settleDoubts } from './doubts'
import { sweepTemporary } from './durable-file'
import { createFileStore } from './file-store'
import type { Identity, Witness } from './identity'
import { writeIdentity, writePointer, writeWitness } from './identity'
import type { Journal } from './journal'
import type { FileSystem } from './file-system'
import type { LoadedJournal } from './load-journal'
import type { Message, Stop } from './message'
import { message, stop } from './message'
import type { OfficeAdapter } from './office-adapter'
import { createOfficeAdapter, LoadStopped } from './office-adapter'
import type { Replica } from './replica'
import { createReplica } from './replica'
import { createSmallFiles } from './small-files'
import type { Position, StreamHead } from './stream'

export type OpenedStorage = {
  readonly kind: 'opened'
  readonly identity: Identity
  readonly store: Database
  /** For exchanging lines with the other PCs of the office. */
  readonly replica: Replica
  readonly files: FileStore
  readonly small: SmallFiles
  readonly drafts: SmallFiles
  readonly visits: SmallFiles
  /** Grows when something goes wrong in the background. */
  readonly messages: readonly Message[]
  /** What wants doing while nobody waits. */
  readonly care: Care
  /** Takes no more changes, waits for the last group, writes a snapshot and the witness, and unlocks the folder. */
  readonly close: () => Promise<void>
}

export type Known = {
  readonly identity: Identity
  readonly witness: Witness | undefined
  /** False when device.json was lost or damaged and has to be written anew. */
  readonly isOnDisk: boolean
  readonly messages: readonly Message[]
  readonly unlock: () => Promise<void>
}

type Read = { readonly low: Low<Office>; readonly adapter: OfficeAdapter }

async function readOffice(environment: Environment, { office, device }: Identity): Promise<Read | Stop> {
  const { fileSystem, dataFolder, pace } = environment
  const { journal, snapshot } = foldersOf(dataFolder)
  const place = {
    fileSystem,
    snapshotFolder: snapshot,
    journalFolder: journal,
    officeId: office,
    device,
    pace,
  }
  const adapter = createOfficeAdapter(place)
  const low = new Low<Office>(adapter, emptyOffice())
  try {
    await low.read()
    return { low, adapter }
  } catch (error) {
    if (error instanceof LoadStopped) return error.reason
    throw error
  }
}

async function syncFile(fileSystem: FileSystem, path: string): Promise<void> {
  const file = await fileSystem.open(path)
  try {
    await file.sync()
  } finally {
    await file.close()
  }
  await fileSystem.syncFolder(dirname(path))
}

/** Cuts torn ends off, and makes sure that what was read is on disk before anything is built on it. */
async function settleJournal(environment: Environment, { cuts, last }: LoadedJournal) {
  const { fileSystem, dataFolder, clock } = environment
  const { journal, quarantine } = foldersOf(dataFolder)
  const messages: Message[] = []
  for (const { device, cut } of cuts) {
    const place = { fileSystem, folder: join(journal, device), quarantine, now: clock.now() }
    messages.push(...(await applyCut(place, cut)))
  }
  for (const { device, segment } of last) {
    const isCut = cuts.some(({ cut }) => cut.segment === segment || cut.later.includes(segment))
    if (!isCut) await syncFile(fileSystem, join(journal, device, segment.name))
  }
  return messages
}

function branched(
  { identity, witness }: Known,
  position: Position,
  office: Office,
  machine: string,
): Identity {
  const epoch = Math.max(identity.epoch, position.epoch, witness?.epoch ?? 0) + 1
  const used = [identity.pcLetter, ...(witness === undefined ? [] : [witness.pcLetter])]
  return { ...identity, epoch, pcLetter: freeLetter(office, used), machine }
}

/** Tells the office's own list of PCs about the new epoch, in the first line of it. */
async function announce(store: Database, identity: Identity): Promise<void> {
  const { device, epoch, pcLetter } = identity
  if (!store.office.tables.devices.has(device)) return
  const fields = { letter: pcLetter, epoch }
  const operation = { type: 'set', collection: 'devices', id: device, fields } as const
  const author = { person: '', requestId: `epoch ${device} ${epoch}` }
  await store.commit(author, () => ({ ok: true, value: { operations: [operation], value: null } }))
}

function databaseFor(
  environment: Environment,
  identity: Identity,
  { low, adapter }: Read,
  own: Journal,
): Database {
  const { fileSystem, dataFolder, clock, randomBytes, log } = environment
  const { device, epoch, office } = identity
  const { journal: folder } = foldersOf(dataFolder)
  const { journal, replies, pending, lastStamp } = adapter.loaded()
  const { position, streams } = journal
  const isSame = position.epoch === epoch
  const { seq, hash, seen } = isSame ? streams.get(device, epoch) : { ...position, seq: 0, seen: noHeads }
  return createDatabase({
    office: low.data,
    device: { id: deviceIdSchema.parse(device), epoch },
    writer: { office, device, epoch, parent: isSame ? null : position },
    head: { seq, hash, seen },
    streams,
    lastStamp,
    replies,
    pending,
    journal: own,
    copies: createCopyWriter(fileSystem, folder),
    clock,
    randomBytes,
    ...(log === undefined ? {} : { log }),
  })
}

async function remember(environment: Environment, identity: Identity, head: Position): Promise<void> {
  const { fileSystem, userFolder, dataFolder } = environment
  await writePointer(fileSystem, userFolder, { office: identity.office, dataFolder })
  await writeWitness(fileSystem, userFolder, { ...identity, head })
}

/** Where this device's journal stands: in its own epoch, or still where it branched off. */
function positionOf(store: Database, loaded: Position): Position {
  const { seq, hash } = store.head()
  return seq === 0 ? loaded : { epoch: store.device.epoch, seq, hash }
}

/** Nothing was written since the newest snapshot. */
function isCovered(streams: readonly StreamHead[], covered: readonly StreamHead[]): boolean {
  return streams.every(({ device, epoch, seq }) =>
    covered.some((one) => one.device === device && one.epoch === epoch && one.seq === seq),
  )
}

type Open = {
  readonly known: Known
  readonly identity: Identity
  readonly store: Database
  readonly read: Read
  readonly compaction: Compaction
}

/** A snapshot of what came since the last, where it is made faster than anybody notices. */
async function takeSnapshot({ snapshots }: Environment, { store, read, compaction }: Open): Promise<void> {
  const { low, adapter } = read
  const moment = store.moment()
  const records = Object.values(store.office.tables).reduce((sum, { size }) => sum + size, 0)
  if (records > snapshots.recordsAtQuit) return
  adapter.at(moment)
  if (!isCovered(moment.streams, compaction.covered() ?? adapter.covered())) await low.write()
}

function closer(environment: Environment, open: Open) {
  const { known, identity, store, read, compaction } = open
  const loaded = read.adapter.loaded().journal.position
  return async () => {
    try {
      const isSound = store.state().mode !== 'read-only'
      await store.close()
      await compaction.close()
      const position = positionOf(store, loaded)
      if (!isSound) return
      await takeSnapshot(environment, open)
      await remember(environment, identity, position)
    } catch (error) {
      // The journal has everything; the next start only takes longer.
      environment.log?.error('close-incomplete', { error: String(error) })
    } finally {
      await known.unlock()
    }
  }
}

async function branchIfNeeded(
  environment: Environment,
  known: Known,
  position: Position,
  office: Office,
): Promise<{ readonly identity: Identity; readonly reason?: BranchReason }> {
  const { fileSystem, dataFolder, machine } = environment
  const { identity, witness, isOnDisk } = known
  const here = await machine.id()
  const reason = reasonToBranch(identity, position, isRolledBack(position, witness), here)
  const next = reason === undefined ? identity : branched(known, position, office, here)
  if (reason !== undefined || !isOnDisk) await writeIdentity(fileSystem, dataFolder, next)
  return reason === undefined ? { identity } : { identity: next, reason }
}

/** Opens the office of a folder that is locked and whose identity is known. */
export async function openOffice(environment: Environment, known: Known): Promise<OpenedStorage | Stop> {
  const { fileSystem, dataFolder, userFolder, accept, log } = environment
  const read = await readOffice(environment, known.identity)
  if ('kind' in read) return read
  const { journal, messages } = read.adapter.loaded()
  const { position } = journal
  if (isRolledBack(position, known.witness) && !accept.includes('rolled-back')) {
    return stop('rolled-back', { found: position.seq, expected: known.witness?.head.seq ?? 0 })
  }
  const folders = foldersOf(dataFolder)
  for (const folder of [dataFolder, ...Object.values(folders), userFolder]) {
    await fileSystem.makeFolder(folder)
    await sweepTemporary(fileSystem, folder)
  }
  const told = [...known.messages, ...messages, ...(await settleJournal(environment, journal))]
  const { identity, reason } = await branchIfNeeded(environment, known, position, read.low.data)
  const late = message('snapshot-late')
  const compaction = createCompaction({
    environment,
    identity,
    bytes: read.adapter.loaded().bytes,
    onFailure: () => void (told.includes(late) || told.push(late)),
  })
  const store = databaseFor(environment, identity, read, compaction.journal)
  if (reason !== undefined) await announce(store, identity)
  await remember(environment, identity, positionOf(store, position))
  const notes = { fileSystem, folders: [userFolder, folders.small] }
  const settled = await settleDoubts(notes, read.adapter.loaded().replies)
  if (reason !== undefined) told.push(message('new-epoch', { reason, letter: identity.pcLetter }))
  told.push(...settled)
  return {
    kind: 'opened',
    identity,
    store: { ...store, ...noteDoubts(notes, store) },
    replica: createReplica({ store, fileSystem, folder: folders.journal, tell: environment.care.tell }),
    files: createFileStore(fileSystem, folders.files),
    small: createSmallFiles(fileSystem, folders.small, log),
    drafts: createSmallFiles(fileSystem, folders.drafts, log),
    visits: createSmallFiles(fileSystem, folders.visits, log),
    messages: told,
    care: environment.care,
    close: closer(environment, { known, identity, store, read, compaction }),
  }
}
