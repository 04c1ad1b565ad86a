import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  graphProblems,
  levelsOf,
  shortestMinutes,
  totalMinutes,
  waitsFor,
} from '../../../src/shared/domain/step-graph'
import { stepsFromTemplate } from '../../../src/shared/domain/step-copy'
import { stepSchema } from '../../../src/shared/domain/step'
import { aStep, anyGraph } from '../../support/step-graphs'

const runs = { numRuns: 300, seed: 20_261_123 }

/** Longest way by trying every way: slow, and nothing in common with the rule. */
function longestWay(steps: ReturnType<typeof aStep>[]): number {
  const ways = (key: string): number => {
    const step = steps.find((one) => one.key === key)
    return step === undefined ? 0 : step.estimateMinutes + Math.max(0, ...step.after.map(ways))
  }
  return Math.max(...steps.map(({ key }) => ways(key)))
}

describe('the order of steps', () => {
  it('puts each step in a column behind everything it waits for, and none further back than it must', () => {
    fc.assert(
      fc.property(anyGraph(), (steps) => {
        const levels = levelsOf(steps)
        const levelOf = new Map(
          levels.flatMap((level, index) => level.map(({ key }) => [key, index] as const)),
        )
        expect(levels.flat().toSorted((a, b) => steps.indexOf(a) - steps.indexOf(b))).toEqual(steps)
        for (const { key, after } of steps) {
          const last = Math.max(-1, ...after.map((other) => levelOf.get(other) ?? 99))
          expect(levelOf.get(key)).toBe(last + 1)
        }
      }),
      runs,
    )
  })

  it('never says less than the longest way nor more than all the work', () => {
    fc.assert(
      fc.property(anyGraph(8), (steps) => {
        expect(shortestMinutes(steps)).toBe(longestWay(steps))
        expect(shortestMinutes(steps)).toBeLessThanOrEqual(totalMinutes(steps))
      }),
      runs,
    )
  })

  it('a ticket’s copies keep the graph, with ids of their own', () => {
    fc.assert(
      fc.property(anyGraph(), (steps) => {
        let count = 0
        const copies = stepsFromTemplate(steps, {
          ticketId: 'ticket',
          versionId: 'version',
          nextId: () => `id-${(count += 1)}`,
        })
        const records = copies.map(({ id, fields }) => stepSchema.parse({ ...fields, id, stamp: 's' }))
        const keyOf = new Map(records.map(({ id }, index) => [id, steps[index]?.key ?? '']))
        expect(new Set(keyOf.keys()).size).toBe(steps.length)
        expect(
          records.map(({ after, title, area, position }) => ({
            title,
            area,
            position,
            after: after.map((id) => keyOf.get(id)),
          })),
        ).toEqual(steps.map(({ title, area, after }, index) => ({ title, area, position: index + 1, after })))
      }),
      runs,
    )
  })

  it('refuses what would never begin: unknown, later and own predecessors, and two of one key', () => {
    const print = aStep({ key: 'print' })
    expect(graphProblems([aStep({ key: 'a', after: ['b'] }), aStep({ key: 'b', after: ['a'] })])).toEqual([
      { key: 'a', fault: 'stands-too-early' },
    ])
    expect(graphProblems([aStep({ key: 'a', after: ['a'] })])).toEqual([
      { key: 'a', fault: 'stands-too-early' },
    ])
    expect(graphProblems([aStep({ key: 'a', after: ['gone'] })])).toEqual([
      { key: 'a', fault: 'unknown-step' },
    ])
    expect(graphProblems([print, print])).toEqual([{ key: 'print', fault: 'key-twice' }])
  })

  it('lets no work pass the check by, and knows one check only', () => {
    const print = aStep({ key: 'print' })
    const bind = aStep({ key: 'bind' })
    const check = aStep({ key: 'check', isCheck: true, after: ['print'] })
    expect(graphProblems([print, bind, check])).toEqual([{ key: 'bind', fault: 'passes-check-by' }])
    const joined = { ...check, after: ['print', 'bind'] }
    const pack = aStep({ key: 'pack', after: ['check'] })
    expect(graphProblems([print, bind, joined, pack])).toEqual([])
    const again = aStep({ key: 'again', isCheck: true, after: ['check'] })
    expect(graphProblems([print, bind, joined, again])).toEqual([{ key: 'again', fault: 'second-check' }])
  })

  it('knows what a step waits for far back', () => {
    const steps = [aStep({ key: 'a' }), aStep({ key: 'b', after: ['a'] }), aStep({ key: 'c', after: ['b'] })]
    expect([...(waitsFor(steps).get('c') ?? [])].toSorted()).toEqual(['a', 'b'])
  })
})
