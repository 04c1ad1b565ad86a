import { act, configure, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { replaceBridge } from '../../../../src/renderer/bridge'
import { DataPage } from '../../../../src/renderer/desks/management/data-page'
import { useApp } from '../../../../src/renderer/stores/app-store'
import { useImportDesk } from '../../../../src/renderer/stores/import-desk'
import { speak } from '../../../../src/renderer/words'
import type { TestOffice } from '../../../support/backend'
import { aRequestId, aTestOffice } from '../../../support/backend'
import { aChosenFile } from '../../../support/northwind-chosen'
import { renderUi } from '../../../support/render-ui'

// A loaded machine is slow, not wrong: waiting is for what appears, this only bounds it.
configure({ asyncUtilTimeout: 20_000 })
vi.setConfig({ testTimeout: 60_000 })

const rows = Array.from({ length: 12 }, (_, at) => `K${at},Firma ${'abcdefghijkl'[at]},Weg ${at},Ulm`)
const customers = `Kundennummer,Firma,Straße,Ort\n${rows.join('\n')}\nK99,Maier,Am Tor, 5,Ulm\n`
const orders = 'Auftragsnummer,Kundennummer,Datum\n7,K99,04.07.2024\n8,K1,05.07.2024\n'

let office: TestOffice

async function showPage() {
  replaceBridge(office.bridge(1))
  speak('de')
  useImportDesk.setState({ preview: undefined, outcome: undefined, refusal: undefined, busy: undefined })
  await act(() => useApp.getState().refresh())
  const shown = renderUi(<DataPage />)
  await shown.user.click(await screen.findByRole('tab', { name: 'Import und Export' }))
  return shown
}

function customerCount(): number {
  return office.storage().store.office.tables.customers.size
}

beforeEach(async () => {
  office = await aTestOffice()
  await office.found()
  office.choose.files = [aChosenFile('k.csv', customers), aChosenFile('t.csv', orders)]
})

describe('DataPage', () => {
  it('shows a doubtful row with its proposal, and brings everything in once it is accepted', async () => {
    const { user } = await showPage()
    await user.click(await screen.findByRole('button', { name: 'CSV-Dateien wählen' }))
    await user.click(await screen.findByRole('button', { name: 'Noch 1 Zeile zu entscheiden' }))
    expect(customerCount()).toBe(0)
    await screen.findByRole('region', { name: 'Zu entscheiden' })
    await user.click(screen.getByRole('button', { name: /Vorschlag annehmen/ }))
    await user.click(await screen.findByRole('button', { name: '15 Datensätze übernehmen' }))
    await screen.findByText('15 Datensätze sind übernommen.')
    expect(customerCount()).toBe(13)
  })

  it('says what hangs on a refused row', async () => {
    const { user } = await showPage()
    await user.click(await screen.findByRole('button', { name: 'CSV-Dateien wählen' }))
    await user.click(await screen.findByRole('tab', { name: /Zu entscheiden/ }))
    await user.click(screen.getByRole('button', { name: 'Die offene Zeile ablehnen' }))
    await user.click(await screen.findByRole('button', { name: '13 Datensätze übernehmen' }))
    await screen.findByText('13 Datensätze sind übernommen.')
    expect(customerCount()).toBe(12)
  })

  it('says of a wrong file what it is, by name', async () => {
    office.choose.files = [aChosenFile('Mappe.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))]
    const { user } = await showPage()
    await user.click(await screen.findByRole('button', { name: 'CSV-Dateien wählen' }))
    await screen.findByText(/Mappe\.xlsx ist keine CSV-Datei/)
    await user.click(screen.getByRole('button', { name: 'Verwerfen' }))
    await screen.findByRole('button', { name: 'CSV-Dateien wählen' })
    expect(customerCount()).toBe(0)
  })

  it('takes an import back after asking, and names what stays', async () => {
    const { user } = await showPage()
    office.choose.files = [aChosenFile('k.csv', customers.replace('Am Tor, 5', 'Am Tor 5'))]
    await user.click(await screen.findByRole('button', { name: 'CSV-Dateien wählen' }))
    await user.click(await screen.findByRole('button', { name: '13 Datensätze übernehmen' }))
    await screen.findByText('13 Datensätze sind übernommen.')
    const touched = [...office.storage().store.office.tables.customers.values()].find(
      ({ company }) => company === 'Maier',
    )
    await office.desk(1).get('follow-up:add', {
      requestId: aRequestId(),
      draft: { kind: 'call-back', text: 'Bitte zurückrufen', dueAt: 0, customerId: touched?.id ?? '' },
    })
    const earlier = await screen.findByRole('region', { name: /Frühere Importe/ })
    await user.click(within(earlier).getByRole('button', { name: 'Rückgängig machen' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: 'Rückgängig machen' }))
    await screen.findByText('12 Datensätze sind wieder entfernt.')
    screen.getByText('Maier')
    expect(customerCount()).toBe(1)
  })

  it('says that the data is in order', async () => {
    const { user } = await showPage()
    await user.click(await screen.findByRole('button', { name: 'Daten prüfen' }))
    expect(await screen.findAllByText('Alles in Ordnung')).toHaveLength(1)
  })
})
