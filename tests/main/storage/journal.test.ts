import { describe, expect, it } from 'vitest'
import { createChain } from '../../../src/main/storage/chain'
import { createGroupWriter } from '../../../src/main/storage/group-writer'
import { createJournal } from '../../../src/main/storage/journal'
import { parseLine } from '../../../src/main/storage/line'
import { noStamp } from '../../../src/shared/replication/clock'
import { noHeads } from '../../../src/shared/replication/heads'
import { createMemoryFileSystem } from '../../support/storage/memory-file-system'
import { createSeededBytes, createSteppingClock } from '../../support/storage/memory-store'
import { linesIn } from '../../support/storage/store-pcs'
import type { Call } from '../../support/storage/watched-file-system'
import { failWith, watchFileSystem } from '../../support/storage/watched-file-system'

const first = '/pc/0001-0000000001.jsonl'
const text = (value: string) => Buffer.from(value)

/** A journal over a disk whose calls are listed; `fails` says which of them do. */
async function aJournal() {
  const disk = createMemoryFileSystem()
  await disk.makeFolder('/pc')
  const calls: string[] = []
  const fault: { fails: (call: Call) => boolean } = { fails: () => false }
  const watched = watchFileSystem(disk, {
    before: (call) => {
      calls.push(`${call.method} ${call.path}`)
      return fault.fails(call) ? failWith('EIO') : undefined
    },
  })
  return { disk, calls, fault, journal: createJournal(watched, '/pc', 1) }
}

describe('the journal', () => {
  it('has a new segment’s name on disk before its first line, and goes on behind the last good byte', async () => {
    const { journal, calls, disk } = await aJournal()
    await journal.append(text('a\n'), 1)
    await journal.append(text('b\n'), 2)
    await journal.sync()
    expect(calls).toEqual([
      `create ${first}`,
      'syncFolder /pc',
      `write ${first}`,
      `write ${first}`,
      `datasync ${first}`,
    ])
    expect(disk.text(first)).toBe('a\nb\n')
  })

  it('without a segment has nothing to sync, cut, leave or close', async () => {
    const { journal, calls } = await aJournal()
    await journal.sync()
    await journal.cutBack()
    await journal.leave(0)
    await journal.close()
    expect(calls).toEqual([])
  })

  it('cuts back to the last good byte, on disk', async () => {
    const { journal, calls, disk, fault } = await aJournal()
    await journal.append(text('a\n'), 1)
    disk.put(first, 'a\nhalf')
    fault.fails = ({ method }) => method === 'write'
    await expect(journal.append(text('b\n'), 2)).rejects.toThrow('EIO')
    fault.fails = () => false
    await journal.cutBack()
    expect(disk.text(first)).toBe('a\n')
    expect(calls.slice(-2)).toEqual([`truncate ${first}`, `datasync ${first}`])
  })

  it('removes an empty segment, on disk: it would claim the next one’s name', async () => {
    const { journal, calls, disk, fault } = await aJournal()
    fault.fails = ({ method }) => method === 'write'
    await expect(journal.append(text('a\n'), 1)).rejects.toThrow('EIO')
    fault.fails = () => false
    await journal.cutBack()
    expect([...disk.files.keys()]).toEqual([])
    expect(calls.slice(-3)).toEqual([`close ${first}`, `remove ${first}`, 'syncFolder /pc'])
    await journal.append(text('a\n'), 1)
    expect(disk.text(first)).toBe('a\n')
  })

  it('leaves a segment that promised something as it is, and begins another', async () => {
    const { journal, calls, disk } = await aJournal()
    await journal.append(text('a\n'), 1)
    await journal.leave(1)
    expect(calls.at(-1)).toBe(`close ${first}`)
    await journal.append(text('b\n'), 2)
    expect([...disk.files.keys()]).toEqual([first, '/pc/0001-0000000002.jsonl'])
  })

  it('leaves a segment although it cannot be closed', async () => {
    const { journal, fault } = await aJournal()
    await journal.append(text('a\n'), 1)
    fault.fails = ({ method }) => method === 'close'
    await journal.leave(1)
  })

  it('is synced before it is closed, and closed although that fails', async () => {
    const { journal, calls, fault } = await aJournal()
    await journal.append(text('a\n'), 1)
    fault.fails = ({ method }) => method === 'datasync'
    await expect(journal.close()).rejects.toThrow('EIO')
    expect(calls.slice(-2)).toEqual([`datasync ${first}`, `close ${first}`])
  })
})

