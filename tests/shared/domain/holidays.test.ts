import { describe, expect, it } from 'vitest'
import { weekdayOfDay } from '../../../src/shared/domain/calendar'
import type { Holiday, Land } from '../../../src/shared/domain/holidays'
import { easterSunday, holidayCalendar, holidaysOf, lands } from '../../../src/shared/domain/holidays'

describe('easterSunday', () => {
  // From printed calendars; 2038 and 1818 are the latest and the earliest day Easter can fall on.
  it.each([
    [1818, '1818-03-22'],
    [1954, '1954-04-18'],
    [1981, '1981-04-19'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
  ])('%i: %s', (year, day) => {
    expect(easterSunday(year)).toBe(day)
  })
})

describe('holidaysOf: a firm that is closed is not planned for, one that is open is', () => {
  const everywhere: [string, Holiday][] = [
    ['2026-01-01', 'new-year'],
    ['2026-04-03', 'good-friday'],
    ['2026-04-06', 'easter-monday'],
    ['2026-05-01', 'labour-day'],
    ['2026-05-14', 'ascension'],
    ['2026-05-25', 'whit-monday'],
    ['2026-10-03', 'unity-day'],
    ['2026-12-25', 'christmas-day'],
    ['2026-12-26', 'second-christmas-day'],
  ]
  it.each(everywhere)('%s is %s everywhere', (day, holiday) => {
    for (const land of lands)
      expect({ land, holiday: holidaysOf(2026, land).get(day) }).toEqual({ land, holiday })
    expect(holidaysOf(2026, undefined).get(day)).toBe(holiday)
  })

  // How many there are in 2026, Sundays of Brandenburg included, as the Länder list them.
  it.each<[Land, number]>([
    ['BW', 12],
    ['BY', 13],
    ['BE', 10],
    ['BB', 12],
    ['HB', 10],
    ['HH', 10],
    ['HE', 10],
    ['MV', 11],
    ['NI', 10],
    ['NW', 11],
    ['RP', 11],
    ['SL', 12],
    ['SN', 11],
    ['ST', 11],
    ['SH', 10],
    ['TH', 11],
  ])('%s has %i of them', (land, count) => {
    expect(holidaysOf(2026, land).size).toBe(count)
  })

  it.each<[string, Land, Holiday | null]>([
    ['2026-01-06', 'BW', 'epiphany'],
    ['2026-01-06', 'ST', 'epiphany'],
    ['2026-01-06', 'HE', null],
    ['2026-06-04', 'NW', 'corpus-christi'],
    ['2026-06-04', 'SN', null],
    ['2026-08-15', 'SL', 'assumption'],
    ['2026-08-15', 'BW', null],
    ['2026-08-08', 'BY', null],
    ['2026-11-01', 'BW', 'all-saints'],
    ['2026-11-01', 'BE', null],
    ['2026-11-18', 'SN', 'repentance-day'],
    ['2023-11-22', 'SN', 'repentance-day'],
    ['2022-11-16', 'SN', 'repentance-day'],
    ['2026-11-18', 'BY', null],
    ['2017-10-31', 'BW', 'reformation-day'],
    ['2016-10-31', 'NI', null],
    ['2018-10-31', 'NI', 'reformation-day'],
    ['2018-10-31', 'BW', null],
    ['2016-10-31', 'TH', 'reformation-day'],
    ['2018-03-08', 'BE', null],
    ['2019-03-08', 'BE', 'womens-day'],
    ['2022-03-08', 'MV', null],
    ['2023-03-08', 'MV', 'womens-day'],
    ['2018-09-20', 'TH', null],
    ['2019-09-20', 'TH', 'childrens-day'],
    ['2020-05-08', 'BE', 'liberation-day'],
    ['2021-05-08', 'BE', null],
    ['2025-05-08', 'BE', 'liberation-day'],
    ['2025-05-08', 'BB', null],
    ['2028-06-17', 'BE', 'uprising-day'],
    ['2026-04-05', 'BB', 'easter-sunday'],
    ['2026-05-24', 'BB', 'whit-sunday'],
    ['2026-04-05', 'BE', null],
  ])('%s in %s: %s', (day, land, holiday) => {
    expect(holidayCalendar(land)(day)).toBe(holiday)
  })

  it('day of repentance is a Wednesday in every year', () => {
    for (let year = 1995; year < 2095; year += 1) {
      const [day = ''] = [...holidaysOf(year, 'SN')].find(([, holiday]) => holiday === 'repentance-day') ?? []
      expect(weekdayOfDay(day)).toBe(2)
      expect(day >= `${year}-11-16` && day <= `${year}-11-22`).toBe(true)
    }
  })

  it('a Land nobody knows has the nationwide ones', () => {
    expect(holidaysOf(2026, 'XX').size).toBe(9)
  })
})
