import type {
  Decision,
  Decisions,
  DoubtfulRow,
  DroppedLink,
  FilePlan,
  ImportPlan,
  KnownIds,
  LeftOutRow,
  PlanCounts,
  PlanProgress,
  ProblemCode,
  RowState,
} from '../../shared/domain/import-plan'
import { rowKey } from './doubtful'
import { readNotation } from './field-reader'
import type { Notation } from './field-reader'
import { judgeRow } from './judge-row'
import type { Judged } from './judge-row'
import type { PreparedFile } from './prepare-file'
import { recordKinds } from '../../shared/domain/foreign-record'
import type { RecordKind, RecordsByKind } from '../../shared/domain/foreign-record'
import { relations } from './references'
import { createSettledRows, keepSettled, linksToDrop } from './settled-rows'
import type { Settled, SettledRows } from './settled-rows'
import type { TableRow } from './table'

export type PlanInput = {
  readonly files: readonly PreparedFile[]
  readonly decisions: Decisions
  /** Foreign numbers the office has from earlier imports. */
  readonly known?: KnownIds
}

type Work = {
  readonly input: PlanInput
  readonly settled: SettledRows
  readonly records: { readonly [K in RecordKind]: RecordsByKind[K][] }
  readonly doubtful: DoubtfulRow[]
  readonly leftOut: LeftOutRow[]
  readonly droppedLinks: DroppedLink[]
  readonly counts: Record<RecordKind, Record<keyof PlanCounts, number>>
  readonly netCents: { read: number; ready: number }
}

const sliceRows = 500

const countFor: Readonly<Record<RowState, keyof PlanCounts>> = {
  ready: 'ready',
  doubtful: 'doubtful',
  refused: 'refused',
  'left-out': 'leftOut',
}

/**
 * Plans an import: pure, and in slices, so that the caller can show progress, let others work in between, and
 * cancel by not asking on. The generator returns the plan.
 */
export function* planImport(input: PlanInput): Generator<PlanProgress, ImportPlan, undefined> {
  const planned = input.files.filter((file) => stateOf(file) === 'planned')
  const total = planned.reduce((sum, file) => sum + file.table.rows.length, 0)
  const work = startWork(input)
  let done = 0
  for (const kind of recordKinds) {
    for (const file of planned) {
      if (file.kind !== kind) continue
      const notation = readNotation(kind, file.mapping, file.table)
      for (const row of file.table.rows) {
        planRow(work, kind, row, file, notation)
        done += 1
        if (done % sliceRows === 0) yield { done, total }
      }
    }
  }
  const { records, doubtful, leftOut, droppedLinks, counts, netCents } = work
  return { records, doubtful, leftOut, droppedLinks, counts, netCents, files: input.files.map(describeFile) }
}

function planRow<K extends RecordKind>(
  work: Work,
  kind: K,
  row: TableRow,
  file: PreparedFile,
  notation: Notation,
) {
  const decision = work.input.decisions[rowKey(file.file, row.line)] ?? null
  const known = work.input.known ?? {}
  const judged = judgeRow(kind, row, decision, { file, notation, known, settled: work.settled })
  const { record, problems, settled } = judged
  keepSettled(work.settled, settled)
  work.counts[kind].read += 1
  work.counts[kind][countFor[settled.state]] += 1
  if (judged.isDoubtful) work.doubtful.push(describeDoubtful(judged, decision, row, file))
  if (settled.state !== 'ready') work.leftOut.push(describeLeftOut(settled))
  if (record === null) return
  const canBeSummed = !problems.some(({ code, blocking }) => blocking && isAmountProblem(code))
  if (canBeSummed) work.netCents.read += relations[kind].netCents(record)
  if (settled.state === 'ready') takeRecord(work, kind, record, known)
}

function describeDoubtful(
  { problems, acceptable, settled }: Omit<Judged<RecordKind>, 'record'>,
  decision: Decision | null,
  row: TableRow,
  file: PreparedFile,
): DoubtfulRow {
  const { kind, line, foreignId, state } = settled
  return {
    key: rowKey(file.file, line),
    kind,
    file: file.file,
    line,
    foreignId,
    reason: problems[0]?.code ?? 'cut-off',
    problems,
    cells: row.cells,
    repair: file.repairs.get(line) ?? null,
    acceptable,
    decision: decision?.is ?? 'undecided',
    state,
  }
}

function takeRecord<K extends RecordKind>(
  work: Work,
  kind: K,
  record: RecordsByKind[K],
  known: KnownIds,
): void {
  const links = linksToDrop(work.settled, kind, record, known)
  for (const { field, id } of links) work.droppedLinks.push({ ...record.source, kind, field, id })
  const kept = relations[kind].drop(record, new Set(links.map(({ field }) => field)))
  work.records[kind].push(kept)
  work.netCents.ready += relations[kind].netCents(kept)
}

function isAmountProblem(code: ProblemCode): boolean {
  return code.startsWith('number-') || code === 'required-missing'
}

function describeLeftOut({ cause, kind, file, line, foreignId, state }: Settled): LeftOutRow {
  const by = cause?.by ?? 'undecided'
  const because = state === 'left-out' ? (cause?.root ?? null) : null
  return { kind, file, line, foreignId, reason: because === null ? by : `because-of-${by}`, because }
}

/** What the plan says about a file as a whole. */
export function describeFile(file: PreparedFile): FilePlan {
  const { kind, missingFields, columnsNotTaken } = file
  return {
    file: file.file,
    kind,
    missingFields,
    columnsNotTaken,
    state: stateOf(file),
    rows: file.table.rows.length,
  }
}

function stateOf(file: PreparedFile): FilePlan['state'] {
  if (file.kind === null) return 'kind-unknown'
  return file.missingFields.length > 0 ? 'fields-missing' : 'planned'
}

function startWork(input: PlanInput): Work {
  const none = (): Record<keyof PlanCounts, number> => ({
    read: 0,
    ready: 0,
    doubtful: 0,
    refused: 0,
    leftOut: 0,
  })
  return {
    input,
    settled: createSettledRows(),
    records: { persons: [], customers: [], products: [], tickets: [], items: [] },
    doubtful: [],
    leftOut: [],
    droppedLinks: [],
    counts: { persons: none(), customers: none(), products: none(), tickets: none(), items: none() },
    netCents: { read: 0, ready: 0 },
  }
}
