import type { ColumnNotTaken, Mapping } from '../../shared/domain/import-plan'
import { fieldsOf, foreignToCustomers, kindSigns } from './mapping-field-table'
import type { FieldSpec, KindSign } from './mapping-field-table'
import type { RecordKind } from '../../shared/domain/foreign-record'
import type { Table } from './table'

/** A header as it is compared: no case, accents, umlauts, blanks or signs. */
export function foldHeader(header: string): string {
  return header
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '')
}

/** What kind of records a header announces; null when it names none surely. */
export function recogniseKind(header: readonly string[]): RecordKind | null {
  const folded = header.map(foldHeader)
  const other = folded.some((name) => foreignToCustomers.includes(name))
  const sign = kindSigns.find(
    (candidate) => !(other && candidate.kind === 'customers') && fits(candidate, header),
  )
  return sign?.kind ?? null
}

/** The mapping proposed for a header: each column goes to at most one field. */
export function proposeMapping(kind: RecordKind, header: readonly string[]): Mapping {
  const folded = header.map(foldHeader)
  const taken = new Set<number>()
  const found = new Map<string, number>()
  const take = (field: string, names: readonly string[]): void => {
    if (found.has(field)) return
    const column = columnFor(names, folded, taken)
    if (column === null) return
    taken.add(column)
    found.set(field, column)
  }
  for (const spec of fieldsOf[kind]) take(spec.field, spec.names)
  for (const spec of fieldsOf[kind]) take(spec.field, spec.weak ?? [])
  return Object.fromEntries(fieldsOf[kind].map(({ field }) => [field, found.get(field) ?? null]))
}

/** The columns that go nowhere under a mapping. */
export function columnsNotTaken(kind: RecordKind, mapping: Mapping, table: Table): readonly ColumnNotTaken[] {
  const taken = new Set(fieldsOf[kind].map(({ field }) => mapping[field] ?? -1))
  const first = table.rows.find((row) => row.cells.length === table.header.length) ?? table.rows[0]
  return table.header.flatMap((header, column) =>
    taken.has(column) ? [] : [{ column, header, sample: (first?.cells[column] ?? '').slice(0, 40) }],
  )
}

/** Needed fields without a usable column; with one of these the file cannot be planned. */
export function missingFields(kind: RecordKind, mapping: Mapping, width: number): readonly string[] {
  const hasColumn = (field: string): boolean => {
    const column = mapping[field] ?? null
    return column !== null && Number.isInteger(column) && column >= 0 && column < width
  }
  const missing = fieldsOf[kind].filter((spec) => spec.needed === true && !hasColumn(spec.field))
  const names = missing.map(({ field }) => field)
  if (kind === 'customers' && !hasColumn('company') && !hasColumn('contactName')) names.push('company')
  if (kind === 'items' && !hasColumn('productForeignId') && !hasColumn('text')) names.push('productForeignId')
  return names
}

function fits(sign: KindSign, header: readonly string[]): boolean {
  const folded = header.map(foldHeader)
  const mapping = proposeMapping(sign.kind, header)
  const isMapped = (field: string): boolean => (mapping[field] ?? null) !== null
  const isSure = (field: string): boolean =>
    specOf(sign.kind, field)?.names.includes(folded[mapping[field] ?? -1] ?? '') === true
  return sign.fields.every(isMapped) && sign.sure.every(isSure) && sign.oneOf.some(isMapped)
}

function specOf(kind: RecordKind, field: string): FieldSpec | undefined {
  return fieldsOf[kind].find((spec) => spec.field === field)
}

function columnFor(
  names: readonly string[],
  folded: readonly string[],
  taken: ReadonlySet<number>,
): number | null {
  for (const name of names) {
    const column = folded.findIndex((header, at) => header === name && !taken.has(at))
    if (column !== -1) return column
  }
  return null
}
