import type { BenchRow, Somebody } from '../../../shared/contract/desk-answers'
import type { Area } from '../../../shared/domain/area'
import { areas } from '../../../shared/domain/area'

/** The states in which a ticket is work; ready and cancelled ones have left the bench. */
export const benchStates = ['received', 'in-work', 'on-hold', 'done', 'checked'] as const
export type BenchState = (typeof benchStates)[number]

export type BenchColumn = { readonly state: BenchState; readonly rows: readonly BenchRow[] }
export type BenchGroup = { readonly area: Area; readonly columns: readonly BenchColumn[] }

/** Empty columns that a board with room keeps, so that it holds its shape while work moves on. */
const standing: readonly BenchState[] = ['received', 'in-work', 'on-hold']
/** As many columns fill a screen. */
const manyColumns = 6

/**
 * Areas in the order of the work, each with its columns; the rows keep their order. With one area chosen all its
 * columns stand. With all of them, areas without work have no place, and empty columns only while there is room.
 */
export function groupRows(rows: readonly BenchRow[], chosen: Area | null): BenchGroup[] {
  const shown = chosen === null ? benchOrder : [chosen]
  const groups = shown.map((area) => {
    const mine = rows.filter((row) => row.area === area)
    const columns = benchStates.map((state) => ({ state, rows: mine.filter(({ work }) => work === state) }))
    return { area, columns }
  })
  if (chosen !== null) return groups
  let room = manyColumns - groups.flatMap(({ columns }) => columns.filter(isFilled)).length
  const stands = ({ state }: BenchColumn) => standing.includes(state) && (room -= 1) >= 0
  return groups
    .filter(({ columns }) => columns.some(isFilled))
    .map(({ area, columns }) => ({
      area,
      columns: columns.filter((column) => isFilled(column) || stands(column)),
    }))
}

function isFilled({ rows }: BenchColumn): boolean {
  return rows.length > 0
}

/** How wide the board must be, in px, for every card to keep its words; beyond the screen it scrolls sideways. */
export function leastWidth(groups: readonly BenchGroup[]): number {
  const columns = groups.reduce((sum, group) => sum + group.columns.length, 0)
  return columns * leastColumn + Math.max(0, groups.length - 1) * groupGap
}
const leastColumn = 212
const groupGap = 25

/** The back areas first, as the work flows; then the front's. */
const benchOrder: readonly Area[] = [
  'manufacturing',
  'fulfilment',
  'accounting',
  ...areas.filter((area) => !['manufacturing', 'fulfilment', 'accounting'].includes(area)),
]

export type AreaTally = { readonly area: Area; readonly open: number; readonly atRisk: number }

/** The tiles: areas with work, in the order of the board; the chosen one stays even when it has run empty. */
export function areaTiles(tallies: readonly AreaTally[], chosen: Area | null): AreaTally[] {
  return benchOrder.flatMap((area) => {
    const tally = tallies.find((one) => one.area === area) ?? { area, open: 0, atRisk: 0 }
    return tally.open > 0 || area === chosen ? [tally] : []
  })
}

export function sumTally(tallies: readonly AreaTally[]): { open: number; atRisk: number } {
  return {
    open: tallies.reduce((sum, { open }) => sum + open, 0),
    atRisk: tallies.reduce((sum, { atRisk }) => sum + atRisk, 0),
  }
}

/** Whose faces stand in the filter: oneself first, then whoever has work here or is chosen. */
export function facesOf(
  people: readonly Somebody[],
  rows: readonly BenchRow[],
  me: string,
  chosen: readonly string[],
): Somebody[] {
  const busy = new Set(rows.map(({ owner }) => owner?.id))
  const shown = people.filter(({ id }) => id === me || busy.has(id) || chosen.includes(id))
  return shown.toSorted((a, b) => Number(b.id === me) - Number(a.id === me))
}
