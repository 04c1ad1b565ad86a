import type { Question } from '../../src/shared/contract/requests'
import type { ItemDraft } from '../../src/shared/domain/item'
import type { Kind } from '../../src/shared/domain/kind'

/** Builders of what forms send; each takes what differs. */
export function aCustomer(
  over: Partial<Question<'customer:save'>['draft']> = {},
): Question<'customer:save'>['draft'] {
  return {
    company: 'Gärtnerei Maier',
    givenName: 'Svenja',
    familyName: 'Maier',
    phones: ['0171/234-56'],
    email: 'hallo@gaertnerei.example',
    address: { street: '', postcode: '79098', city: 'Freiburg', country: 'Deutschland' },
    note: '',
    consent: false,
    ...over,
  }
}

export function anItem(over: Partial<ItemDraft> = {}): ItemDraft {
  return {
    title: 'Roll-up-Banner',
    origin: 'made',
    quantityThousandths: 1_000,
    unit: 'Stück',
    unitPriceCents: 11_900,
    taxRate: 19,
    discountBasisPoints: 0,
    ...over,
  }
}

export const noDetails = {
  title: 'Roll-up-Banner',
  description: '',
  callBeforeStart: false,
  mayCollect: [],
  benchNote: '',
  answer: '',
  result: '',
}

export function aTicket(customerId: string, kind: Kind = 'order', items: ItemDraft[] = [anItem()]) {
  return { ...noDetails, kind, customerId, items }
}

export function aHandOver(items: readonly string[], name = 'Svenja Maier') {
  return {
    items: [...items],
    collector: 'customer' as const,
    collectorName: name,
    identity: 'known' as const,
    confirmedBy: name,
  }
}
