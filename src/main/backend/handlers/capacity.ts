import { requests } from '../../../shared/contract/requests'
import { addDays, civilDay } from '../../../shared/domain/calendar'
import { holidayCalendar } from '../../../shared/domain/holidays'
import { proposePromise } from '../../../shared/domain/promise'
import { done, refuse } from '../../../shared/domain/refusal'
import { windowsOn } from '../../../shared/domain/work-time'
import type { Routes } from '../route'
import { signed } from '../route'
import { absenceRoutes } from './absences'
import { skillRoutes } from './skills'

export const capacityRoutes: Routes<
  | 'capacity:load'
  | 'promise:propose'
  | 'plan:what-if'
  | 'absence:list'
  | 'absence:save'
  | 'absence:cancel'
  | 'skill:list'
  | 'skill:save'
  | 'office-task:save'
  | 'office-task:retire'
> = {
  ...absenceRoutes,
  ...skillRoutes,
  'capacity:load': signed(requests['capacity:load'], ({ days }, { office, now }) => {
    const firm = office.tables.firm.get('firm')
    if (firm === undefined) return refuse('not-set-up')
    const holidayOn = holidayCalendar(firm.land)
    const rules = { hours: firm.hours, isHoliday: (day: string) => holidayOn(day) !== null, absences: [] }
    const shown = Array.from({ length: days }, (_, index) => addDays(civilDay(now), index))
    return done({
      now,
      days: shown.map((day) => ({
        day,
        isOpen: windowsOn(day, rules).length > 0,
        holiday: holidayOn(day),
      })),
      areas: [],
    })
  }),
  'promise:propose': signed(requests['promise:propose'], ({ kind }, { office, now }) => {
    const { at } = proposePromise(kind, now, office.tables.firm.get('firm')?.hours ?? [])
    const time = { promisedAt: at, riskyAt: at, finishAt: null, workMinutes: 0, bufferMinutes: 0 }
    return done({ ...time, why: [], steps: [], workflowName: null })
  }),
  'plan:what-if': signed(requests['plan:what-if'], () =>
    done({ tickets: [], count: 0, worse: 0, better: 0 }),
  ),
}
