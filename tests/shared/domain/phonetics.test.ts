import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { soundOf } from '../../../src/shared/domain/phonetics'
import { fold } from '../../../src/shared/domain/spelling'

describe('Kölner Phonetik', () => {
  it.each([
    ['Müller', '657'],
    ['Mueller', '657'],
    ['Meier', '67'],
    ['Mayer', '67'],
    ['Maier', '67'],
    ['Schmidt', '862'],
    ['Schmitt', '862'],
    ['Wikipedia', '3412'],
    ['Breschnew', '17863'],
    ['MüllerLüdenscheidt', '65752682'],
    ['Heinz Classen', '068586'],
    ['Xaver', '4837'],
    ['Philipp', '351'],
    ['Cäsar', '487'],
    ['Celle', '85'],
    ['Quast', '482'],
    ['Aachen', '046'],
  ])('%s is %s', (name, code) => expect(soundOf(fold(name))).toBe(code))

  it('hears nothing in signs and letters of other scripts', () => {
    expect(soundOf('42')).toBe('')
    expect(soundOf('иванов')).toBe('')
  })

  it('has a vowel only at the start and never one digit twice from doubled letters', () => {
    const word = fc.stringMatching(/^[a-z]{1,12}$/)
    fc.assert(
      fc.property(word, (text) => {
        const code = soundOf(text)
        expect(code.slice(1)).not.toContain('0')
        const doubled = text.replace(/[lmnr]/g, '$&$&')
        expect(soundOf(doubled)).toBe(code)
      }),
      { seed: 1 },
    )
  })
})
