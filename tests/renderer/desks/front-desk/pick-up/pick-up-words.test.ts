import { afterEach, describe, expect, it } from 'vitest'
import { verbFor } from '../../../../../src/renderer/desks/front-desk/pick-up-words'
import { speak, translator } from '../../../../../src/renderer/words'

const words = (language: 'de' | 'en') => {
  speak(language)
  return { t: translator.t, language }
}

describe('the verb on the hand-over button', () => {
  afterEach(() => speak('de'))

  it('counts in words up to twelve, then in digits (would catch a shifted list)', () => {
    const german = words('de')
    expect(verbFor('handOver', 1, german)).toBe('Eine Position übergeben')
    expect(verbFor('handOver', 12, german)).toBe('Zwölf Positionen übergeben')
    expect(verbFor('handOver', 13, german)).toBe('13 Positionen übergeben')
  })

  it('does so in English too', () => {
    const english = words('en')
    expect(verbFor('handOver', 1, english)).toBe('Hand over one item')
    expect(verbFor('giveBack', 12, english)).toContain('welve items')
  })
})
