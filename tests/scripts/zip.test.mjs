import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { unpackZip } from '../../scripts/set-up/zip.mjs'

function header(source, packed, size) {
  const name = Buffer.from(source.name)
  const method = source.stored === true ? 0 : 8
  const fields = Buffer.alloc(20)
  fields.writeUInt16LE(method, 2)
  fields.writeUInt32LE(source.checksum ?? crc32(source.text), 8)
  fields.writeUInt32LE(packed.length, 12)
  fields.writeUInt32LE(size, 16)
  return { name, fields }
}

function local(source, packed) {
  const { name, fields } = header(source, packed, Buffer.byteLength(source.text))
  const start = Buffer.alloc(6)
  start.writeUInt32LE(0x04034b50)
  const lengths = Buffer.alloc(4)
  lengths.writeUInt16LE(name.length, 0)
  return Buffer.concat([start, fields, lengths, name, packed])
}

function central(source, packed, offset) {
  const { name, fields } = header(source, packed, Buffer.byteLength(source.text))
  const start = Buffer.alloc(8)
  start.writeUInt32LE(0x02014b50)
  const rest = Buffer.alloc(18)
  rest.writeUInt16LE(name.length, 0)
  rest.writeUInt32LE(((source.mode ?? 0o644) << 16) >>> 0, 10)
  rest.writeUInt32LE(offset, 14)
  return Buffer.concat([start, fields, rest, name])
}

/** A zip archive as other programs write it, with a comment at its end. */
function aZip(sources) {
  let offset = 0
  const parts = sources.map((source) => {
    const packed = source.stored === true ? Buffer.from(source.text) : deflateRawSync(source.text)
    const body = local(source, packed)
    const entry = central(source, packed, offset)
    offset += body.length
    return { body, entry }
  })
  const directory = Buffer.concat(parts.map(({ entry }) => entry))
  const comment = Buffer.from('a comment at the end')
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(sources.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  end.writeUInt16LE(comment.length, 20)
  return Buffer.concat([...parts.map(({ body }) => body), directory, end, comment])
}

describe('zip', () => {
  let folder = ''

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zip-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  async function anArchive(sources) {
    const file = join(folder, 'a.zip')
    await writeFile(file, aZip(sources))
    return file
  }

  it('unpacks stored, deflated and empty files, each whole', async () => {
    const long = 'Fach R12 '.repeat(20_000)
    const file = await anArchive([
      { name: 'a/deflated.txt', text: long },
      { name: 'stored.txt', text: 'Müller', stored: true },
      { name: 'empty.txt', text: '', stored: true },
    ])
    await unpackZip(file, join(folder, 'out'))
    expect(await readFile(join(folder, 'out/a/deflated.txt'), 'utf8')).toBe(long)
    expect(await readFile(join(folder, 'out/stored.txt'), 'utf8')).toBe('Müller')
    expect(await readFile(join(folder, 'out/empty.txt'), 'utf8')).toBe('')
  })

  it('keeps run bits: without them the program would not start', async () => {
    const file = await anArchive([{ name: 'program', text: '#!', mode: 0o100755 }])
    await unpackZip(file, join(folder, 'out'))
    expect((await stat(join(folder, 'out/program'))).mode & 0o111).not.toBe(0)
  })

  it('refuses a path that leaves the folder', async () => {
    const file = await anArchive([{ name: '../escape.txt', text: 'x' }])
    await expect(unpackZip(file, join(folder, 'out'))).rejects.toThrow('outside its folder')
  })

  it('notices a damaged file instead of unpacking it silently', async () => {
    const file = await anArchive([{ name: 'a.txt', text: 'true', checksum: 1 }])
    await expect(unpackZip(file, join(folder, 'out'))).rejects.toThrow('a.txt is damaged')
  })

  it('says so when the file is no archive', async () => {
    const file = join(folder, 'no.zip')
    await writeFile(file, 'this is plain text, longer than twenty-two bytes')
    await expect(unpackZip(file, join(folder, 'out'))).rejects.toThrow('no zip archive')
  })
})
