import { describe, expect, it } from 'vitest'
import { sayOf } from '../../../src/renderer/parts/say'
import { balance } from '../../../src/shared/domain/money'
import { aCard, anItem, aRow, hourMs, now } from './a-card'
import { wordsOf } from './words'

const german = wordsOf('de')
const say = (part: Parameters<typeof aCard>[0]) => sayOf(aCard(part), now, german).replaceAll('\u00A0', ' ')
const nothingOpen = balance(0, 0)

describe('what one can tell the customer', () => {
  it('names what is ready, what is not, and what is open', () => {
    const text = say({
      row: aRow({ work: 'ready' }),
      items: [
        anItem('Banner', 'with-office'),
        anItem('Flyer', 'with-office'),
        anItem('Magnetschild', 'not-yet'),
      ],
      balance: balance(24_640, 22_800),
    })
    expect(text).toBe(
      'Zum Mitnehmen bereit: Banner und Flyer. Noch nicht fertig: Magnetschild. Offen sind noch 18,40 €.',
    )
  })

  it('does not promise what is over (would catch "is promised for yesterday")', () => {
    const row = aRow({ work: 'in-work', promisedAt: now - 20 * hourMs })
    expect(say({ row, balance: nothingOpen })).toBe(
      'Wir arbeiten gerade daran. Zugesagt war es für gestern 14:42 Uhr, das haben wir leider nicht geschafft.',
    )
  })

  it('says why it waits and what was promised', () => {
    const row = aRow({ work: 'on-hold', reason: 'Platten kommen Dienstag', promisedAt: now + 24 * hourMs })
    expect(say({ row, balance: nothingOpen })).toBe(
      'Wir müssen damit gerade warten: Platten kommen Dienstag. Zugesagt ist es für morgen 10:42 Uhr.',
    )
  })

  it('gives the answer where nothing changes hands', () => {
    const card = aCard()
    const text = say({
      row: aRow({ work: 'ready', kind: 'formality' }),
      ticket: { ...card.ticket, answer: 'Die Rechnungskopie ist unterwegs.' },
      items: [anItem('Kopie', 'nothing', 0)],
      balance: nothingOpen,
    })
    expect(text).toBe('Die Rechnungskopie ist unterwegs.')
  })

  it('asks no money for a cancelled ticket and gives brought things back', () => {
    const text = say({
      row: aRow({ work: 'cancelled', reason: 'Kundin hat es sich anders überlegt' }),
      items: [anItem('Lampe', 'brought-in')],
    })
    expect(text).toBe(
      'Der Vorgang wurde storniert: Kundin hat es sich anders überlegt. Sie können wieder mitnehmen: Lampe.',
    )
  })
})
