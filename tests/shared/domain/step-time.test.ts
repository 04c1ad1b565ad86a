import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventIdSchema, stepIdSchema, ticketIdSchema } from '../../../src/shared/domain/ids'
import type { StepAction } from '../../../src/shared/domain/step'
import { stepActions } from '../../../src/shared/domain/step'
import { spentMinutes, stepLives, unbornStep, unionMs } from '../../../src/shared/domain/step-life'
import type { TimelineEvent } from '../../../src/shared/domain/timeline'

const minute = 60_000

type Told = {
  readonly action: StepAction
  readonly by: string
  readonly at: number
  readonly minutes?: number
}

/** One line of a timeline; `at` in minutes of the clock of the PC that wrote it. */
function event({ action, by, at, minutes }: Told, index: number): TimelineEvent {
  const stepId = stepIdSchema.parse('step')
  const stamp = String(index).padStart(4, '0')
  const facts =
    minutes === undefined
      ? ({ type: 'step', stepId, action, reason: '' } as const)
      : ({ type: 'step-time', stepId, minutes, reason: '' } as const)
  return {
    id: eventIdSchema.parse(`e${index}`),
    ticketId: ticketIdSchema.parse('t'),
    stamp,
    recordedAt: at * minute,
    happenedAt: at * minute,
    by,
    device: 'A',
    facts,
  }
}

const spent = (told: readonly Told[], now: number) =>
  spentMinutes(stepLives(told.map(event)).get('step') ?? unbornStep, now * minute)

describe('the measured time of a step', () => {
  it('runs from start to pause and on again, and counts up to now while it runs', () => {
    const told: Told[] = [
      { action: 'start', by: 'a', at: 0 },
      { action: 'pause', by: 'a', at: 10 },
      { action: 'start', by: 'a', at: 30 },
    ]
    expect(spent(told, 35)).toBe(15)
    expect(spent([...told, { action: 'finish', by: 'a', at: 40 }], 500)).toBe(20)
  })

  it('counts a start that two PCs told once', () => {
    // Bug: two PCs start the same step, and its time runs twice.
    const told: Told[] = [
      { action: 'start', by: 'a', at: 0 },
      { action: 'start', by: 'a', at: 1 },
      { action: 'pause', by: 'a', at: 10 },
      { action: 'pause', by: 'a', at: 12 },
    ]
    expect(spent(told, 500)).toBe(10)
  })

  it('counts nothing where a clock was set back, and nothing before the start', () => {
    // Bug: minus eight hours after somebody put the clock right.
    const told: Told[] = [
      { action: 'start', by: 'a', at: 500 },
      { action: 'finish', by: 'a', at: 20 },
    ]
    expect(spent(told, 600)).toBe(0)
    expect(spent([{ action: 'start', by: 'a', at: 500 }], 20)).toBe(0)
  })

  it('takes a correction as the whole of what was said', () => {
    const told: Told[] = [
      { action: 'start', by: 'a', at: 0 },
      { action: 'finish', by: 'a', at: 90 },
    ]
    expect(spent([...told, { action: 'start', by: 'a', at: 91, minutes: -60 }], 500)).toBe(30)
  })

  it('is never below nothing, never more than the clock that passed for each, whatever was told in whatever order', () => {
    const one = fc.record({
      action: fc.constantFrom(...stepActions),
      by: fc.constantFrom('a', 'b'),
      at: fc.integer({ min: 0, max: 600 }),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 30 }), fc.integer({ min: 0, max: 700 }), (told, now) => {
        const all = spent(told, now)
        expect(all).toBeGreaterThanOrEqual(0)
        // Each person at most the time between the first and the last word of it.
        const last = Math.max(now, ...told.map(({ at }) => at))
        expect(all).toBeLessThanOrEqual(2 * last)
      }),
      { numRuns: 2_000, seed: 20_261_124 },
    )
  })

  it('is the length of the union of its stretches, counted minute by minute', () => {
    // Bug: what overlaps counts twice, or a stretch inside another one ends the other.
    const span = fc.record({
      from: fc.nat(60),
      length: fc.option(fc.nat(30), { nil: null }),
    })
    fc.assert(
      fc.property(fc.array(span, { maxLength: 6 }), fc.integer({ min: 0, max: 120 }), (drafts, now) => {
        const spans = drafts.map(({ from, length }) => ({
          person: 'a',
          from: from * minute,
          until: length === null ? null : (from + length) * minute,
        }))
        const inOne = (at: number) =>
          spans.some(({ from, until }) => from <= at && at < (until ?? now * minute))
        const minutes = Array.from({ length: 200 }, (_, at) => at * minute).filter(inOne)
        expect(unionMs(spans, now * minute)).toBe(minutes.length * minute)
        expect(unionMs(spans.toReversed(), now * minute)).toBe(minutes.length * minute)
      }),
      { numRuns: 2_000, seed: 20_261_124 },
    )
  })
})
