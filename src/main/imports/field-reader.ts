import type { Mapping, Problem, ProblemCode } from '../../shared/domain/import-plan'
import { cellText } from './cell-text'
import { readCivilDay, slashOrderOf } from './civil-day'
import type { SlashOrder } from './civil-day'
import { decimalMarkOf, readScaled } from './decimal'
import type { DecimalMark, Reading } from './decimal'
import { fieldsOf } from './mapping-field-table'
import type { ValueKind } from './mapping-field-table'
import { foldHeader } from './mapping'
import type { RecordKind } from '../../shared/domain/foreign-record'
import type { Table } from './table'

/** Limits of the office's own records. */
const maxTextChars = 200
const maxCents = 100_000_000_00
const maxThousandths = 1_000_000_000

/** How a file writes numbers and dates; null where its unambiguous values do not say. */
export type Notation = {
  readonly mark: DecimalMark | null
  readonly slashes: SlashOrder | null
  readonly discounts: 'fraction' | 'percent' | null
}

/** Reads the fields of one row and notes what is wrong with them. */
export type FieldReader = {
  readonly problems: Problem[]
  isMapped(field: string): boolean
  text(field: string, required?: 'required'): string
  money(field: string): number | null
  quantity(field: string): number | null
  discount(field: string): number
  percent(field: string): number | null
  flag(field: string): boolean
  day(field: string): string | null
  fail(code: ProblemCode, field: string, value: string, blocking: boolean): void
}

export function readNotation(kind: RecordKind, mapping: Mapping, table: Table): Notation {
  const numbers = columnsOf(kind, mapping, ['money', 'quantity', 'discount', 'percent'])
  const mark = decimalMarkOf(textsIn(table, numbers))
  return {
    mark,
    slashes: slashOrderOf(textsIn(table, columnsOf(kind, mapping, ['day']))),
    discounts: readDiscountStyle(table, columnsOf(kind, mapping, ['discount']), mark),
  }
}

/** 0.15 and 15 % are the same discount: a header with %, or any value above 1, says that percents are meant. */
function readDiscountStyle(
  table: Table,
  columns: readonly number[],
  mark: DecimalMark | null,
): Notation['discounts'] {
  if (columns.some((column) => /%|prozent|percent/i.test(table.header[column] ?? ''))) return 'percent'
  let fractions = false
  for (const text of textsIn(table, columns)) {
    if (text.includes('%')) continue
    const read = readScaled(text, 4, mark)
    if (read.ok && read.value > 10_000) return 'percent'
    if (read.ok && read.value > 0 && read.value < 10_000) fractions = true
  }
  return fractions ? 'fraction' : null
}

export function createFieldReader(
  cells: readonly string[],
  mapping: Mapping,
  notation: Notation,
): FieldReader {
  const problems: Problem[] = []
  const fail: FieldReader['fail'] = (code, field, value, blocking) => {
    problems.push({ code, field, value, blocking })
  }
  const isMapped = (field: string): boolean => (mapping[field] ?? null) !== null
  const raw = (field: string): string => cellText(isMapped(field) ? cells[mapping[field] ?? -1] : '')
  const text: FieldReader['text'] = (field, required) => {
    const value = raw(field)
    if (value === '' && required !== undefined) fail('required-missing', field, value, true)
    if (value.length <= maxTextChars) return value
    fail('text-too-long', field, value.slice(0, 80), required !== undefined)
    return ''
  }
  /** A number that must be there blocks the row; another one may stay empty. */
  const number = (
    field: string,
    read: (value: string) => Reading<number>,
    required: boolean,
  ): number | null => {
    const value = raw(field)
    if (value === '') {
      if (required) fail('required-missing', field, value, true)
      return null
    }
    const reading = read(value)
    if (reading.ok) return reading.value
    fail(`number-${reading.why}`, field, value, required)
    return null
  }
  return {
    problems,
    isMapped,
    text,
    fail,
    money: (field) =>
      number(
        field,
        (value) => within(readScaled(value, 2, notation.mark), 0, maxCents),
        field === 'unitPriceCents',
      ),
    quantity: (field) =>
      number(field, (value) => within(readScaled(value, 3, notation.mark), 1, maxThousandths), true),
    discount: (field) => readDiscount(raw(field), field, notation, fail),
    percent: (field) => number(field, (value) => readPercent(value, notation.mark), false),
    flag: (field) => readFlag(raw(field), field, fail),
    day: (field) => readDay(raw(field), field, notation, fail),
  }
}

/** A discount that cannot be read blocks the row: without it the price would be wrong. */
function readDiscount(value: string, field: string, notation: Notation, fail: FieldReader['fail']): number {
  if (value === '') return 0
  const signed = value.includes('%')
  const bare = value.replace('%', '')
  const style = signed ? 'percent' : notation.discounts
  const reading = within(readScaled(bare, style === 'percent' ? 2 : 4, notation.mark), 0, 10_000)
  if (!reading.ok) {
    fail(`number-${reading.why}`, field, value, true)
    return 0
  }
  // A lone 1 in a column that says nothing else: one percent, or all of it?
  if (style === null && reading.value === 10_000) fail('number-ambiguous', field, value, true)
  return reading.value
}

/** 19, 19 %, 19,0 and 0.19 are nineteen percent. */
function readPercent(value: string, mark: DecimalMark | null): Reading<number> {
  const reading = readScaled(value.replace('%', ''), 2, mark)
  if (!reading.ok) return reading
  const percent = reading.value < 100 && !value.includes('%') ? reading.value : reading.value / 100
  return Number.isInteger(percent)
    ? within({ ok: true, value: percent }, 0, 100)
    : { ok: false, why: 'unreadable' }
}

function readFlag(value: string, field: string, fail: FieldReader['fail']): boolean {
  const folded = foldHeader(value)
  if (['1', 'true', 'wahr', 'ja', 'j', 'yes', 'y', 'x'].includes(folded)) return true
  if (!['', '0', 'false', 'falsch', 'nein', 'n', 'no'].includes(folded))
    fail('flag-unreadable', field, value, false)
  return false
}

function readDay(value: string, field: string, notation: Notation, fail: FieldReader['fail']): string | null {
  if (value === '') return null
  const reading = readCivilDay(value, notation.slashes)
  if (reading.ok) return reading.value
  fail(reading.why === 'ambiguous' ? 'date-ambiguous' : 'date-unreadable', field, value, false)
  return null
}

function within(reading: Reading<number>, least: number, most: number): Reading<number> {
  if (!reading.ok || (reading.value >= least && reading.value <= most)) return reading
  return { ok: false, why: 'out-of-range' }
}

function columnsOf(kind: RecordKind, mapping: Mapping, values: readonly ValueKind[]): readonly number[] {
  const specs = fieldsOf[kind].filter((spec) => values.includes(spec.value))
  return specs.flatMap((spec) => mapping[spec.field] ?? [])
}

function* textsIn(table: Table, columns: readonly number[]): Generator<string> {
  for (const row of table.rows) {
    if (row.cells.length !== table.header.length) continue
    for (const column of columns) yield cellText(row.cells[column])
  }
}
