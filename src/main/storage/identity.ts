import { join } from 'node:path'
import type { Found } from './durable-file'
import { readDocument, writeDocument } from './durable-file'
import type { FileSystem } from './file-system'
import type { Position } from './stream'

/** Who this PC is in its office: <data>/device.json. */
export type Identity = {
  readonly office: string
  readonly device: string
  readonly epoch: number
  /** First letter of this PC's number series in this epoch. */
  readonly pcLetter: string
  readonly name: string
  /** Of the folder, see migrations; missing in the first. */
  readonly format?: number
  /** The machine it was written on; a copied folder shows by it. */
  readonly machine: string
}

/** Outside the data folder, per user: which office lives where. */
export type Pointer = { readonly office: string; readonly dataFolder: string }

/** Outside the data folder, per user: who this PC was and how far its journal reached when last seen. */
export type Witness = Identity & { readonly head: Position }

export const identityPath = (dataFolder: string) => join(dataFolder, 'device.json')
export const pointerPath = (userFolder: string) => join(userFolder, 'office.json')
export const witnessPath = (userFolder: string) => join(userFolder, 'witness.json')

type Fields = Readonly<Record<string, unknown>>

function hasTexts(value: Fields, names: readonly string[]): boolean {
  return names.every((name) => typeof value[name] === 'string')
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}

function isIdentity(value: unknown): value is Identity {
  if (!isFields(value) || !Number.isSafeInteger(value['epoch'])) return false
  if (value['format'] !== undefined && !Number.isSafeInteger(value['format'])) return false
  return hasTexts(value, ['office', 'device', 'pcLetter', 'name', 'machine'])
}

function isPointer(value: unknown): value is Pointer {
  return isFields(value) && hasTexts(value, ['office', 'dataFolder'])
}

function isWitness(value: unknown): value is Witness {
  if (!isIdentity(value) || !('head' in value) || !isFields(value.head)) return false
  const { epoch, seq } = value.head
  return Number.isSafeInteger(epoch) && Number.isSafeInteger(seq) && hasTexts(value.head, ['hash'])
}

export type Read<T> =
  | { readonly kind: 'absent' | 'damaged' }
  | { readonly kind: 'found'; readonly value: T; readonly restored: boolean }

function checked<T>(found: Found, is: (value: unknown) => value is T): Read<T> {
  if (found.kind !== 'found') return found
  const { value, restored } = found
  return is(value) ? { kind: 'found', value, restored } : { kind: 'damaged' }
}

export async function readIdentity(fileSystem: FileSystem, dataFolder: string): Promise<Read<Identity>> {
  return checked(await readDocument(fileSystem, identityPath(dataFolder)), isIdentity)
}

export async function readPointer(fileSystem: FileSystem, userFolder: string): Promise<Read<Pointer>> {
  return checked(await readDocument(fileSystem, pointerPath(userFolder)), isPointer)
}

export async function readWitness(fileSystem: FileSystem, userFolder: string): Promise<Read<Witness>> {
  return checked(await readDocument(fileSystem, witnessPath(userFolder)), isWitness)
}

export function writeIdentity(fileSystem: FileSystem, dataFolder: string, identity: Identity): Promise<void> {
  return writeDocument(fileSystem, identityPath(dataFolder), identity)
}

export function writePointer(fileSystem: FileSystem, userFolder: string, pointer: Pointer): Promise<void> {
  return writeDocument(fileSystem, pointerPath(userFolder), pointer)
}

export function writeWitness(fileSystem: FileSystem, userFolder: string, witness: Witness): Promise<void> {
  return writeDocument(fileSystem, witnessPath(userFolder), witness)
}
