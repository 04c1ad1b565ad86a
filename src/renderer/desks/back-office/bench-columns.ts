import type { Somebody, TicketRow } from '../../../shared/contract/desk-answers'
import type { Area } from '../../../shared/domain/area'
import { areas } from '../../../shared/domain/area'
import { civilDay } from '../../../shared/domain/calendar'
import type { Kind } from '../../../shared/domain/kind'
import { byRisk } from '../../../shared/domain/risk'
import { fold, words } from '../../../shared/domain/spelling'

/** The states in which a ticket is work; ready and cancelled ones have left the bench. */
export const benchStates = ['received', 'in-work', 'on-hold', 'done', 'checked'] as const
export type BenchState = (typeof benchStates)[number]

export const benchSorts = ['risk', 'promise', 'age', 'number'] as const
export type BenchSort = (typeof benchSorts)[number]

export type BenchFilter = {
  readonly area: Area | null
  readonly kind: Kind | null
  /** Last civil day of the promise, YYYY-MM-DD. */
  readonly until: string | null
  readonly waitingOnly: boolean
  readonly freeOnly: boolean
  /** Owners to show; none: everybody. */
  readonly people: readonly string[]
  readonly text: string
  readonly sort: BenchSort
}

export const noFilter: BenchFilter = {
  area: null,
  kind: null,
  until: null,
  waitingOnly: false,
  freeOnly: false,
  people: [],
  text: '',
  sort: 'risk',
}

export type BenchColumn = { readonly state: BenchState; readonly rows: readonly TicketRow[] }
export type BenchGroup = { readonly area: Area; readonly columns: readonly BenchColumn[] }

/** What the find field looks through, folded; the number also without its hyphen, as scanners type it. */
export function findText(row: TicketRow): string {
  const parts = [row.number, row.number.replaceAll('-', ''), row.title, row.customerName]
  return fold([...parts, row.owner?.name ?? '', row.reason, row.shelf ?? ''].join(' '))
}

export function findTexts(rows: readonly TicketRow[]): ReadonlyMap<string, string> {
  return new Map(rows.map((row) => [row.id, findText(row)]))
}

/** The rows the filter leaves; every word must occur, in any order. Owners and "free" add up. */
export function filterRows(
  rows: readonly TicketRow[],
  filter: BenchFilter,
  texts: ReadonlyMap<string, string>,
): TicketRow[] {
  const wanted = words(filter.text)
  return rows.filter(
    (row) =>
      isBenchState(row.work) &&
      (filter.area === null || row.area === filter.area) &&
      (filter.kind === null || row.kind === filter.kind) &&
      (!filter.waitingOnly || row.work === 'on-hold') &&
      isPromisedBy(row, filter.until) &&
      isWithOneOf(row, filter) &&
      hasWords(texts.get(row.id) ?? '', wanted),
  )
}

function isBenchState(state: string): state is BenchState {
  return benchStates.some((known) => known === state)
}

function isPromisedBy(row: TicketRow, until: string | null): boolean {
  if (until === null) return true
  return row.promisedAt !== null && civilDay(row.promisedAt) <= until
}

function isWithOneOf(row: TicketRow, { people, freeOnly }: BenchFilter): boolean {
  if (people.length === 0 && !freeOnly) return true
  return row.owner === null ? freeOnly : people.includes(row.owner.id)
}

function hasWords(text: string, wanted: readonly string[]): boolean {
  return wanted.every((word) => text.includes(word))
}

export function sortRows(rows: readonly TicketRow[], sort: BenchSort): TicketRow[] {
  return rows.toSorted(orders[sort])
}

const far = Number.MAX_SAFE_INTEGER

const orders: Record<BenchSort, (a: TicketRow, b: TicketRow) => number> = {
  risk: byRisk,
  promise: (a, b) => (a.promisedAt ?? far) - (b.promisedAt ?? far) || byRisk(a, b),
  age: (a, b) => a.since - b.since || byRisk(a, b),
  number: (a, b) => (a.number < b.number ? -1 : Number(a.number > b.number)),
}

/** Empty columns that a board with room keeps, so that it holds its shape while work moves on. */
const standing: readonly BenchState[] = ['received', 'in-work', 'on-hold']
/** As many columns fill a screen. */
const manyColumns = 6

/**
 * Areas in the order of the work, each with its columns; the rows keep their order. With one area chosen all its
 * columns stand. With all of them, areas without work have no place, and empty columns only while there is room.
 */
export function groupRows(rows: readonly TicketRow[], chosen: Area | null): BenchGroup[] {
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

/** How many rows the two toggles would leave, given the rest of the filter. */
export function countToggles(
  rows: readonly TicketRow[],
  filter: BenchFilter,
  texts: ReadonlyMap<string, string>,
): { waiting: number; free: number } {
  const open = filterRows(rows, { ...filter, waitingOnly: false, freeOnly: false, people: [] }, texts)
  return {
    waiting: open.filter(({ work }) => work === 'on-hold').length,
    free: open.filter(({ owner }) => owner === null).length,
  }
}

/** Whose faces stand in the filter: oneself first, then whoever has work here or is chosen. */
export function facesOf(
  people: readonly Somebody[],
  rows: readonly TicketRow[],
  me: string,
  chosen: readonly string[],
): Somebody[] {
  const busy = new Set(rows.map(({ owner }) => owner?.id))
  const shown = people.filter(({ id }) => id === me || busy.has(id) || chosen.includes(id))
  return shown.toSorted((a, b) => Number(b.id === me) - Number(a.id === me))
}

/** Whether anything but the area and the order narrows the view. */
export function isFiltered({ kind, until, waitingOnly, freeOnly, people, text }: BenchFilter): boolean {
  return kind !== null || until !== null || waitingOnly || freeOnly || people.length > 0 || text.trim() !== ''
}
