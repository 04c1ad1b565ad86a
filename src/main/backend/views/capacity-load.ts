import type { AreaLoad, CapacityLoad, Presence } from '../../../shared/contract/capacity'
import type { Area } from '../../../shared/domain/area'
import { areas } from '../../../shared/domain/area'
import { addDays, civilDay } from '../../../shared/domain/calendar'
import { holidayCalendar } from '../../../shared/domain/holidays'
import type { Office } from '../../../shared/domain/office'
import { workAreasOf } from '../../../shared/domain/who-can'
import { windowsOn } from '../../../shared/domain/work-time'
import type { Worker } from '../../../shared/domain/worker'
import type { Plan } from '../../../shared/domain/plan'
import { somebody } from './ticket-row'

/** Load per area and civil day, from today on, with who is still to be here today. */
export function capacityLoad(office: Office, plan: Plan, days: number): CapacityLoad {
  const { now, firm } = plan
  const holidayOn = holidayCalendar(office.tables.firm.get('firm')?.land)
  const shown = Array.from({ length: days }, (_, index) => addDays(civilDay(now), index))
  return {
    now,
    days: shown.map((day) => ({
      day,
      isOpen: windowsOn(day, firm.rules).length > 0,
      holiday: holidayOn(day),
    })),
    areas: areas.map((area) => areaLoad(office, plan, area, days)),
  }
}

function areaLoad(office: Office, plan: Plan, area: Area, days: number): AreaLoad {
  const people = [...plan.workers.values()]
    .filter(({ person }) => workAreasOf(person).includes(area))
    .flatMap((worker) => presenceOf(office, worker, plan.now))
    .toSorted((a, b) => (a.from ?? 0) - (b.from ?? 0))
  return { area, open: plan.load.openOf(area), people, days: plan.load.daysOf(area, days) }
}

function presenceOf(office: Office, { person, axis }: Worker, now: number): Presence[] {
  const windows = axis.windows(1)
  const [first] = windows
  const last = windows.at(-1)
  const who = somebody(office, person.id)
  if (who === null || first === undefined || last === undefined) return []
  return [{ person: who, from: first.from > now ? first.from : null, until: last.until }]
}
