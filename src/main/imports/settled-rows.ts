import type { KnownIds, Problem, RowRef, RowState } from '../../shared/domain/import-plan'
import type { RecordKind, RecordsByKind } from '../../shared/domain/foreign-record'
import { relations } from './references'
import type { Reference } from './references'

/** Why a row stays out, and on which row that hangs in the end. */
export type Cause = { readonly by: 'refused' | 'undecided'; readonly root: RowRef }

export type Settled = RowRef & { readonly state: RowState; readonly cause: Cause | null }

/** The rows judged so far, by kind and foreign number. */
export type SettledRows = { readonly [K in RecordKind]: Map<string, Settled> }

export function createSettledRows(): SettledRows {
  return {
    persons: new Map(),
    customers: new Map(),
    products: new Map(),
    tickets: new Map(),
    items: new Map(),
  }
}

/** The first row with a number holds it, unless it was refused. */
export function keepSettled(rows: SettledRows, row: Settled): void {
  if (row.foreignId === '') return
  const holder = rows[row.kind].get(row.foreignId)
  if (holder === undefined || holder.state === 'refused') rows[row.kind].set(row.foreignId, row)
}

/** What is wrong with a record's place among the others: its number is taken, or it names one nobody knows. */
export function problemsOfPlace<K extends RecordKind>(
  rows: SettledRows,
  kind: K,
  record: RecordsByKind[K],
  known: KnownIds,
): readonly Problem[] {
  const problems: Problem[] = []
  const id = relations[kind].idOf(record)
  const holder = rows[kind].get(id)
  if (known[kind]?.has(id) === true) {
    problems.push({ code: 'already-in-office', field: 'foreignId', value: id, blocking: true })
  } else if (holder !== undefined && holder.state !== 'refused') {
    const first = { file: holder.file, line: holder.line }
    problems.push({ code: 'duplicate-id', field: 'foreignId', value: id, blocking: true, first })
  }
  for (const reference of relations[kind].references(record)) {
    const problem = problemOfReference(rows, reference, known, kind)
    if (problem !== null) problems.push(problem)
  }
  return problems
}

/** What keeps a record out although nothing is wrong with it: another that it follows stays out. */
export function causeFrom<K extends RecordKind>(
  rows: SettledRows,
  kind: K,
  record: RecordsByKind[K],
  known: KnownIds,
): Cause | null {
  const causes = relations[kind].references(record).flatMap((reference) => {
    const other =
      reference.follows && !isKnown(reference, known) ? rows[reference.to].get(reference.id) : undefined
    return other?.cause ?? []
  })
  return causes.find(({ by }) => by === 'refused') ?? causes[0] ?? null
}

/** References of a record that comes in to others that do not. */
export function linksToDrop<K extends RecordKind>(
  rows: SettledRows,
  kind: K,
  record: RecordsByKind[K],
  known: KnownIds,
): readonly Reference[] {
  return relations[kind].references(record).filter((reference) => {
    if (isKnown(reference, known)) return false
    return rows[reference.to].get(reference.id)?.state !== 'ready'
  })
}

function problemOfReference(
  rows: SettledRows,
  reference: Reference,
  known: KnownIds,
  kind: RecordKind,
): Problem | null {
  const { field, id: value } = reference
  // An item whose ticket came with an earlier import came with it: it must not come twice.
  if (kind === 'items' && reference.to === 'tickets' && isKnown(reference, known)) {
    return { code: 'already-in-office', field, value, blocking: true }
  }
  if (isKnown(reference, known) || rows[reference.to].has(value)) return null
  return { code: reference.unknown, field, value, blocking: reference.needed }
}

function isKnown(reference: Reference, known: KnownIds): boolean {
  return known[reference.to]?.has(reference.id) === true
}
