import { act, configure, screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { replaceBridge } from '../../../../../src/renderer/bridge'
import { CustomerPage } from '../../../../../src/renderer/desks/front-desk/customer-page'
import { NewCustomerPage } from '../../../../../src/renderer/desks/front-desk/new-customer-page'
import { useApp } from '../../../../../src/renderer/stores/app-store'
import type { TestDesk } from '../../../../support/backend'
import { aRequestId, aTestOffice } from '../../../../support/backend'
import { renderUi } from '../../../../support/render-ui'

// Waits end with the event, the bound only keeps a busy machine from failing them; asking the style of every element
// whether it is painted takes seconds here.
configure({ asyncUtilTimeout: 20_000, defaultHidden: true })

const known = {
  company: 'Café Morgenrot',
  givenName: 'Ulrike',
  familyName: 'Maier',
  phones: ['+49 171 23456'],
  email: '',
  address: { street: '', postcode: '79098', city: 'Freiburg', country: '' },
  note: '',
  consent: false,
}

let desk: TestDesk
let id: string

/** One field filled, as a scanner or a paste does it: letter by letter is the kit's own test. */
async function fill(user: UserEvent, field: HTMLElement, text: string): Promise<void> {
  await user.click(field)
  await user.paste(text)
}

beforeEach(async () => {
  const office = await aTestOffice()
  await office.found()
  desk = await office.join('front-desk', 'Baum')
  ;({ id } = await desk.get('customer:save', { requestId: aRequestId(), draft: known }))
  replaceBridge(office.bridge(desk.window))
  await act(() => useApp.getState().refresh())
  act(() => useApp.setState({ page: { name: 'new-customer' }, trail: [{ name: 'customers' }] }))
})

describe('a new customer', { timeout: 30_000 }, () => {
  it('is warned of by phone, by e-mail and by similar name with postcode before saving', async () => {
    const { user } = renderUi(<NewCustomerPage nameText="Ulrike Mayer" />)
    expect(screen.getByRole('textbox', { name: 'Nachname' })).toHaveProperty('value', 'Mayer')
    await fill(user, screen.getByRole('textbox', { name: 'PLZ' }), '79098')
    expect(await screen.findByText('ähnlicher Name und PLZ')).toBeTruthy()
    await fill(user, screen.getByRole('textbox', { name: 'Telefon' }), '0171/23456')
    expect(await screen.findByText('gleiche Telefonnummer')).toBeTruthy()
  })

  it('goes back to the intake it came from, with the customer chosen', async () => {
    act(() => useApp.setState({ trail: [{ name: 'today' }, { name: 'intake' }] }))
    const { user } = renderUi(<NewCustomerPage nameText="Lena Vogt" />)
    await user.click(screen.getByRole('button', { name: /weiter zum Vorgang/ }))
    await waitFor(() => expect(useApp.getState().page.name).toBe('intake'))
    expect(useApp.getState().page).toHaveProperty('customerId')
    expect(useApp.getState().trail).toEqual([{ name: 'today' }])
  })

  it('is not saved without a name', async () => {
    const { user } = renderUi(<NewCustomerPage />)
    await user.click(screen.getByRole('button', { name: /^Kunde speichern/ }))
    expect(await screen.findByText('Bitte einen Namen eingeben.')).toBeTruthy()
    expect(useApp.getState().page.name).toBe('new-customer')
  })
})

describe('the record of a customer', { timeout: 30_000 }, () => {
  it('shows both versions when somebody saved in between, and keeps the one chosen', async () => {
    const { user } = renderUi(<CustomerPage id={id} />)
    await user.click(await screen.findByRole('button', { name: 'Bearbeiten' }))
    const dialog = await screen.findByRole('dialog')
    await fill(user, within(dialog).getByRole('textbox', { name: 'E-Mail' }), 'mein@morgenrot.example')
    const { customer } = await desk.get('customer:read', { id })
    await act(async () => {
      const draft = { ...known, email: 'anders@morgenrot.example' }
      await desk.get('customer:save', { requestId: aRequestId(), id, base: customer.stamp, draft })
    })
    await user.click(within(dialog).getByRole('button', { name: /^Kunde speichern/ }))
    const versions = await within(dialog).findByRole('table', { name: 'Beide Fassungen' })
    expect(versions.textContent).toContain('anders@morgenrot.example')
    expect(versions.textContent).toContain('mein@morgenrot.example')
    await user.click(within(dialog).getByRole('button', { name: 'Ihre Fassung speichern' }))
    await waitFor(async () => {
      const file = await desk.get('customer:read', { id })
      expect(file.customer.email).toBe('mein@morgenrot.example')
    })
  })
})
