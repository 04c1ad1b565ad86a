import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { DayClosePage } from '../../../../../src/renderer/desks/front-desk/day-close-page'
import { mondayMorning } from '../../../../support/monday-morning'
import { aCounter, aReadyTicket, patience, pay, showAt } from '../counter-office'
import { atNoon } from './at-noon'

const two = { titles: ['Banner', 'Flyer'], unitPriceCents: 1_000 }

describe('the day close', patience, () => {
  it('says in words how the slip differs, closes, and shows what came after', async () => {
    const counter = await aCounter()
    const id = await aReadyTicket(counter, two)
    await pay(counter, id, 1_200)
    using _clock = atNoon(mondayMorning)
    const { user } = await showAt(counter.front, counter.office, <DayClosePage />)
    const field = await screen.findByRole('textbox', { name: /Kassenschnitt vom Kartengerät/ })
    expect(screen.getAllByText('noch nicht verglichen')).toHaveLength(3)
    await user.clear(field)
    await user.type(field, '10,00')
    expect(await screen.findByText(/Auf dem Beleg stehen 2,00\s€ weniger als bei uns/)).toBeTruthy()
    await user.keyboard('{Control>}{Enter}{/Control}')
    const closes = await screen.findByRole('list', { name: 'Abschlüsse' })
    expect(within(closes).getByText('gilt')).toBeTruthy()
    await pay(counter, id, 300)
    expect(await screen.findByText('nach dem Abschluss')).toBeTruthy()
    expect(screen.getByText(/Eine Buchung kam nach dem Abschluss/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Noch einmal abschließen' }))
    expect(await within(closes).findByText('ersetzt')).toBeTruthy()
    const { closes: kept } = await counter.front.get('day-close:read', { day: '2026-11-23' })
    expect(kept.map(({ lines }) => lines[0]?.expectedCents)).toEqual([1_500, 1_200])
  })

  it('offers other days to management only, and says what an empty day is', async () => {
    const counter = await aCounter()
    using _clock = atNoon(mondayMorning)
    await showAt(counter.front, counter.office, <DayClosePage />)
    expect(await screen.findByText('An diesem Tag wurde keine Zahlung festgehalten.')).toBeTruthy()
    expect(screen.queryByRole('textbox', { name: 'Anderer Tag' })).toBeNull()
  })
})
