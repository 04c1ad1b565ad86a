import { describe, expect, it } from 'vitest'
import { appointmentDraft, appointmentState, overlaps } from '../../../src/shared/domain/appointment'
import { appointmentIdSchema, personIdSchema } from '../../../src/shared/domain/ids'
import {
  changedAppointment,
  emptyVisitDay,
  newAppointment,
  settleAppointment,
  withAppointment,
} from '../../../src/shared/domain/visit-day'

const minute = 60_000
const at = Date.UTC(2026, 10, 23, 10)
const mehmet = personIdSchema.parse('mehmet')
const petra = personIdSchema.parse('petra')
const act = { at: at - minute, by: 'leonie' }
const draft = { at, minutes: 30, name: 'Dr. Winter', reason: 'Aufmaß' }
const appointment = newAppointment(appointmentIdSchema.parse('one'), draft, act)

describe('an appointment', () => {
  it('overlaps another of the same person only, and not one that begins when it ends', () => {
    const one = { at, minutes: 30, withPerson: mehmet }
    expect(overlaps(one, { at: at + 29 * minute, minutes: 15, withPerson: mehmet })).toBe(true)
    expect(overlaps(one, { at: at - 60 * minute, minutes: 120, withPerson: mehmet })).toBe(true)
    expect(overlaps(one, { at: at + 30 * minute, minutes: 15, withPerson: mehmet })).toBe(false)
    expect(overlaps(one, { at, minutes: 30, withPerson: petra })).toBe(false)
    expect(overlaps({ at, minutes: 30 }, { at, minutes: 30 })).toBe(false)
  })

  it('needs somebody to expect: a nameless one could never be checked in', () => {
    expect(appointmentDraft.safeParse(draft).success).toBe(true)
    expect(appointmentDraft.safeParse({ ...draft, name: ' ' }).success).toBe(false)
  })

  it('remembers when it was before it was moved', () => {
    const moved = changedAppointment(appointment, { ...draft, at: at + 60 * minute }, act)
    expect(moved.ok && moved.value.moments.at(-1)).toMatchObject({ move: 'change', before: at })
    expect(moved.ok && appointmentState(moved.value)).toBe('planned')
  })

  it('is neither moved nor settled again once it was cancelled; only planned again', () => {
    const day = withAppointment(emptyVisitDay('2026-11-23'), appointment)
    const cancelled = settleAppointment(day, { ...act, id: 'one', move: 'cancel' })
    if (!cancelled.ok) throw new Error('refused')
    const [off = appointment] = cancelled.value.day.appointments
    expect(appointmentState(off)).toBe('cancelled')
    expect(changedAppointment(off, draft, act)).toMatchObject({ code: 'move-not-allowed' })
    const again = (move: 'no-show' | 'arrive' | 'restore') =>
      settleAppointment(cancelled.value.day, { ...act, id: 'one', move }).ok
    expect([again('no-show'), again('arrive'), again('restore')]).toEqual([false, false, true])
  })
})
