import { describe, expect, it } from 'vitest'
import { byShelf, filterReady } from '../../../../../src/renderer/desks/front-desk/shelves-filter'

const rows = [
  { number: 'A26-01087', title: 'Roll-up-Banner', customerName: 'Gärtnerei Müller', shelf: 'R12' },
  { number: 'A26-00042', title: 'Flyer A5', customerName: 'Familie Reuter', shelf: 'R2' },
]
const found = (text: string) => filterReady(rows, text).map(({ number }) => number)

describe('filtering what is ready', () => {
  it('takes words in any order and spelling (would catch a search by one string)', () => {
    expect(found('mueller banner')).toEqual(['A26-01087'])
    expect(found('banner muller')).toEqual(['A26-01087'])
  })

  it('takes a scanned number without its hyphen, and a shelf', () => {
    expect(found('A2600042')).toEqual(['A26-00042'])
    expect(found('r12')).toEqual(['A26-01087'])
  })

  it('walks the shelves by number (would catch R12 before R2)', () => {
    expect(rows.toSorted(byShelf).map(({ shelf }) => shelf)).toEqual(['R2', 'R12'])
  })
})
