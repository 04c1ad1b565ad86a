import type { Decision, Problem, ProblemCode } from '../../shared/domain/import-plan'
import { createFieldReader } from './field-reader'
import type { Notation } from './field-reader'
import type { PreparedFile } from './prepare-file'
import { recordReaders } from './read-record'
import type { RecordKind, RecordsByKind, RowPlace } from '../../shared/domain/foreign-record'
import type { TableRow } from './table'

export type RowReading<K extends RecordKind> = {
  readonly record: RecordsByKind[K] | null
  /** What is wrong with the row itself and with its fields; not yet its place among the others. */
  readonly problems: readonly Problem[]
}

/** A row under given fields: the user's own, else its own if they fit the header, else the proposed repair. */
export function readRow<K extends RecordKind>(
  kind: K,
  file: PreparedFile,
  row: TableRow,
  notation: Notation,
  ownCells: readonly string[] | null,
): RowReading<K> {
  const source: RowPlace = { file: file.file, line: row.line }
  const width = file.table.header.length
  const code = problemOfShape(row, width)
  const fitting = code === null ? row.cells : file.repairs.get(row.line)?.cells
  const cells = ownCells ?? fitting
  const shape: Problem[] =
    code === null ? [] : [{ code, field: '', value: '', blocking: cells === undefined }]
  if (cells === undefined) return { record: null, problems: shape }
  const reader = createFieldReader(cells, file.mapping, notation)
  const record = recordReaders[kind](reader, source)
  return { record, problems: [...shape, ...reader.problems] }
}

/** The fields a user put right, if they fit the header. */
export function ownCellsOf(decision: Decision | null, width: number): readonly string[] | null {
  if (decision === null || decision.is === 'refused') return null
  return decision.cells?.length === width ? decision.cells : null
}

function problemOfShape(row: TableRow, width: number): ProblemCode | null {
  if (row.broken !== undefined) return row.broken
  if (row.cells.length > width) return 'too-many-fields'
  return row.cells.length < width ? 'too-few-fields' : null
}
