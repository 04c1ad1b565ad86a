import { hash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { Heads } from '../../shared/domain/versions'
import type { Json, JsonObject } from '../../shared/replication/operation'

/** The newest line this program writes and reads. */
export const lineVersion = 2
/** The oldest it reads; the first had no `b` and one writing PC. */
const oldestVersion = 1

/** What a line says before its operations; the letters are the format's (engine.md §2). */
export type LineHeader = {
  /** Format version. */
  readonly v: number
  readonly office: string
  /** Device and its epoch; `n` counts 1, 2, 3 … within both together. */
  readonly d: string
  readonly e: number
  readonly n: number
  /** Hybrid logical stamp. */
  readonly h: string
  /** Wall clock of the writing PC, ms. */
  readonly t: number
  /** Person, and for whom the person acted. */
  readonly u: string
  readonly f?: string
  /** Request id; empty on lines nobody asked for (the beginning, seals). */
  readonly q: string
  /** Heads of other PCs and epochs that are new to this PC since its last line; all of them on an epoch's first line. */
  readonly b?: Heads
  /** Last seq known durable when this line was written. */
  readonly s: number
  /** Hash of the previous line; empty on the first. */
  readonly p: string
  /** On the first line of an epoch: where it branched off, null for the very first. */
  readonly parent?: LineParent | null
  /** On the first line of a segment opened after a failed sync: lines from here on in earlier segments are void. */
  readonly abandoned?: number
}

export type LineParent = { readonly epoch: number; readonly seq: number; readonly hash: string }

/** An operation with its salt, or the inner hash that an erased one left. */
export type Sealed = { readonly op: JsonObject; readonly k: string } | { readonly x: string }
export type Line = LineHeader & {
  readonly o: readonly Sealed[]
  /** The reply to the request, so that a repeated one is answered the same after a restart. */
  readonly r?: { readonly value: Json; readonly k: string }
}

/** What goes into a line: texts are JSON already, so that nothing is encoded twice. */
export type LineContent = {
  readonly operations: readonly string[]
  readonly reply?: string
  /** One salt per operation and one for the reply. */
  readonly salts: readonly string[]
}

export type EncodedLine = { readonly bytes: Uint8Array; readonly hash: string }

const checksumLength = 8
const space = 0x20
export const lineFeed = 0x0a

/** Hash of one salted operation or reply; all that stays of an erased one. */
export function innerHash(salt: string, text: string): string {
  return hash('sha256', salt + text)
}

/** The CRC-32 (zlib's polynomial) of the bytes as 8 lower-case hex digits. */
export function checksum(bytes: Uint8Array): string {
  return crc32(bytes).toString(16).padStart(checksumLength, '0')
}

/** Frames JSON text as one line: checksum, space, JSON, LF. */
export function frame(json: string): Uint8Array {
  const length = Buffer.byteLength(json)
  const bytes = Buffer.allocUnsafe(checksumLength + 1 + length + 1)
  bytes.write(json, checksumLength + 1, 'utf8')
  bytes.write(checksum(bytes.subarray(checksumLength + 1, checksumLength + 1 + length)), 0, 'latin1')
  bytes[checksumLength] = space
  bytes[bytes.length - 1] = lineFeed
  return bytes
}

/** The line hash covers the header's exact text and one inner hash per operation and reply. */
function lineHash(headerText: string, inner: readonly string[]): string {
  return hash('sha256', `${headerText}\n${inner.join('\n')}`)
}

export function encodeLine(header: LineHeader, content: LineContent): EncodedLine {
  const { operations, reply, salts } = content
  // The header's closing brace gives way to the operations.
  const headerText = JSON.stringify(header).slice(0, -1)
  const inner = operations.map((text, i) => innerHash(salts[i] ?? '', text))
  const sealed = operations.map((text, i) => `{"op":${text},"k":"${salts[i] ?? ''}"}`)
  let tail = ''
  if (reply !== undefined) {
    const salt = salts[operations.length] ?? ''
    inner.push(innerHash(salt, reply))
    tail = `,"r":{"value":${reply},"k":"${salt}"}`
  }
  const bytes = frame(`${headerText},"o":[${sealed.join(',')}]${tail}}`)
  return { bytes, hash: lineHash(headerText, inner) }
}

/** The hash of a line that was read; `text` is its JSON as it stands on disk. */
export function hashOfLine(line: Line, text: string): string {
  const inner = line.o.map((entry) => ('x' in entry ? entry.x : innerHash(entry.k, JSON.stringify(entry.op))))
  if (line.r !== undefined) inner.push(innerHash(line.r.k, JSON.stringify(line.r.value)))
  return lineHash(text.slice(0, text.indexOf(',"o":[')), inner)
}

/** What a line tells, in order; undefined for an erased operation. */
export function operationsOf(line: Line): (JsonObject | undefined)[] {
  return line.o.map((entry) => ('op' in entry ? entry.op : undefined))
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

function isSealed(entry: unknown): boolean {
  if (!isObject(entry)) return false
  if ('x' in entry) return typeof entry['x'] === 'string'
  return isObject(entry['op']) && typeof entry['k'] === 'string'
}

function isParent(value: unknown): boolean {
  if (value === undefined || value === null) return true
  return (
    isObject(value) && isCount(value['epoch']) && isCount(value['seq']) && typeof value['hash'] === 'string'
  )
}

function isHeads(value: unknown): boolean {
  return (
    isObject(value) &&
    Object.values(value).every((epochs) => isObject(epochs) && Object.values(epochs).every(isCount))
  )
}

const counts = ['v', 'e', 'n', 't', 's'] as const
const texts = ['office', 'd', 'h', 'u', 'q', 'p'] as const

function isReply(value: unknown): boolean {
  return isObject(value) && 'value' in value && typeof value['k'] === 'string'
}

function isAbsentOr(value: unknown, is: (value: unknown) => boolean): boolean {
  return value === undefined || is(value)
}

function isText(value: unknown): boolean {
  return typeof value === 'string'
}

function isLine(value: Readonly<Record<string, unknown>>): value is Line {
  if (!counts.every((name) => isCount(value[name])) || !texts.every((name) => isText(value[name])))
    return false
  const { b, f, o, r, abandoned, parent } = value
  if (
    !isAbsentOr(b, isHeads) ||
    !isAbsentOr(f, isText) ||
    !isAbsentOr(abandoned, isCount) ||
    !isAbsentOr(r, isReply)
  )
    return false
  return isParent(parent) && Array.isArray(o) && o.every(isSealed)
}

export type ParsedLine =
  | { readonly kind: 'line'; readonly line: Line; readonly text: string }
  /** Its checksum is right, but a newer program wrote it. */
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'damaged' }

const damaged = { kind: 'damaged' } as const

/** The JSON text of a framed line without its LF; undefined when the checksum or the frame is wrong. */
export function unframe(bytes: Uint8Array): string | undefined {
  if (bytes.byteLength < checksumLength + 2 || bytes[checksumLength] !== space) return undefined
  const body = bytes.subarray(checksumLength + 1)
  const found = checksum(body)
  // Compared as bytes: a parsed number would take `A` for `a`.
  for (let i = 0; i < checksumLength; i++) if (bytes[i] !== found.charCodeAt(i)) return undefined
  return Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Reads one line without its LF. Strict: whatever is not exactly a line of a known version is refused. */
export function parseLine(bytes: Uint8Array): ParsedLine {
  const text = unframe(bytes)
  if (text === undefined) return damaged
  const value = parseJson(text)
  if (!isObject(value)) return damaged
  const version = value['v']
  if (typeof version === 'number' && version > lineVersion) return { kind: 'newer', version }
  return isLine(value) && value.v >= oldestVersion ? { kind: 'line', line: value, text } : damaged
}
