import { describe, expect, it } from 'vitest'
import { ownerIn, moveRefusal } from '../../../../src/renderer/desks/back-office/bench-refusal'
import {
  holdText,
  promiseText,
  riskLine,
  spanText,
} from '../../../../src/renderer/desks/back-office/bench-words'
import { speak, translator } from '../../../../src/renderer/words'
import { momentOf } from '../../../../src/shared/domain/calendar'
import { refuse } from '../../../../src/shared/domain/refusal'
import { mondayMorning } from '../../../support/monday-morning'
import { aRow } from './a-row'

speak('de')
const t = translator.getFixedT('de', 'words')
const reader = { t, language: 'de' as const, now: mondayMorning }
const hour = 3_600_000

describe('promiseText', () => {
  it('says the near days by name and the far ones by date', () => {
    const at = (day: string) => promiseText({ promisedAt: momentOf(day, 14 * 60) }, reader)
    expect(at('2026-11-23')).toBe('Heute 14:00')
    expect(at('2026-11-24')).toBe('Morgen 14:00')
    expect(at('2026-11-27')).toBe('Fr 14:00')
    expect(at('2026-11-30')).toBe('Mo 30.11.')
    expect(at('2026-11-20')).toBe('Fr 20.11.')
    expect(promiseText({ promisedAt: null }, reader)).toBe('Ohne Zusage')
  })
})

describe('riskLine', () => {
  it('says the reason beside the risk: how long over, and that nobody is on it', () => {
    const row = aRow({ risk: 'over', promisedAt: mondayMorning - 2 * hour, slackMs: -2 * hour })
    expect(riskLine(row, reader)).toMatchObject({
      strong: 'Heute 8:42, überschritten',
      text: 'seit 2 Std., noch niemand dran',
    })
  })

  it('names what is missing instead of the time, with the promise after it', () => {
    const row = aRow({
      work: 'checked',
      risk: 'missing',
      missing: ['shelf'],
      promisedAt: mondayMorning + hour,
    })
    expect(riskLine(row, reader)).toMatchObject({ strong: 'Fach fehlt', text: 'Zusage heute 11:42' })
  })

  it('keeps a failed check readable on the card, but no reason of long ago', () => {
    expect(holdText(aRow({ work: 'in-work', reason: 'Farbe zu blass' }))).toBe('Farbe zu blass')
    expect(holdText(aRow({ work: 'checked', reason: 'Farbe zu blass' }))).toBeUndefined()
  })

  it('rounds ages as one says them: whole hours, whole days', () => {
    expect(spanText(90 * 60_000, 'de')).toBe('1 Std.')
    expect(spanText(40 * 60_000, 'de')).toBe('40 Min.')
    expect(spanText(50 * hour, 'de')).toBe('2 Tage')
  })
})

describe('moveRefusal', () => {
  it('names who was faster, and says when it is nobody any more', () => {
    const taken = refuse('owned-by-other', { owner: 'tobias', name: 'Tobias Hauck' })
    expect(moveRefusal(taken, aRow(), t)).toBe('Tobias Hauck war schneller und hat A26-00001 genommen.')
    expect(ownerIn(refuse('owned-by-other', { owner: null, name: '' }))).toBeNull()
  })

  it('lists the missing points by name, and nothing it does not know', () => {
    const refusal = refuse('not-ready', { missing: ['check', 'nonsense'] })
    expect(moveRefusal(refusal, aRow(), t)).toContain('Prüfung fehlt.')
  })
})
