import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { BenchPage } from '../../../../src/renderer/desks/back-office/bench-page'
import { useBenchView } from '../../../../src/renderer/desks/back-office/bench-view'
import { dismissToast, readToasts } from '../../../../src/renderer/ui/toast'
import { useApp } from '../../../../src/renderer/stores/app-store'
import type { Kind } from '../../../../src/shared/domain/kind'
import { aRequestId } from '../../../support/backend'
import type { Counter } from '../front-desk/counter-office'
import { aCounter, patience, showAt } from '../front-desk/counter-office'

async function aTicket({ front, customerId }: Counter, title: string, kind: Kind = 'order'): Promise<string> {
  const { id } = await front.get('ticket:open', {
    requestId: aRequestId(),
    draft: {
      title,
      kind,
      customerId,
      description: '',
      callBeforeStart: false,
      mayCollect: [],
      benchNote: '',
      answer: '',
      result: '',
      items: [
        {
          title,
          origin: 'made',
          quantityThousandths: 1_000,
          unit: 'Stück',
          unitPriceCents: 2_500,
          taxRate: 19,
          discountBasisPoints: 0,
        },
      ],
    },
  })
  return id
}

async function aBench(counter: Counter) {
  return showAt(counter.back, counter.office, <BenchPage />)
}

function card(title: string): Promise<HTMLElement> {
  return screen.findByRole('button', { name: new RegExp(`${title}, Gärtnerei Maier`) })
}

async function pick(view: Awaited<ReturnType<typeof aBench>>, number: RegExp, item: RegExp) {
  await view.user.click(await screen.findByRole('button', { name: number }))
  await view.user.click(await screen.findByRole('menuitem', { name: item }))
}

// Another office may give the same id to another person; in one program it never does.
beforeEach(() => {
  useBenchView.setState({ personId: undefined })
  for (const { id } of readToasts()) dismissToast(id)
})

