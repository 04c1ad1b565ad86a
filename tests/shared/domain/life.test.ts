import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventIdSchema, itemIdSchema, personIdSchema, ticketIdSchema } from '../../../src/shared/domain/ids'
import { addItem, lifeOver, live, unborn } from '../../../src/shared/domain/life'
import { itemOrigins } from '../../../src/shared/domain/origin'
import { possessionActions } from '../../../src/shared/domain/possession'
import type { EventFacts, TimelineEvent } from '../../../src/shared/domain/timeline'
import { workActions } from '../../../src/shared/domain/work'

const itemIds = ['thing-1', 'thing-2', 'thing-3'].map((id) => itemIdSchema.parse(id))
const by = personIdSchema.parse('person-1')

const anItem = fc.record({ id: fc.constantFrom(...itemIds), origin: fc.constantFrom(...itemOrigins) })
const someFacts: fc.Arbitrary<EventFacts> = fc.oneof(
  fc.constant<EventFacts>({ type: 'opened' }),
  fc.constant<EventFacts>({ type: 'note', audience: 'bench', text: '' }),
  fc.record({
    type: fc.constant('work' as const),
    action: fc.constantFrom(...workActions),
    reason: fc.constantFrom('', 'Grund'),
  }),
  fc.record({
    type: fc.constant('possession' as const),
    action: fc.constantFrom(...possessionActions),
    itemId: fc.constantFrom(...itemIds),
  }),
)

function anEvent(facts: EventFacts, index: number): TimelineEvent {
  return {
    id: eventIdSchema.parse(`event-${index}`),
    stamp: String(index).padStart(4, '0'),
    device: 'pc',
    by,
    recordedAt: 1_000 + index,
    happenedAt: 2_000 + index,
    ticketId: ticketIdSchema.parse('ticket'),
    facts,
  }
}

describe('a life folded at one go', () => {
  it('is what one event after the other makes of it (a start that shows other states than yesterday)', () => {
    fc.assert(
      fc.property(
        fc.array(anItem, { maxLength: 4 }),
        fc.array(someFacts, { maxLength: 12 }),
        (items, facts) => {
          const events = facts.map(anEvent)
          let life = unborn
          for (const item of items) life = addItem(life, item)
          for (const event of events) life = live(life, event)
          expect(lifeOver(items, events) ?? unborn).toEqual(life)
          expect(lifeOver(items, events) === undefined).toBe(life === unborn)
        },
      ),
      { seed: 7, numRuns: 500 },
    )
  })

  it('never writes into a life that was handed out (an undo that restores the wrong state)', () => {
    const item = { id: itemIds[0] ?? itemIdSchema.parse(''), origin: 'made' as const }
    const before = addItem(unborn, item)
    const facts = { type: 'possession', action: 'put-on-shelf', itemId: item.id } as const
    const after = live(before, anEvent(facts, 1))
    expect([before.possession.get(item.id), after.possession.get(item.id)]).toEqual([
      'not-yet',
      'with-office',
    ])
    expect(unborn.possession.size).toBe(0)
  })
})
