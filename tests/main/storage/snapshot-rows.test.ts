import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { unpaced } from '../../../src/main/storage/pace'
import { hasSum, readRows } from '../../../src/main/storage/snapshot-rows'

const text = '{"a":1}\n{"a":2}\n'
const factsOf = (content: string, count = 2) => ({
  count,
  sha256: createHash('sha256').update(content).digest('hex'),
})

async function read(content: string, facts = factsOf(content)) {
  const rows: unknown[] = []
  const take = (piece: { readonly rows: readonly unknown[] }) => {
    rows.push(...piece.rows)
    return true
  }
  return { isGood: await readRows(Buffer.from(content), facts, unpaced, take), rows }
}

describe('the rows of a snapshot’s file', () => {
  it('are read when bytes and number are as the footer says', async () => {
    expect(await read(text)).toEqual({ isGood: true, rows: [{ a: 1 }, { a: 2 }] })
    expect(await hasSum(Buffer.from(text), factsOf(text), unpaced)).toBe(true)
  })

  it('are damaged with another value that is good JSON all the same', async () => {
    const changed = text.replace('2', '3')
    expect((await read(changed, factsOf(text))).isGood).toBe(false)
    expect(await hasSum(Buffer.from(changed), factsOf(text), unpaced)).toBe(false)
  })

  it('are damaged with a row too many or too few, although the sum is right', async () => {
    expect((await read(text, factsOf(text, 3))).isGood).toBe(false)
    expect((await read(text, factsOf(text, 1))).isGood).toBe(false)
  })

  it('are damaged without the last line’s end, with two rows in a line and with what is no JSON', async () => {
    const open = text.slice(0, -1)
    expect((await read(open, factsOf(open, 1))).isGood).toBe(false)
    for (const content of [text.slice(0, -1), '{"a":1}{"a":2}\n\n', '{"a":1},{"a":2}\n', 'x\ny\n']) {
      expect((await read(content)).isGood).toBe(false)
    }
  })

  it('are damaged when one of them is refused', async () => {
    expect(await readRows(Buffer.from(text), factsOf(text), unpaced, () => false)).toBe(false)
  })
})
