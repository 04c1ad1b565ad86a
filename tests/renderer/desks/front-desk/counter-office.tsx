import type { ReactElement } from 'react'
import { act, configure } from '@testing-library/react'
import type { Bridge } from '../../../../src/renderer/bridge'
import { replaceBridge } from '../../../../src/renderer/bridge'
import { useApp } from '../../../../src/renderer/stores/app-store'
import { speak } from '../../../../src/renderer/words'
import type { TestDesk, TestOffice } from '../../../support/backend'
import { aRequestId, aTestOffice } from '../../../support/backend'
import { renderUi } from '../../../support/render-ui'

// A loaded machine is slow, not wrong: waiting is for what appears, this only bounds it.
configure({ asyncUtilTimeout: 20_000 })
export const patience = { timeout: 60_000 }

export type Counter = {
  readonly office: TestOffice
  readonly manager: TestDesk
  readonly front: TestDesk
  readonly back: TestDesk
  readonly customerId: string
}

/** An office with a shelf, a customer and one person at each desk; the window on screen is the front desk's. */
export async function aCounter(): Promise<Counter> {
  const office = await aTestOffice()
  const manager = await office.found()
  await manager.get('shelf:save', { requestId: aRequestId(), draft: { code: 'R12', place: 'Regal rechts' } })
  const front = await office.join('front-desk', 'Berger')
  const back = await office.join('back-office', 'Aydin')
  const { id: customerId } = await front.get('customer:save', {
    requestId: aRequestId(),
    draft: {
      company: 'Gärtnerei Maier',
      givenName: 'Svenja',
      familyName: 'Roth',
      phones: ['0171/234-56'],
      email: '',
      address: { street: '', postcode: '79098', city: 'Freiburg', country: 'Deutschland' },
      note: '',
      consent: false,
    },
  })
  return { office, manager, front, back, customerId }
}

type Order = {
  readonly titles: readonly string[]
  readonly unitPriceCents: number
  readonly mayCollect?: string[]
}

/** A ticket whose items lie ready on shelf R12. */
export async function aReadyTicket({ front, back, customerId }: Counter, order: Order): Promise<string> {
  const { id } = await front.get('ticket:open', {
    requestId: aRequestId(),
    draft: {
      title: order.titles.join(' und '),
      kind: 'order',
      customerId,
      description: '',
      callBeforeStart: false,
      mayCollect: order.mayCollect ?? [],
      benchNote: '',
      answer: '',
      result: '',
      items: order.titles.map((title) => ({
        title,
        origin: 'made' as const,
        quantityThousandths: 1_000,
        unit: 'Stück',
        unitPriceCents: order.unitPriceCents,
        taxRate: 19 as const,
        discountBasisPoints: 0,
      })),
    },
  })
  for (const action of ['start', 'finish', 'pass-check'] as const) {
    await back.get('ticket:work', { requestId: aRequestId(), id, action, reason: '' })
  }
  await back.get('ticket:shelve', { requestId: aRequestId(), id, shelf: 'R12', ready: true })
  return id
}

export function pay({ front }: Counter, ticketId: string, amountCents: number) {
  const method = { type: 'card-terminal' as const, reference: '1' }
  return front.get('payment:record', { requestId: aRequestId(), ticketId, amountCents, method })
}

/** Shows a page to the person of a desk. */
export async function showAt(desk: TestDesk, office: TestOffice, page: ReactElement, bridge?: Bridge) {
  replaceBridge(bridge ?? office.bridge(desk.window))
  speak('de')
  await act(() => useApp.getState().refresh())
  return renderUi(page, { density: 'lobby' })
}
