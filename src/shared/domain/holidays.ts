import { addDays, weekdayOfDay } from './calendar'

/** The German Länder, ISO 3166-2 without "DE-". */
export const lands = [
  'BW',
  'BY',
  'BE',
  'BB',
  'HB',
  'HH',
  'HE',
  'MV',
  'NI',
  'NW',
  'RP',
  'SL',
  'SN',
  'ST',
  'SH',
  'TH',
] as const
export type Land = (typeof lands)[number]

export const holidays = [
  'new-year',
  'epiphany',
  'womens-day',
  'good-friday',
  'easter-sunday',
  'easter-monday',
  'labour-day',
  'liberation-day',
  'ascension',
  'whit-sunday',
  'whit-monday',
  'corpus-christi',
  'uprising-day',
  'assumption',
  'childrens-day',
  'unity-day',
  'reformation-day',
  'all-saints',
  'repentance-day',
  'christmas-day',
  'second-christmas-day',
] as const
export type Holiday = (typeof holidays)[number]

type Rule = {
  readonly holiday: Holiday
  /** MM-DD, or days after Easter Sunday, or the Wednesday before 23 November. */
  readonly on: string | number
  /** Missing: everywhere in Germany. */
  readonly lands?: readonly Land[]
  /** First and last year; missing: open. */
  readonly since?: number
  readonly until?: number
}

/**
 * The holiday laws of the Länder as of 2026, for the years from 1995 on. Unity day: Einigungsvertrag art. 2. Single
 * years: 31 October 2017 everywhere; in Berlin 8 May 2020 and 2025 and 17 June 2028. Reformation day in the north
 * since 2018, women's day in Berlin since 2019 and Mecklenburg-Vorpommern since 2023, children's day in Thuringia
 * since 2019. Assumption counts in Bavaria, where it holds in most municipalities. Holidays of single municipalities
 * (peace festival in Augsburg, Corpus Christi in parts of Saxony and Thuringia) are left out.
 */
const rules: readonly Rule[] = [
  { holiday: 'new-year', on: '01-01' },
  { holiday: 'epiphany', on: '01-06', lands: ['BW', 'BY', 'ST'] },
  { holiday: 'womens-day', on: '03-08', lands: ['BE'], since: 2019 },
  { holiday: 'womens-day', on: '03-08', lands: ['MV'], since: 2023 },
  { holiday: 'good-friday', on: -2 },
  { holiday: 'easter-sunday', on: 0, lands: ['BB'] },
  { holiday: 'easter-monday', on: 1 },
  { holiday: 'labour-day', on: '05-01' },
  { holiday: 'liberation-day', on: '05-08', lands: ['BE'], since: 2020, until: 2020 },
  { holiday: 'liberation-day', on: '05-08', lands: ['BE'], since: 2025, until: 2025 },
  { holiday: 'ascension', on: 39 },
  { holiday: 'whit-sunday', on: 49, lands: ['BB'] },
  { holiday: 'whit-monday', on: 50 },
  { holiday: 'corpus-christi', on: 60, lands: ['BW', 'BY', 'HE', 'NW', 'RP', 'SL'] },
  { holiday: 'uprising-day', on: '06-17', lands: ['BE'], since: 2028, until: 2028 },
  { holiday: 'assumption', on: '08-15', lands: ['BY', 'SL'] },
  { holiday: 'childrens-day', on: '09-20', lands: ['TH'], since: 2019 },
  { holiday: 'unity-day', on: '10-03' },
  { holiday: 'reformation-day', on: '10-31', lands: ['BB', 'MV', 'SN', 'ST', 'TH'] },
  { holiday: 'reformation-day', on: '10-31', since: 2017, until: 2017 },
  { holiday: 'reformation-day', on: '10-31', lands: ['HB', 'HH', 'NI', 'SH'], since: 2018 },
  { holiday: 'all-saints', on: '11-01', lands: ['BW', 'BY', 'NW', 'RP', 'SL'] },
  { holiday: 'repentance-day', on: 'repentance', lands: ['SN'] },
  { holiday: 'christmas-day', on: '12-25' },
  { holiday: 'second-christmas-day', on: '12-26' },
]

/**
 * Easter Sunday of a Gregorian year as YYYY-MM-DD: the anonymous algorithm of 1876 as given by Samuel Butcher, "The
 * Ecclesiastical Calendar" (1877), also in Meeus, "Astronomical Algorithms", ch. 8.
 */
export function easterSunday(year: number): string {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const leaps = Math.floor(century / 4)
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - leaps - moonShift + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const sum = epact + toSunday - 7 * late + 114
  const month = Math.floor(sum / 31)
  return `${year}-${String(month).padStart(2, '0')}-${String((sum % 31) + 1).padStart(2, '0')}`
}

/** The Wednesday between 16 and 22 November. */
function repentanceDay(year: number): string {
  const last = `${year}-11-22`
  return addDays(last, -((weekdayOfDay(last) + 5) % 7))
}

function dayOf({ on }: Rule, year: number): string {
  if (typeof on === 'number') return addDays(easterSunday(year), on)
  return on === 'repentance' ? repentanceDay(year) : `${year}-${on}`
}

/** The public holidays of a year by civil day (YYYY-MM-DD); without a Land, or an unknown one, those held everywhere. */
export function holidaysOf(year: number, land: string | undefined): ReadonlyMap<string, Holiday> {
  const found = new Map<string, Holiday>()
  for (const rule of rules) {
    const { lands: where, since = year, until = year } = rule
    const isHere = where === undefined || where.some((one) => one === land)
    if (isHere && since <= year && year <= until) found.set(dayOf(rule, year), rule.holiday)
  }
  return found
}

/** Asks which holiday a civil day is in a Land; null: none. Each year is reckoned once. */
export function holidayCalendar(land: string | undefined): (day: string) => Holiday | null {
  const years = new Map<string, ReadonlyMap<string, Holiday>>()
  return (day) => {
    const key = day.slice(0, 4)
    const known = years.get(key) ?? holidaysOf(Number(key), land)
    years.set(key, known)
    return known.get(day) ?? null
  }
}
