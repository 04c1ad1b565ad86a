import { describe, expect, it } from 'vitest'
import { callerTexts, isNamed } from '../../../../../src/renderer/desks/front-desk/follow-up-caller-text'

const hit = {
  id: 'c1',
  name: 'Gärtnerei Maier',
  contact: 'Svenja Roth',
  phone: '0171/234-56',
  email: '',
  postcode: '79098',
  city: 'Freiburg',
  isCompany: true,
  openTickets: 0,
  openCents: 0,
}

describe('who called, by the beginning of a note', () => {
  it.each([
    ['Frau Roth: Banner eher Donnerstag', ['Roth']],
    ['Svenja Roth, Banner', ['Svenja Roth', 'Svenja']],
    ['Roth ruft wegen Banner an', ['Roth ruft', 'Roth']],
    ['+49 171 23456 bittet um Rückruf', ['+49 171 23456']],
    ['', []],
    ['ab', []],
  ])('%s', (note, texts) => {
    expect(callerTexts(note)).toEqual(texts)
  })

  it('offers only who is named so (would catch a customer offered for his town)', () => {
    expect(isNamed(hit, 'Roth')).toBe(true)
    expect(isNamed(hit, 'gartnerei')).toBe(true)
    expect(isNamed(hit, '+49 171 23456')).toBe(true)
    expect(isNamed(hit, 'Freiburg')).toBe(false)
  })
})
