import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { FirmPage } from '../../../../src/renderer/desks/management/firm-page'
import { PeoplePage } from '../../../../src/renderer/desks/management/people-page'
import { PriceListPage } from '../../../../src/renderer/desks/management/price-list-page'
import { ShelfListPage } from '../../../../src/renderer/desks/management/shelf-list-page'
import { aFirm, aRequestId, aTestOffice, password } from '../../../support/backend'
import { mondayMorning } from '../../../support/monday-morning'
import { patience, showAt } from '../front-desk/counter-office'

async function aManager() {
  const office = await aTestOffice()
  return { office, manager: await office.found() }
}

describe('people', () => {
  it(
    'adds somebody who can really sign in, and says the password is temporary',
    async () => {
      const { office, manager } = await aManager()
      const { user } = await showAt(manager, office, <PeoplePage />)
      const [add] = await screen.findAllByRole('button', { name: 'Mitarbeiter anlegen' })
      if (add === undefined) throw new Error('no button')
      await user.click(add)
      const dialog = await screen.findByRole('dialog', { name: 'Mitarbeiter anlegen' })
      within(dialog).getByText('Dieses Passwort ist vorläufig')
      await user.type(within(dialog).getByLabelText('Vorname'), 'Mehmet')
      await user.type(within(dialog).getByLabelText('Nachname'), 'Aydın')
      await user.click(within(dialog).getByRole('radio', { name: 'Backoffice' }))
      await user.click(within(dialog).getByRole('checkbox', { name: /Herstellung/ }))
      await user.type(within(dialog).getByLabelText('Erstes Passwort'), 'kurz')
      await user.keyboard('{Control>}{Enter}{/Control}')
      await within(dialog).findByText(/mindestens 8 Zeichen/)
      await user.type(within(dialog).getByLabelText('Erstes Passwort'), '-genug-9')
      await user.keyboard('{Control>}{Enter}{/Control}')
      await screen.findByText('Mehmet Aydın kann sich jetzt anmelden.')
      const [mehmet] = (await manager.get('person:list', {})).filter(
        ({ givenName }) => givenName === 'Mehmet',
      )
      expect(mehmet).toMatchObject({ role: 'back-office', areas: ['manufacturing'], active: true })
      const sign = { personId: mehmet?.id ?? '', by: 'password' as const, secret: 'kurz-genug-9' }
      const status = await office.desk(2).get('session:sign-in', sign)
      expect(status.session?.temporaryPassword).toBe(true)
    },
    patience.timeout,
  )

  it(
    'hands the leaver’s follow-ups to the named successor',
    async () => {
      const { office, manager } = await aManager()
      const leaver = await office.join('front-desk', 'Weber')
      const heir = await office.join('front-desk', 'Berger')
      const draft = {
        kind: 'call-back' as const,
        text: 'Rückruf',
        dueAt: mondayMorning,
        forPerson: leaver.personId,
      }
      await manager.get('follow-up:add', { requestId: aRequestId(), draft })
      const { user } = await showAt(manager, office, <PeoplePage />)
      await user.click(await screen.findByRole('button', { name: 'Aktionen zu Test Weber' }))
      await user.click(await screen.findByRole('menuitem', { name: /Ausscheiden lassen/ }))
      const dialog = await screen.findByRole('dialog', { name: 'Test Weber scheidet aus' })
      await user.click(within(dialog).getByLabelText('Nachfolge'))
      await user.click(await screen.findByRole('option', { name: 'Test Berger' }))
      await user.click(within(dialog).getByRole('button', { name: /Ausscheiden lassen/ }))
      await screen.findByText(/ist ausgeschieden, 1 Aufgabe wurde weitergegeben/)
      const [row] = await manager.get('follow-up:list', { done: false })
      expect(row?.forPerson).toBe(heir.personId)
    },
    patience.timeout,
  )

  it(
    'keeps the last manager and says why',
    async () => {
      const { office, manager } = await aManager()
      const { user } = await showAt(manager, office, <PeoplePage />)
      await user.click(await screen.findByRole('button', { name: /Aktionen zu Sabine/ }))
      expect(screen.queryByRole('menuitem', { name: /Ausscheiden/ })).toBeNull()
      await user.click(await screen.findByRole('menuitem', { name: /Ändern/ }))
      const dialog = await screen.findByRole('dialog', { name: 'Sabine Krüger ändern' })
      await user.click(within(dialog).getByRole('radio', { name: 'Empfang' }))
      await user.click(within(dialog).getByRole('button', { name: /Änderungen speichern/ }))
      await within(dialog).findByText(/Das ist die letzte Person mit der Rolle Leitung/)
    },
    patience.timeout,
  )

  it(
    'sets a new password without knowing the old one',
    async () => {
      const { office, manager } = await aManager()
      const { personId } = await office.join('back-office', 'Aydin')
      const { user } = await showAt(manager, office, <PeoplePage />)
      await user.click(await screen.findByRole('button', { name: 'Aktionen zu Test Aydin' }))
      await user.click(await screen.findByRole('menuitem', { name: /Neues Passwort/ }))
      const dialog = await screen.findByRole('dialog', { name: /Neues Passwort für/ })
      await user.type(within(dialog).getByLabelText('Neues Passwort'), 'Ganz-Anders-7{Enter}')
      await screen.findByText(/kann sich mit dem neuen Passwort anmelden/)
      const old = await office.desk(7).ask('session:sign-in', { personId, by: 'password', secret: password })
      expect(old.ok).toBe(false)
    },
    patience.timeout,
  )
})

