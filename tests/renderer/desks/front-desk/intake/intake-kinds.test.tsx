import { act, configure, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { replaceBridge } from '../../../../../src/renderer/bridge'
import { IntakePage } from '../../../../../src/renderer/desks/front-desk/intake-page'
import { useApp } from '../../../../../src/renderer/stores/app-store'
import type { Kind } from '../../../../../src/shared/domain/kind'
import type { TestDesk } from '../../../../support/backend'
import { aRequestId, aTestOffice } from '../../../../support/backend'
import { aCustomer } from '../../../../support/records'
import { renderUi } from '../../../../support/render-ui'

configure({ asyncUtilTimeout: 20_000, defaultHidden: true })

let desk: TestDesk
let customerId: string

beforeEach(async () => {
  const office = await aTestOffice()
  await office.found()
  desk = await office.join('front-desk', 'Baum')
  const { id } = await desk.get('customer:save', { requestId: aRequestId(), draft: aCustomer() })
  customerId = id
  replaceBridge(office.bridge(desk.window))
  await act(() => useApp.getState().refresh())
  act(() => useApp.setState({ page: { name: 'intake' }, trail: [{ name: 'today' }] }))
})

const cards: Record<Kind, readonly string[]> = {
  order: ['Kunde', 'Positionen', 'Abgesprochen', 'Zusage'],
  service: ['Kunde', 'Mitgebracht', 'Abgesprochen', 'Worum geht es?', 'Zusage'],
  sales: ['Kunde', 'Was wird gewünscht?', 'Angebot', 'Antwort zugesagt'],
  marketing: ['Kunde', 'Was wird gewünscht?', 'Einwilligung'],
  formality: ['Kunde', 'Welche Formalität?', 'Zusage'],
}

describe('each kind', { timeout: 60_000 }, () => {
  it.each(['order', 'service', 'sales', 'marketing', 'formality'] as const)(
    'asks what %s needs and nothing else',
    async (kind) => {
      renderUi(<IntakePage kind={kind} customerId={customerId} />)
      await screen.findByRole('heading', { name: 'Kunde' })
      const shown = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
      expect(shown).toEqual(cards[kind])
      const deposit = kind === 'order' || kind === 'service'
      expect(screen.queryByRole('checkbox', { name: 'Anzahlung' }) !== null).toBe(deposit)
    },
  )

  it('keeps what was typed for one kind while another is looked at', async () => {
    const { user } = renderUi(<IntakePage kind="order" customerId={customerId} />)
    await user.click(await screen.findByRole('combobox', { name: 'Position hinzufügen' }))
    await user.paste('Schild')
    await user.keyboard('{Enter}')
    await user.click(screen.getByRole('radio', { name: 'Marketing' }))
    expect(screen.queryByRole('table', { name: 'Positionen' })).toBeNull()
    await user.click(screen.getByRole('radio', { name: 'Auftrag' }))
    expect(screen.getByRole('textbox', { name: 'Menge Schild' })).toBeTruthy()
  })
})

describe('marketing', { timeout: 60_000 }, () => {
  it('saves the consent with its proof at the customer, and source and campaign on the ticket', async () => {
    const { user } = renderUi(<IntakePage kind="marketing" customerId={customerId} />)
    await user.click(await screen.findByRole('radio', { name: 'Newsletter' }))
    await user.click(screen.getByRole('textbox', { name: 'Wo liegt der Nachweis?' }))
    await user.paste('am Empfang gesagt')
    await user.click(screen.getByRole('combobox', { name: 'Wie auf uns gekommen?' }))
    await user.paste('Messe in Freiburg')
    await user.click(screen.getByRole('textbox', { name: 'Aktion' }))
    await user.paste('Weihnachtskarten')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(useApp.getState().page.name).toBe('ticket'))
    const { rows } = await desk.get('ticket:list', { open: true, text: '', limit: 5 })
    const { ticket } = await desk.get('ticket:read', { id: rows[0]?.id ?? '' })
    expect(ticket).toMatchObject({
      kind: 'marketing',
      title: 'Newsletter',
      source: 'Messe in Freiburg',
      campaign: 'Weihnachtskarten',
    })
    const { customer } = await desk.get('customer:read', { id: customerId })
    expect(customer.consents).toMatchObject([
      {
        purpose: 'newsletter',
        proof: { type: 'oral', note: 'am Empfang gesagt' },
        source: 'Messe in Freiburg',
      },
    ])
  })
})

describe('a guided formality', { timeout: 60_000 }, () => {
  it('leads to its own page with the customer, and takes nothing in here', async () => {
    const { user } = renderUi(<IntakePage kind="formality" customerId={customerId} />)
    await user.click(await screen.findByRole('radio', { name: 'Rechnungskopie' }))
    await user.click(screen.getByRole('button', { name: 'Rechnungskopie: jetzt erledigen' }))
    await waitFor(() =>
      expect(useApp.getState().page).toMatchObject({
        name: 'formality',
        customerId,
        formality: 'invoice-copy',
      }),
    )
    expect((await desk.get('ticket:list', { open: true, text: '', limit: 5 })).total).toBe(0)
    expect(await desk.get('draft:read', { name: 'intake' })).toBeNull()
  })
})
