import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { LobbyPage } from '../../../../../src/renderer/desks/front-desk/lobby-page'
import { addDays, civilDay, momentOf } from '../../../../../src/shared/domain/calendar'
import { aRequestId } from '../../../../support/backend'
import { aCounter, patience, showAt } from '../counter-office'

const today = civilDay(Date.now())

async function aLobby() {
  const counter = await aCounter()
  // The page's own clock is the real one.
  counter.office.clock.set(Date.now())
  return counter
}

function anAppointment(name: string, hour: number, withPerson?: string) {
  const at = momentOf(today, hour * 60)
  const draft = {
    at,
    minutes: 60,
    name,
    reason: 'Aufmaß',
    ...(withPerson === undefined ? {} : { withPerson }),
  }
  return { requestId: aRequestId(), draft }
}

describe('the page of the visits', patience, () => {
  it('makes an appointment by keyboard and shows it at its hour', async () => {
    const { front, office } = await aLobby()
    const { user } = await showAt(front, office, <LobbyPage />)
    await user.click(await screen.findByRole('button', { name: 'Termin' }))
    await screen.findByRole('dialog', { name: 'Termin vereinbaren' })
    await user.keyboard('Dr. Winter{Enter}Praxisschild{Enter}{Enter}1430{Control>}{Enter}{/Control}')
    expect(await screen.findByRole('button', { name: 'Termin 14:30 Dr. Winter ändern' })).toBeTruthy()
    const { appointments } = await front.get('lobby:read', {})
    expect(appointments).toMatchObject([
      { name: 'Dr. Winter', at: momentOf(today, 14 * 60 + 30), minutes: 30 },
    ])
  })

  it('asks for what is missing instead of saving an appointment with nobody', async () => {
    const { front, office } = await aLobby()
    const { user } = await showAt(front, office, <LobbyPage />)
    await user.click(await screen.findByRole('button', { name: 'Termin' }))
    await screen.findByRole('dialog')
    await user.click(screen.getByRole('button', { name: 'Termin speichern' }))
    expect(await screen.findByText('Bitte sagen Sie, wer kommt.')).toBeTruthy()
    expect(screen.getByText('Bitte nennen Sie die Uhrzeit.')).toBeTruthy()
    expect((await front.get('lobby:read', {})).appointments).toEqual([])
  })

  it('warns of a second appointment of the same person, and saves it all the same', async () => {
    const { front, office, back } = await aLobby()
    const people = await front.get('person:list', {})
    const mehmet = people.find(({ familyName }) => familyName === 'Aydin')?.id ?? ''
    await front.get('appointment:save', anAppointment('Café Morgenrot', 10, mehmet))
    await front.get('appointment:save', anAppointment('Dr. Winter', 12, mehmet))
    const { user } = await showAt(front, office, <LobbyPage />)
    await user.click(await screen.findByRole('button', { name: /12:00 Dr. Winter/ }))
    const time = await screen.findByLabelText('Uhrzeit')
    await user.clear(time)
    await user.type(time, '1030')
    expect(await screen.findByText(/hat dann schon einen Termin \(10:00 Café Morgenrot\)/)).toBeTruthy()
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByRole('button', { name: /10:30 Dr. Winter/ })
    expect((await back.get('lobby:read', {})).appointments).toHaveLength(2)
  })

  it('goes to other days and back', async () => {
    const { front, office } = await aLobby()
    const tomorrow = momentOf(addDays(today, 1), 9 * 60)
    const draft = { at: tomorrow, minutes: 30, name: 'Sportverein 08', reason: '' }
    await front.get('appointment:save', { requestId: aRequestId(), draft })
    const { user } = await showAt(front, office, <LobbyPage />)
    await screen.findByText('Heute ist kein Termin vereinbart')
    await user.click(screen.getByRole('button', { name: 'Nächster Tag' }))
    await screen.findByRole('button', { name: /Sportverein 08/ })
    await user.click(screen.getByRole('button', { name: 'Heute' }))
    await screen.findByText('Heute ist kein Termin vereinbart')
  })

  it('keeps a cancelled appointment in sight and plans it again', async () => {
    const { front, office } = await aLobby()
    await front.get('appointment:save', anAppointment('Dr. Winter', 12))
    const { user } = await showAt(front, office, <LobbyPage />)
    await user.click(await screen.findByRole('button', { name: /12:00 Dr. Winter/ }))
    await user.click(await screen.findByRole('button', { name: /Mehr zu Dr. Winter/ }))
    await user.click(await screen.findByRole('menuitem', { name: 'Absagen' }))
    await user.click(await screen.findByRole('button', { name: 'Doch wieder planen' }))
    await screen.findByRole('button', { name: /12:00 Dr. Winter/ })
  })

  it('lets the back office take whom it was handed, and shows no buttons it would be refused', async () => {
    const { front, back, office } = await aLobby()
    const { id, day } = await front.get('visit:check-in', {
      requestId: aRequestId(),
      draft: { name: 'Herr Sander', reason: '' },
    })
    await front.get('visit:check-in', { requestId: aRequestId(), draft: { name: 'Frau Nowak', reason: '' } })
    const people = await front.get('person:list', {})
    const to = {
      type: 'person' as const,
      id: people.find(({ familyName }) => familyName === 'Aydin')?.id ?? '',
    }
    await front.get('visit:move', { requestId: aRequestId(), day, id, action: 'hand-on', to })
    const { user } = await showAt(back, office, <LobbyPage />)
    await screen.findByText('Frau Nowak')
    expect(screen.queryByRole('button', { name: 'Anmelden' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Mehr zu 002' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Mehr zu 001' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Übernehmen' }))
    await waitFor(async () => expect((await front.get('lobby:read', {})).visits[0]?.state).toBe('serving'))
  })

  it('says that a second list was begun where the first could not be read', async () => {
    const { front, office } = await aLobby()
    await office.storage().visits.write(today, { format: 99 })
    await showAt(front, office, <LobbyPage />)
    expect(await screen.findByText(/ließ sich nicht lesen/)).toBeTruthy()
  })
})
