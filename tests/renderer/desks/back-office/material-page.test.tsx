import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { MaterialPage } from '../../../../src/renderer/desks/back-office/material-page'
import { MaterialSection } from '../../../../src/renderer/parts/material/material-section'
import { useApp } from '../../../../src/renderer/stores/app-store'
import { useQuery } from '../../../../src/renderer/stores/requests'
import { aRequestId } from '../../../support/backend'
import { anArticleWith, articleRow } from '../../../support/material'
import { aTicket, anItem } from '../../../support/records'
import type { Counter } from '../front-desk/counter-office'
import { aCounter, patience, showAt } from '../front-desk/counter-office'

const paper = { name: 'Plakatpapier A1', orderCode: 'PB1204A', place: 'P1' }
const foil = { name: 'Klebefolie', orderCode: 'SR137MA', place: 'F1', unit: 'm' }

async function aStore() {
  const counter = await aCounter()
  const { manager } = counter
  const paperId = await anArticleWith(manager, 20_000, paper)
  const foilId = await anArticleWith(manager, 80_000, foil)
  return { ...counter, paperId, foilId }
}

const openPage = ({ back, office }: Pick<Counter, 'back' | 'office'>) =>
  showAt(back, office, <MaterialPage />)

const rowOf = (name: RegExp) => screen.findByRole('row', { name })

describe('the page Material', () => {
  it(
    'an office without material says what belongs here, with one button for the manager',
    async () => {
      const counter = await aCounter()
      const view = await showAt(counter.manager, counter.office, <MaterialPage />)
      await screen.findByText('Noch kein Material angelegt')
      const add = screen.getAllByRole('button', { name: 'Neuer Artikel' })[0]
      await view.user.click(add ?? document.body)
      const dialog = await screen.findByRole('dialog', { name: 'Neuer Artikel' })
      await view.user.type(within(dialog).getByLabelText(/^Name/), 'Karton 300 g')
      await view.user.type(within(dialog).getByLabelText(/^Jetzt da/), '120')
      await view.user.click(within(dialog).getByRole('button', { name: 'Artikel anlegen' }))
      expect(await rowOf(/Karton 300 g.*120 Stück/)).toBeTruthy()
    },
    patience.timeout,
  )

  it(
    'what is below its minimum stands first and goes on the order list, to the supplier and into the stock',
    async () => {
      const store = await aStore()
      const view = await openPage(store)
      const rows = await screen.findAllByRole('row')
      expect(rows[1]?.textContent).toMatch(/Plakatpapier A1.*Frei unter 50 Bogen/)
      await view.user.click(screen.getByRole('button', { name: 'Auf den Bestellzettel' }))
      expect(await rowOf(/Plakatpapier A1.*Auf dem Bestellzettel/)).toBeTruthy()
      await view.user.click(screen.getByRole('tab', { name: /Zu bestellen/ }))
      const amount = await screen.findByLabelText('Bestellmenge Plakatpapier A1')
      await view.user.clear(amount)
      await view.user.type(amount, '300{Enter}')
      await view.user.click(screen.getByRole('button', { name: 'E-Mail schreiben' }))
      await waitFor(() => expect(store.office.outside.at(-1)).toContain('300%20Bogen%20Plakatpapier%20A1'))
      await view.user.click(screen.getByRole('button', { name: 'Als bestellt eintragen' }))
      const dialog = await screen.findByRole('dialog', { name: 'Bei Papierhaus bestellt' })
      await view.user.type(within(dialog).getByLabelText(/^Kommt am/), '+1')
      await view.user.click(within(dialog).getByRole('button', { name: 'Als bestellt eintragen' }))
      await view.user.click(screen.getByRole('tab', { name: /^Bestellt/ }))
      expect(await screen.findByText(/kommt Di 24\.11\./)).toBeTruthy()
      await view.user.type(screen.getByLabelText(/Bestellnummer scannen/), 'pb1204a{Enter}')
      const goods = await screen.findByRole('dialog', { name: 'Wareneingang Plakatpapier A1' })
      await view.user.click(within(goods).getByRole('button', { name: '300 Bogen einbuchen' }))
      expect(await screen.findByText('Es ist nichts bestellt.')).toBeTruthy()
      expect((await articleRow(store.manager, store.paperId)).now).toMatchObject({
        stock: 320_000,
        onOrder: 0,
      })
    },
    patience.timeout,
  )

  it(
    'counting goes along the places: Enter saves one and stands in the next',
    async () => {
      const store = await aStore()
      const view = await openPage(store)
      await rowOf(/Klebefolie/)
      await view.user.click(screen.getByRole('button', { name: 'Zählen' }))
      expect(document.activeElement).toBe(await screen.findByLabelText('Klebefolie gezählt'))
      await view.user.keyboard('78,5{Enter}')
      expect(document.activeElement).toBe(screen.getByLabelText('Plakatpapier A1 gezählt'))
      await view.user.keyboard('20{Enter}')
      expect(await screen.findByText('1,5 m weniger als im Buch')).toBeTruthy()
      expect(await screen.findByText('stimmt')).toBeTruthy()
      expect(screen.getByText('2 von 2 gezählt')).toBeTruthy()
      expect((await articleRow(store.manager, store.foilId)).now.stock).toBe(78_500)
    },
    patience.timeout,
  )

  it(
    'an article shows its bookings with the stock after each, and takes one back by a booking of its own',
    async () => {
      const store = await aStore()
      const view = await openPage(store)
      await view.user.click(await rowOf(/Klebefolie/))
      const dialog = await screen.findByRole('dialog', { name: 'Klebefolie' })
      await view.user.click(within(dialog).getByRole('button', { name: 'Ausschuss buchen' }))
      const waste = await screen.findByRole('dialog', { name: 'Ausschuss buchen' })
      await view.user.type(within(waste).getByLabelText(/^Menge/), '2')
      const verb = within(waste).getByRole('button', { name: '2 m als Ausschuss buchen' })
      expect(verb.hasAttribute('disabled')).toBe(true)
      await view.user.type(within(waste).getByLabelText(/^Grund/), 'geknickt')
      await view.user.click(within(waste).getByRole('button', { name: '2 m als Ausschuss buchen' }))
      expect(await within(dialog).findByText('− 2 m = 78 m')).toBeTruthy()
      const back = within(dialog).getAllByRole('button', { name: 'Zurücknehmen' })[0]
      await view.user.click(back ?? document.body)
      expect(await within(dialog).findByText('Rücknahme: Ausschuss: 2 m')).toBeTruthy()
      expect(within(dialog).getByText('+ 2 m = 80 m')).toBeTruthy()
    },
    patience.timeout,
  )
})

