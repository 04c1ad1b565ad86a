import { describe, expect, it } from 'vitest'
import { author, sentence, tellingEvents } from '../../../src/renderer/parts/timeline-sentence'
import { handOverIdSchema, itemIdSchema, personIdSchema } from '../../../src/shared/domain/ids'
import { anEvent, anItem, now } from './a-card'
import { wordsOf } from './words'

const words = wordsOf('de')
const around = {
  names: { p1: 'Petra Lindner', p2: 'Jonas Weidner' },
  items: [anItem('Schild', 'not-yet')],
  now,
}

describe('the timeline in sentences', () => {
  it('names the stand-in and the one stood in for (would catch an act under the wrong name)', () => {
    const event = anEvent({ type: 'opened' }, { forWhom: 'p2' })
    expect(author(event, around, words)).toBe('Petra Lindner, i. V. für Jonas Weidner')
  })

  it('carries reason and consent', () => {
    const hold = { type: 'work', action: 'hold', reason: 'Platten fehlen' } as const
    expect(sentence(hold, around, words)).toBe('Angehalten: Platten fehlen')
    const itemId = itemIdSchema.parse('Schild')
    const price = { type: 'price', itemId, afterCents: 1_840, consent: 'Herr Maier' } as const
    expect(sentence(price, around, words).replaceAll('\u00A0', ' ')).toBe(
      'Schild: neuer Preis 18,40 €, einverstanden: Herr Maier',
    )
  })

  it('shows the newest first and a hand-over of many items once', () => {
    const handOverId = handOverIdSchema.parse('h1')
    const itemId = itemIdSchema.parse('Schild')
    const events = [
      anEvent({ type: 'opened' }),
      anEvent({ type: 'possession', action: 'hand-over', itemId, handOverId }),
      anEvent({ type: 'hand-over', handOverId, count: 1 }),
    ]
    expect(tellingEvents(events).map(({ facts }) => facts.type)).toEqual(['hand-over', 'opened'])
  })

  it('keeps who took a ticket, unless a step of the work brought it along', () => {
    const owner = personIdSchema.parse('p1')
    const step = anEvent({ type: 'work', action: 'start', reason: '' })
    const echo = anEvent({ type: 'owner', owner }, { happenedAt: step.happenedAt })
    const taken = anEvent({ type: 'owner', owner })
    expect(tellingEvents([step, echo, taken])).toEqual([taken, step])
  })
})
