import type { Decision, Decisions, DoubtfulRow } from '../../shared/domain/import-plan'

export function rowKey(file: string, line: number): string {
  return `${file}:${line}`
}

/**
 * Decisions for all rows of one sort at a click: every undecided one that `picks` and, to be accepted, may be. Add
 * them to the decisions there are.
 */
export function decideAll(
  rows: readonly DoubtfulRow[],
  is: Decision['is'],
  picks: (row: DoubtfulRow) => boolean = () => true,
): Decisions {
  const chosen = rows.filter(
    (row) => row.decision === 'undecided' && (is === 'refused' || row.acceptable) && picks(row),
  )
  return Object.fromEntries(chosen.map((row) => [row.key, { is }]))
}
