/** What may be exported: JSON values as the records hold them. */
export type Plain =
  string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain | undefined }

export type PlainRecord = { readonly [key: string]: Plain | undefined }
export type Collections = { readonly [name: string]: readonly PlainRecord[] }

/** Fields of replication, not of the office. */
const stampFields: readonly string[] = ['stamp']

/**
 * Canonical JSON: keys sorted, records sorted by `id`, no stamps, no undefined, two blanks deep, one line end at the
 * end. Two PCs with the same data write the same bytes.
 */
export function writeCanonicalJson(
  collections: Collections,
  leaveOut: readonly string[] = stampFields,
): string {
  const sorted: [string, Plain][] = Object.entries(collections).map(([name, records]) => [
    name,
    sortRecords(records).map((record) => without(record, leaveOut)),
  ])
  return `${JSON.stringify(sortKeys(Object.fromEntries(sorted)), null, 2)}\n`
}

/**
 * One collection as CSV for Excel: UTF-8 with mark, `;`, CRLF, records sorted by `id`, formulas guarded. Columns as
 * given, else every key in order with `id` first; lists and objects as JSON.
 */
export function writeCsv(
  records: readonly PlainRecord[],
  columns: readonly string[] = columnsOf(records),
): string {
  const rows = sortRecords(records).map((record) => columns.map((column) => cellOf(record[column])))
  return writeCsvRows([columns, ...rows])
}

/** The same for rows of text that are no records. */
export function writeCsvRows(rows: readonly (readonly string[])[], separator: ';' | ',' = ';'): string {
  const lines = rows.map((row) => row.map((cell) => quote(guardCell(cell), separator)).join(separator))
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`
}

/**
 * A cell that a spreadsheet would take for a formula gets an apostrophe in front; plain numbers stay. A text that
 * begins with apostrophes and then such a sign gets one more, so that reading it back is exact.
 */
export function guardCell(text: string): string {
  if (/^-?\d+(?:[.,]\d+)*$/.test(text)) return text
  return /^'*[=+\-@\t\r\n]/.test(text) ? `'${text}` : text
}

function quote(text: string, separator: string): string {
  return text.includes(separator) || /["\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function cellOf(value: Plain | undefined): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'object' ? JSON.stringify(sortKeys(value)) : String(value)
}

function columnsOf(records: readonly PlainRecord[]): readonly string[] {
  const keys = new Set(records.flatMap((record) => Object.keys(record)))
  for (const field of stampFields) keys.delete(field)
  const rest = [...keys].filter((key) => key !== 'id').toSorted(byText)
  return keys.has('id') ? ['id', ...rest] : rest
}

function sortRecords(records: readonly PlainRecord[]): readonly PlainRecord[] {
  return records.toSorted((a, b) => byText(cellOf(a['id']), cellOf(b['id'])))
}

function without(record: PlainRecord, fields: readonly string[]): PlainRecord {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !fields.includes(key)))
}

function sortKeys(value: Plain | undefined): Plain {
  if (value === undefined || value === null || typeof value !== 'object') return value ?? null
  if (isList(value)) return value.map(sortKeys)
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  return Object.fromEntries(
    entries.toSorted(([a], [b]) => byText(a, b)).map(([key, inner]) => [key, sortKeys(inner)]),
  )
}

function isList(
  value: readonly Plain[] | { readonly [key: string]: Plain | undefined },
): value is readonly Plain[] {
  return Array.isArray(value)
}

/** By code unit: the same on every PC, whatever its language. */
function byText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
