import { act, configure, screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { replaceBridge } from '../../../../../src/renderer/bridge'
import { CustomerPage } from '../../../../../src/renderer/desks/front-desk/customer-page'
import { CustomersPage } from '../../../../../src/renderer/desks/front-desk/customers-page'
import { NewCustomerPage } from '../../../../../src/renderer/desks/front-desk/new-customer-page'
import { PrivacyCover } from '../../../../../src/renderer/privacy-cover'
import { useApp } from '../../../../../src/renderer/stores/app-store'
import { usePrivacy } from '../../../../../src/renderer/stores/privacy'
import { speak } from '../../../../../src/renderer/words'
import type { TestDesk } from '../../../../support/backend'
import { aRequestId, aTestOffice } from '../../../../support/backend'
import { aCustomer, aTicket } from '../../../../support/records'
import { renderUi } from '../../../../support/render-ui'

configure({ asyncUtilTimeout: 20_000, defaultHidden: true })

let desk: TestDesk
let id: string

async function fill(user: UserEvent, field: HTMLElement, text: string): Promise<void> {
  await user.click(field)
  await user.paste(text)
}

beforeEach(async () => {
  const office = await aTestOffice()
  await office.found()
  desk = await office.join('front-desk', 'Baum')
  ;({ id } = await desk.get('customer:save', {
    requestId: aRequestId(),
    draft: aCustomer({ note: 'streitet gern' }),
  }))
  replaceBridge(office.bridge(desk.window))
  speak('de')
  await act(() => useApp.getState().refresh())
  act(() => {
    useApp.setState({ page: { name: 'customer', id }, trail: [] })
    usePrivacy.setState({ isCovered: false, isCustomerView: false })
  })
})

describe('a customer’s consents', { timeout: 60_000 }, () => {
  it('are taken with their proof and end with a withdrawal that stays', async () => {
    const { user } = renderUi(<CustomerPage id={id} />)
    await user.click(await screen.findByRole('button', { name: 'Einwilligung festhalten' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('radio', { name: /Einladung/ }))
    await fill(user, within(dialog).getByRole('textbox', { name: 'Wo der Nachweis liegt' }), 'Ordner Werbung')
    await user.click(within(dialog).getByRole('button', { name: /^Einwilligung speichern/ }))
    expect(await screen.findByText(/Ordner Werbung/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /^Widerruf vermerken/ }))
    const confirm = await screen.findByText(/gilt ab jetzt nicht mehr/)
    expect(confirm.textContent).toContain('Einladungen')
    const verbs = screen.getAllByRole('button', { name: /^Widerruf vermerken/ })
    await user.click(verbs.at(-1) ?? screen.getByRole('dialog'))
    expect(await screen.findByText('gilt nicht mehr')).toBeTruthy()
    expect((await desk.get('customer:read', { id })).customer.consents).toHaveLength(1)
  })
})

describe('merging from a customer’s page', { timeout: 60_000 }, () => {
  it('proposes the likely twin, shows both, and can be taken back', async () => {
    const { id: twin } = await desk.get('customer:save', {
      requestId: aRequestId(),
      draft: aCustomer({
        company: '',
        familyName: 'Mayer',
        phones: ['+49 171 23456', '0761 999'],
        note: 'B',
      }),
    })
    await desk.get('ticket:open', { requestId: aRequestId(), draft: aTicket(twin) })
    const { user } = renderUi(<CustomerPage id={id} />)
    await user.click(await screen.findByRole('button', { name: 'Mehr zu diesem Kunden' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Zusammenführen mit …' }))
    await user.click(await screen.findByRole('button', { name: /Mayer, / }))
    const table = await screen.findByRole('table', { name: 'Beide Kunden' })
    expect(table.textContent).toContain('Svenja Mayer')
    expect(screen.getByText('1 Vorgang')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: /^Zusammenführen/ }))
    await screen.findByText(/^Zusammengeführt aus/)
    const { customer, tickets } = await desk.get('customer:read', { id })
    expect([customer.phones, tickets.length]).toEqual([['0171/234-56', '0761 999'], 1])
    await user.click(screen.getByRole('button', { name: /^Zusammenführung/ }))
    await waitFor(async () =>
      expect((await desk.get('customer:read', { id: twin })).customer.merged).toBeUndefined(),
    )
  })
})

describe('the customer view', { timeout: 60_000 }, () => {
  it('shows nothing that is noted about the customer, and ends on another page', async () => {
    const { user } = renderUi(<CustomerPage id={id} />)
    expect(await screen.findByText('streitet gern')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Kundenansicht' }))
    expect(await screen.findByText('Ihre Angaben')).toBeTruthy()
    expect(screen.queryByText('streitet gern')).toBeNull()
    expect(screen.queryByText('Wiedervorlagen')).toBeNull()
    act(() => useApp.getState().open({ name: 'customers' }))
    expect(usePrivacy.getState().isCustomerView).toBe(false)
  })
})

describe('covering', { timeout: 60_000 }, () => {
  it('puts everything out of reach and brings it back with the focus', async () => {
    document.title = 'Svenja Maier'
    const { user } = renderUi(
      <>
        <PrivacyCover />
        <CustomerPage id={id} />
      </>,
    )
    const edit = await screen.findByRole('button', { name: 'Bearbeiten' })
    edit.focus()
    await user.keyboard('{Control>}{Shift>}H{/Shift}{/Control}')
    const show = await screen.findByRole('button', { name: 'Wieder zeigen' })
    expect(document.activeElement).toBe(show)
    expect(edit.closest('body > *')).toMatchObject({ inert: true, style: { visibility: 'hidden' } })
    expect(document.title).toBe('Durchreiche')
    await user.keyboard('{Control>}{Shift>}H{/Shift}{/Control}')
    await waitFor(() => expect(screen.queryByText('Verdeckt')).toBeNull())
    expect(edit.closest('body > *')).toMatchObject({ inert: false })
    expect([document.activeElement, document.title]).toEqual([edit, 'Svenja Maier'])
  })
})

describe('a new customer', { timeout: 60_000 }, () => {
  it('lives where the firm is, unless somebody says otherwise', async () => {
    const { user } = renderUi(<NewCustomerPage nameText="Lena Vogt" />)
    const country = screen.getByRole('textbox', { name: 'Land' })
    await waitFor(() => expect(country).toHaveProperty('value', 'Deutschland'))
    await fill(user, screen.getByRole('textbox', { name: 'PLZ' }), '1307')
    expect(await screen.findByText(/haben fünf Ziffern/)).toBeTruthy()
    await user.clear(country)
    await fill(user, country, 'Belgien')
    await waitFor(() => expect(screen.queryByText(/haben fünf Ziffern/)).toBeNull())
    expect(country).toHaveProperty('value', 'Belgien')
  })

  it('has a phone that is written neatly on leaving, and as typed where it is no number', async () => {
    const { user } = renderUi(<NewCustomerPage nameText="Lena Vogt" />)
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: 'Land' })).toHaveProperty('value', 'Deutschland'),
    )
    await fill(user, screen.getByRole('textbox', { name: 'Telefon' }), '0761/123450')
    await fill(user, screen.getByRole('textbox', { name: 'Telefon 2' }), 'Oma, nebenan')
    await user.tab()
    expect(screen.getByRole('textbox', { name: 'Telefon' })).toHaveProperty('value', '0761 123450')
    expect(screen.getByRole('textbox', { name: 'Telefon 2' })).toHaveProperty('value', 'Oma, nebenan')
  })
})

describe('the list of customers', { timeout: 60_000 }, () => {
  it('narrows to persons and says when nobody is left', async () => {
    const { user } = renderUi(<CustomersPage />)
    expect(await screen.findByText('1 Kunde')).toBeTruthy()
    await user.click(screen.getByRole('radio', { name: 'Personen' }))
    expect(await screen.findByText('Niemand passt zu dieser Auswahl.')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Auswahl aufheben' }))
    expect(await screen.findByText('1 Kunde')).toBeTruthy()
  })
})
