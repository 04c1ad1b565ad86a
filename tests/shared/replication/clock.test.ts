import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextStamp, noStamp } from '../../../src/shared/replication/clock'

const noon = 1_772_449_200_000
const stampAt = (ms: number, counter = 0) => `${ms}-${String(counter).padStart(4, '0')}`
const moments = fc.integer({ min: 0, max: 4_000_000_000_000 })
const stamps = fc
  .tuple(moments, fc.integer({ min: 0, max: 9_999 }))
  .map(([ms, counter]) => `${String(ms).padStart(13, '0')}-${String(counter).padStart(4, '0')}`)

describe('a hybrid stamp', () => {
  it('is the wall clock as text that sorts like time', () => {
    expect(nextStamp(noon, noStamp, [])).toEqual({ stamp: stampAt(noon), own: stampAt(noon) })
    expect(stampAt(noon) < stampAt(noon, 1)).toBe(true)
    expect(stampAt(noon, 9_999) < stampAt(noon + 1)).toBe(true)
  })

  it('counts on within one millisecond, so that two lines never share a stamp', () => {
    const first = nextStamp(noon, noStamp, [])
    expect(nextStamp(noon, first.own, []).stamp).toBe(stampAt(noon, 1))
    expect(nextStamp(noon, stampAt(noon, 9_999), []).stamp).toBe(stampAt(noon + 1))
  })

  it('is always higher than every stamp it replaces, whatever the clocks say', () => {
    fc.assert(
      fc.property(moments, stamps, fc.array(stamps, { maxLength: 4 }), (now, last, seen) => {
        const { stamp } = nextStamp(now, last, seen)
        return seen.every((other) => stamp > other) && /^\d{13}-\d{4}$/.test(stamp)
      }),
      { seed: 1 },
    )
  })

  it('never lets a stamp from the future drag the own clock along', () => {
    const future = stampAt(noon + 365 * 86_400_000)
    const lifted = nextStamp(noon, noStamp, [future])
    expect(lifted.stamp > future).toBe(true)
    expect(nextStamp(noon + 1, lifted.own, []).stamp).toBe(stampAt(noon + 1))
  })

  it('is not dragged along by a stamp that was far ahead and then comes near', () => {
    const { own } = nextStamp(noon, noStamp, [stampAt(noon + 180_000)])
    expect(nextStamp(noon + 90_000, own, []).stamp).toBe(stampAt(noon + 90_000))
  })

  it('does not overlook a stamp beside a malformed one', () => {
    const ahead = stampAt(noon + 60_000)
    expect(nextStamp(noon, noStamp, ['zzz', ahead]).stamp > ahead).toBe(true)
  })

  it('follows a stamp that is only a little ahead', () => {
    const ahead = stampAt(noon + 60_000)
    const { own } = nextStamp(noon, noStamp, [ahead])
    expect(nextStamp(noon + 1, own, []).stamp > ahead).toBe(true)
  })

  it('does not go back when the clock is set back a little, and starts anew when it is set back far', () => {
    const own = stampAt(noon)
    expect(nextStamp(noon - 60_000, own, []).stamp).toBe(stampAt(noon, 1))
    expect(nextStamp(noon - 86_400_000, own, []).stamp).toBe(stampAt(noon - 86_400_000))
  })

  it('takes a malformed stamp for none and keeps a mad clock within 13 digits', () => {
    expect(nextStamp(noon, 'zzz', ['zzz', ''])).toEqual({ stamp: stampAt(noon), own: stampAt(noon) })
    expect(nextStamp(-5, noStamp, []).stamp).toBe('0000000000000-0001')
    expect(nextStamp(1e20, noStamp, []).stamp).toBe('9999999999999-0000')
  })
})
