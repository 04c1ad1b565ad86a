import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ShelvesPage } from '../../../../../src/renderer/desks/front-desk/shelves-page'
import { useApp } from '../../../../../src/renderer/stores/app-store'
import { aCounter, aReadyTicket, patience, showAt } from '../counter-office'

describe('the shelves', patience, () => {
  it('opens the pick-up of the first hit with Enter', async () => {
    const counter = await aCounter()
    await aReadyTicket(counter, { titles: ['Flyer'], unitPriceCents: 500 })
    const id = await aReadyTicket(counter, { titles: ['Banner'], unitPriceCents: 500 })
    const { user } = await showAt(counter.front, counter.office, <ShelvesPage />)
    await screen.findByRole('searchbox', { name: 'Abholung finden' })
    await user.keyboard('bann{Enter}')
    expect(useApp.getState().page).toEqual({ name: 'pick-up', id })
  })

  it('says what belongs here when nothing is ready', async () => {
    const counter = await aCounter()
    await showAt(counter.front, counter.office, <ShelvesPage />)
    expect(await screen.findByText('Hier liegt gerade nichts zur Abholung.')).toBeTruthy()
  })
})
