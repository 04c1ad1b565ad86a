import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { FormalityPage } from '../../../../../src/renderer/desks/front-desk/formality-page'
import { aCounter, aReadyTicket, pay, patience, showAt } from '../counter-office'

describe('formalities on screen', patience, () => {
  it('record the open amount of the only open ticket by the keyboard (would catch a form that must be clicked)', async () => {
    const counter = await aCounter()
    const id = await aReadyTicket(counter, { titles: ['Banner'], unitPriceCents: 1_840 })
    const page = <FormalityPage customerId={counter.customerId} />
    const { user } = await showAt(counter.front, counter.office, page)
    await user.click(await screen.findByRole('radio', { name: 'Zahlung eintragen' }))
    await user.type(await screen.findByRole('textbox', { name: /Buchung im Auszug/ }), 'Auszug 7')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText('Erledigt und festgehalten')).toBeTruthy()
    const { balance } = await counter.front.get('ticket:read', { id })
    expect(balance.openCents).toBe(0)
  })

  it('say what is missing and send nothing', async () => {
    const counter = await aCounter()
    await aReadyTicket(counter, { titles: ['Banner'], unitPriceCents: 1_840 })
    const page = <FormalityPage customerId={counter.customerId} />
    const { user } = await showAt(counter.front, counter.office, page)
    await user.click(await screen.findByRole('radio', { name: 'Reklamation' }))
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText('Bitte füllen Sie das Feld aus.')).toBeTruthy()
    expect((await counter.front.get('customer:read', { id: counter.customerId })).tickets).toHaveLength(1)
  })

  it('offer only certificates that the records bear out', async () => {
    const counter = await aCounter()
    const id = await aReadyTicket(counter, { titles: ['Banner'], unitPriceCents: 1_840 })
    await pay(counter, id, 1_840)
    const page = <FormalityPage ticketId={id} />
    const { user } = await showAt(counter.front, counter.office, page)
    await user.click(await screen.findByRole('radio', { name: 'Bescheinigung' }))
    await user.click(await screen.findByRole('radio', { name: 'Bezahlt' }))
    expect(await screen.findByText(/vollständig bezahlt/)).toBeTruthy()
    expect(screen.queryByRole('radio', { name: 'Abgeholt' })).toBeNull()
  })

  it('leave out what the person has no right to', async () => {
    const counter = await aCounter()
    const page = <FormalityPage customerId={counter.customerId} />
    await showAt(counter.back, counter.office, page)
    expect(await screen.findByText('Gärtnerei Maier')).toBeTruthy()
    expect(screen.queryByRole('radio')).toBeNull()
  })
})
