import { describe, expect, it } from 'vitest'
import { createBenchMemory } from '../../../src/main/backend/bench-memory'
import { aRow } from '../../renderer/desks/back-office/a-row'

const many = Array.from({ length: 1_200 }, (_, index) => aRow({ id: `ticket-${index}` }))

describe('the memory of the bench', () => {
  it('hands thousands of rows on in pieces, each once, the riskiest first', () => {
    const memory = createBenchMemory()
    memory.note(many)
    const sent: string[] = []
    let known = 0
    let more = true
    while (more) {
      const piece = memory.since(known)
      sent.push(...piece.rows.map(({ jobId }) => jobId))
      known = piece.revision
      more = piece.more
      expect(piece.rows.length).toBeLessThanOrEqual(500)
    }
    expect(sent).toEqual(many.map(({ jobId }) => jobId))
  })

  it('keeps what did not change out of the next answer, even in a new order', () => {
    const memory = createBenchMemory()
    memory.note([aRow({ id: 'a' }), aRow({ id: 'b' })])
    const { revision } = memory.since(0)
    memory.note([aRow({ id: 'b' }), aRow({ id: 'a', title: 'Anders' })])
    expect(memory.since(revision).rows.map(({ jobId }) => jobId)).toEqual(['a'])
    expect(memory.order()).toEqual(['b', 'a'])
  })
})
