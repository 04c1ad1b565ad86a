import { act, configure, screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { replaceBridge } from '../../../../../src/renderer/bridge'
import { TicketsPage } from '../../../../../src/renderer/desks/front-desk/tickets-page'
import { useApp } from '../../../../../src/renderer/stores/app-store'
import { aTestOffice } from '../../../../support/backend'
import { renderUi } from '../../../../support/render-ui'

// Waits end with the event, the bound only keeps a busy machine from failing them; asking the style of every element
// whether it is painted takes seconds here.
configure({ asyncUtilTimeout: 20_000, defaultHidden: true })

describe('the table of tickets', { timeout: 30_000 }, () => {
  it('says what belongs here in a new office, and another thing when the selection is empty', async () => {
    const office = await aTestOffice()
    await office.found()
    replaceBridge(office.bridge(1))
    await act(() => useApp.getState().refresh())
    const { user } = renderUi(<TicketsPage />)
    expect(await screen.findByText('Keine offenen Vorgänge. Neue entstehen mit F4.')).toBeTruthy()
    await user.type(screen.getByRole('searchbox', { name: 'Vorgänge suchen' }), 'Schild')
    expect(await screen.findByText('Kein Vorgang passt zu dieser Auswahl.')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Auswahl aufheben' }))
    expect(await screen.findByText('Keine offenen Vorgänge. Neue entstehen mit F4.')).toBeTruthy()
  })
})