describe('firm', () => {
  it(
    'saves with Ctrl+Enter and says when',
    async () => {
      const { office, manager } = await aManager()
      const { user } = await showAt(manager, office, <FirmPage />)
      const phone = await screen.findByLabelText('Telefon')
      await user.clear(phone)
      await user.type(phone, '0761 99')
      await user.click(screen.getByRole('checkbox', { name: 'Samstag' }))
      await user.keyboard('{Control>}{Enter}{/Control}')
      await screen.findByText(/^Gespeichert \d/)
      const firm = await manager.get('firm:read', {})
      expect(firm).toMatchObject({ phone: '0761 99', name: aFirm.name })
      expect(firm.hours[5]).toEqual({ fromMinute: 540, untilMinute: 1_080 })
    },
    patience.timeout,
  )

  it(
    'shows both versions when somebody saved meanwhile, and loses neither unasked',
    async () => {
      const { office, manager } = await aManager()
      const { user } = await showAt(manager, office, <FirmPage />)
      const phone = await screen.findByLabelText('Telefon')
      await user.clear(phone)
      await user.type(phone, '111')
      const { stamp } = await manager.get('firm:read', {})
      const draft = { ...aFirm, phone: '222' }
      await manager.get('firm:change', { requestId: aRequestId(), base: stamp, draft })
      await user.keyboard('{Control>}{Enter}{/Control}')
      const table = await screen.findByRole('table', { name: /inzwischen geändert/ })
      within(table).getByText('111')
      within(table).getByText('222')
      expect((await manager.get('firm:read', {})).phone).toBe('222')
      await user.click(screen.getByRole('button', { name: 'Ihre Fassung speichern' }))
      await screen.findByText(/^Gespeichert \d/)
      expect((await manager.get('firm:read', {})).phone).toBe('111')
    },
    patience.timeout,
  )

  it(
    'names the day whose hours are the wrong way round and saves nothing',
    async () => {
      const { office, manager } = await aManager()
      const { user } = await showAt(manager, office, <FirmPage />)
      const until = await screen.findByLabelText('Montag bis')
      await user.clear(until)
      await user.type(until, '08:00')
      await user.click(screen.getByRole('button', { name: /Firma speichern/ }))
      await screen.findByText('Montag: „von“ muss vor „bis“ liegen.')
      expect((await manager.get('firm:read', {})).hours).toEqual(aFirm.hours)
    },
    patience.timeout,
  )
})

describe('price list and shelves', () => {
  it(
    'adds an article with a price as one types it in German',
    async () => {
      const { office, manager } = await aManager()
      const { user } = await showAt(manager, office, <PriceListPage />)
      const [add] = await screen.findAllByRole('button', { name: 'Artikel anlegen' })
      if (add === undefined) throw new Error('no button')
      await user.click(add)
      const dialog = await screen.findByRole('dialog', { name: 'Artikel anlegen' })
      await user.type(within(dialog).getByLabelText('Artikel'), 'Alu-Schild')
      await user.keyboard('{Control>}{Enter}{/Control}')
      await within(dialog).findByText(/Bitte geben Sie den Preis ein/)
      await user.type(within(dialog).getByLabelText('Preis'), '1.234,56')
      await user.keyboard('{Control>}{Enter}{/Control}')
      await screen.findByText('„Alu-Schild“ steht in der Preisliste.')
      const [product] = await manager.get('product:list', {})
      expect(product).toMatchObject({ name: 'Alu-Schild', priceCents: 123_456, unit: 'Stück' })
    },
    patience.timeout,
  )

  it(
    'retires with a way back',
    async () => {
      const { office, manager } = await aManager()
      const draft = {
        name: 'Stempel',
        unit: 'Stück',
        priceCents: 1,
        taxRate: 19 as const,
        origin: 'sold' as const,
      }
      await manager.get('product:save', { requestId: aRequestId(), draft })
      const { user } = await showAt(manager, office, <PriceListPage />)
      await user.click(await screen.findByRole('button', { name: 'Aktionen zu Stempel' }))
      await user.click(await screen.findByRole('menuitem', { name: 'Ausmustern' }))
      await screen.findByText('Die Preisliste ist leer.')
      await user.click(screen.getByRole('button', { name: /Rückgängig/ }))
      await screen.findByRole('button', { name: 'Aktionen zu Stempel' })
    },
    patience.timeout,
  )

  it(
    'takes only codes every scanner types, and names one that exists',
    async () => {
      const { office, manager } = await aManager()
      await manager.get('shelf:save', { requestId: aRequestId(), draft: { code: 'R12', place: '' } })
      const { user } = await showAt(manager, office, <ShelfListPage />)
      await user.click(await screen.findByRole('button', { name: 'Fach anlegen' }))
      const dialog = await screen.findByRole('dialog', { name: 'Fach anlegen' })
      const code = within(dialog).getByLabelText('Fach')
      await user.type(code, 'Z1{Control>}{Enter}{/Control}')
      await within(dialog).findByText(/Nur A bis X und 0 bis 9/)
      await user.clear(code)
      await user.type(code, 'r12{Control>}{Enter}{/Control}')
      await within(dialog).findByText('Das Fach R12 gibt es schon.')
    },
    patience.timeout,
  )
})
