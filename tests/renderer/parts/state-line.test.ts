import { describe, expect, it } from 'vitest'
import { stateLine, stateTone } from '../../../src/renderer/parts/state-line'
import { aRow } from './a-card'
import { wordsOf } from './words'

const words = wordsOf('de')
const line = (part: Parameters<typeof aRow>[0]) => stateLine(aRow(part), words).replaceAll('\u00A0', ' ')

describe('the state line of a ticket', () => {
  it('names work, shelf and open money (would catch a mixed status that hides one of them)', () => {
    const row = {
      work: 'ready',
      shelf: 'R12',
      openCents: 1_840,
      items: { all: 2, here: 2, gone: 0, ready: 2 },
    } as const
    expect(line(row)).toBe('Fertig, Fach R12, noch 18,40 € offen')
  })

  it('says why it waits', () => {
    expect(line({ work: 'on-hold', reason: 'Platten kommen Dienstag' })).toBe(
      'Wartet: Platten kommen Dienstag',
    )
  })

  it('says how much has left, beside where the rest lies (would catch "handed over" after a part)', () => {
    const row = { work: 'ready', shelf: 'R12', items: { all: 3, here: 2, gone: 1, ready: 2 } } as const
    expect(line(row)).toBe('Fertig, Fach R12, 1 von 3 übergeben')
  })

  it('names no shelf once everything has left', () => {
    const row = {
      work: 'ready',
      shelf: 'R12',
      openCents: 500,
      items: { all: 1, here: 0, gone: 1, ready: 0 },
    } as const
    expect(line(row)).toBe('Fertig, übergeben, noch 5,00 € offen')
  })

  it('asks nothing of a cancelled ticket, but tells what must go back', () => {
    expect(line({ work: 'cancelled', openCents: 500 })).toBe('Storniert')
    expect(line({ work: 'cancelled', openCents: -500 })).toBe('Storniert, 5,00 € zu viel gezahlt')
  })

  it('shows imported history as taken over', () => {
    const row = {
      work: 'ready',
      closed: true,
      imported: true,
      items: { all: 1, here: 0, gone: 1, ready: 0 },
    } as const
    expect(line(row)).toBe('Abgeschlossen, übernommen')
  })

  it('warns only about open work (would catch a red row that is long done)', () => {
    expect(stateTone({ work: 'in-work', risk: 'over', closed: false })).toBe('red')
    expect(stateTone({ work: 'ready', risk: 'on-plan', closed: false })).toBe('green')
    expect(stateTone({ work: 'ready', risk: 'on-plan', closed: true })).toBe('calm')
  })
})
