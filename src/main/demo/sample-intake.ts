import { addDays, civilDay, minuteMs } from '../../shared/domain/calendar'
import type { ItemDraft } from '../../shared/domain/item'
import type { TicketDraft } from '../../shared/domain/ticket'
import type { SampleDesk } from './sample-desk'

export type IntakeAct = { readonly at: number; readonly run: () => Promise<void> }

const noDetails = {
  description: '',
  callBeforeStart: false,
  mayCollect: [],
  benchNote: '',
  answer: '',
  result: '',
}

function item(title: string, count: number, unitPriceCents: number): ItemDraft {
  return {
    title,
    origin: 'made',
    quantityThousandths: count * 1_000,
    unit: 'Stück',
    unitPriceCents,
    taxRate: 19,
    discountBasisPoints: 0,
  }
}

/** The intake form as somebody left it who had to look something up (renderer's intake-kept). */
function weddingCards() {
  const wanted = [
    item('Klappkarten A6, 300 g, beidseitig farbig', 80, 89),
    item('Umschläge C6, creme', 80, 12),
  ]
  const form = {
    kind: 'order',
    customerId: null,
    typed: { name: 'Familie Reinhardt', phone: '0761 443218', email: '', postcode: '79100' },
    title: 'Hochzeitskarten',
    description: '',
    items: wanted.map((each, index) => ({
      ...each,
      key: String(index + 1),
      productId: null,
      condition: '',
    })),
    limit: { on: true, cents: 12_000 },
    callBeforeStart: false,
    mayCollect: { on: false, text: '' },
    benchNote: { on: true, text: 'Schrift wie auf der Einladung' },
    promise: { choice: 'proposed', day: null, time: null },
    deposit: { on: false, cents: null, method: 'card-terminal', reference: '' },
  }
  return { form, focus: null, requestId: 'sample-parked-draft', sent: false, isOpen: false }
}

/** What lies about half done at the counter: a parked draft, a repair to call about first, an open quote. */
export function intakeActs(
  desk: Pick<SampleDesk, 'as'>,
  customers: readonly string[],
  now: number,
): IntakeAct[] {
  const open = (draft: Omit<TicketDraft, 'customerId'>, customer: number) => async () => {
    const customerId = customers[customer % customers.length] ?? ''
    await desk.as('front', 'ticket:open', (requestId) => ({ requestId, draft: { ...draft, customerId } }))
  }
  const repair: Omit<TicketDraft, 'customerId'> = {
    ...noDetails,
    kind: 'service',
    title: 'Leuchtschild flackert',
    description: 'Links unten dunkel, seit dem Gewitter. Bitte erst den Preis nennen.',
    callBeforeStart: true,
    limitCents: 15_000,
    items: [
      {
        ...item('Leuchtschild 60 × 40 cm', 1, 9_500),
        origin: 'brought-in',
        condition: 'Kratzer am Rahmen links, eine Ecke ausgebrochen',
        accessories: 'Netzteil, zwei Haken',
      },
    ],
  }
  const quote: Omit<TicketDraft, 'customerId'> = {
    ...noDetails,
    kind: 'sales',
    title: 'Messestand: Banner und Handzettel',
    description: 'Für die Gewerbeschau im Dezember, Aufbau am Freitag davor.',
    budgetCents: 90_000,
    neededBy: addDays(civilDay(now), 18),
    quoteUntil: addDays(civilDay(now), 12),
    items: [item('Banner 300 × 100 cm, gesäumt', 2, 14_900), item('Handzettel A5, 135 g', 1_000, 19)],
  }
  return [
    {
      at: now - 30 * minuteMs,
      run: async () => {
        const draft = { title: 'Hochzeitskarten', customerName: 'Familie Reinhardt', value: weddingCards() }
        await desk.as('front', 'draft:park', (requestId) => ({ requestId, draft }))
      },
    },
    { at: now - 75 * minuteMs, run: open(repair, 17) },
    { at: now - 140 * minuteMs, run: open(quote, 41) },
  ]
}
