import { join } from 'node:path'
import type { Environment } from './environment'
import { foldersOf } from './environment'
import type { FileSystem } from './file-system'
import { namesIn } from './file-system'
import type { Identity, Read, Witness } from './identity'
import { readIdentity, readPointer, readWitness } from './identity'
import type { Message, Stop } from './message'
import { message, stop } from './message'

export type Inspected =
  | { readonly kind: 'new' }
  | {
      readonly kind: 'known'
      readonly identity: Identity
      readonly witness: Witness | undefined
      readonly messages: readonly Message[]
    }
  | Stop

async function holdsSomething(fileSystem: FileSystem, folder: string): Promise<boolean> {
  for (const name of (await namesIn(fileSystem, folder)) ?? []) {
    const inner = await namesIn(fileSystem, join(folder, name))
    // A folder without content is a first start that did not get far.
    if (inner === undefined || inner.length > 0) return true
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

/** Whom the folder belongs to without its device.json: told by the witness, if a person agreed to go on. */
function regained(environment: Environment, witness: Witness | undefined): Identity | Stop {
  if (witness === undefined || !environment.accept.includes('device-lost')) return stop('device-lost')
  const { office, device, epoch, pcLetter, name, machine } = witness
  return { office, device, epoch, pcLetter, name, machine }
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
  const self = identity.kind === 'found' ? identity.value : regained(environment, witness)
  if ('kind' in self) return self
  const known = [witness?.office, pointer.kind === 'found' ? pointer.value.office : undefined]
  const other = known.find((office) => office !== undefined && office !== self.office)
  if (other !== undefined) return stop('foreign-office', { expected: other, found: self.office })
  const messages = [
    ...restored('device', identity),
    ...restored('pointer', pointer),
    ...restored('witness', seen),
  ]
  const isSelf = witness?.device === self.device
  return { kind: 'known', identity: self, witness: isSelf ? witness : undefined, messages }
}

function place(pointer: Read<{ readonly dataFolder: string }>): { readonly expected?: string } {
  return pointer.kind === 'found' ? { expected: pointer.value.dataFolder } : {}
}
