import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ConflictsPage } from '../../../../src/renderer/desks/management/conflicts-page'
import { CustomerPage } from '../../../../src/renderer/desks/front-desk/customer-page'
import { TicketPage } from '../../../../src/renderer/parts/ticket-page'
import { useApp } from '../../../../src/renderer/stores/app-store'
import type { TestDesk } from '../../../support/backend'
import { aRequestId } from '../../../support/backend'
import { aCustomer, aTicket } from '../../../support/records'
import { twoPcs } from '../../../support/two-pcs'
import { patience, showAt } from '../front-desk/counter-office'

async function aContestedPhone() {
  const pcs = await twoPcs()
  const { counter, workshop, exchange } = pcs
  const { id } = await counter.manager.get('customer:save', { requestId: aRequestId(), draft: aCustomer() })
  await exchange()
  const save = async (desk: TestDesk, phone: string) => {
    const { customer } = await desk.get('customer:read', { id })
    const draft = aCustomer({ phones: [phone] })
    await desk.get('customer:save', { requestId: aRequestId(), id, base: customer.stamp, draft })
  }
  await save(counter.manager, '0761 1')
  await save(workshop.manager, '0761 2')
  await exchange()
  return { ...pcs, id }
}

async function aDoublePayment() {
  const { counter, workshop, exchange, id } = await aContestedPhone()
  const draft = aTicket(id)
  const { id: ticketId } = await counter.manager.get('ticket:open', { requestId: aRequestId(), draft })
  await exchange()
  for (const { manager } of [counter, workshop])
    await manager.get('payment:record', {
      requestId: aRequestId(),
      ticketId,
      amountCents: 11_900,
      method: { type: 'transfer', reference: '1' },
    })
  await exchange()
  return { counter, ticketId, id }
}

const keep = 'Diese Fassung behalten'

describe('zwei Fassungen on the record', patience, () => {
  it('shows both phones with their PC on the customer, and the chosen one stays', async () => {
    const { counter, id } = await aContestedPhone()
    const { user } = await showAt(counter.manager, counter.office, <CustomerPage id={id} />)
    const block = await screen.findByRole('region', { name: 'Telefon' })
    for (const text of ['0761 1', '0761 2', 'PC A (Theke)', 'PC B (Werkstatt)', 'gilt zurzeit'])
      expect(within(block).getByText(text)).toBeTruthy()
    const [, other] = within(block).getAllByRole('button', { name: keep })
    if (other === undefined) throw new Error('no choice')
    await user.click(other)
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Telefon' })).toBeNull())
    expect((await counter.manager.get('customer:read', { id })).customer.phones).toEqual(['0761 1'])
  })

  it('lets nobody choose who may not change it: the counter may not move work between areas', async () => {
    const { counter, workshop, exchange, id } = await aContestedPhone()
    const draft = aTicket(id)
    const { id: ticketId } = await counter.manager.get('ticket:open', { requestId: aRequestId(), draft })
    const front = await counter.office.join('front-desk', 'Berger')
    await exchange()
    for (const [{ manager }, area] of [
      [counter, 'accounting'],
      [workshop, 'fulfilment'],
    ] as const)
      await manager.get('ticket:area', { requestId: aRequestId(), id: ticketId, area })
    await exchange()
    await showAt(front, counter.office, <TicketPage id={ticketId} />)
    const block = await screen.findByRole('region', { name: 'Bereich' })
    expect(within(block).getByText('Fertigstellung')).toBeTruthy()
    expect(within(block).getByText('Wählen darf, wer diese Angabe ändern darf.')).toBeTruthy()
    expect(within(block).queryByRole('button')).toBeNull()
  })
})

describe('the page „Zu klären“', patience, () => {
  it('says kindly that there is nothing, where there is nothing', async () => {
    const { counter } = await twoPcs()
    await showAt(counter.manager, counter.office, <ConflictsPage />)
    expect(await screen.findByText('Nichts zu klären')).toBeTruthy()
  })

  it('says what happened and what to do, opens the ticket, and is checked off', async () => {
    const { counter, ticketId } = await aDoublePayment()
    const { user } = await showAt(counter.manager, counter.office, <ConflictsPage />)
    const one = await screen.findByRole('region', { name: /Vermutlich doppelt bezahlt: 119,00/ })
    expect(within(one).getByText(/Vergleichen Sie die Belege/)).toBeTruthy()
    expect(within(one).getAllByText(/119,00.*PC [AB] \((Theke|Werkstatt)\).*Sabine Krüger/)).toHaveLength(2)
    await user.click(within(one).getByRole('button', { name: 'Vorgang A26-00001 ansehen' }))
    expect(useApp.getState().page).toEqual({ name: 'ticket', id: ticketId })
    await user.click(within(one).getByRole('button', { name: 'Ist geklärt' }))
    await waitFor(() => expect(screen.queryByRole('region', { name: /doppelt bezahlt/ })).toBeNull())
    expect(screen.getByRole('region', { name: 'Telefon' })).toBeTruthy()
    const { events } = await counter.manager.get('ticket:read', { id: ticketId })
    expect(events.at(-1)?.facts).toMatchObject({ type: 'noticed', code: 'paid-twice' })
  })
})
