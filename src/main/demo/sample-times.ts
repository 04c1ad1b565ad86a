import {
  addDays,
  civilDay,
  dayMs,
  hourMs,
  minuteMs,
  momentOf,
  weekdayOfDay,
} from '../../shared/domain/calendar'
import type { AbsenceDraft } from '../../shared/domain/absence'
import type { WeekHours } from '../../shared/domain/firm'
import type { SampleDesk } from './sample-desk'
import { workingDay } from './sample-tickets'

type Act = { readonly at: number; readonly run: () => Promise<void> }
type Away = Omit<AbsenceDraft, 'personId'> & { readonly who: string }

const morning = { fromMinute: 9 * 60, untilMinute: 13 * 60 }

/** Comes in the mornings, and not on Fridays. */
const partTime: WeekHours = [morning, morning, morning, morning, null, null, null]

/** Who works when, and who is away: at lunch now, ill next week, on holiday in three. */
export function timeActs(desk: SampleDesk, now: number): Act[] {
  return [
    { at: now - 60 * dayMs, run: () => writeHours(desk) },
    ...absencesAround(now).map(({ who, ...draft }) => ({
      at: Math.min(draft.from, now - hourMs),
      run: async () => {
        const personId = desk.idOf(who)
        await desk.as('manager', 'absence:save', (requestId) => ({
          requestId,
          draft: { ...draft, personId },
        }))
      },
    })),
  ]
}

async function writeHours(desk: SampleDesk): Promise<void> {
  const firm = await desk.as('manager', 'firm:read', () => ({}))
  const { id: _, stamp: base, ...draft } = firm
  await desk.as('manager', 'firm:change', (requestId) => ({
    requestId,
    base,
    draft: { ...draft, land: 'BW' },
  }))
  const people = await desk.as('manager', 'person:list', () => ({}))
  const petra = people.find(({ givenName }) => givenName === 'Petra')
  if (petra === undefined) return
  const { givenName, familyName, role, areas } = petra
  await desk.as('manager', 'person:change', (requestId) => ({
    requestId,
    id: petra.id,
    base: petra.stamp,
    draft: { givenName, familyName, role, areas, hours: partTime },
  }))
}

function absencesAround(now: number): Away[] {
  const today = civilDay(now)
  const monday = addDays(today, 7 - weekdayOfDay(today))
  const later = workingDay(today, 14)
  return [
    { who: 'Tobias', kind: 'lunch', from: now - 10 * minuteMs, until: now + 20 * minuteMs, note: '' },
    days('Jonas', 'sick', monday, 2, 'Krankschreibung liegt vor'),
    days('Mehmet', 'holiday', later, 5, 'Vertretung mit Tobias besprochen'),
    {
      who: 'Leonie',
      kind: 'appointment',
      from: momentOf(addDays(monday, 1), 15 * 60),
      until: momentOf(addDays(monday, 1), 17 * 60),
      note: 'Zahnarzt',
    },
  ]
}

function days(who: string, kind: Away['kind'], from: string, count: number, note: string): Away {
  return { who, kind, from: momentOf(from), until: momentOf(addDays(from, count)), note }
}
