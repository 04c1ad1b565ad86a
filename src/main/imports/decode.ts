import { Buffer } from 'node:buffer'
import { refuse } from './refusal'
import type { Encoding, LooksLike } from '../../shared/domain/import-plan'
import type { Refusal } from './refusal'

export const maxFileBytes = 64 * 1024 * 1024

export type Decoded = {
  readonly ok: true
  readonly text: string
  readonly encoding: Encoding
  /** The file ends in the middle of a character: it was cut. */
  readonly cut: boolean
}

const magics: readonly { readonly looksLike: LooksLike; readonly bytes: readonly number[] }[] = [
  { looksLike: 'zip', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { looksLike: 'zip', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { looksLike: 'gzip', bytes: [0x1f, 0x8b] },
  { looksLike: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { looksLike: 'png', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { looksLike: 'jpeg', bytes: [0xff, 0xd8, 0xff] },
  { looksLike: 'gif', bytes: [0x47, 0x49, 0x46, 0x38] },
  { looksLike: 'xls', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
]

/** To be asked with the size from the directory, before a byte is read. */
export function checkFileSize(bytes: number, limit = maxFileBytes): Refusal | null {
  if (bytes === 0) return refuse('file-empty')
  return bytes > limit ? refuse('file-too-large', { found: bytes, limit }) : null
}

/**
 * The text of a foreign file: UTF-8 or UTF-16 by their marks, else UTF-8 if every byte fits, else Windows-1252,
 * in which old German office programs write. The mark itself is not part of the text.
 */
export function decode(bytes: Uint8Array): Decoded | Refusal {
  const badSize = checkFileSize(bytes.length)
  if (badSize !== null) return badSize
  const magic = magics.find((entry) => startsWith(bytes, entry.bytes))
  if (magic !== undefined) return refuse('not-text', { looksLike: nameArchive(bytes, magic.looksLike) })
  const decoded = decodeText(bytes)
  if (decoded === null || hasControls(decoded.text)) return refuse('not-text', { looksLike: 'binary' })
  return decoded.text.trim() === '' ? refuse('file-empty') : decoded
}

function decodeText(bytes: Uint8Array): Decoded | null {
  if (startsWith(bytes, [0xff, 0xfe])) return decodeUtf16(bytes.subarray(2), 'utf-16le')
  if (startsWith(bytes, [0xfe, 0xff])) return decodeUtf16(bytes.subarray(2), 'utf-16be')
  if (bytes.includes(0)) return null
  const marked = startsWith(bytes, [0xef, 0xbb, 0xbf])
  const body = marked ? bytes.subarray(3) : bytes
  const encoding = marked ? 'utf-8-bom' : 'utf-8'
  const whole = decodeUtf8(body)
  if (whole !== null) return { ok: true, text: whole, encoding, cut: false }
  const complete = body.subarray(0, body.length - lengthOfCutCharacter(body))
  // One stray byte at the end of an otherwise plain ASCII file is an umlaut in Windows-1252, not a cut.
  if (complete.length < body.length && complete.some((byte) => byte > 0x7f)) {
    const text = decodeUtf8(complete)
    if (text !== null) return { ok: true, text, encoding, cut: true }
  }
  return { ok: true, text: decodeWindows1252(body), encoding: 'windows-1252', cut: false }
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Windows-1252 differs from Latin-1 in these 32 places only (https://encoding.spec.whatwg.org/index-windows-1252.txt). */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** By hand: TextDecoder('windows-1252') of Node 20 decodes Latin-1, which loses the euro sign. */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  return latin.replace(/[\u0080-\u009f]/g, (char) => windows1252[char.charCodeAt(0) - 0x80] ?? char)
}

function decodeUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded | null {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, bytes.length - (bytes.length % 2)))
  return { ok: true, text, encoding, cut: bytes.length % 2 === 1 }
}

/** How many bytes at the end begin a UTF-8 character that is not finished. */
function lengthOfCutCharacter(bytes: Uint8Array): number {
  for (let back = 1; back <= 3; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return charLength(byte) > back ? back : 0
  }
  return 0
}

function charLength(lead: number): number {
  if (lead >= 0xf0) return 4
  return lead >= 0xe0 ? 3 : 2
}

/** Text holds next to no control characters; more than one in two hundred is something else. */
function hasControls(text: string): boolean {
  const sample = text.slice(0, 65_536)
  let controls = 0
  for (let at = 0; at < sample.length; at += 1) {
    const code = sample.charCodeAt(at)
    if (code === 0) return true
    if (code < 0x20 && (code < 0x09 || code > 0x0d)) controls += 1
  }
  return controls * 200 > sample.length
}

function nameArchive(bytes: Uint8Array, looksLike: LooksLike): LooksLike {
  if (looksLike !== 'zip') return looksLike
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 8192)).toString('latin1')
  return start.includes('xl/') || start.includes('[Content_Types].xml') ? 'xlsx' : 'zip'
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}