describe('the workbench', () => {
  it(
    'shows new work by itself and takes the next job with F6: nobody may have to reload',
    async () => {
      const counter = await aCounter()
      const view = await aBench(counter)
      await screen.findByText('Hier ist nichts zu tun.')
      const id = await aTicket(counter, 'Plakate A2')
      await card('Plakate A2')
      await view.user.keyboard('{F6}')
      await screen.findByText(/genommen: Plakate A2/)
      const { row } = await counter.front.get('ticket:read', { id })
      expect(row.owner?.name).toBe('Test Aydin')
    },
    patience.timeout,
  )

  it(
    'tells the slower of two who was faster, and leaves the job with that one',
    async () => {
      const counter = await aCounter()
      const id = await aTicket(counter, 'Magnetschild')
      const rival = await counter.office.join('back-office', 'Hauck')
      const silent = counter.office.bridge(counter.back.window)
      // This window has not heard of the other's move yet, as if both pressed in the same moment.
      const deaf = { ...silent, on: () => () => undefined }
      const view = await showAt(counter.back, counter.office, <BenchPage />, deaf)
      await card('Magnetschild')
      const owner = rival.personId
      await rival.get('ticket:take', { requestId: aRequestId(), id, owner, seenOwner: null })
      await pick(view, /^Mehr zu A26-/, /^Nehmen/)
      expect(await screen.findAllByText(/Test Hauck war schneller/)).toHaveLength(1)
      expect((await counter.front.get('ticket:read', { id })).ticket.owner).toBe(owner)
    },
    patience.timeout,
  )

  it(
    'does not hold without a reason, and shows the reason on the card',
    async () => {
      const counter = await aCounter()
      await aTicket(counter, 'Fahne')
      const view = await aBench(counter)
      const job = await card('Fahne')
      job.focus()
      await view.user.keyboard('w')
      const dialog = await screen.findByRole('dialog', { name: 'Anhalten' })
      await view.user.click(within(dialog).getByRole('button', { name: /Vorgang anhalten/ }))
      await within(dialog).findByText(/Bitte nennen Sie den Grund/)
      await view.user.type(within(dialog).getByLabelText(/Worauf wartet/), 'Stoff kommt Dienstag{Enter}')
      await screen.findByText('Stoff kommt Dienstag')
      expect(screen.queryByRole('dialog')).toBeNull()
    },
    patience.timeout,
  )

  it(
    'reports ready and shelves in one step, and says when a shelf is unknown',
    async () => {
      const counter = await aCounter()
      const id = await aTicket(counter, 'Banner')
      for (const action of ['start', 'finish', 'pass-check'] as const) {
        await counter.back.get('ticket:work', { requestId: aRequestId(), id, action, reason: '' })
      }
      const view = await aBench(counter)
      await card('Banner')
      await pick(view, /^Mehr zu A26-/, /Fertig melden/)
      const dialog = await screen.findByRole('dialog', { name: 'Ins Fach legen' })
      const field = within(dialog).getByLabelText('Fach')
      await view.user.type(field, 'x99{Enter}')
      await within(dialog).findByText(/Das Fach X99 gibt es nicht/)
      await view.user.clear(field)
      await view.user.type(field, 'r12{Enter}')
      await screen.findByText(/ist fertig und liegt in Fach R12/)
      const { row } = await counter.front.get('ticket:read', { id })
      expect(row).toMatchObject({ work: 'ready', shelf: 'R12' })
    },
    patience.timeout,
  )

  it(
    'names what is missing besides the shelf, instead of a refusal without a way on',
    async () => {
      const counter = await aCounter()
      const id = await aTicket(counter, 'Prospekte')
      for (const action of ['start', 'finish'] as const) {
        await counter.back.get('ticket:work', { requestId: aRequestId(), id, action, reason: '' })
      }
      const view = await aBench(counter)
      await card('Prospekte')
      await pick(view, /^Mehr zu A26-/, /Fertig melden/)
      const dialog = await screen.findByRole('dialog', { name: 'Ins Fach legen' })
      within(dialog).getByText('Prüfung fehlt')
      expect(within(dialog).queryByRole('button', { name: /fertig melden/ })).toBeNull()
    },
    patience.timeout,
  )

  it(
    'filters while one types, and Enter opens the single hit',
    async () => {
      const counter = await aCounter()
      await aTicket(counter, 'Stempel')
      const id = await aTicket(counter, 'Urkunden')
      const view = await aBench(counter)
      await card('Stempel')
      await view.user.keyboard('{F3}')
      await view.user.keyboard('urkun')
      await waitFor(() => expect(screen.queryByRole('button', { name: /Stempel, Gärtnerei/ })).toBeNull())
      await view.user.keyboard('{Enter}')
      expect(useApp.getState().page).toEqual({ name: 'ticket', id })
    },
    patience.timeout,
  )

  it(
    'shows the same rows and the same menu as a table',
    async () => {
      const counter = await aCounter()
      await aTicket(counter, 'Kalender A3')
      const view = await aBench(counter)
      await card('Kalender A3')
      await view.user.click(screen.getByRole('radio', { name: 'Tabelle' }))
      const grid = await screen.findByRole('grid', { name: 'Vorgänge der Werkbank' })
      within(grid).getByText('Kalender A3')
      within(grid).getByText('frei')
      await pick(view, /^Mehr zu A26-/, /^Nehmen/)
      await within(grid).findByText('Test')
    },
    patience.timeout,
  )

  it(
    'does not take a scanned code for commands: its letters follow each other at once',
    async () => {
      const counter = await aCounter()
      await aTicket(counter, 'Roll-up')
      const view = await aBench(counter)
      const job = await card('Roll-up')
      job.focus()
      await view.user.keyboard('GBW1')
      await view.user.keyboard('{F3}')
      expect(screen.queryByRole('dialog')).toBeNull()
      expect(screen.queryByText(/ist in Arbeit/)).toBeNull()
    },
    patience.timeout,
  )

  it(
    'moves several with one way back, and says which stayed and why',
    async () => {
      const counter = await aCounter()
      const first = await aTicket(counter, 'Plakate A2')
      const second = await aTicket(counter, 'Fahne')
      const rival = await counter.office.join('back-office', 'Hauck')
      const silent = counter.office.bridge(counter.back.window)
      const deaf = { ...silent, on: () => () => undefined }
      const view = await showAt(counter.back, counter.office, <BenchPage />, deaf)
      for (const title of ['Plakate A2', 'Fahne']) {
        ;(await card(title)).focus()
        await view.user.keyboard(' ')
      }
      const bar = await screen.findByRole('toolbar', { name: 'Auswahl' })
      within(bar).getByText('2 ausgewählt')
      const owner = rival.personId
      await rival.get('ticket:take', { requestId: aRequestId(), id: second, owner, seenOwner: null })
      await view.user.click(within(bar).getByRole('button', { name: /^Nehmen/ }))
      await screen.findByText('1 Vorgang liegt jetzt bei Ihnen. 1 blieb, wo er war.')
      await screen.findByText(/Test Hauck war schneller/)
      const ownerOf = async (id: string) => (await counter.front.get('ticket:read', { id })).row.owner?.name
      expect([await ownerOf(first), await ownerOf(second)]).toEqual(['Test Aydin', 'Test Hauck'])
      await view.user.click(screen.getByRole('button', { name: /Rückgängig/ }))
      await waitFor(async () => expect(await ownerOf(first)).toBeUndefined())
      expect(await ownerOf(second)).toBe('Test Hauck')
    },
    patience.timeout,
  )

  it(
    'lays held work back where it lay: not begun stays not begun',
    async () => {
      const counter = await aCounter()
      const id = await aTicket(counter, 'Banner')
      const view = await aBench(counter)
      ;(await card('Banner')).focus()
      await view.user.keyboard('w')
      const dialog = await screen.findByRole('dialog', { name: 'Anhalten' })
      await view.user.type(within(dialog).getByLabelText(/Worauf wartet/), 'Stoff{Enter}')
      await screen.findByText(/wartet\.$/)
      await view.user.click(screen.getByRole('button', { name: /Rückgängig/ }))
      await waitFor(async () =>
        expect((await counter.front.get('ticket:read', { id })).row.work).toBe('received'),
      )
    },
    patience.timeout,
  )

  it(
    'opens with the first of the saved views, and keeps them apart by name',
    async () => {
      const counter = await aCounter()
      await aTicket(counter, 'Banner')
      const view = await aBench(counter)
      await card('Banner')
      await view.user.click(screen.getByRole('radio', { name: 'Tabelle' }))
      for (const name of ['Meine Tabelle', 'Meine Tabelle']) {
        await view.user.click(screen.getByRole('button', { name: 'Ansichten' }))
        await view.user.click(await screen.findByRole('menuitem', { name: /Diese Ansicht speichern/ }))
        const dialog = await screen.findByRole('dialog', { name: 'Ansicht speichern' })
        await view.user.type(within(dialog).getByLabelText(/Name der Ansicht/), `${name}{Enter}`)
        if (screen.queryByText('Diesen Namen gibt es schon.') !== null) break
        await screen.findByText(/„Meine Tabelle“ gespeichert|Diesen Namen gibt es schon/)
      }
      await screen.findByText('Diesen Namen gibt es schon.')
      view.unmount()
      useBenchView.setState({ personId: undefined })
      await aBench(counter)
      await screen.findByRole('grid', { name: 'Vorgänge der Werkbank' })
    },
    patience.timeout,
  )
})
