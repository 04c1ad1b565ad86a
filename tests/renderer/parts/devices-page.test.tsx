import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { DevicesPage } from '../../../src/renderer/parts/devices-page'
import { aRequestId } from '../../support/backend'
import { aCounter, aReadyTicket, patience, showAt } from '../desks/front-desk/counter-office'

describe('the page of printers and scanner', patience, () => {
  it('assigns a printer as soon as it is chosen, and prints a test on it', async () => {
    const { front, office } = await aCounter()
    const { user } = await showAt(front, office, <DevicesPage />)
    await user.click(await screen.findByLabelText('Drucker für Etikett'))
    await user.click(await screen.findByRole('option', { name: 'Etikettendrucker' }))
    await waitFor(async () => {
      const { choices } = await front.get('printer:settings', {})
      expect(choices['item-label']).toMatchObject({ printer: 'Etiketten', paper: 'label' })
    })
    const row = screen.getByRole('row', { name: /Etikett 62/ })
    await waitFor(() =>
      expect(within(row).getByRole('button', { name: 'Probedruck' })).toHaveProperty('disabled', false),
    )
    await user.click(within(row).getByRole('button', { name: 'Probedruck' }))
    await waitFor(() => expect(office.paper.printed).toMatchObject([{ printer: 'Etiketten' }]))
    expect(office.paper.printed[0]?.page).toContain('TEST-YZ')
  })

  it('shows why a paper did not come out, and prints it when somebody asks again', async () => {
    const counter = await aCounter()
    const { front, office } = counter
    const ticketId = await aReadyTicket(counter, { titles: ['Schild'], unitPriceCents: 100 })
    await front.get('printer:assign', { kind: 'claim-slip', printer: 'Laser', copies: 1, paper: 'A5' })
    office.paper.printers.mood = 'absent'
    await front.get('document:make', { requestId: aRequestId(), subject: { kind: 'claim-slip', ticketId } })
    const { user } = await showAt(front, office, <DevicesPage />)
    await screen.findByText(/Der Drucker ist nicht zu finden/)
    office.paper.printers.mood = 'ready'
    await user.click(screen.getByRole('button', { name: 'Noch einmal drucken' }))
    await screen.findByText('gedruckt')
    expect(office.paper.printed).toHaveLength(1)
  })

  it('says what is set wrong on a scanner with an American keyboard', async () => {
    const { front, office } = await aCounter()
    await showAt(front, office, <DevicesPage />)
    const field = await screen.findByLabelText('Hier scannen')
    for (const key of [...'TESTßZY', 'Enter']) fireEvent.keyDown(field, { key })
    await screen.findByText(/amerikanische Tastatur/)
    expect(screen.getByText('TESTßZY')).toBeTruthy()
  })
})
