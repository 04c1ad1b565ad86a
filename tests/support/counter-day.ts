import type { Answer, Question } from '../../src/shared/contract/requests'
import type { PaymentMethod } from '../../src/shared/domain/payment'
import type { Role } from '../../src/shared/domain/person'
import type { TestDesk, TestOffice } from './backend'
import { aRequestId, aTestOffice } from './backend'
import { aCustomer, aHandOver, anItem, aTicket } from './records'

export type CounterDay = {
  readonly office: TestOffice
  readonly manager: TestDesk
  readonly front: TestDesk
  readonly back: TestDesk
  readonly customerId: string
  /** One more person, signed in now; sessions of hours ago are locked. */
  readonly seat: (role: Role) => Promise<TestDesk>
}

/** An office with shelf R12, somebody at each desk, and a customer. */
export async function aCounterDay(): Promise<CounterDay> {
  const office = await aTestOffice()
  const manager = await office.found()
  await manager.get('shelf:save', { requestId: aRequestId(), draft: { code: 'R12', place: 'Regal rechts' } })
  const front = await office.join('front-desk', 'Berger')
  const back = await office.join('back-office', 'Aydin')
  const { id: customerId } = await front.get('customer:save', { requestId: aRequestId(), draft: aCustomer() })
  return { office, manager, front, back, customerId, seat: (role) => office.join(role, 'Neumann') }
}

/** Banner 119,00, flyer 64,00 and sign 45,00; Ole Nachbar may collect. */
export async function anOrderOfThree({ front, customerId }: Pick<CounterDay, 'front' | 'customerId'>) {
  const draft = {
    ...aTicket(customerId, 'order', [
      anItem({ title: 'Banner', unitPriceCents: 11_900 }),
      anItem({ title: 'Flyer', unitPriceCents: 6_400 }),
      anItem({ title: 'Magnetschild', unitPriceCents: 4_500 }),
    ]),
    mayCollect: ['Ole Nachbar'],
  }
  const { id } = await front.get('ticket:open', { requestId: aRequestId(), draft })
  const { items } = await front.get('ticket:read', { id })
  return { id, items: items.map(({ item }): string => item.id) }
}

export function cardOf({ front }: CounterDay, id: string): Promise<Answer<'ticket:read'>> {
  return front.get('ticket:read', { id })
}

/** What is open, and where each item is. */
export async function moneyAndPlaces(day: CounterDay, id: string) {
  const { balance, items } = await cardOf(day, id)
  return { open: balance.openCents, places: items.map(({ possession }) => possession) }
}

export function finish(desk: TestDesk, ticketId: string, items: string[]) {
  return desk.get('item:finish', { requestId: aRequestId(), ticketId, items, shelf: 'R12' })
}

export function hand(
  { front }: CounterDay,
  ticketId: string,
  items: string[],
  draft: Question<'hand-over:make'>['draft'] = aHandOver(items),
) {
  return front.ask('hand-over:make', { requestId: aRequestId(), ticketId, draft })
}

export function payFor(
  { front }: CounterDay,
  ticketId: string,
  amountCents: number,
  type: PaymentMethod['type'] = 'card-terminal',
) {
  const method = { type, reference: '004 218' }
  return front.get('payment:record', { requestId: aRequestId(), ticketId, amountCents, method })
}
