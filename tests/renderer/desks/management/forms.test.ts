import { describe, expect, it } from 'vitest'
import {
  firmDraft,
  firmForm,
  firmProblems,
  hasProblems,
  likeMonday,
  timeOf,
} from '../../../../src/renderer/desks/management/firm-form'
import { matches } from '../../../../src/renderer/desks/management/matches'
import {
  personProblems,
  successorsOf,
  toggleArea,
} from '../../../../src/renderer/desks/management/person-form'
import { productDraft, productForm } from '../../../../src/renderer/desks/management/product-form'
import { firmSchema } from '../../../../src/shared/domain/firm'
import { personSchema } from '../../../../src/shared/domain/person'
import { aFirm } from '../../../support/backend'

const firm = firmSchema.parse({ ...aFirm, id: 'firm', stamp: '1' })

describe('the firm', () => {
  it('comes out of the form as it went in: opening it and saving must change nothing', () => {
    expect(firmDraft(firmForm(firm))).toEqual(aFirm)
  })

  it('keeps fields the form does not show', () => {
    const british = { ...firm, address: { ...firm.address, region: 'Kent' } }
    expect(firmDraft(firmForm(british)).address.region).toBe('Kent')
  })

  it('names the weekday whose hours are missing or the wrong way round', () => {
    const form = firmForm(firm)
    const days = form.days.map((day, index) => {
      if (index === 1) return { ...day, from: '18:00', until: '09:00' }
      return index === 2 ? { ...day, until: null } : day
    })
    const problems = firmProblems({ ...form, days })
    expect(problems.days.slice(0, 3)).toEqual([undefined, 'wrong', 'missing'])
    expect(hasProblems(problems)).toBe(true)
  })

  it('takes midnight as the end of the day, not as its beginning', () => {
    const form = firmForm(firm)
    const late = { ...form, days: form.days.map((day) => ({ ...day, until: '00:00' })) }
    expect(firmProblems(late).days[0]).toBeUndefined()
    expect(firmDraft(late).hours[0]).toEqual({ fromMinute: 540, untilMinute: 1_440 })
    expect(timeOf(1_440)).toBe('00:00')
  })

  it('copies Monday to the working days and leaves the weekend alone', () => {
    const days = likeMonday(
      firmForm(firm).days.map((day, at) => (at === 0 ? { ...day, from: '07:30' } : day)),
    )
    expect(days.map(({ from }) => from).slice(0, 5)).toEqual(['07:30', '07:30', '07:30', '07:30', '07:30'])
    expect(days[5]?.open).toBe(false)
  })

  it('does not ask for an e-mail, but for a whole one', () => {
    expect(firmProblems({ ...firmForm(firm), email: '' }).email).toBe(false)
    expect(firmProblems({ ...firmForm(firm), email: 'post@' }).email).toBe(true)
  })
})

describe('an article', () => {
  it('takes a price of nothing, but not no price', () => {
    const form = { ...productForm(undefined, 'Stück'), name: 'Beratung' }
    expect(productDraft({ ...form, priceCents: 0 })).toHaveProperty('draft')
    expect(productDraft(form)).toEqual({ problems: [{ field: 'price', problem: 'missing' }] })
  })

  it('says every field that hinders saving at once', () => {
    const form = { ...productForm(undefined, ''), name: ' ', priceCents: 100_000_000_01 }
    expect(productDraft(form)).toEqual({
      problems: [
        { field: 'name', problem: 'missing' },
        { field: 'price', problem: 'too-high' },
      ],
    })
  })
})

describe('a person', () => {
  const person = (id: string, active: boolean) => ({
    ...personSchema.parse({
      id,
      stamp: '1',
      active,
      givenName: '',
      familyName: id,
      role: 'back-office',
      areas: [],
    }),
    hasLogin: true,
    openTickets: 0,
  })

  it('keeps the order in which areas were ticked: the first opens on the workbench', () => {
    expect(toggleArea(toggleArea([], 'fulfilment'), 'manufacturing')).toEqual(['fulfilment', 'manufacturing'])
    expect(toggleArea(['fulfilment', 'manufacturing'], 'fulfilment')).toEqual(['manufacturing'])
  })

  it('asks for a password only where one is set', () => {
    const form = { givenName: '', familyName: 'Öztürk', role: 'front-desk' as const, areas: [] }
    expect(personProblems(form, undefined)).toEqual([])
    expect(personProblems(form, '1234567')).toEqual(['password'])
  })

  it('hands work on to nobody who has left, and not to the leaver', () => {
    const leaver = person('Zander', true)
    const people = [leaver, person('Weber', false), person('Abel', true)]
    expect(successorsOf(leaver, people).map(({ familyName }) => familyName)).toEqual(['Abel'])
  })
})

describe('matches', () => {
  it('finds every word in any order and spelling, and everything when nothing is typed', () => {
    expect(matches('empfang mueller', ['Eva Müller', 'Empfang'])).toBe(true)
    expect(matches('empfang schmidt', ['Eva Müller', 'Empfang'])).toBe(false)
    expect(matches('  ', ['Eva Müller'])).toBe(true)
  })
})
