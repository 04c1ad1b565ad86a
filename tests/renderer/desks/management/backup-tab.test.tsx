import { act, configure, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { replaceBridge } from '../../../../src/renderer/bridge'
import { DataPage } from '../../../../src/renderer/desks/management/data-page'
import { useApp } from '../../../../src/renderer/stores/app-store'
import { speak } from '../../../../src/renderer/words'
import { dayMs, hourMs } from '../../../../src/shared/domain/calendar'
import type { TestDesk, TestOffice } from '../../../support/backend'
import { aRequestId, aTestOffice, password } from '../../../support/backend'
import { renderUi } from '../../../support/render-ui'
import type { MemoryFileSystem } from '../../../support/storage/memory-file-system'
import { createMemoryFileSystem } from '../../../support/storage/memory-file-system'
import { memoryOptions } from '../../../support/storage/memory-store'

// A loaded machine is slow, not wrong: waiting is for what appears, this only bounds it.
configure({ asyncUtilTimeout: 20_000 })
vi.setConfig({ testTimeout: 60_000 })

let office: TestOffice
let desk: TestDesk
let disk: MemoryFileSystem

beforeEach(async () => {
  disk = createMemoryFileSystem()
  const { clock } = await aTestOffice()
  office = await aTestOffice({ options: { ...memoryOptions({ clock }), fileSystem: disk }, clock })
  desk = await office.found()
})

async function showPage() {
  replaceBridge(office.bridge(1))
  speak('de')
  await act(() => useApp.getState().refresh())
  return renderUi(<DataPage />)
}

function saveCustomer(familyName: string) {
  const address = { street: '', postcode: '', city: '', country: '' }
  const rest = { company: '', givenName: '', phones: [], email: '', address, note: '', consent: false }
  return desk.get('customer:save', { requestId: aRequestId(), draft: { ...rest, familyName } })
}

const make = () => desk.get('backup:make', { requestId: aRequestId() })

describe('the backups', () => {
  it('say that there is none, make one, and show it with when and how', async () => {
    const { user } = await showPage()
    await screen.findByText('Noch ist nichts gesichert.')
    await user.click(screen.getByRole('button', { name: 'Jetzt sichern' }))
    const list = await screen.findByRole('list', { name: 'Sicherungen' })
    expect(within(list).getByText(/^heute \d\d:\d\d$/)).toBeTruthy()
    expect(within(list).getByText(/von Hand, .* kB/)).toBeTruthy()
    screen.getByText('1 Sicherung')
  })

  it('show what a restore would change, ask for reason and password, and say that the program starts again', async () => {
    await saveCustomer('Roth')
    await make()
    await saveCustomer('Maier-Wüstenfeld')
    const { user } = await showPage()
    await user.click(await screen.findByRole('button', { name: /zurückspielen$/ }))
    const dialog = await screen.findByRole('dialog', { name: /zurückspielen$/ })
    const changes = await within(dialog).findByRole('table', { name: 'Was sich ändern würde' })
    within(changes).getByRole('row', { name: /^Kunden 1 – –$/ })
    within(dialog).getByText('Maier-Wüstenfeld')
    const restore = within(dialog).getByRole('button', { name: 'Diesen Stand zurückspielen' })
    await user.click(restore)
    within(dialog).getByText('Bitte nennen Sie einen Grund.')
    within(dialog).getByText('Bitte geben Sie Ihr Passwort ein.')
    await user.type(within(dialog).getByLabelText(/^Grund/), 'Falscher Import')
    await user.type(within(dialog).getByLabelText(/^Ihr Passwort/), 'falsch')
    await user.click(restore)
    await within(dialog).findByText(/Das Passwort stimmt nicht/)
    await user.clear(within(dialog).getByLabelText(/^Ihr Passwort/))
    office.clock.move(hourMs)
    await user.type(within(dialog).getByLabelText(/^Ihr Passwort/), password)
    await user.click(restore)
    await within(dialog).findByText('Das Programm startet jetzt neu.')
    act(() => office.pass(1_500))
    expect(office.restarts.count).toBe(1)
  })

  it('name what is damaged and offer the older one', async () => {
    await make()
    const before = new Set(disk.files.keys())
    office.clock.move(dayMs)
    await saveCustomer('Roth')
    await make()
    for (const path of disk.files.keys())
      if (path.includes('/blobs/') && !before.has(path)) disk.put(path, 'rot')
    const { user } = await showPage()
    const [newest] = await screen.findAllByRole('button', { name: /zurückspielen$/ })
    if (newest === undefined) throw new Error('no backup')
    await user.click(newest)
    await screen.findByText('Diese Sicherung ist beschädigt')
    screen.getByText(/Betroffen: das Journal der Änderungen/)
    await user.click(screen.getByRole('button', { name: /^Ältere nehmen, gestern/ }))
    await screen.findByRole('table', { name: 'Was sich ändern würde' })
  })

  it('go to a second place once the warning is read, and take its absence calmly', async () => {
    await make()
    await disk.makeFolder('/stick')
    office.choose.folder = { path: '/stick', name: 'Stick von Sabine' }
    const { user } = await showPage()
    await user.click(await screen.findByRole('button', { name: 'Ordner wählen' }))
    const warning = await screen.findByRole('dialog', { name: 'Die Kopie ist nicht verschlüsselt' })
    await user.click(within(warning).getByRole('button', { name: 'Verstanden, Ordner wählen' }))
    await screen.findByText('Stick von Sabine')
    await disk.removeFolder('/stick')
    await user.click(screen.getByRole('button', { name: 'Jetzt sichern' }))
    await screen.findByText('Gerade nicht da')
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('are tried on demand, and the result is shown with its date', async () => {
    await make()
    const { user } = await showPage()
    await user.click(await screen.findByRole('button', { name: 'Jetzt proben' }))
    await screen.findByText(/geöffnet, \d+ Datensätze, alles in Ordnung/)
    await waitFor(() => screen.getByText('lässt sich öffnen'))
    screen.getByText(/^Zuletzt heute/)
  })
})
