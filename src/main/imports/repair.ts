import type { Repair } from '../../shared/domain/import-plan'
import { profileColumns, scoreFit } from './column-profile'
import type { ColumnProfile } from './column-profile'
import type { Table, TableRow } from './table'

/** More spare fields than this is no address with a comma. */
const maxSpareFields = 8
/** Proposals cost; a file with more wrong rows than this is wrong as a whole. */
const maxProposals = 5_000
/** How many times likelier the best way must be than the next, as a logarithm. */
const sureMargin = Math.log(4)
const rowsToJudgeBy = 10

/**
 * A proposal for each row that is not as wide as the header, by its line in the file. Too many fields: an
 * unquoted separator tore a text apart; among all ways of joining neighbours the one is taken whose fields look
 * most like the columns of the good rows. A row of a cut file gets none: what is missing cannot be guessed.
 */
export function proposeRepairs(table: Table): ReadonlyMap<number, Repair> {
  const width = table.header.length
  const wrong = table.rows.filter((row) => row.cells.length !== width || row.broken !== undefined)
  if (wrong.length === 0) return new Map()
  const profiles = profileColumns(table.rows, width)
  const repairs = new Map<number, Repair>()
  for (const row of wrong.slice(0, maxProposals)) {
    const repair = proposeRepair(row, profiles, table.delimiter)
    if (repair !== null) repairs.set(row.line, repair)
  }
  return repairs
}

function proposeRepair(row: TableRow, profiles: readonly ColumnProfile[], delimiter: string): Repair | null {
  if (row.broken === 'cut-off') return null
  const cells =
    row.broken === undefined ? row.cells : row.cells.map((cell) => cell.replace(/^\s*"|"\s*$/g, ''))
  const spare = cells.length - profiles.length
  if (spare === 0) return { how: 'unquote', cells, joined: [], sure: false }
  return spare > 0 ? joinFields(cells, profiles, delimiter) : padFields(cells, profiles)
}

/** Missing fields at the end are taken as empty, if good rows leave them empty too. */
function padFields(cells: readonly string[], profiles: readonly ColumnProfile[]): Repair | null {
  const missing = profiles.slice(cells.length)
  const mayBeEmpty = missing.every((profile) => profile.values.has('') || profile.values.has('NULL'))
  if (!mayBeEmpty) return null
  return { how: 'pad', cells: [...cells, ...missing.map(() => '')], joined: [], sure: false }
}

/** A way through the columns so far; each link says how many fields its column took. */
type Path = { readonly score: number; readonly took: number; readonly before: Path | null }

function joinFields(
  cells: readonly string[],
  profiles: readonly ColumnProfile[],
  delimiter: string,
): Repair | null {
  const spare = cells.length - profiles.length
  if (spare > maxSpareFields) return null
  // paths[used]: the two best ways in which the columns so far used up that many of the spare fields.
  let paths: (readonly Path[])[] = [[{ score: 0, took: 0, before: null }]]
  for (const [column, profile] of profiles.entries()) {
    const next: Path[][] = Array.from({ length: spare + 1 }, () => [])
    for (const [used, ways] of paths.entries()) {
      if (ways.length > 0) extendWays(ways, used, column, { cells, profile, delimiter, next })
    }
    paths = next.map((ways) => ways.toSorted((a, b) => b.score - a.score).slice(0, 2))
  }
  const [best, second] = paths[spare] ?? []
  if (best === undefined) return null
  const clear = second === undefined || best.score - second.score > sureMargin
  const enough = (profiles[0]?.rows ?? 0) >= rowsToJudgeBy
  return { ...cellsAlong(best, cells, delimiter), how: 'join', sure: clear && enough }
}

type Step = {
  readonly cells: readonly string[]
  readonly profile: ColumnProfile
  readonly delimiter: string
  readonly next: Path[][]
}

function extendWays(ways: readonly Path[], used: number, column: number, step: Step): void {
  const from = column + used
  for (let extra = 0; used + extra < step.next.length; extra += 1) {
    const parts = step.cells.slice(from, from + extra + 1)
    const fit = scoreFit(step.profile, joinParts(parts, step.delimiter))
    for (const way of ways) {
      step.next[used + extra]?.push({ score: way.score + fit, took: extra + 1, before: way })
    }
  }
}

function cellsAlong(
  best: Path,
  cells: readonly string[],
  delimiter: string,
): Pick<Repair, 'cells' | 'joined'> {
  const took: number[] = []
  for (let path: Path | null = best; path !== null; path = path.before) took.unshift(path.took)
  const joined: { column: number; parts: readonly string[] }[] = []
  const out: string[] = []
  let at = 0
  for (const size of took.slice(1)) {
    const parts = cells.slice(at, at + size)
    if (size > 1) joined.push({ column: out.length, parts })
    out.push(joinParts(parts, delimiter))
    at += size
  }
  return { cells: out, joined }
}

/** Joined by ', ' as an address is written; a separator between two digits, as in 14,00, stays as it was. */
function joinParts(parts: readonly string[], delimiter: string): string {
  return parts.reduce((left, right) => {
    if (/\d$/.test(left) && /^\d/.test(right)) return `${left}${delimiter}${right}`
    return `${left.trimEnd()}, ${right.trimStart()}`
  })
}
