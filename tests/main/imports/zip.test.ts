import { Buffer } from 'node:buffer'
import { crc32, inflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { writeZip } from '../../../src/main/imports/zip'

const time = { year: 2026, month: 11, day: 23, hour: 10, minute: 42 }

/** Walks the central directory, as archive programs do, and unpacks each entry from where it points. */
function readZip(bytes: Uint8Array): { name: string; text: string; day: number }[] {
  const zip = Buffer.from(bytes)
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const entries: { name: string; text: string; day: number }[] = []
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    expect(zip.readUInt32LE(at)).toBe(0x02014b50)
    const packed = zip.readUInt32LE(at + 20)
    const nameLength = zip.readUInt16LE(at + 28)
    const local = zip.readUInt32LE(at + 42)
    expect(zip.readUInt32LE(local)).toBe(0x04034b50)
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const content = inflateRawSync(zip.subarray(from, from + packed))
    expect(crc32(content)).toBe(zip.readUInt32LE(at + 16))
    expect(content.length).toBe(zip.readUInt32LE(at + 24))
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    entries.push({ name, text: content.toString('utf8'), day: zip.readUInt16LE(at + 14) & 31 })
    at += 46 + nameLength
  }
  expect(at).toBe(end)
  return entries
}

describe('writeZip', () => {
  it('writes entries that archive programs find by the directory, with umlauts in names and text', () => {
    const long = 'Straße;'.repeat(10_000)
    const zip = writeZip(
      [
        { name: 'Vorgänge.csv', bytes: Buffer.from('id;Titel\r\n1;Müller\r\n') },
        { name: 'leer.csv', bytes: new Uint8Array() },
        { name: 'lang.csv', bytes: Buffer.from(long) },
      ],
      time,
    )
    expect(readZip(zip)).toEqual([
      { name: 'Vorgänge.csv', text: 'id;Titel\r\n1;Müller\r\n', day: 23 },
      { name: 'leer.csv', text: '', day: 23 },
      { name: 'lang.csv', text: long, day: 23 },
    ])
    expect(zip.length).toBeLessThan(1_000)
  })
})
