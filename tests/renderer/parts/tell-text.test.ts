import { describe, expect, it } from 'vitest'
import { occasionOf, tellText } from '../../../src/renderer/parts/tell-text'
import { wordsIn } from '../../../src/renderer/words'
import { followUpIdSchema } from '../../../src/shared/domain/ids'
import { aCard, anItem, aRow, hourMs, now } from './a-card'

const items = { all: 2, here: 1, gone: 0, ready: 1 }
const ready = aCard({
  row: aRow({ work: 'in-work', items, promisedAt: now + 26 * hourMs }),
  items: [anItem('Banner', 'with-office'), anItem('Schild', 'not-yet')],
})
const followUp = {
  id: followUpIdSchema.parse('f1'),
  stamp: '',
  kind: 'tell-customer' as const,
  text: 'Die Folie fehlt.',
  dueAt: now,
  createdAt: now,
  createdBy: 'p1',
}

describe('what to tell a customer', () => {
  it('names what lies ready and what is to pay, nothing that is still on the bench', () => {
    const { subject, text } = tellText(ready, 'ready', now, wordsIn('de'))
    expect(subject).toBe('Ihre Bestellung A26-01087 liegt bereit')
    expect(text).toContain('Banner')
    expect(text).not.toContain('Schild')
    expect(text).toMatch(/Offen sind noch 20,00\s€/)
  })

  it('speaks the customer’s language, not the screen’s', () => {
    const { text } = tellText(ready, 'collect', now, wordsIn('en'))
    expect(text).toContain('Please collect it soon')
  })

  it('gives the new date and the reason of a delay', () => {
    const late = { ...ready, followUps: [followUp] }
    expect(occasionOf(late, now)).toBe('delayed')
    const { text } = tellText(late, 'delayed', now, wordsIn('de'))
    expect(text).toContain('Der Grund: Die Folie fehlt. Der neue Termin: morgen 12:42 Uhr.')
  })

  it('proposes what the ticket’s state asks for', () => {
    expect(occasionOf(ready, now)).toBe('ready')
    expect(occasionOf({ ...aCard(), row: aRow({ promisedAt: now - hourMs }) }, now)).toBe('delayed')
    expect(occasionOf(aCard(), now)).toBe('other')
  })
})