/** A group writer with its chain; `line` chains the next line. */
async function aWriter() {
  const parts = await aJournal()
  const chain = createChain({
    writer: { office: 'o', device: 'pc', epoch: 1, parent: null },
    head: { seq: 0, hash: '', seen: noHeads },
    lastStamp: noStamp,
    heads: () => noHeads,
    clock: createSteppingClock(),
    randomBytes: createSeededBytes(),
  })
  const writer = createGroupWriter({ journal: parts.journal, chain, head: chain.head() })
  const author = { person: 'p', requestId: 'r' }
  const line = () => chain.link({ author, operations: [], seen: [] }, writer.durable().seq)
  const write = (...lines: ReturnType<typeof line>[]) =>
    writer.write(
      lines.map(({ bytes }) => bytes),
      lines.at(-1)?.head ?? chain.head(),
    )
  return { ...parts, chain, writer, line, write }
}

const told = (bytes: Uint8Array | undefined) =>
  linesIn(bytes).map((one) => {
    const parsed = parseLine(one.subarray(0, -1))
    return parsed.kind === 'line' ? { n: parsed.line.n, abandoned: parsed.line.abandoned } : parsed.kind
  })

describe('a group of lines', () => {
  it('is written in one piece, then synced, and durable only then', async () => {
    const { write, line, writer, calls, fault } = await aWriter()
    expect(await write(line(), line())).toBeUndefined()
    expect(calls.slice(-2)).toEqual([`write ${first}`, `datasync ${first}`])
    expect(writer.durable().seq).toBe(2)
    fault.fails = ({ method }) => method === 'datasync'
    expect(await write(line())).toEqual({ stage: 'sync', code: 'EIO' })
    expect(writer.durable().seq).toBe(2)
  })

  it('that cannot be written is cut off, and numbers go on behind the last good line', async () => {
    const { write, line, writer, chain, disk, fault } = await aWriter()
    await write(line())
    fault.fails = ({ method }) => method === 'write'
    expect(await write(line(), line())).toEqual({ stage: 'write', code: 'EIO' })
    fault.fails = () => false
    expect(await writer.clearAway({ stage: 'write', code: 'EIO' })).toBe(true)
    expect(chain.head().seq).toBe(1)
    await write(line())
    expect([...disk.files.keys()]).toEqual([first])
    expect(told(disk.files.get(first))).toEqual([
      { n: 1, abandoned: undefined },
      { n: 2, abandoned: undefined },
    ])
  })

  it.each(['datasync', 'truncate'])(
    'whose %s failed is never cut and tried again: a new segment declares its lines void, and that is synced',
    async (method) => {
      const { write, line, writer, chain, disk, fault, calls } = await aWriter()
      await write(line())
      fault.fails = (call) => call.method === method || (method === 'truncate' && call.method === 'write')
      const failure = await write(line(), line())
      if (failure === undefined) throw new Error('no failure')
      fault.fails = (call) => method === 'truncate' && call.method === 'truncate'
      calls.length = 0
      expect(await writer.clearAway(failure)).toBe(true)
      const second = '/pc/0001-0000000002.jsonl'
      expect(calls.includes(`truncate ${first}`)).toBe(method === 'truncate')
      expect(calls.at(-1)).toBe(`datasync ${second}`)
      expect(told(disk.files.get(second))).toEqual([{ n: 2, abandoned: 2 }])
      expect([writer.durable().seq, chain.head().seq]).toEqual([2, 2])
      const { bytes } = line()
      const after = parseLine(bytes.subarray(0, -1))
      expect(after.kind === 'line' && after.line.n).toBe(3)
      expect(after.kind === 'line' && after.line.p).toBe(writer.durable().hash)
    },
  )

  it('of which nobody can say whether it is on disk is told so', async () => {
    for (const stage of ['write', 'sync'] as const) {
      const { write, line, writer, fault } = await aWriter()
      await write(line())
      fault.fails = () => true
      expect(await writer.clearAway({ stage, code: 'EIO' })).toBe(false)
    }
  })

  it('is followed by a seal that is not synced and does not count as durable', async () => {
    const { write, line, writer, chain, calls, fault } = await aWriter()
    await write(line())
    calls.length = 0
    expect(await writer.seal()).toBeUndefined()
    expect(calls).toEqual([`write ${first}`])
    expect([writer.durable().seq, chain.head().seq]).toEqual([1, 2])
    fault.fails = ({ method }) => method === 'write'
    expect(await writer.seal()).toEqual({ stage: 'write', code: 'EIO' })
  })

  it('that is cut back behind an unsynced seal makes the seal durable with it', async () => {
    const { write, line, writer } = await aWriter()
    await write(line())
    await writer.seal()
    await writer.clearAway({ stage: 'write', code: 'EIO' })
    expect(writer.durable().seq).toBe(2)
  })

  it('forgets the numbers of lines that were chained and never written', async () => {
    const { write, line, writer, chain } = await aWriter()
    await write(line())
    line()
    line()
    writer.forget()
    expect(chain.head().seq).toBe(1)
  })
})
