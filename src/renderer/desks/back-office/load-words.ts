import type { AreaLoad, CapacityLoad, Presence } from '../../../shared/contract/capacity'
import type { Area } from '../../../shared/domain/area'
import { civilDay, momentOf } from '../../../shared/domain/calendar'
import type { Words } from '../../parts/speech'
import { minutesWords } from '../../parts/why-words'
import { formatShortDay, formatTime } from '../../ui/format'
import type { LoadCell } from '../../ui/load-bars'

type AreaDay = AreaLoad['days'][number]
type Day = CapacityLoad['days'][number]

const tightShare = 0.85

/** What is asked of a day beside what there is; over 1 something will be late. Null: nobody is there. */
export function shareOf({ availableMinutes, plannedMinutes, lateMinutes }: AreaDay): number | null {
  const asked = plannedMinutes + lateMinutes
  if (availableMinutes === 0) return asked === 0 ? null : Number.POSITIVE_INFINITY
  return asked / availableMinutes
}

function percent(share: number, { language }: Words): string {
  return new Intl.NumberFormat(language, { style: 'percent' }).format(share)
}

/** The same where there is hardly room for it. */
function shortPercent(share: number, words: Words): string {
  return percent(share, words).replace(/\s/u, '\u202f')
}

/** One cell of the chart, and of its twin: the share, what is too much, and both in a sentence. */
export function loadCell(area: AreaLoad['area'], load: AreaDay, day: Day, words: Words): LoadCell {
  const { t } = words
  const share = shareOf(load)
  const said = cellWords(load, share, day, words)
  const label = t('capacity.load.cell', {
    area: t(`ticket.area.${area}`),
    day: dayTitle(day.day, words),
    text: said,
  })
  if (load.lateMinutes > 0)
    return { key: day.day, share: share ?? 1, look: 'over', text: overText(share, words), label }
  if (share === null) return { key: day.day, share, look: 'closed', text: closedText(day, words), label }
  const look = share > tightShare ? 'tight' : 'calm'
  return {
    key: day.day,
    share,
    look,
    text: share === 0 ? t('capacity.load.free') : shortPercent(share, words),
    label,
  }
}

/** Where nobody is there no share can be told. */
function overText(share: number | null, words: Words): string {
  return share === null || !Number.isFinite(share)
    ? words.t('capacity.load.nobodyShort')
    : shortPercent(share, words)
}

function closedText(day: Day, { t }: Words): string {
  return day.isOpen ? '–' : t('capacity.load.closedShort')
}

function cellWords(load: AreaDay, share: number | null, day: Day, words: Words): string {
  const { t } = words
  const available = minutesWords(load.availableMinutes, words)
  const late = minutesWords(load.lateMinutes, words)
  if (share === null && day.holiday !== null) return t(`capacity.holiday.${day.holiday}`)
  if (share === null) return t(day.isOpen ? 'capacity.load.cellEmpty' : 'capacity.load.closed')
  if (load.availableMinutes === 0) return t('capacity.load.cellNobody', { minutes: late })
  if (load.lateMinutes > 0)
    return t('capacity.load.cellOver', { share: percent(share, words), minutes: late })
  if (share === 0) return t('capacity.load.cellNothing', { available })
  return t('capacity.load.cellText', {
    share: percent(share, words),
    planned: minutesWords(load.plannedMinutes, words),
    available,
  })
}

/** "Mo 23.11." */
export function dayTitle(day: string, { language }: Words): string {
  return formatShortDay(momentOf(day, 12 * 60), language)
}

/** The head of a day: the weekday (today: the word), and the date. */
export function dayHead(day: string, now: number, words: Words): { title: string; detail: string } {
  const [weekday = '', ...date] = dayTitle(day, words).split(' ')
  const detail = date.join(' ')
  return { title: day === civilDay(now) ? words.t('capacity.load.today') : weekday, detail }
}

/** "Mehmet bis 17:00", "Sabine von 11:15 bis 17:00". */
export function presenceWords({ person, from, until }: Presence, { t, language }: Words): string {
  const name = person.name.split(' ')[0] ?? person.name
  const end = formatTime(until, language)
  if (from === null) return t('capacity.load.hereUntil', { name, until: end })
  return t('capacity.load.hereFrom', { name, from: formatTime(from, language), until: end })
}

/** The days worth a column: open ones, public holidays, and closed ones on which somebody works all the same. */
export function daysShown({ days, areas }: CapacityLoad): readonly number[] {
  return days.flatMap(({ isOpen, holiday }, index) => {
    const isStaffed = areas.some((area) => (area.days[index]?.availableMinutes ?? 0) > 0)
    return isOpen || holiday !== null || isStaffed ? [index] : []
  })
}

/** Areas in which there is anything to do or anybody to do it. */
export function livelyAreas({ areas }: CapacityLoad): readonly AreaLoad[] {
  return areas.filter(({ open, people, days }) => {
    const isStaffed = days.some(({ availableMinutes }) => availableMinutes > 0)
    return open > 0 || (people.length > 0 && isStaffed && days.some((day) => day.plannedMinutes > 0))
  })
}

export type Chosen = { readonly area: Area; readonly day: string }

/** What one looks at first: the worst day, or today where most is to do. */
export function firstChosen(areas: readonly AreaLoad[]): Chosen | undefined {
  const [worst] = overfull(areas)
  if (worst !== undefined) return { area: worst.area, day: worst.day.day }
  const [busy] = areas.toSorted((a, b) => (b.days[0]?.plannedMinutes ?? 0) - (a.days[0]?.plannedMinutes ?? 0))
  const today = busy?.days[0]
  return busy === undefined || today === undefined ? undefined : { area: busy.area, day: today.day }
}

/** The fullest day of each area that has too much, the worst first. */
export function overfull(
  areas: readonly AreaLoad[],
): { readonly area: AreaLoad['area']; readonly day: AreaDay }[] {
  return areas
    .flatMap(({ area, days }) => {
      const worst = days.toSorted((a, b) => b.lateMinutes - a.lateMinutes)[0]
      return worst === undefined || worst.lateMinutes === 0 ? [] : [{ area, day: worst }]
    })
    .toSorted((a, b) => b.day.lateMinutes - a.day.lateMinutes)
}
