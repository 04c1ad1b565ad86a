import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { aTestOffice, password } from '../../support/backend'
import { openApp, patience } from './open-app'

describe('the first start', patience, () => {
  it('founds the office by keyboard in three steps and goes on only once the code is noted', async () => {
    const office = await aTestOffice()
    const { user } = await openApp(office, 1)
    expect(await screen.findByLabelText('Name der Firma')).toBe(document.activeElement)
    await user.keyboard('Druckerei am Markt{Control>}{Enter}{/Control}')
    await screen.findByLabelText('Vorname')
    await user.keyboard(`Sabine{Enter}Krüger{Enter}${password}{Enter}${password}{Enter}`)
    await screen.findByLabelText('Name dieses PCs')
    await user.keyboard('Theke{Control>}{Enter}{/Control}')
    expect(await screen.findByText('ABCDE-FGHJK-MNPQR-STVWX', { selector: 'main *' })).toBeTruthy()
    expect(screen.queryByRole('navigation')).toBeNull()
    expect(screen.getByRole('button', { name: 'Weiter zum Büro' })).toHaveProperty('disabled', true)
    await user.click(screen.getByLabelText('Ich habe den Code notiert'))
    await user.click(screen.getByRole('button', { name: 'Weiter zum Büro' }))
    expect(await screen.findByRole('navigation', { name: 'Hauptmenü' })).toBeTruthy()
    const firm = await office.desk(1).get('firm:read', {})
    expect(firm).toMatchObject({ name: 'Druckerei am Markt', priceMode: 'gross' })
    expect(firm.hours[6]).toBeNull()
  })

  it('says at the field what is missing and founds nothing', async () => {
    const office = await aTestOffice()
    const { user } = await openApp(office, 1)
    await screen.findByLabelText('Name der Firma')
    await user.click(screen.getByRole('button', { name: /Weiter/ }))
    expect(await screen.findByText('Bitte nennen Sie die Firma.')).toBeTruthy()
    await user.type(screen.getByLabelText('Name der Firma'), 'Druckerei')
    await user.click(screen.getByRole('button', { name: /Weiter/ }))
    await user.type(await screen.findByLabelText('Nachname'), 'Krüger')
    await user.type(screen.getByLabelText('Neues Passwort'), 'lang genug')
    await user.type(screen.getByLabelText('Passwort wiederholen'), 'nicht gleich')
    await user.click(screen.getByRole('button', { name: /Weiter/ }))
    expect(await screen.findByText('Die beiden Passwörter sind verschieden.')).toBeTruthy()
    await waitFor(async () => expect((await office.desk(1).get('app:status', {})).phase).toBe('first-start'))
  })
})
