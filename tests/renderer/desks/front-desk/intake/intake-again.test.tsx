import { act, configure, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Bridge } from '../../../../../src/renderer/bridge'
import { replaceBridge } from '../../../../../src/renderer/bridge'
import { IntakePage } from '../../../../../src/renderer/desks/front-desk/intake-page'
import { TodayParked } from '../../../../../src/renderer/desks/front-desk/today-parked'
import { useApp } from '../../../../../src/renderer/stores/app-store'
import type { TestDesk, TestOffice } from '../../../../support/backend'
import { aRequestId, aTestOffice } from '../../../../support/backend'
import { aCustomer } from '../../../../support/records'
import { renderUi } from '../../../../support/render-ui'

configure({ asyncUtilTimeout: 20_000, defaultHidden: true })

let office: TestOffice
let desk: TestDesk
let customerId: string

beforeEach(async () => {
  office = await aTestOffice()
  await office.found()
  desk = await office.join('front-desk', 'Baum')
  const { id } = await desk.get('customer:save', { requestId: aRequestId(), draft: aCustomer() })
  customerId = id
  replaceBridge(office.bridge(desk.window))
  await act(() => useApp.getState().refresh())
  act(() => useApp.setState({ page: { name: 'intake' }, trail: [{ name: 'today' }] }))
})

/** The office takes everything, but the answer to one channel never comes: the power went. */
function deafTo(channel: string): Bridge {
  const bridge = office.bridge(desk.window)
  return {
    ...bridge,
    request: async (asked, input) => {
      const reply = await bridge.request(asked, input)
      return asked === channel ? new Promise(() => undefined) : reply
    },
  }
}

async function fillOrder(user: ReturnType<typeof renderUi>['user']): Promise<void> {
  await user.click(await screen.findByRole('combobox', { name: 'Position hinzufügen' }))
  await user.paste('Schild')
  await user.keyboard('{Enter}')
  await user.click(screen.getByRole('textbox', { name: 'Einzelpreis' }))
  await user.paste('80')
}

async function tickets() {
  return (await desk.get('ticket:list', { open: true, text: '', limit: 10 })).rows
}

describe('a power cut', { timeout: 60_000 }, () => {
  it('between saving and answering never makes two tickets, and the deposit is booked once', async () => {
    replaceBridge(deafTo('ticket:open'))
    const first = renderUi(<IntakePage customerId={customerId} />)
    await fillOrder(first.user)
    await first.user.click(screen.getByRole('checkbox', { name: 'Anzahlung' }))
    await first.user.click(screen.getByRole('textbox', { name: 'Betrag' }))
    await first.user.paste('30')
    await first.user.click(screen.getByRole('textbox', { name: 'Beleg vom Gerät' }))
    await first.user.paste('T 1')
    await first.user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(async () => expect(await tickets()).toHaveLength(1))
    first.unmount()

    replaceBridge(office.bridge(desk.window))
    renderUi(<IntakePage />)
    await screen.findByText('War schon angenommen: A26-00001')
    await waitFor(() => expect(useApp.getState().page.name).toBe('ticket'))
    const rows = await tickets()
    expect(rows).toHaveLength(1)
    const card = await desk.get('ticket:read', { id: rows[0]?.id ?? '' })
    expect(card.balance.paidCents).toBe(3_000)
    expect(await desk.get('draft:read', { name: 'intake' })).toBeNull()
  })

  it('opens the form again at once after signing in, with the cursor in the same field', async () => {
    const first = renderUi(<IntakePage customerId={customerId} />)
    await fillOrder(first.user)
    const isKept = async () => JSON.stringify(await desk.get('draft:read', { name: 'intake' }))
    await waitFor(async () => expect(await isKept()).toContain('8000'))
    // The window is gone without a word to anybody.
    const kept = await desk.get('draft:read', { name: 'intake' })
    first.unmount()
    await waitFor(async () => expect(await isKept()).toContain('"isOpen":false'))
    await desk.ask('draft:save', { name: 'intake', value: JSON.parse(JSON.stringify(kept?.value)) })

    act(() => useApp.setState({ page: { name: 'today' } }))
    const today = renderUi(<TodayParked />)
    await waitFor(() => expect(useApp.getState().page.name).toBe('intake'))
    today.unmount()
    renderUi(<IntakePage />)
    const price = await screen.findByRole('textbox', { name: 'Einzelpreis' })
    expect(document.activeElement).toBe(price)
    expect(price).toHaveProperty('value', '80,00')
  })

  it('does not open a form again that was left on purpose', async () => {
    const first = renderUi(<IntakePage customerId={customerId} />)
    await fillOrder(first.user)
    act(() => useApp.setState({ page: { name: 'today' } }))
    first.unmount()
    renderUi(<TodayParked />)
    await waitFor(async () => {
      const kept = JSON.stringify(await desk.get('draft:read', { name: 'intake' }))
      expect(kept).toContain('"isOpen":false')
    })
    expect(useApp.getState().page.name).toBe('today')
  })
})

describe('parking', { timeout: 60_000 }, () => {
  it('takes the draft off this PC and shows it to whoever opens an empty form', async () => {
    const first = renderUi(<IntakePage customerId={customerId} />)
    await fillOrder(first.user)
    await first.user.click(screen.getByRole('button', { name: 'Parken' }))
    await waitFor(async () => expect(await desk.get('draft:parked-list', {})).toHaveLength(1))
    await waitFor(async () => expect(await desk.get('draft:read', { name: 'intake' })).toBeNull())
    first.unmount()

    const other = await office.join('front-desk', 'Lindner')
    replaceBridge(office.bridge(other.window))
    await act(() => useApp.getState().refresh())
    act(() => useApp.setState({ page: { name: 'intake' }, trail: [] }))
    const { user } = renderUi(<IntakePage />)
    await user.click(await screen.findByRole('button', { name: 'Ansehen' }))
    await user.click(await screen.findByRole('button', { name: /^Weitermachen/ }))
    expect(await screen.findByRole('table', { name: 'Positionen' })).toHaveProperty('textContent')
    expect(await screen.findByRole('button', { name: 'Anderen Kunden wählen' })).toBeTruthy()
    expect(await other.get('draft:parked-list', {})).toEqual([])
  })

  it('offers nothing to park on an empty form', async () => {
    renderUi(<IntakePage />)
    const button = await screen.findByRole('button', { name: 'Parken' })
    expect(button).toHaveProperty('disabled', true)
  })
})
