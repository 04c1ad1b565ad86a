import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Stroke } from '../../../src/renderer/parts/scanner'
import { nothingRead, readOn } from '../../../src/renderer/parts/scanner'
import { verdictOn } from '../../../src/renderer/parts/scanner-verdict'

/** The scans in a row of keys. */
function scansIn(strokes: readonly Stroke[], prefix = ''): string[] {
  const found: string[] = []
  let reading = nothingRead
  for (const stroke of strokes) {
    const after = readOn(reading, stroke, prefix)
    reading = after.reading
    if (after.scan !== undefined) found.push(after.scan)
  }
  return found
}

function keys(text: string, gapMs: number, from = 1_000): Stroke[] {
  return [...text, 'Enter'].map((key, index) => ({ key, at: from + index * gapMs }))
}

describe('telling a scanner from a person', () => {
  it('takes six signs or more within 50 ms each, ended by Enter', () => {
    expect(scansIn(keys('A2601087', 8))).toEqual(['A2601087'])
    expect(scansIn(keys('A26010', 50))).toEqual(['A26010'])
    expect(scansIn(keys('A2601', 8))).toEqual([])
    expect(scansIn(keys('A2601087', 51))).toEqual([])
  })

  it('finds the code behind words a person was just typing', () => {
    const typed = keys('Banner ', 120).slice(0, -1)
    expect(scansIn([...typed, ...keys('A2601087', 10, 3_000)])).toEqual(['A2601087'])
  })

  it('is not confused by Shift, which scanners press for capitals', () => {
    const shifted = keys('A2601087', 10).flatMap(({ key, at }) => [
      { key: 'Shift', at: at - 4 },
      { key, at },
    ])
    expect(scansIn(shifted)).toEqual(['A2601087'])
  })

  it('takes a slow scanner that sends its agreed sign, and only from that sign on', () => {
    expect(scansIn(keys('#R12', 200), '#')).toEqual(['R12'])
    expect(scansIn(keys('ab#A2601087', 300), '#')).toEqual(['A2601087'])
    expect(scansIn(keys('#A2601087', 1_200), '#')).toEqual([])
  })

  it('never takes a fast typist: 60 ms and more between any two keys of a word', () => {
    const word = fc.array(
      fc.record({
        key: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789 '),
        gapMs: fc.integer({ min: 60, max: 400 }),
      }),
      { minLength: 1, maxLength: 40 },
    )
    fc.assert(
      fc.property(word, fc.integer({ min: 1, max: 400 }), (typed, enterMs) => {
        let at = 0
        const strokes: Stroke[] = typed.map(({ key, gapMs }) => ({ key, at: (at += gapMs) }))
        expect(scansIn([...strokes, { key: 'Enter', at: at + enterMs }])).toEqual([])
      }),
      { seed: 42 },
    )
  })

  it('never takes a burst of rolled keys with one pause among the last six', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 51, max: 300 }), (place, pauseMs) => {
        let at = 0
        const gaps = [20, 20, 20, 20, 20, 20].map((gap, index) => (index === place ? pauseMs : gap))
        const strokes = ['s', 'c', 'h', 'e', 'n', 'Enter'].map((key, index) => ({
          key,
          at: (at += gaps[index] ?? 0),
        }))
        expect(scansIn([{ key: 'a', at: -20 }, ...strokes])).toEqual([])
      }),
      { seed: 42 },
    )
  })

  it('forgets at any other key: a person corrects, a scanner does not', () => {
    const strokes = keys('A2601087', 10)
    const corrected = [...strokes.slice(0, 5), { key: 'Backspace', at: 1_045 }, ...strokes.slice(5)]
    expect(scansIn(corrected)).toEqual([])
  })
})

describe('the scanner page', () => {
  const strokes = (text: string, gapMs: number) => keys(text, gapMs).slice(0, -1)

  it('says what a code means', () => {
    expect(verdictOn(strokes('A2601087P02', 10), true)).toMatchObject({
      advice: 'good',
      code: { kind: 'item', number: 'A26-01087', position: 2 },
      slowestMs: 10,
    })
  })

  it('names the first thing to put right', () => {
    expect(verdictOn(strokes('TESTßZY', 10), true).advice).toBe('layout')
    expect(verdictOn(strokes('A2601087', 10), false).advice).toBe('no-enter')
    expect(verdictOn(strokes('A2601087', 80), true).advice).toBe('slow')
    expect(verdictOn(strokes('4006381333931', 10), true).advice).toBe('foreign')
    expect(verdictOn(strokes('TEST-YZ', 10), true)).toMatchObject({ advice: 'good', isTestText: true })
  })
})
