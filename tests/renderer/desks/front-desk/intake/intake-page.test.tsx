import { act, configure, screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { replaceBridge } from '../../../../../src/renderer/bridge'
import { IntakePage } from '../../../../../src/renderer/desks/front-desk/intake-page'
import { useApp } from '../../../../../src/renderer/stores/app-store'
import type { CustomerDraft } from '../../../../../src/shared/domain/customer'
import type { TestDesk, TestOffice } from '../../../../support/backend'
import { aRequestId, aTestOffice } from '../../../../support/backend'
import { renderUi } from '../../../../support/render-ui'

// Waits end with the event, the bound only keeps a busy machine from failing them; asking the style of every element
// whether it is painted takes seconds here.
configure({ asyncUtilTimeout: 20_000, defaultHidden: true })

let office: TestOffice
let desk: TestDesk

async function addCustomer(change: Partial<CustomerDraft>): Promise<string> {
  const draft = {
    company: '',
    givenName: 'Ulrike',
    familyName: 'Maier',
    phones: ['+49 171 23456'],
    email: '',
    address: { street: '', postcode: '79098', city: 'Freiburg', country: '' },
    note: '',
    consent: false,
    ...change,
  }
  const { id } = await desk.get('customer:save', { requestId: aRequestId(), draft })
  return id
}

async function openTickets() {
  const { rows } = await desk.get('ticket:list', { open: true, text: '', limit: 10 })
  return Promise.all(rows.map(({ id }) => desk.get('ticket:read', { id })))
}

/** One field filled, as a scanner or a paste does it: letter by letter is the kit's own test. */
async function fill(user: UserEvent, field: HTMLElement, text: string): Promise<void> {
  await user.click(field)
  await user.paste(text)
}

beforeEach(async () => {
  office = await aTestOffice()
  const manager = await office.found()
  await manager.get('product:save', {
    requestId: aRequestId(),
    draft: { name: 'Klappkarten A6', unit: 'Stück', priceCents: 89, taxRate: 19, origin: 'made' },
  })
  desk = await office.join('front-desk', 'Baum')
  replaceBridge(office.bridge(desk.window))
  await act(() => useApp.getState().refresh())
  act(() => useApp.setState({ page: { name: 'intake' }, trail: [{ name: 'today' }] }))
})

describe('taking in a ticket', { timeout: 30_000 }, () => {
  it('needs at most 12 inputs for a known customer and one item of the price list', async () => {
    await addCustomer({})
    const { user } = renderUi(<IntakePage />, { density: 'lobby' })
    const name = await screen.findByRole('textbox', { name: 'Firma oder Name' })
    expect(document.activeElement).toBe(name)

    let inputs = 1 // F4 from the open desk
    await user.paste('maier')
    inputs += 1
    await screen.findByRole('button', { name: 'Diese nehmen' })
    await user.keyboard('{Enter}')
    await user.keyboard('{Enter}')
    inputs += 2
    const add = screen.getByRole('combobox', { name: 'Position hinzufügen' })
    await waitFor(() => expect(document.activeElement).toBe(add))
    await user.paste('klapp')
    await user.keyboard('{Enter}')
    inputs += 2
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Menge Klappkarten A6' }))
    await user.paste('150')
    await user.keyboard('{Control>}{Enter}{/Control}')
    inputs += 2

    await waitFor(() => expect(useApp.getState().page.name).toBe('ticket'))
    expect(inputs).toBeLessThanOrEqual(12)
    const [card] = await openTickets()
    expect(card?.ticket).toMatchObject({ title: 'Klappkarten A6', kind: 'order' })
    expect(card?.totals.grossCents).toBe(13_350)
    expect(card?.row.promisedAt).toBeGreaterThan(Date.now())
  })

  it('says what is missing instead of sending half a ticket', async () => {
    const { user } = renderUi(<IntakePage />)
    await user.click(await screen.findByRole('button', { name: /^Annehmen und drucken/ }))
    const note = await screen.findByRole('alert')
    expect(note.textContent).toContain('Für wen ist der Vorgang?')
    expect(note.textContent).toContain('mindestens eine Position')
    expect(await openTickets()).toHaveLength(0)
  })

  it('takes over a new e-mail with the known customer, found by the phone in another format', async () => {
    const id = await addCustomer({ company: 'Café Morgenrot' })
    const { user } = renderUi(<IntakePage />)
    await fill(user, await screen.findByRole('textbox', { name: 'Telefon' }), '0171/234-56')
    await fill(user, screen.getByRole('textbox', { name: 'E-Mail' }), 'hallo@morgenrot.example')
    const matches = await screen.findByRole('list', { name: 'Mögliche Kunden' })
    expect(within(matches).getByText('gleiche Telefonnummer')).toBeTruthy()
    await user.click(within(matches).getByRole('button', { name: 'Diese nehmen und ergänzen' }))
    await screen.findByRole('button', { name: 'Anderen Kunden wählen' })
    const file = await desk.get('customer:read', { id })
    expect(file.customer.email).toBe('hallo@morgenrot.example')
    expect(file.customer.phones).toEqual(['+49 171 23456'])
  })

  it('makes a new customer on the spot when nobody matches', async () => {
    const { user } = renderUi(<IntakePage />)
    await fill(user, await screen.findByRole('textbox', { name: 'Firma oder Name' }), 'Vogt, Lena')
    await user.click(await screen.findByRole('button', { name: 'Als Person anlegen' }))
    await screen.findByRole('button', { name: 'Anderen Kunden wählen' })
    const { customers } = await desk.get('find:any', { text: 'lena vogt', limit: 5 })
    expect(customers.map(({ name }) => name)).toEqual(['Lena Vogt'])
  })

  it('records the deposit after the ticket is there', async () => {
    const customerId = await addCustomer({})
    const { user } = renderUi(<IntakePage customerId={customerId} />)
    const add = await screen.findByRole('combobox', { name: 'Position hinzufügen' })
    await fill(user, add, 'Schild')
    await user.keyboard('{Enter}')
    await fill(user, screen.getByRole('textbox', { name: 'Einzelpreis' }), '80')
    await user.click(screen.getByRole('checkbox', { name: 'Anzahlung' }))
    await fill(user, screen.getByRole('textbox', { name: 'Betrag' }), '30')
    await fill(user, screen.getByRole('textbox', { name: 'Beleg vom Gerät' }), 'T 4711')
    await user.click(screen.getByRole('button', { name: /^Annehmen und drucken/ }))
    await waitFor(() => expect(useApp.getState().page.name).toBe('ticket'))
    const [card] = await openTickets()
    expect(card?.balance).toMatchObject({ dueCents: 8_000, paidCents: 3_000 })
  })

  it('restores the form draft after the screen was left, and drops it with the ticket', async () => {
    const customerId = await addCustomer({})
    const first = renderUi(<IntakePage kind="formality" customerId={customerId} />)
    await first.user.click(await screen.findByRole('radio', { name: 'Etwas anderes' }))
    await fill(
      first.user,
      await screen.findByRole('textbox', { name: 'Beschreibung' }),
      'Rechnungskopie vom März',
    )
    first.unmount()
    await waitFor(async () => expect(await desk.get('draft:read', { name: 'intake' })).not.toBeNull())

    const { user } = renderUi(<IntakePage />)
    const restored = await screen.findByRole('textbox', { name: 'Beschreibung' })
    expect(restored).toHaveProperty('value', 'Rechnungskopie vom März')
    await user.click(screen.getByRole('button', { name: /^Formalität aufnehmen/ }))
    await waitFor(() => expect(useApp.getState().page.name).toBe('ticket'))
    expect(await desk.get('draft:read', { name: 'intake' })).toBeNull()
    const [card] = await openTickets()
    expect(card?.ticket.title).toBe('Rechnungskopie vom März')
  })
})
