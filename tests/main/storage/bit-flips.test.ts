import { describe, expect, it } from 'vitest'
import { lineFeed } from '../../../src/main/storage/line'
import { wasDurable } from '../../../src/main/storage/recovery'
import { scanAll, writeSampleJournal } from '../../support/storage/sample-journal'

describe('a journal with one bit flipped', () => {
  it('accepts no damaged line, and calls it rot exactly when a later line knew it to be durable', async () => {
    const sample = await writeSampleJournal()
    const { bytes, expected, ends } = sample
    const known: number[] = []
    known.push(...scanAll(bytes, expected).lines.map(({ line }) => line.s))
    const wrong: string[] = []
    let cases = 0
    let rots = 0
    for (const [at, byte] of bytes.entries()) {
      const hit = ends.findIndex((end) => at < end)
      // Without its LF a line swallows the next one, which then bears no witness.
      const witnesses = known.slice(byte === lineFeed ? hit + 2 : hit + 1)
      const mustBeRot = Math.max(0, ...witnesses) >= expected.seq + hit
      for (let bit = 0; bit < 8; bit++) {
        bytes[at] = byte ^ (1 << bit)
        // Lines before the hit one are untouched; they were proven above.
        const start = ends[hit - 1] ?? 0
        const from = { ...expected, seq: expected.seq + hit }
        const rest = bytes.subarray(start)
        const { lines, end } = scanAll(rest, from)
        const rotten = wasDurable(rest, 0, from)
        const isFound = end.kind === 'damage' && end.offset === 0
        if (lines.length > 0 || !isFound || rotten !== mustBeRot) wrong.push(`${at}.${bit}`)
        cases += 1
        if (rotten) rots += 1
      }
      bytes[at] = byte
    }
    expect(wrong).toEqual([])
    expect(cases).toBe(bytes.byteLength * 8)
    expect(cases).toBeGreaterThan(100_000)
    expect(rots).toBeGreaterThan(cases / 2)
    expect(rots).toBeLessThan(cases)
  }, 60_000)
})
