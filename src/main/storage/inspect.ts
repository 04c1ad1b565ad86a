import { join } from 'node:path'
import type { Environment } from './environment'
import { foldersOf } from './environment'
import { isTemporary } from './durable-file'
import type { FileSystem } from './file-system'
import { namesIn } from './file-system'
import type { Identity, Pointer, Read, Witness } from './identity'
import { readIdentity, readPointer, readWitness } from './identity'
import type { Message, Stop } from './message'
import { message, stop } from './message'
import { firstLine, lastLine } from './recovery'
import type { Segment } from './segment'
import { segmentsAmong } from './segment'

export type Inspected =
  | { readonly kind: 'new' }
  | {
      readonly kind: 'known'
      readonly identity: Identity
      readonly witness: Witness | undefined
      /** False when device.json was lost or damaged and has to be written anew. */
      readonly isOnDisk: boolean
      readonly messages: readonly Message[]
    }
  | Stop

async function holdsSomething(fileSystem: FileSystem, folder: string): Promise<boolean> {
  for (const name of (await namesIn(fileSystem, folder)) ?? []) {
    const inner = await namesIn(fileSystem, join(folder, name))
    // A folder without content is a first start that did not get far.
    if (inner === undefined || inner.some((one) => !isTemporary(one))) return true
  }
  return false
}

async function holdsOffice({ fileSystem, dataFolder }: Environment): Promise<boolean> {
  const { journal, snapshot, backup } = foldersOf(dataFolder)
  for (const folder of [journal, snapshot, backup]) if (await holdsSomething(fileSystem, folder)) return true
  return false
}

function restored(what: string, read: Read<unknown>): Message[] {
  return read.kind === 'found' && read.restored ? [message('copy-restored', { what })] : []
}

/** Whom the folder belongs to without its device.json, if a person agreed to go on. */
async function regained(environment: Environment, witness: Witness | undefined): Promise<Identity | Stop> {
  if (!environment.accept.includes('device-lost')) return stop('device-lost')
  if (witness === undefined) return (await identityFromJournal(environment)) ?? stop('device-lost')
  const { office, device, epoch, pcLetter, name, machine } = witness
  return { office, device, epoch, pcLetter, name, machine }
}

/** The one device whose journal lies there; without a machine, so that it goes on in a new epoch. */
async function identityFromJournal({ fileSystem, dataFolder }: Environment): Promise<Identity | undefined> {
  const { journal } = foldersOf(dataFolder)
  const newest: { readonly device: string; readonly last: Segment }[] = []
  for (const device of (await namesIn(fileSystem, journal)) ?? []) {
    const { segments } = segmentsAmong((await namesIn(fileSystem, join(journal, device))) ?? [])
    const last = segments.at(-1)
    if (last !== undefined) newest.push({ device, last })
  }
  const [only, ...others] = newest
  if (only === undefined || others.length > 0) return undefined
  const { device, last } = only
  const line = firstLine(await fileSystem.read(join(journal, device, last.name)))
  if (line?.d !== device) return undefined
  return { office: line.office, device, epoch: last.epoch, pcLetter: '', name: device, machine: '' }
}

/**
 * What a data folder is, before anything in it is touched. New only if it has no journal, snapshot or backup and the
 * pointer knows no office; otherwise a missing or invalid part is a stop, never a default (engine.md §2, start).
 */
export async function inspect(environment: Environment): Promise<Inspected> {
  const { fileSystem, dataFolder, userFolder } = environment
  const pointer = await readPointer(fileSystem, userFolder)
  const isHeld = await holdsOffice(environment)
  if (!isHeld && pointer.kind === 'absent') return { kind: 'new' }
  if (!isHeld) return stop('missing', { what: 'data', ...place(pointer) })
  const identity = await readIdentity(fileSystem, dataFolder)
  const seen = await readWitness(fileSystem, userFolder)
  const witness = seen.kind === 'found' ? seen.value : undefined
  const self = identity.kind === 'found' ? identity.value : await regained(environment, witness)
  if ('kind' in self) return self
  const foreign = foreignTo(self, pointer, witness)
  if (foreign !== undefined) return foreign
  const messages = [
    ...restored('device', identity),
    ...restored('pointer', pointer),
    ...restored('witness', seen),
  ]
  const isOnDisk = identity.kind === 'found' && !identity.restored
  const own = witness?.device === self.device ? witness : undefined
  return { kind: 'known', identity: self, witness: own, isOnDisk, messages }
}

/** The user's folder knows another office than the one that lies here. */
function foreignTo(
  { office }: Identity,
  pointer: Read<Pointer>,
  witness: Witness | undefined,
): Stop | undefined {
  const known = [witness?.office, pointer.kind === 'found' ? pointer.value.office : undefined]
  const other = known.find((id) => id !== undefined && id !== office)
  return other === undefined ? undefined : stop('foreign-office', { expected: other, found: office })
}

function place(pointer: Read<{ readonly dataFolder: string }>): { readonly expected?: string } {
  return pointer.kind === 'found' ? { expected: pointer.value.dataFolder } : {}
}

/** True when the folder's only journal has no more than the line it was founded with: nothing was ever saved in it. */
export async function isUntouched({ fileSystem, dataFolder }: Environment): Promise<boolean> {
  const { journal, snapshot, backup } = foldersOf(dataFolder)
  for (const folder of [snapshot, backup]) if (await holdsSomething(fileSystem, folder)) return false
  const segments: string[] = []
  for (const device of (await namesIn(fileSystem, journal)) ?? []) {
    const names = (await namesIn(fileSystem, join(journal, device))) ?? []
    segments.push(...names.filter((name) => !isTemporary(name)).map((name) => join(journal, device, name)))
  }
  const [only, ...others] = segments
  if (only === undefined || others.length > 0) return false
  const bytes = await fileSystem.read(only)
  const first = lastLine(bytes)?.line
  return first?.e === 1 && first.n === 1 && first.o.length === 0
}
