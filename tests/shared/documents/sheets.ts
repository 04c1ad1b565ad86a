import type {
  ClaimSlip,
  HandOverReceipt,
  ItemLabels,
  Sheet,
  SheetContent,
} from '../../../src/shared/documents/sheet'

const openDay = { fromMinute: 540, untilMinute: 1_080 }
const morning = { fromMinute: 540, untilMinute: 780 }
/** Monday, 2026-11-23, 10:42 in Germany. */
export const at = Date.UTC(2026, 10, 23, 9, 42)

/** A paper of a sample firm; takes what differs. */
export function aSheet<C extends SheetContent>(content: C, over: Partial<Sheet<C>> = {}): Sheet<C> {
  return {
    content,
    paper: 'A5',
    language: 'de',
    at,
    firm: {
      name: 'Druckerei am Markt',
      address: { street: 'Markt 3', postcode: '79098', city: 'Freiburg', country: 'Deutschland' },
      phone: '0761 123450',
      email: 'post@druckerei.example',
      taxNumber: '06/123/45678',
      hours: [openDay, openDay, openDay, openDay, openDay, morning, null],
    },
    ...over,
  }
}

const ticket = { number: 'A26-01087', title: 'Messestand', customerName: 'Gärtnerei Maier', openedAt: at }
const item = {
  title: 'Roll-up-Banner',
  position: 1,
  quantityThousandths: 2_000,
  unit: 'Stück',
  unitPriceCents: 11_900,
  discountBasisPoints: 0,
}

export function aSlip(over: Partial<ClaimSlip> = {}): ClaimSlip {
  return {
    kind: 'claim-slip',
    ticket,
    takenBy: 'Petra Lindner',
    promisedAt: Date.UTC(2026, 10, 25, 15, 0),
    items: [item],
    totals: {
      netCents: 20_000,
      taxCents: 3_800,
      grossCents: 23_800,
      taxes: [{ rate: 19, percent: 19, taxCents: 3_800 }],
    },
    priceMode: 'gross',
    balance: { dueCents: 23_800, paidCents: 10_000, openCents: 13_800, state: 'part-paid' },
    callBeforeStart: false,
    mayCollect: [],
    notes: [],
    ...over,
  }
}

export const someLabels: ItemLabels = {
  kind: 'item-label',
  ticket,
  promisedAt: at,
  count: 2,
  items: [item, { ...item, title: 'Visitenkarten', position: 2 }],
}

export const aReceipt: HandOverReceipt = {
  kind: 'hand-over-receipt',
  ticket,
  handedAt: at,
  handedBy: 'Petra Lindner',
  collectorName: 'Svenja Maier',
  isCarrier: false,
  identity: 'known',
  items: [item],
  still: [],
  payments: [],
  balance: { dueCents: 23_800, paidCents: 23_800, openCents: 0, state: 'paid' },
  confirmedBy: 'Svenja Maier',
}

/** What a person reads on a page. */
export function readable(page: string): string {
  return page
    .replace(/<style>[^]*?<\/style>/, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
}
