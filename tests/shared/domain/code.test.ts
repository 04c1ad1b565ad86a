import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  itemCode,
  parseCode,
  scannerLayout,
  shelfCode,
  shortestCode,
  ticketCode,
} from '../../../src/shared/domain/code'

const letter = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWX')
const series = fc
  .tuple(letter, fc.integer({ min: 0, max: 99 }))
  .map(([pc, year]) => `${pc}${String(year).padStart(2, '0')}`)
const number = fc
  .tuple(series, fc.integer({ min: 1, max: 9_999_999 }))
  .map(([start, counter]) => `${start}-${String(counter).padStart(5, '0')}`)
const position = fc.integer({ min: 1, max: 999 })
const shelf = fc.stringMatching(/^[A-X0-9]{1,6}$/)

/** What a German PC makes of the keys a scanner set to a US keyboard presses. */
function onGermanKeys(text: string): string {
  const swapped: Readonly<Record<string, string>> = { Y: 'Z', Z: 'Y', '-': 'ß' }
  return [...text].map((sign) => swapped[sign] ?? sign).join('')
}

describe('codes on papers', () => {
  it('says which signs they are made of', () => {
    expect(ticketCode('A26-01087')).toBe('A2601087')
    expect(itemCode('A26-01087', 3)).toBe('A2601087P03')
    expect(itemCode('A26-01087', 120)).toBe('A2601087P120')
    expect(shelfCode('R12')).toBe('FACH3R12')
  })

  it('come back as what they stand for, whatever the number', () => {
    fc.assert(
      fc.property(number, position, shelf, (ticket, place, code) => {
        expect(parseCode(ticketCode(ticket) ?? '')).toEqual({ kind: 'ticket', number: ticket })
        const item = { kind: 'item', number: ticket, position: place }
        expect(parseCode(itemCode(ticket, place) ?? '')).toEqual(item)
        expect(parseCode(shelfCode(code) ?? '')).toEqual({ kind: 'shelf', shelf: code })
      }),
      { seed: 42 },
    )
  })

  it('no two things share one, or a scan would open the wrong one', () => {
    fc.assert(
      fc.property(number, position, number, position, shelf, (ticketA, placeA, ticketB, placeB, code) => {
        const codes = [
          ticketCode(ticketA),
          itemCode(ticketA, placeA),
          shelfCode(code),
          ...(ticketA === ticketB ? [] : [ticketCode(ticketB), itemCode(ticketB, placeA)]),
          ...(placeA === placeB ? [] : [itemCode(ticketA, placeB)]),
        ]
        expect(new Set(codes).size).toBe(codes.length)
      }),
      { seed: 42 },
    )
  })

  it('read the same through a scanner set to a US keyboard, and are long enough to be told from typing', () => {
    fc.assert(
      fc.property(number, position, shelf, (ticket, place, code) => {
        for (const own of [ticketCode(ticket), itemCode(ticket, place), shelfCode(code)]) {
          expect(own).toMatch(/^[A-X0-9]+$/)
          expect(onGermanKeys(own ?? '')).toBe(own)
          expect(own?.length).toBeGreaterThanOrEqual(shortestCode)
        }
      }),
      { seed: 42 },
    )
  })

  it.each([
    '',
    'A26-01087',
    'A260108',
    'A2601087P1',
    'A2601087P003',
    'A2601087P00',
    'FACH4R12',
    'FACH',
    '4006381333931',
  ])('leaves %j to others', (text) => {
    expect(parseCode(text)).toBeUndefined()
  })

  it('knows the keyboard of a scanner by the test print', () => {
    expect(scannerLayout('TEST-YZ')).toBe('german')
    expect(scannerLayout(onGermanKeys('TEST-YZ'))).toBe('american')
    expect(scannerLayout('A2601087')).toBeUndefined()
  })

  it('numbers of other programs have no code', () => {
    expect(ticketCode('10248')).toBeUndefined()
    expect(itemCode('A26-01087', 0)).toBeUndefined()
    expect(itemCode('A26-01087', 1_000)).toBeUndefined()
    expect(shelfCode('R-12')).toBeUndefined()
  })
})
