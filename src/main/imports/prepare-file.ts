import type { ColumnNotTaken, Mapping, Repair } from '../../shared/domain/import-plan'
import { columnsNotTaken, missingFields, proposeMapping, recogniseKind } from './mapping'
import type { RecordKind } from '../../shared/domain/foreign-record'
import { proposeRepairs } from './repair'
import type { Table } from './table'

/** A file read and understood, ready to be planned. Kept between plans: only the decisions change. */
export type PreparedFile = {
  /** Its name; no two files of one plan have the same. */
  readonly file: string
  readonly table: Table
  /** null: nobody knows what it is; the plan leaves it aside. */
  readonly kind: RecordKind | null
  readonly mapping: Mapping
  readonly columnsNotTaken: readonly ColumnNotTaken[]
  /** Needed target fields without a column; as long as there is one, the plan leaves the file aside. */
  readonly missingFields: readonly string[]
  /** Proposals by line, for rows not as wide as the header. */
  readonly repairs: ReadonlyMap<number, Repair>
}

/** Understands a table, by its header or as the user says (`kind`, `mapping`). */
export function prepareFile(
  file: string,
  table: Table,
  chosen: { readonly kind?: RecordKind; readonly mapping?: Mapping } = {},
): PreparedFile {
  const kind = chosen.kind ?? recogniseKind(table.header)
  const mapping = kind === null ? {} : (chosen.mapping ?? proposeMapping(kind, table.header))
  return {
    file,
    table,
    kind,
    mapping,
    columnsNotTaken: kind === null ? [] : columnsNotTaken(kind, mapping, table),
    missingFields: kind === null ? [] : missingFields(kind, mapping, table.header.length),
    repairs: proposeRepairs(table),
  }
}

/** The same file under another kind or mapping; the repairs do not depend on them. */
export function remapFile(prepared: PreparedFile, kind: RecordKind, mapping?: Mapping): PreparedFile {
  const next = mapping ?? proposeMapping(kind, prepared.table.header)
  return {
    ...prepared,
    kind,
    mapping: next,
    columnsNotTaken: columnsNotTaken(kind, next, prepared.table),
    missingFields: missingFields(kind, next, prepared.table.header.length),
  }
}
