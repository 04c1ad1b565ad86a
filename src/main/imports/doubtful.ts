import type { RecordKind, RowPlace } from './records'
import type { Repair } from './repair'

export const problemCodes = [
  // the row
  'too-many-fields',
  'too-few-fields',
  'quote-not-closed',
  'cut-off',
  // a field of it
  'required-missing',
  'number-unreadable',
  'number-ambiguous',
  'number-out-of-range',
  'date-unreadable',
  'date-ambiguous',
  'flag-unreadable',
  'text-too-long',
  // its place among the others
  'duplicate-id',
  'already-in-office',
  'unknown-person',
  'unknown-customer',
  'unknown-product',
  'unknown-ticket',
] as const
export type ProblemCode = (typeof problemCodes)[number]

export type Problem = {
  readonly code: ProblemCode
  /** Target field of the mapping; '' where the row as a whole is meant. */
  readonly field: string
  /** What stands there. */
  readonly value: string
  /**
   * true: the row cannot come in as it is, only refused or with fields put right. false: accepting the row means
   * the repair is applied, the unreadable value stays empty, or the reference to the unknown record is dropped.
   */
  readonly blocking: boolean
  /** For `duplicate-id`: the row that has the number. */
  readonly first?: RowPlace
}

/**
 * What the user decided on a row. `cells`: the fields as the user put them right, as many as the header has; they
 * take the place of the proposed repair.
 */
export type Decision =
  { readonly is: 'accepted'; readonly cells?: readonly string[] } | { readonly is: 'refused' }

/** Decisions by `rowKey`. A row without one is undecided. A refusal counts for rows in order, too. */
export type Decisions = Readonly<Record<string, Decision>>

export type RowState = 'ready' | 'doubtful' | 'refused' | 'left-out'

export type DoubtfulRow = {
  readonly key: string
  readonly kind: RecordKind
  readonly file: string
  readonly line: number
  readonly foreignId: string
  /** The first of the problems. */
  readonly reason: ProblemCode
  /** All of them, as they stand once the proposed repair is applied. */
  readonly problems: readonly Problem[]
  /** The fields as they stand in the file. */
  readonly cells: readonly string[]
  readonly repair: Repair | null
  /** Whether accepting it would bring it in. */
  readonly acceptable: boolean
  readonly decision: 'undecided' | 'accepted' | 'refused'
  /** What becomes of it; an accepted row may be left out because of another, or stay doubtful if it is blocked. */
  readonly state: RowState
}

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
