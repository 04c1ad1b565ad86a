import type { Author } from '../../../src/main/backend/ports'
import type { Operation, Origin } from '../../../src/shared/replication/operation'

let asked = 0

/** An author with a request of its own. */
export function anAuthor(over: Partial<Author> = {}): Author {
  asked += 1
  return { person: 'person-1', requestId: `request-${asked}`, ...over }
}

export function anOrigin(over: Partial<Origin> = {}): Origin {
  const place = { device: 'pc-1', epoch: 1, seq: 1, seen: {} }
  return { stamp: '0000000000001-0000', at: 1, by: 'person-1', ...place, ...over }
}

export function aCustomer(id: string, familyName = 'Möller'): Operation {
  const address = { street: '', postcode: '', city: '', country: '' }
  const fields = {
    company: '',
    givenName: '',
    familyName,
    phones: [],
    email: '',
    address,
    note: '',
    consent: false,
  }
  return { type: 'set', collection: 'customers', id, fields }
}

export function aTicket(id: string, over: Record<string, string | number> = {}): Operation {
  const fields = {
    kind: 'service',
    customerId: 'customer-1',
    title: 'Kette',
    description: '',
    callBeforeStart: false,
    mayCollect: [],
    benchNote: '',
    answer: '',
    result: '',
    openedAt: 1_772_438_400_000,
    takenBy: 'person-1',
    priceMode: 'gross',
    smallBusiness: false,
    area: 'service',
    owner: null,
    shelf: null,
    ...over,
  }
  return { type: 'set', collection: 'tickets', id, fields }
}

export function anItem(id: string, ticketId: string, position = 0): Operation {
  const fields = {
    ticketId,
    title: 'Kette löten',
    origin: 'made',
    quantityThousandths: 1_000,
    unit: 'Stück',
    unitPriceCents: 1_250,
    taxRate: 19,
    discountBasisPoints: 0,
    position,
  }
  return { type: 'set', collection: 'items', id, fields }
}

export function aPayment(
  id: string,
  ticketId: string,
  over: Record<string, string | number> = {},
): Operation {
  const method = { type: 'own-till', reference: '4711' }
  const record = { ticketId, happenedAt: 1_772_438_400_000, amountCents: 1_250, method, ...over }
  return { type: 'add', collection: 'payments', id, record }
}

export function anEvent(id: string, ticketId: string): Operation {
  const record = {
    ticketId,
    happenedAt: 1_772_438_400_000,
    facts: { type: 'note', audience: 'bench', text: id },
  }
  return { type: 'add', collection: 'events', id, record }
}
