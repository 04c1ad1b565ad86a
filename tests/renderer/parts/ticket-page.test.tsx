import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { TicketPage } from '../../../src/renderer/parts/ticket-page'
import { aRequestId } from '../../support/backend'
import type { Counter } from '../desks/front-desk/counter-office'
import { aCounter, aReadyTicket, patience, pay, showAt } from '../desks/front-desk/counter-office'

async function aFreshTicket({ front, customerId }: Counter): Promise<string> {
  const { id } = await front.get('ticket:open', {
    requestId: aRequestId(),
    draft: {
      kind: 'order',
      customerId,
      title: 'Schild',
      description: '',
      callBeforeStart: false,
      mayCollect: [],
      benchNote: '',
      answer: '',
      result: '',
      items: [
        {
          title: 'Magnetschild',
          origin: 'made',
          quantityThousandths: 2_000,
          unit: 'Stück',
          taxRate: 19,
          discountBasisPoints: 0,
        },
      ],
    },
  })
  return id
}

const press = (name: string | RegExp) => screen.findByRole('button', { name })

describe('the page of a ticket', patience, () => {
  it('brings a job from the bench to the shelf, naming what is missing on the way', async () => {
    const counter = await aCounter()
    const id = await aFreshTicket(counter)
    const { user } = await showAt(counter.back, counter.office, <TicketPage id={id} />)
    await user.click(await press('Beginnen'))
    await user.click(await press('Erledigt'))
    await user.click(await press('Prüfung bestanden'))
    expect(await press('Prüfung nicht bestanden')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Fertig melden' })).toBeNull()
    const [missing] = screen.getAllByRole('button', { name: 'Preis fehlt' })
    if (missing === undefined) throw new Error('no way to the price')
    await user.click(missing)
    const dialog = await screen.findByRole('dialog', { name: 'Preis setzen' })
    await user.type(within(dialog).getByLabelText('Preis je Stück'), '22,50')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await user.click(await press('Ins Fach legen und fertig melden'))
    await user.type(await screen.findByLabelText('Fach'), 'r12')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(async () => {
      const { row } = await counter.front.get('ticket:read', { id })
      expect(row).toMatchObject({ work: 'ready', shelf: 'R12', openCents: 4_500 })
    })
    expect(await screen.findByText(/Zum Mitnehmen bereit: Magnetschild/)).toBeTruthy()
  })

  it('shows both versions when somebody saved meanwhile and keeps the chosen one', async () => {
    const counter = await aCounter()
    const id = await aFreshTicket(counter)
    const { user } = await showAt(counter.front, counter.office, <TicketPage id={id} />)
    await user.click(await press('Bearbeiten'))
    const title = await screen.findByLabelText('Worum es geht')
    await user.clear(title)
    await user.type(title, 'Mein Schild')
    const { ticket } = await counter.back.get('ticket:read', { id })
    const { description, callBeforeStart, mayCollect, benchNote, answer, result } = ticket
    const details = {
      title: 'Ihr Schild',
      description,
      callBeforeStart,
      mayCollect,
      benchNote,
      answer,
      result,
    }
    await counter.back.get('ticket:change', { requestId: aRequestId(), id, base: ticket.stamp, details })
    await user.keyboard('{Control>}{Enter}{/Control}')
    const dialog = await screen.findByRole('dialog', { name: 'Jemand hat das inzwischen geändert' })
    expect(within(dialog).getByText('Mein Schild')).toBeTruthy()
    expect(within(dialog).getByText('Ihr Schild')).toBeTruthy()
    await user.click(within(dialog).getByRole('button', { name: 'Ihre Fassung speichern' }))
    await waitFor(async () => {
      expect((await counter.front.get('ticket:read', { id })).ticket.title).toBe('Mein Schild')
    })
  })

  it('takes a payment back by a reversal with its reason', async () => {
    const counter = await aCounter()
    const id = await aReadyTicket(counter, { titles: ['Banner'], unitPriceCents: 1_840 })
    await pay(counter, id, 1_840)
    const { user } = await showAt(counter.front, counter.office, <TicketPage id={id} />)
    await user.click(await press('Stornieren'))
    await user.type(await screen.findByLabelText('Grund'), 'Falscher Betrag')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(async () => {
      const card = await counter.front.get('ticket:read', { id })
      expect(card.balance).toMatchObject({ openCents: 1_840, state: 'open' })
      expect(card.payments).toHaveLength(2)
    })
  })

  it('offers the counter neither bench work nor taking the job', async () => {
    const counter = await aCounter()
    const id = await aFreshTicket(counter)
    await showAt(counter.front, counter.office, <TicketPage id={id} />)
    expect(await screen.findByText('Jetzt ist die Werkbank dran.')).toBeTruthy()
    for (const name of ['Beginnen', 'Anhalten', 'Übernehmen', 'Weitergeben']) {
      expect(screen.queryByRole('button', { name })).toBeNull()
    }
  })
})
