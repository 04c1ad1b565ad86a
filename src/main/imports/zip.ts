import { Buffer } from 'node:buffer'
import { crc32, deflateRawSync } from 'node:zlib'

export type ZipEntry = { readonly name: string; readonly bytes: Uint8Array }

/** Civil date and time of the entries, as the format keeps it: local, in steps of two seconds, from 1980. */
export type ZipTime = {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
}

const versionNeeded = 20
const utf8Names = 0x0800
const deflated = 8
const limitBytes = 0xffffffff

/**
 * A zip archive (APPNOTE 6.3.10) of deflated entries with UTF-8 names; without Zip64, so neither an entry nor the
 * whole may reach 4 GB.
 */
export function writeZip(entries: readonly ZipEntry[], time: ZipTime): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, bytes } of entries) {
    const packed = deflateRawSync(bytes)
    const label = Buffer.from(name, 'utf8')
    const facts = entryFacts(bytes, packed, label, time)
    const local = Buffer.concat([uint32(0x04034b50), facts, label, packed])
    directory.push(
      Buffer.concat([
        uint32(0x02014b50),
        uint16(versionNeeded),
        facts,
        // no comment, first disk, no attributes inside or outside
        Buffer.alloc(10),
        uint32(offset),
        label,
      ]),
    )
    parts.push(local)
    offset += local.length
    if (offset > limitBytes) throw new Error('zip too large')
  }
  const central = Buffer.concat(directory)
  const end = [
    uint32(0x06054b50),
    uint16(0),
    uint16(0),
    uint16(entries.length),
    uint16(entries.length),
    uint32(central.length),
    uint32(offset),
    uint16(0),
  ]
  return Buffer.concat([...parts, central, ...end])
}

/** The fields that stand alike in the local header and in the central directory. */
function entryFacts(bytes: Uint8Array, packed: Uint8Array, label: Uint8Array, time: ZipTime): Buffer {
  return Buffer.concat([
    uint16(versionNeeded),
    uint16(utf8Names),
    uint16(deflated),
    uint16((time.hour << 11) | (time.minute << 5)),
    uint16(((time.year - 1980) << 9) | (time.month << 5) | time.day),
    uint32(crc32(bytes)),
    uint32(packed.length),
    uint32(bytes.length),
    uint16(label.length),
    uint16(0),
  ])
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}
