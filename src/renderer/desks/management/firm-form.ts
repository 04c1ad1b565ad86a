import type { Firm, FirmDraft, PriceMode, WeekHours } from '../../../shared/domain/firm'
import { firmSchema } from '../../../shared/domain/firm'
import { landWords } from '../../parts/land-options'
import type { Translate } from './translate'
import type { Difference } from './version-choice'
import { differencesOf } from './version-choice'

/** One weekday while one types: times as `HH:MM`, kept also while the day is closed. */
export type DayForm = { readonly open: boolean; readonly from: string | null; readonly until: string | null }

export type FirmForm = {
  readonly name: string
  readonly street: string
  readonly postcode: string
  readonly city: string
  readonly region: string | undefined
  readonly country: string
  readonly phone: string
  readonly email: string
  readonly taxNumber: string
  readonly note: string
  readonly logo: string | undefined
  readonly priceMode: PriceMode
  readonly smallBusiness: boolean
  /** Whose public holidays hold. */
  readonly land: string | undefined
  /** Monday first. */
  readonly days: readonly DayForm[]
}

export const weekdays = [0, 1, 2, 3, 4, 5, 6] as const
const usual = { from: '09:00', until: '18:00' } as const
const minutesOfDay = 1_440

/** Minutes after midnight → `HH:MM`; the end of the day is written as midnight. */
export function timeOf(minute: number): string {
  const of = minute % minutesOfDay
  return `${String(Math.floor(of / 60)).padStart(2, '0')}:${String(of % 60).padStart(2, '0')}`
}

function minuteOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

export function dayForms(hours: WeekHours): DayForm[] {
  return weekdays.map((day): DayForm => {
    const open = hours[day]
    if (open === null || open === undefined) return { open: false, ...usual }
    return { open: true, from: timeOf(open.fromMinute), until: timeOf(open.untilMinute) }
  })
}

export function firmForm(firm: Firm): FirmForm {
  const { address, logo, note = '', hours, land, ...rest } = firm
  const { name, phone, email, taxNumber, priceMode, smallBusiness } = rest
  const { street, postcode, city, region, country } = address
  const days = dayForms(hours)
  return {
    ...{ name, street, postcode, city, region, country, phone, email, taxNumber },
    ...{ note, logo, land, priceMode, smallBusiness, days },
  }
}

export type FirmProblems = {
  readonly name: boolean
  readonly email: boolean
  /** By weekday: times that are missing, or the wrong way round. */
  readonly days: readonly ('missing' | 'wrong' | undefined)[]
}

export const noProblems: FirmProblems = { name: false, email: false, days: [] }

export function firmProblems({ name, email, days }: FirmForm): FirmProblems {
  return {
    name: name.trim() === '',
    email: email.trim() !== '' && !/^[^\s@]+@[^\s@]+$/.test(email.trim()),
    days: days.map(dayProblem),
  }
}

export function hasProblems({ name, email, days }: FirmProblems): boolean {
  return name || email || days.some((day) => day !== undefined)
}

export function dayProblem(day: DayForm): 'missing' | 'wrong' | undefined {
  if (!day.open) return undefined
  if (day.from === null || day.until === null) return 'missing'
  return minuteOf(day.from) < endMinute(day.until) ? undefined : 'wrong'
}

/** Midnight as an end is the end of the day. */
function endMinute(time: string): number {
  return minuteOf(time) === 0 ? minutesOfDay : minuteOf(time)
}

/** What is saved; the form has no problems. */
export function firmDraft(form: FirmForm): FirmDraft {
  const { region, note, logo, land } = form
  return {
    name: form.name.trim(),
    address: {
      street: form.street.trim(),
      postcode: form.postcode.trim(),
      city: form.city.trim(),
      country: form.country.trim(),
      ...(region === undefined ? {} : { region }),
    },
    phone: form.phone.trim(),
    email: form.email.trim(),
    taxNumber: form.taxNumber.trim(),
    priceMode: form.priceMode,
    smallBusiness: form.smallBusiness,
    hours: weekHours(form.days),
    ...(note.trim() === '' ? {} : { note: note.trim() }),
    ...(logo === undefined ? {} : { logo }),
    ...(land === undefined ? {} : { land }),
  }
}

export function weekHours(days: readonly DayForm[]): WeekHours {
  return days.map(({ open, from, until }) =>
    open && from !== null && until !== null
      ? { fromMinute: minuteOf(from), untilMinute: endMinute(until) }
      : null,
  )
}

/** Monday's hours for the days until Friday. */
export function likeMonday(days: readonly DayForm[]): DayForm[] {
  const [monday] = days
  return days.map((day, index) => (monday !== undefined && index < 5 ? { ...monday } : day))
}

export function firmIn(facts: Readonly<Record<string, unknown>>): Firm | undefined {
  return firmSchema.safeParse(facts['theirs']).data
}

export function dayText({ open, from, until }: DayForm, t: Translate): string {
  return open ? `${from ?? '?'}–${until ?? '?'}` : t('management.firm.closed')
}

/** The fields in which two versions differ, in words. */
export function firmDifferences(mine: FirmForm, theirs: Firm, t: Translate): Difference[] {
  return differencesOf<FirmForm>(mine, firmForm(theirs), [
    { label: t('management.firm.name'), write: ({ name }) => name.trim() },
    { label: t('management.firm.street'), write: ({ street }) => street.trim() },
    {
      label: t('management.firm.city'),
      write: ({ postcode, city }) => `${postcode.trim()} ${city.trim()}`.trim(),
    },
    { label: t('management.firm.country'), write: ({ country }) => country.trim() },
    { label: t('management.firm.phone'), write: ({ phone }) => phone.trim() },
    { label: t('management.firm.email'), write: ({ email }) => email.trim() },
    { label: t('management.firm.taxNumber'), write: ({ taxNumber }) => taxNumber.trim() },
    { label: t('management.firm.note'), write: ({ note }) => note.trim() },
    { label: t('capacity.land.label'), write: ({ land }) => landWords(land, t) },
    { label: t('management.firm.logo'), write: ({ logo }) => logo?.slice(0, 8) ?? '' },
    { label: t('management.firm.priceMode'), write: ({ priceMode }) => t(`management.firm.${priceMode}`) },
    {
      label: t('management.firm.smallBusiness'),
      write: ({ smallBusiness }) => t(smallBusiness ? 'common.yes' : 'common.no'),
    },
    ...weekdays.map((day) => ({
      label: t(`management.firm.days.${day}`),
      write: ({ days }: FirmForm) => {
        const one = days[day]
        return one === undefined ? '' : dayText(one, t)
      },
    })),
  ])
}
