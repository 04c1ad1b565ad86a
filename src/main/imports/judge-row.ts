import type { Decision, KnownIds, Problem, RowState } from '../../shared/domain/import-plan'
import type { Notation } from './field-reader'
import type { PreparedFile } from './prepare-file'
import { ownCellsOf, readRow } from './read-row'
import type { RowReading } from './read-row'
import type { RecordKind, RecordsByKind } from '../../shared/domain/foreign-record'
import { relations } from './references'
import { causeFrom, problemsOfPlace } from './settled-rows'
import type { Cause, Settled, SettledRows } from './settled-rows'
import type { TableRow } from './table'

export type Surroundings = {
  readonly file: PreparedFile
  readonly notation: Notation
  readonly settled: SettledRows
  readonly known: KnownIds
}

export type Judged<K extends RecordKind> = {
  readonly record: RecordsByKind[K] | null
  readonly problems: readonly Problem[]
  /** Something was wrong with it as it stands in the file. */
  readonly isDoubtful: boolean
  /** An acceptance would hold. */
  readonly acceptable: boolean
  readonly settled: Settled
}

/**
 * What becomes of a row. An own refusal counts first, then the refusal of a row it hangs on, then its own open
 * doubts, then those of the others: so nobody is asked about the orders of a customer who does not come in.
 */
export function judgeRow<K extends RecordKind>(
  kind: K,
  row: TableRow,
  decision: Decision | null,
  around: Surroundings,
): Judged<K> {
  const own = ownCellsOf(decision, around.file.table.header.length)
  const before = readAndPlace(kind, row, null, around)
  const now = own === null ? before : readAndPlace(kind, row, own, around)
  const isDoubtful = before.problems.length + now.problems.length > 0
  const acceptable = mayAccept(now.problems, own === null ? null : before.problems)
  const open = isDoubtful && !(decision?.is === 'accepted' && acceptable)
  const cause = now.record === null ? null : causeFrom(around.settled, kind, now.record, around.known)
  const state = stateFor(decision, cause, open)
  const foreignId = now.record === null ? '' : relations[kind].idOf(now.record)
  const self = { kind, file: around.file.file, line: row.line, foreignId }
  const problems = now.problems.length > 0 ? now.problems : before.problems
  const settled = { ...self, state, cause: ownCause(state, cause, self) }
  return { record: now.record, problems, isDoubtful, acceptable, settled }
}

function readAndPlace<K extends RecordKind>(
  kind: K,
  row: TableRow,
  own: readonly string[] | null,
  around: Surroundings,
): RowReading<K> {
  const { record, problems } = readRow(kind, around.file, row, around.notation, own)
  if (record === null) return { record, problems }
  return { record, problems: [...problems, ...problemsOfPlace(around.settled, kind, record, around.known)] }
}

/** With fields put right by hand, what is still amiss must have been shown before: else the user has not seen it. */
function mayAccept(problems: readonly Problem[], shown: readonly Problem[] | null): boolean {
  return problems.every((problem) => {
    if (problem.blocking) return false
    if (shown === null || problem.field === '') return true
    return shown.some(({ code, field }) => code === problem.code && field === problem.field)
  })
}

function stateFor(decision: Decision | null, cause: Cause | null, open: boolean): RowState {
  if (decision?.is === 'refused') return 'refused'
  if (cause?.by === 'refused') return 'left-out'
  if (open) return 'doubtful'
  return cause === null ? 'ready' : 'left-out'
}

function ownCause(state: RowState, cause: Cause | null, root: Cause['root']): Cause | null {
  if (state === 'refused') return { by: 'refused', root }
  if (state === 'doubtful') return { by: 'undecided', root }
  return state === 'left-out' ? cause : null
}
