/**
 * Reads zip archives with what Node brings: stored and deflated entries, no zip64, no encryption.
 * Format: PKWARE APPNOTE 4.3 (end of central directory, central directory, local headers).
 */
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32, createInflateRaw } from 'node:zlib'

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const endSize = 22
const longestComment = 0xffff
const methods = { stored: 0, deflated: 8 }

async function readAt(file, position, length) {
  const buffer = Buffer.alloc(length)
  const { bytesRead } = await file.read(buffer, 0, length, position)
  if (bytesRead !== length) throw new Error('The zip archive ends too early.')
  return buffer
}

async function findEnd(file) {
  const { size } = await file.stat()
  const length = Math.min(size, endSize + longestComment)
  const tail = await readAt(file, size - length, length)
  for (let at = length - endSize; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== endSignature) continue
    return {
      count: tail.readUInt16LE(at + 10),
      length: tail.readUInt32LE(at + 12),
      offset: tail.readUInt32LE(at + 16),
    }
  }
  throw new Error('This is no zip archive.')
}

function parseEntry(directory, at) {
  if (directory.readUInt32LE(at) !== entrySignature) throw new Error('The zip directory is damaged.')
  const nameLength = directory.readUInt16LE(at + 28)
  const rest = directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  return {
    name: directory.toString('utf8', at + 46, at + 46 + nameLength),
    method: directory.readUInt16LE(at + 10),
    checksum: directory.readUInt32LE(at + 16),
    packedSize: directory.readUInt32LE(at + 20),
    size: directory.readUInt32LE(at + 24),
    mode: directory.readUInt32LE(at + 38) >>> 16,
    offset: directory.readUInt32LE(at + 42),
    end: at + 46 + nameLength + rest,
  }
}

/** Every entry of the archive, in the order of its directory. Sizes in bytes, mode as on Unix. */
async function listZip(file) {
  const end = await findEnd(file)
  const directory = await readAt(file, end.offset, end.length)
  const entries = []
  for (let at = 0; entries.length < end.count; at = entries.at(-1).end)
    entries.push(parseEntry(directory, at))
  return entries
}

function safeName(name) {
  if (name.startsWith('/') || name.includes('\\') || name.split('/').includes('..')) {
    throw new Error(`The zip archive would write outside its folder: ${name}`)
  }
  return name
}

function checked(entry) {
  const seen = { checksum: 0, size: 0 }
  return new Transform({
    transform(part, _encoding, done) {
      seen.checksum = crc32(part, seen.checksum)
      seen.size += part.length
      done(null, part)
    },
    flush(done) {
      const same = seen.checksum === entry.checksum && seen.size === entry.size
      done(same ? null : new Error(`${entry.name} is damaged in the zip archive.`))
    },
  })
}

async function unpackEntry(archive, file, entry, target) {
  const header = await readAt(file, entry.offset, 30)
  if (header.readUInt32LE(0) !== localSignature)
    throw new Error(`${entry.name} is damaged in the zip archive.`)
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  const output = createWriteStream(target, { mode: entry.mode & 0o777 || 0o644 })
  if (entry.packedSize === 0) return pipeline([], checked(entry), output)
  const input = createReadStream(archive, { start, end: start + entry.packedSize - 1 })
  if (entry.method === methods.stored) return pipeline(input, checked(entry), output)
  if (entry.method === methods.deflated) return pipeline(input, createInflateRaw(), checked(entry), output)
  throw new Error(`${entry.name} is packed in a way we do not read (${entry.method}).`)
}

/** Unpacks into `folder` every file for which `place` names a path there; run bits are kept. */
export async function unpackZip(archive, folder, place = (name) => name) {
  const file = await open(archive)
  try {
    for (const entry of await listZip(file)) {
      const path = entry.name.endsWith('/') ? undefined : place(safeName(entry.name))
      if (path === undefined) continue
      const target = join(folder, path)
      await mkdir(dirname(target), { recursive: true })
      await unpackEntry(archive, file, entry, target)
    }
  } finally {
    await file.close()
  }
}
