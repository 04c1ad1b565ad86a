import { areas } from '../../../shared/domain/area'
import type { FollowUpKind } from '../../../shared/domain/follow-up'
import type { Question } from '../../../shared/contract/requests'
import { civilDay } from '../../../shared/domain/calendar'
import type { Caller } from './follow-up-caller'
import type { Due } from './follow-up-due'
import { dueMoment, dueOn } from './follow-up-due'

export type Note = {
  readonly kind: FollowUpKind
  readonly caller: Caller
  readonly text: string
  readonly phone: string
  /** `person:<id>`, `area:<area>` or null for everybody. */
  readonly forWhom: string | null
  readonly due: Due
}

export function firstNote(now: number, kind: FollowUpKind): Note {
  return {
    kind,
    caller: { text: '', customerId: null },
    text: '',
    phone: '',
    forWhom: null,
    due: dueOn(civilDay(now), now),
  }
}

export function forWhomOf(what: 'person' | 'area', id: string): string {
  return `${what}:${id}`
}

type Draft = Question<'follow-up:add'>['draft']

/** A phone number written among other words; empty without one. */
function phoneIn(text: string): string {
  const [found = ''] = /(?:\+|0)[\d\s()/.–-]{5,}\d/u.exec(text) ?? []
  return found.trim()
}

/** What is sent: the customer if one was chosen, else the caller as typed; nothing that is empty. */
export function draftOf({ kind, caller, text, phone, forWhom, due }: Note): Draft {
  const number = phone.trim() === '' ? phoneIn(text) : phone.trim()
  return {
    kind,
    text: text.trim(),
    dueAt: dueMoment(due),
    ...(caller.customerId === null ? {} : { customerId: caller.customerId }),
    ...(caller.customerId === null && caller.text.trim() !== '' ? { caller: caller.text.trim() } : {}),
    ...(number === '' ? {} : { phone: number }),
    ...addresseeOf(forWhom),
  }
}

/** Whom a choice made with `forWhomOf` names; neither: everybody. */
export function addresseeOf(forWhom: string | null): Pick<Draft, 'forPerson' | 'forArea'> {
  const [what, ...rest] = (forWhom ?? '').split(':')
  const id = rest.join(':')
  if (what === 'person') return { forPerson: id }
  const area = what === 'area' ? areas.find((one) => one === id) : undefined
  return area === undefined ? {} : { forArea: area }
}
