import { describe, expect, it } from 'vitest'
import { billLines } from '../../../src/renderer/parts/bill-lines'
import { itemIdSchema } from '../../../src/shared/domain/ids'
import { aCard, anEvent, anItem } from './a-card'
import { wordsOf } from './words'

const words = wordsOf('de')
const plain = (text: string | undefined) => text?.replaceAll('\u00A0', ' ')

describe('why this price', () => {
  it('shows who agreed to a changed price (would catch an extra nobody can explain)', () => {
    const itemId = itemIdSchema.parse('Logo')
    const events = [anEvent({ type: 'price', itemId, afterCents: 1_840, consent: 'Herr Maier, 18.11.' })]
    const lines = billLines(aCard({ items: [anItem('Logo', 'not-yet', 1_840)], events }), words)
    expect(lines[0]).toMatchObject({
      text: 'Logo, 1 Stück',
      note: 'Einverstanden: Herr Maier, 18.11.',
      mark: 'extra',
    })
  })

  it('names the tax inside a gross total and what is left', () => {
    const lines = billLines(aCard({ items: [anItem('Banner', 'not-yet', 11_900)] }), words)
    expect(lines.map(({ key }) => key)).toEqual(['Banner', 'total', 'rest'])
    expect(plain(lines[1]?.note)).toBe('darin 19 % MwSt. 19,00 €')
    expect(plain(lines[2]?.amount)).toBe('119,00 €')
  })
})