function Section({ id }: { id: string }) {
  const card = useQuery('ticket:read', { id }, ['tickets', 'events']).value
  const session = useApp((app) => app.status?.session)
  return card && session ? <MaterialSection card={card} session={session} /> : null
}

async function openSection(store: Awaited<ReturnType<typeof aStore>>) {
  const draft = aTicket(store.customerId, 'order', [anItem()])
  const { id } = await store.manager.get('ticket:open', { requestId: aRequestId(), draft })
  return { id, view: await showAt(store.back, store.office, <Section id={id} />) }
}

describe('the material of a ticket', () => {
  it(
    'is used with the reserved amount proposed: two inputs from the row to the stock',
    async () => {
      const store = await aStore()
      const { id, view } = await openSection(store)
      await store.manager.get('material:reserve', {
        requestId: aRequestId(),
        articleId: store.foilId,
        ticketId: id,
        thousandths: 12_000,
        anyway: false,
      })
      await view.user.click(await screen.findByRole('button', { name: '12 m verbrauchen' }))
      const dialog = await screen.findByRole('dialog', { name: 'Material verbrauchen' })
      await view.user.click(within(dialog).getByRole('button', { name: '12 m verbrauchen' }))
      expect(await screen.findByText('verbraucht 12 m')).toBeTruthy()
      expect((await articleRow(store.manager, store.foilId)).now).toMatchObject({
        stock: 68_000,
        reserved: 0,
      })
    },
    patience.timeout,
  )

  it(
    'what is not there is said before it is reserved, then holds the ticket with that as the reason',
    async () => {
      const store = await aStore()
      const { id, view } = await openSection(store)
      await view.user.click(await screen.findByRole('button', { name: 'Reservieren' }))
      const dialog = await screen.findByRole('dialog', { name: 'Material reservieren' })
      await view.user.click(within(dialog).getByRole('combobox', { name: /^Artikel/ }))
      await view.user.click(await screen.findByRole('option', { name: /Plakatpapier A1/ }))
      await view.user.type(within(dialog).getByLabelText(/^Menge/), '30')
      await view.user.click(within(dialog).getByRole('button', { name: '30 Bogen reservieren' }))
      expect(await within(dialog).findByText(/Frei sind nur 20 Bogen/)).toBeTruthy()
      await view.user.click(within(dialog).getByRole('button', { name: 'Trotzdem 30 Bogen reservieren' }))
      await view.user.click(await screen.findByRole('button', { name: /auf den Bestellzettel/ }))
      await view.user.click(screen.getByRole('button', { name: 'Vorgang anhalten' }))
      await waitFor(async () => {
        const { row } = await store.manager.get('ticket:read', { id })
        expect(row).toMatchObject({
          work: 'on-hold',
          reason: 'Material fehlt: 10 Bogen Plakatpapier A1',
        })
      })
      expect((await articleRow(store.manager, store.paperId)).now.noted).toBe(200_000)
    },
    patience.timeout,
  )
})
