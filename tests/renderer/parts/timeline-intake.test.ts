import { describe, expect, it } from 'vitest'
import { intakeSentence } from '../../../src/renderer/parts/timeline-intake'
import { ticketIdSchema } from '../../../src/shared/domain/ids'
import { wordsOf } from './words'

const words = wordsOf('de')
const ticketId = ticketIdSchema.parse('t2')

describe('intakeSentence', () => {
  it('says how the call before the work went, with what was said', () => {
    const called = { type: 'called', outcome: 'agreed', note: 'neuer Akku' } as const
    expect(intakeSentence(called, words)).toBe('Kunde vor Beginn angerufen, einverstanden: neuer Akku')
    expect(intakeSentence({ ...called, outcome: 'not-reached', note: '' }, words)).toBe(
      'Kunde vor Beginn angerufen, nicht erreicht',
    )
  })

  it('names the other ticket, not this one', () => {
    const linked = { type: 'linked', ticketId, number: 'A26-00002' } as const
    expect(intakeSentence({ ...linked, as: 'order' }, words)).toBe('Auftrag A26-00002 daraus gemacht')
    expect(intakeSentence({ ...linked, as: 'quote' }, words)).toBe('Aus Angebot A26-00002 entstanden')
  })
})
