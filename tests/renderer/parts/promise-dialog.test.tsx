import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { TicketPage } from '../../../src/renderer/parts/ticket-page'
import { dayMs } from '../../../src/shared/domain/calendar'
import { aRequestId } from '../../support/backend'
import { mondayMorning } from '../../support/monday-morning'
import { openByPlan } from '../../support/step-office'
import { aCounter, patience, showAt } from '../desks/front-desk/counter-office'

async function aPromisedTicket() {
  const counter = await aCounter()
  const { manager } = counter
  const id = await openByPlan(manager)
  const at = mondayMorning + 3 * dayMs
  await manager.get('ticket:promise', { requestId: aRequestId(), id, at, reason: '' })
  const { user } = await showAt(manager, counter.office, <TicketPage id={id} />)
  const choose = async (name: string) => {
    await user.click(await screen.findByRole('button', { name: 'Mehr zu diesem Vorgang' }))
    await user.click(await screen.findByRole('menuitem', { name }))
    return screen.findByRole('dialog')
  }
  return { ...counter, id, user, choose }
}

describe('moving a promise', patience, () => {
  it('later shows what the customer will be told, and leaves it for the front desk', async () => {
    const { manager, user, choose, id } = await aPromisedTicket()
    const dialog = await choose('Zusage verschieben')
    const day = within(dialog).getByLabelText(/^Tag/)
    await user.clear(day)
    await user.type(day, '+9{Tab}')
    await user.type(within(dialog).getByLabelText(/^Grund/), 'Die Folie fehlt')
    within(dialog).getByText('Das sagen wir dem Kunden')
    within(dialog).getByText(/wird leider später fertig als zugesagt.*Der Grund: Die Folie fehlt\./)
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText(/^Zugesagt für/)
    const { followUps } = await manager.get('ticket:read', { id })
    expect(followUps).toMatchObject([
      { kind: 'tell-customer', text: expect.stringContaining('Die Folie fehlt') },
    ])
  })

  it('earlier says nothing of a call, but what it changes', async () => {
    const { user, choose } = await aPromisedTicket()
    const dialog = await choose('Zusage verschieben')
    const day = within(dialog).getByLabelText(/^Tag/)
    await user.clear(day)
    await user.type(day, '20.11.2026{Tab}')
    await within(dialog).findByText('Eine Zusage ist dann in Gefahr.')
    expect(within(dialog).queryByText('Das sagen wir dem Kunden')).toBeNull()
  })

  it('"this one first" says what it costs and is done by taking it', async () => {
    const { manager, user, choose, id } = await aPromisedTicket()
    const dialog = await choose('Diesen Vorgang zuerst')
    await within(dialog).findByText(/Keine Zusage ändert sich|keine Zusage leidet/)
    await user.click(within(dialog).getByRole('button', { name: 'Jetzt selbst übernehmen' }))
    await screen.findByText(/gehört jetzt Ihnen/)
    const { row } = await manager.get('ticket:read', { id })
    expect(row.owner?.name).toBe('Sabine Krüger')
  })
})
