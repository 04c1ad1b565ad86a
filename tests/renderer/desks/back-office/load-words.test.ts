import { describe, expect, it } from 'vitest'
import type { AreaLoad, CapacityLoad } from '../../../../src/shared/contract/capacity'
import {
  daysShown,
  firstChosen,
  livelyAreas,
  loadCell,
  overfull,
  shareOf,
} from '../../../../src/renderer/desks/back-office/load-words'
import { wordsOf } from '../../parts/words'

type Day = AreaLoad['days'][number]

const aDay = (day: string, over: Partial<Day> = {}): Day => ({
  day,
  availableMinutes: 480,
  plannedMinutes: 0,
  lateMinutes: 0,
  ...over,
})
const anArea = (area: AreaLoad['area'], days: readonly Day[], open = 0): AreaLoad => ({
  area,
  open,
  people: [],
  days,
})
const aLoad = (
  areas: readonly AreaLoad[],
  days: CapacityLoad['days'] = [{ day: '2026-11-23', isOpen: true, holiday: null }],
): CapacityLoad => ({ now: Date.UTC(2026, 10, 23, 9, 42), days, areas })

const cell = (over: Partial<Day>, day: Partial<CapacityLoad['days'][number]> = {}) =>
  loadCell(
    'manufacturing',
    aDay('2026-11-23', over),
    { day: '2026-11-23', isOpen: true, holiday: null, ...day },
    wordsOf('de'),
  )

describe('one day of an area', () => {
  it('says how much of what there is is taken', () => {
    const { look, share, label } = cell({ plannedMinutes: 240 })
    expect({ look, share }).toEqual({ look: 'calm', share: 0.5 })
    expect(label).toMatch(/^Herstellung, Mo 23\.11\.: 50\s%\sbelegt, 4 Std\. von 8 Std\.$/u)
  })

  it('is tight before it is too much, and too much as soon as one promise goes by', () => {
    expect(cell({ plannedMinutes: 430 }).look).toBe('tight')
    expect(cell({ plannedMinutes: 100, lateMinutes: 60 }).look).toBe('over')
    expect(cell({ plannedMinutes: 480, lateMinutes: 60 }).label).toMatch(/113\s%\sbelegt, 1 Std\. zu viel/u)
  })

  it('names no share where nobody is there, but says what waits', () => {
    const { text, label } = cell({ availableMinutes: 0, lateMinutes: 90 })
    expect(text).toBe('keiner')
    expect(label).toContain('1 Std. 30 Min. zu tun, niemand da')
    expect(shareOf(aDay('2026-11-23', { availableMinutes: 0 }))).toBeNull()
  })

  it('says on a public holiday which one', () => {
    const { look, label } = cell({ availableMinutes: 0 }, { isOpen: false, holiday: 'christmas-day' })
    expect(look).toBe('closed')
    expect(label).toContain('1. Weihnachtstag')
  })
})

describe('the four weeks', () => {
  const days = [
    { day: '2026-12-25', isOpen: false, holiday: 'christmas-day' as const },
    { day: '2026-12-27', isOpen: false, holiday: null },
    { day: '2026-12-28', isOpen: true, holiday: null },
  ]

  it('leave closed Sundays out, but no holiday and no Sunday on which somebody works', () => {
    const off = days.map(({ day }) => aDay(day, { availableMinutes: 0 }))
    expect(daysShown(aLoad([anArea('manufacturing', off)], days))).toEqual([0, 2])
    const on = days.map(({ day }) => aDay(day))
    expect(daysShown(aLoad([anArea('manufacturing', on)], days))).toEqual([0, 1, 2])
  })

  it('begin with the worst day, else with the area that has most to do today', () => {
    const calm = anArea('sales', [aDay('2026-11-23', { plannedMinutes: 30 })], 1)
    const busy = anArea('manufacturing', [aDay('2026-11-23', { plannedMinutes: 300 })], 3)
    const late = anArea('fulfilment', [aDay('2026-11-23'), aDay('2026-11-24', { lateMinutes: 20 })], 1)
    expect(firstChosen([calm, busy])).toEqual({ area: 'manufacturing', day: '2026-11-23' })
    expect(firstChosen([calm, busy, late])).toEqual({ area: 'fulfilment', day: '2026-11-24' })
    expect(firstChosen([])).toBeUndefined()
    expect(overfull([calm, busy, late]).map(({ area }) => area)).toEqual(['fulfilment'])
  })

  it('show no area that has nothing to do', () => {
    const empty = anArea('accounting', [aDay('2026-11-23')])
    const open = anArea('manufacturing', [aDay('2026-11-23')], 2)
    expect(livelyAreas(aLoad([empty, open])).map(({ area }) => area)).toEqual(['manufacturing'])
  })
})
