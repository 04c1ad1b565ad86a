import { describe, expect, it } from 'vitest'
import { wasDurable } from '../../../src/main/storage/recovery'
import type { SampleJournal } from '../../support/storage/sample-journal'
import { scanAll, writeSampleJournal } from '../../support/storage/sample-journal'
import { createSeededBytes } from '../../support/storage/memory-store'

const endings = ['cut', 'zeros', 'garbage'] as const

function torn(
  { bytes }: SampleJournal,
  offset: number,
  ending: (typeof endings)[number],
  garbage: Uint8Array,
) {
  const kept = bytes.subarray(0, offset)
  if (ending === 'cut') return kept
  return Buffer.concat([kept, ending === 'zeros' ? new Uint8Array(512) : garbage])
}

describe('a journal whose end was torn off', () => {
  it('keeps exactly the whole lines at every offset, whatever follows', async () => {
    const sample = await writeSampleJournal()
    const random = createSeededBytes(20_260_302)
    let cases = 0
    const wrong: string[] = []
    for (let offset = 0; offset <= sample.bytes.byteLength; offset++) {
      const whole = sample.ends.filter((end) => end <= offset).length
      for (const ending of endings) {
        const bytes = torn(sample, offset, ending, random(64))
        // Reading goes from left to right: the lines before the last whole one are as in the case before.
        const first = Math.max(0, whole - 1)
        const from = { ...sample.expected, seq: sample.expected.seq + first }
        const rest = bytes.subarray(sample.ends[first - 1] ?? 0)
        const { lines, end } = scanAll(rest, from)
        const accepted = first + lines.length
        const isTorn = end.kind === 'damage'
        const mustBeTorn = ending !== 'cut' || offset !== (sample.ends[whole - 1] ?? 0)
        const isRot = isTorn && wasDurable(rest.subarray(end.offset), 0, { ...from, seq: end.seq })
        if (accepted !== whole || isTorn !== mustBeTorn || isRot) wrong.push(`${offset} ${ending}`)
        cases += 1
      }
    }
    expect(wrong).toEqual([])
    expect(sample.bytes.byteLength).toBeGreaterThan(13_000)
    expect(cases).toBeGreaterThan(39_000)
  }, 60_000)
})
