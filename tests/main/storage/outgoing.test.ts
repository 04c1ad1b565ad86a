import { describe, expect, it } from 'vitest'
import { createCopyWriter } from '../../../src/main/storage/copy-writer'
import { parseLine } from '../../../src/main/storage/line'
import type { Told } from '../../../src/main/storage/outgoing'
import { linesBeyond } from '../../../src/main/storage/outgoing'
import { aLineWriter } from '../../support/storage/line-writer'
import { createMemoryFileSystem } from '../../support/storage/memory-file-system'
import { aCustomer } from '../../support/storage/records'
import type { StorePc } from '../../support/storage/store-pcs'
import {
  aStorePc,
  copiesOf,
  customersOf,
  digestOf,
  linesIn,
  storePcs,
  tell,
  write,
} from '../../support/storage/store-pcs'
import { failWith } from '../../support/storage/watched-file-system'

const seqOf = (bytes: Uint8Array) => {
  const parsed = parseLine(bytes.subarray(0, -1))
  return parsed.kind === 'line' ? parsed.line.n : parsed.kind
}
const seqs = (lines: readonly Uint8Array[]) => lines.map(seqOf)
const deviceOf = ({ storage }: StorePc) => storage.identity.device

/** Five lines of a device in segments of two, on a disk of their own. */
async function inSegments() {
  const fileSystem = createMemoryFileSystem()
  await fileSystem.makeFolder('/journal')
  const writer = aLineWriter('a')
  const lines = Array.from({ length: 5 }, (_, i) => writer.line(aCustomer(`c${i}`)))
  for (const part of [lines.slice(0, 2), lines.slice(2, 4), lines.slice(4)]) {
    const copies = createCopyWriter(fileSystem, '/journal')
    await copies.write(part.map(({ bytes, head }) => ({ bytes, head: { device: 'a', epoch: 1, ...head } })))
    await copies.close()
  }
  const told = (seq: number, hash = lines[seq - 1]?.head.hash ?? ''): Told => ({
    device: 'a',
    epoch: 1,
    seq,
    hash,
  })
  const reads: string[] = []
  const watched = {
    ...fileSystem,
    read: (path: string) => {
      reads.push(path)
      return fileSystem.read(path)
    },
  }
  return { place: { fileSystem: watched, folder: '/journal' }, lines, told, reads }
}

describe('what another PC lacks', () => {
  it('is everything behind its head, byte for byte, over the seams of segments', async () => {
    const { place, lines, told } = await inSegments()
    for (let seq = 0; seq <= 5; seq++) {
      const { lines: sent, forks } = await linesBeyond(place, [told(5)], seq === 0 ? [] : [told(seq)])
      expect(forks).toEqual([])
      expect(sent.map((bytes) => Buffer.from(bytes))).toEqual(
        lines.slice(seq).map(({ bytes }) => Buffer.from(bytes)),
      )
    }
  })

  it('ends where this disk is sure, although the file goes on', async () => {
    const { place, told } = await inSegments()
    expect(seqs((await linesBeyond(place, [told(3)], [])).lines)).toEqual([1, 2, 3])
  })

  it('is nothing where it is ahead, and no segment is read that is not asked for', async () => {
    const { place, told, reads } = await inSegments()
    expect(await linesBeyond(place, [told(3)], [told(5)])).toEqual({ lines: [], forks: [] })
    expect(await linesBeyond(place, [told(5)], [told(5)])).toEqual({ lines: [], forks: [] })
    expect(reads).toEqual([])
    await linesBeyond(place, [told(5)], [told(4)])
    expect(reads).toHaveLength(2)
    reads.length = 0
    await linesBeyond(place, [told(2)], [])
    expect(reads).toHaveLength(1)
  })

  it('is sent of no stream on which both disagree: that is told as a fork, the others are sent', async () => {
    const { place, told } = await inSegments()
    for (const seq of [5, 3]) {
      const { lines, forks } = await linesBeyond(place, [told(5)], [told(seq, 'other')])
      expect({ lines, forks }).toEqual({ lines: [], forks: [{ device: 'a', epoch: 1, seq }] })
    }
  })

  it('keeps another epoch and another device of the same seq apart', async () => {
    const { place, told } = await inSegments()
    const elsewhere = [
      { ...told(5), epoch: 2 },
      { ...told(5), device: 'b' },
    ]
    expect((await linesBeyond(place, [told(5)], elsewhere)).lines).toHaveLength(5)
  })

  it('is that of the epoch in question, although another one lies in the same folder', async () => {
    const { place, told } = await inSegments()
    const next = aLineWriter('a', { epoch: 2, seed: 7 }).line(aCustomer('next'))
    place.fileSystem.put('/journal/a/0002-0000000001.jsonl', next.bytes)
    expect(seqs((await linesBeyond(place, [told(5)], [])).lines)).toEqual([1, 2, 3, 4, 5])
    const second = { device: 'a', epoch: 2, seq: 1, hash: next.head.hash }
    expect((await linesBeyond(place, [second], [told(5)])).lines).toHaveLength(1)
  })

  it('is a fork when the line where both should meet cannot be read', async () => {
    const { place, told } = await inSegments()
    const path = '/journal/a/0001-0000000003.jsonl'
    const whole = place.fileSystem.files.get(path) ?? new Uint8Array(0)
    place.fileSystem.files.set(path, whole.slice(0, 20))
    expect((await linesBeyond(place, [told(5)], [told(3)])).forks).toHaveLength(1)
    whole[40] = (whole[40] ?? 0) ^ 1
    place.fileSystem.files.set(path, whole)
    expect((await linesBeyond(place, [told(5)], [told(3)])).forks).toHaveLength(1)
  })
})

describe('a PC sends', () => {
  it('only what is synced: never the seal behind its last group', async () => {
    const [pc] = await storePcs('A')
    if (pc === undefined) throw new Error('no PC')
    await write(pc, aCustomer('c1'))
    await pc.storage.store.sealed()
    const { lines } = await pc.storage.replica.linesFor([])
    const head = pc.storage.store.head().seq
    expect(linesIn(pc.disk.files.get(copiesOf(pc, deviceOf(pc)).at(-1) ?? '')).map(seqOf)).toContain(head)
    expect(seqs(lines)).toEqual(Array.from({ length: head - 1 }, (_, i) => i + 1))
  })

  it('never the void lines of a segment it abandoned after a failed sync', async () => {
    let isFailing = false
    const watch = {
      before: ({ method, path }: { method: string; path: string }) => {
        if (!isFailing || method !== 'datasync' || !path.includes('/journal/')) return undefined
        isFailing = false
        return failWith('EIO')
      },
    }
    const pc = await aStorePc('A', { watch })
    await write(pc, aCustomer('kept'))
    isFailing = true
    await expect(write(pc, aCustomer('void'))).rejects.toThrow('write-failed')
    await write(pc, aCustomer('after'))
    const files = copiesOf(pc, deviceOf(pc))
    const all = files.flatMap((path) => linesIn(pc.disk.files.get(path)).map(seqOf))
    expect(new Set(all).size).toBeLessThan(all.length)
    const other = await aStorePc('B', { office: pc.storage.identity.office })
    expect(await tell(pc, other)).toMatchObject({ seen: [], waiting: 0 })
    expect(customersOf(other)).toEqual(['after', 'kept'])
    expect(digestOf(other)).toEqual(digestOf(pc))
  })
})
