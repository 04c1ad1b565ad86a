import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useApp } from '../../../src/renderer/stores/app-store'
import { aRequestId, aTestOffice, password } from '../../support/backend'
import { openApp, patience } from './open-app'

const own = 'Mein-eigenes-Wort'

async function anOfficeWithTwo() {
  const office = await aTestOffice()
  const manager = await office.found()
  const draft = { givenName: 'Leonie', familyName: 'Berg', role: 'front-desk' as const, areas: [] }
  await manager.get('person:add', { requestId: aRequestId(), draft, password })
  return { office, manager }
}

describe('the door', patience, () => {
  it('asks for an own password first where somebody else had set it, then opens the desk', async () => {
    const { office } = await anOfficeWithTwo()
    const { user } = await openApp(office, 2)
    await user.click(await screen.findByRole('button', { name: /Leonie Berg/ }))
    await user.type(await screen.findByLabelText('Passwort'), `${password}{Enter}`)
    await user.type(await screen.findByLabelText('Das Passwort, das man Ihnen gegeben hat'), password)
    await user.type(screen.getByLabelText('Neues Passwort'), own)
    await user.type(screen.getByLabelText('Passwort wiederholen'), `${own}{Enter}`)
    expect(await screen.findByRole('navigation', { name: 'Hauptmenü' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Mitarbeiter' })).toBeNull()
  })

  it('names a wrong password, empties the field and takes the right one', async () => {
    const { office, manager } = await anOfficeWithTwo()
    await manager.get('session:lock', {})
    const { user } = await openApp(office, 1)
    expect(await screen.findByRole('heading', { name: 'Gesperrt für Sabine Krüger' })).toBeTruthy()
    const field = screen.getByLabelText('Passwort')
    await user.type(field, 'falsch{Enter}')
    expect(within(await screen.findByRole('alert')).getByText('Das Passwort stimmt nicht.')).toBeTruthy()
    expect(field).toHaveProperty('value', '')
    await user.type(field, `${password}{Enter}`)
    expect(await screen.findByRole('navigation', { name: 'Hauptmenü' })).toBeTruthy()
  })

  it('clears the screen on F9, and the next person begins at the own start (no look at what was open)', async () => {
    const { office } = await anOfficeWithTwo()
    const { user } = await openApp(office, 1)
    await screen.findByRole('navigation', { name: 'Hauptmenü' })
    await user.click(screen.getByRole('button', { name: 'Mitarbeiter' }))
    await screen.findByRole('heading', { name: 'Mitarbeiter', level: 1 })
    await user.keyboard('{F9}')
    expect(await screen.findByRole('heading', { name: 'Gesperrt für Sabine Krüger' })).toBeTruthy()
    expect(screen.queryByRole('navigation')).toBeNull()
    expect(useApp.getState()).toMatchObject({ page: { name: 'today' }, trail: [] })
  })

  it('locks the screen when main says that nobody worked here', async () => {
    const { office } = await anOfficeWithTwo()
    await openApp(office, 1)
    await screen.findByRole('navigation', { name: 'Hauptmenü' })
    office.pass(11 * 60_000)
    expect(await screen.findByRole('heading', { name: 'Gesperrt für Sabine Krüger' })).toBeTruthy()
  })

  it('lets a manager back in with the printed code and shows the next one', async () => {
    const { office, manager } = await anOfficeWithTwo()
    await manager.get('session:lock', {})
    const { user } = await openApp(office, 1)
    await user.click(await screen.findByRole('button', { name: 'Passwort vergessen' }))
    await user.type(await screen.findByLabelText('Wiederherstellungscode'), 'abcde fghjk mnpqr stvwx')
    await user.type(screen.getByLabelText('Neues Passwort'), own)
    await user.type(screen.getByLabelText('Passwort wiederholen'), `${own}{Enter}`)
    expect(await screen.findByRole('heading', { name: 'Ihr Wiederherstellungscode' })).toBeTruthy()
  })

  it('tells everybody else who can help', async () => {
    const { office } = await anOfficeWithTwo()
    const { user } = await openApp(office, 2)
    await user.click(await screen.findByRole('button', { name: /Leonie Berg/ }))
    await user.click(await screen.findByRole('button', { name: 'Passwort vergessen' }))
    expect(await screen.findByText('Ein neues Passwort setzt Ihnen die Leitung: Sabine Krüger.')).toBeTruthy()
    expect(screen.queryByLabelText('Wiederherstellungscode')).toBeNull()
  })
})
