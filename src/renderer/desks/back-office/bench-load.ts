import type { CapacityLoad } from '../../../shared/contract/capacity'
import type { Area } from '../../../shared/domain/area'
import { minutesWords } from '../../parts/why-words'
import { useQuery } from '../../stores/requests'
import { formatTime } from '../../ui/format'
import type { Reader } from './bench-words'

/** Today's load of the areas; undefined until it is here. */
export function useTodaysLoad(): CapacityLoad | undefined {
  return useQuery('capacity:load', { days: 1 }, [
    'tickets',
    'steps',
    'events',
    'persons',
    'absences',
    'skills',
    'firm',
  ]).value
}

export type TileLoad = { readonly share: number; readonly text: string; readonly isOver: boolean }

/** How full an area is today, with its words; undefined where nobody is there to fill. */
export function tileLoad(load: CapacityLoad | undefined, area: Area, reader: Reader): TileLoad | undefined {
  const today = load?.areas.find((one) => one.area === area)?.days[0]
  if (today === undefined || today.availableMinutes === 0) return undefined
  const { availableMinutes, plannedMinutes, lateMinutes } = today
  const share = (plannedMinutes + lateMinutes) / availableMinutes
  const isOver = lateMinutes > 0
  const shown = { share: percent(share, reader), time: minutesWords(lateMinutes, reader) }
  return { share, isOver, text: reader.t(isOver ? 'bench.load.over' : 'bench.load.busy', shown) }
}

function percent(share: number, { language }: Reader): string {
  return new Intl.NumberFormat(language, { style: 'percent' }).format(share)
}

/** So many names fit beside an area's. */
const mostNames = 3

/** Who works in an area today and until when: "Mehmet bis 17:00, Sabine ab 11:15". */
export function presentWords(load: CapacityLoad | undefined, area: Area, reader: Reader): string {
  const people = load?.areas.find((one) => one.area === area)?.people ?? []
  const { t, language } = reader
  return people
    .slice(0, mostNames)
    .map(({ person, from, until }) => {
      const name = person.name.split(' ')[0] ?? person.name
      return from === null
        ? t('bench.load.until', { name, time: formatTime(until, language) })
        : t('bench.load.from', { name, time: formatTime(from, language) })
    })
    .join(', ')
}
