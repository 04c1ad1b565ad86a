import type { Bench, BenchRow } from '../../../shared/contract/desk-answers'
import type { Area } from '../../../shared/domain/area'
import type { BenchFilter, BenchSort } from '../../../shared/domain/bench-view'
import { addDays, momentOf } from '../../../shared/domain/calendar'
import { byRisk } from '../../../shared/domain/risk'
import { fold, words } from '../../../shared/domain/spelling'

/** Where whoever looks works, and what that person can do. */
export type Me = Bench['me']
/** What the find field looks through in a row, folded. */
export type TextOf = (row: BenchRow) => string

export const noFilter: BenchFilter = {
  area: null,
  kind: null,
  until: null,
  waitingOnly: false,
  freeOnly: false,
  canDoOnly: false,
  people: [],
  risks: [],
  steps: [],
  text: '',
  sort: 'risk',
}

/** The number also without its hyphen, as scanners type it. */
export function findText(row: BenchRow): string {
  const parts = [row.number, row.number.replaceAll('-', ''), row.title, row.customerName]
  return fold([...parts, row.owner?.name ?? '', row.reason, row.shelf ?? '', row.step?.title ?? ''].join(' '))
}

/** The rows the filter leaves, in their order; every word must occur, in any order. Owners and "free" add up. */
export function filterRows(
  rows: readonly BenchRow[],
  filter: BenchFilter,
  textOf: TextOf,
  me: Me,
): BenchRow[] {
  const tests = testsOf(filter, textOf, me)
  return rows.filter((row) => tests.every((test) => test(row)))
}

type Test = (row: BenchRow) => boolean

/** Only what is asked for is looked at, the cheapest first: thousands of rows are filtered at each key. */
function testsOf(filter: BenchFilter, textOf: TextOf, me: Me): Test[] {
  const { area, kind, until, waitingOnly, canDoOnly, people, freeOnly, risks, steps } = filter
  const wanted = words(filter.text)
  const before = until === null ? 0 : momentOf(addDays(until, 1))
  const tests: (Test | false)[] = [
    area !== null && ((row) => row.area === area),
    kind !== null && ((row) => row.kind === kind),
    waitingOnly && isWaiting,
    until !== null && ((row) => row.promisedAt !== null && row.promisedAt < before),
    (people.length > 0 || freeOnly) &&
      (({ owner }) => (owner === null ? freeOnly : people.includes(owner.id))),
    risks.length > 0 && ((row) => risks.includes(row.risk)),
    steps.length > 0 && (({ step }) => step !== null && steps.includes(step.title)),
    canDoOnly && ((row) => canDo(row, me)),
    wanted.length > 0 && ((row) => wanted.every((word) => textOf(row).includes(word))),
  ]
  return tests.filter((test) => test !== false)
}

/** Held by something outside, or begun and laid aside. */
function isWaiting({ work, paused }: BenchRow): boolean {
  return work === 'on-hold' || paused
}

/** Where one works, and what one is skilled in where the step asks for it; no areas: one works everywhere. */
export function canDo({ area, step }: BenchRow, me: Me): boolean {
  if (me.areas.length > 0 && !me.areas.includes(area)) return false
  return step === null || step.skill === null || me.skills.includes(step.skill)
}

export function sortRows(rows: readonly BenchRow[], sort: BenchSort): BenchRow[] {
  return rows.toSorted(orders[sort])
}

const far = Number.MAX_SAFE_INTEGER

const orders: Record<BenchSort, (a: BenchRow, b: BenchRow) => number> = {
  risk: byRisk,
  promise: (a, b) => (a.promisedAt ?? far) - (b.promisedAt ?? far) || byRisk(a, b),
  age: (a, b) => a.since - b.since || byRisk(a, b),
  number: (a, b) => (a.number < b.number ? -1 : Number(a.number > b.number)),
}

/** How many rows the toggles would leave, given the rest of the filter. */
export function countToggles(
  rows: readonly BenchRow[],
  filter: BenchFilter,
  textOf: TextOf,
  me: Me,
): { waiting: number; free: number; canDo: number } {
  const off = { waitingOnly: false, freeOnly: false, canDoOnly: false, people: [] }
  const counts = { waiting: 0, free: 0, canDo: 0 }
  for (const row of filterRows(rows, { ...filter, ...off }, textOf, me)) {
    if (isWaiting(row)) counts.waiting += 1
    if (row.owner === null) counts.free += 1
    if (canDo(row, me)) counts.canDo += 1
  }
  return counts
}

/** Whether anything but the area and the order narrows the view. */
export function isFiltered(filter: BenchFilter): boolean {
  return !isSameFilter({ ...filter, area: null, sort: 'risk', text: filter.text.trim() }, noFilter)
}

export function isSameFilter(a: BenchFilter, b: BenchFilter): boolean {
  return textOfFilter(a) === textOfFilter(b)
}

function textOfFilter({ people, risks, steps, ...rest }: BenchFilter): string {
  const { area, kind, until, waitingOnly, freeOnly, canDoOnly, text, sort } = rest
  const lists = [people, risks, steps].map((list) => [...list].toSorted())
  return JSON.stringify([area, kind, until, waitingOnly, freeOnly, canDoOnly, text, sort, lists])
}

/** Titles of the steps on the bench, the most frequent first. */
export function stepTitles(rows: readonly BenchRow[]): string[] {
  const counts = new Map<string, number>()
  for (const { step } of rows) {
    if (step !== null) counts.set(step.title, (counts.get(step.title) ?? 0) + 1)
  }
  return [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([title]) => title)
}

/** What "take next" goes through: free work one can do, in this area, else in the own ones; what waits is left alone. */
export function freeJobs(rows: readonly BenchRow[], area: Area | null, me: Me): BenchRow[] {
  const able = area === null ? me : { ...me, areas: [area] }
  return rows.filter((row) => row.owner === null && row.work !== 'on-hold' && canDo(row, able))
}

/** A list with one more, or without it. */
export function toggled<T>(list: readonly T[], one: T): T[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one]
}
