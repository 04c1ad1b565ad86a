import Papa from 'papaparse'
import { detectDelimiter, readSeparatorLine } from './delimiter'
import type { Delimiter } from './delimiter'
import { refuse } from './refusal'
import type { Refusal } from './refusal'

export const maxColumns = 500
export const maxRows = 500_000

/** A line this wide would fill memory while it is split; nothing an office writes comes near. */
const maxDelimitersOnLine = 20_000
/** After so many broken quotes, quotes are no longer trusted; keeps a hostile file from costing n². */
const maxRestarts = 100

export type BrokenRow = 'quote-not-closed' | 'cut-off'

export type TableRow = {
  /** Line in the file where the row begins; the first is 1. */
  readonly line: number
  readonly cells: readonly string[]
  readonly broken?: BrokenRow
}

export type Table = {
  readonly delimiter: Delimiter
  readonly header: readonly string[]
  readonly rows: readonly TableRow[]
  /** Lines with nothing in them, passed over. */
  readonly blankLines: number
}

type Reading = {
  readonly text: string
  readonly delimiter: Delimiter
  readonly rows: TableRow[]
  blankLines: number
  restarts: number
}

type Stop = { readonly why: 'refused'; readonly refusal: Refusal } | { readonly why: 'broken' }

/**
 * Splits text into a header and rows. Never throws and never loses a line: a row whose quotes do not close is
 * split plainly, marked, and reading goes on at the next line. Line ends become `\n`, also inside cells.
 * `cut` says that decoding found the end missing.
 */
export function parseTable(
  text: string,
  options: { readonly cut?: boolean } = {},
): { readonly ok: true; readonly table: Table } | Refusal {
  const whole = text.replace(/\uFEFF/g, '').replace(/\r\n?/g, '\n')
  const separator = readSeparatorLine(whole)
  const body = separator === null ? whole : whole.slice(separator.length)
  const delimiter = separator?.delimiter ?? detectDelimiter(body)
  const tooWide = findWideLine(body, delimiter)
  if (tooWide !== null) return tooWide
  const reading: Reading = { text: body.replace(/\n$/, ''), delimiter, rows: [], blankLines: 0, restarts: 0 }
  const refusal = readRows(reading, separator === null ? 1 : 2)
  if (refusal !== null) return refusal
  const [head, ...rows] = reading.rows
  if (head === undefined || rows.length === 0) return refuse('no-rows')
  const header = head.cells.map((cell) => cell.trim())
  markCutEnd(rows, header.length, options.cut === true, body.endsWith('\n'))
  return { ok: true, table: { delimiter, header, rows, blankLines: reading.blankLines } }
}

function findWideLine(text: string, delimiter: string): Refusal | null {
  let line = 1
  for (let start = 0; start < text.length; line += 1) {
    const next = text.indexOf('\n', start)
    const end = next === -1 ? text.length : next
    if (end - start > maxDelimitersOnLine) {
      const found = countIn(text, delimiter, start, end)
      if (found > maxDelimitersOnLine) {
        return refuse('too-many-columns', { found: found + 1, limit: maxColumns, line })
      }
    }
    start = end + 1
  }
  return null
}

function readRows(reading: Reading, firstLine: number): Refusal | null {
  let at = 0
  let line = firstLine
  while (at < reading.text.length) {
    const trusted = reading.restarts < maxRestarts
    const run = trusted ? readRun(reading, at, line) : readPlainLine(reading, at, line)
    if (run.stop?.why === 'refused') return run.stop.refusal
    at = run.at
    line = run.line
    if (run.stop?.why === 'broken') {
      const end = endOfLine(reading.text, at)
      const refusal = keep(
        reading,
        line,
        reading.text.slice(at, end).split(reading.delimiter),
        'quote-not-closed',
      )
      if (refusal !== null) return refusal
      reading.restarts += 1
      at = end + 1
      line += 1
    }
  }
  return null
}

type Run = { at: number; line: number; stop: Stop | null }

/** Reads rows until the end or the first one whose quotes are wrong. */
function readRun(reading: Reading, start: number, firstLine: number): Run {
  const text = start === 0 ? reading.text : reading.text.slice(start)
  const run: Run = { at: 0, line: firstLine, stop: null }
  Papa.parse<string[]>(text, {
    delimiter: reading.delimiter,
    newline: '\n',
    step: (result, parser) => {
      if (run.stop !== null) return
      run.stop = takeRow(reading, run.line, result)
      if (run.stop !== null) {
        parser.abort()
        return
      }
      run.line += countIn(text, '\n', run.at, result.meta.cursor)
      run.at = result.meta.cursor
    },
  })
  return { ...run, at: start + (run.stop === null ? text.length : run.at) }
}

function takeRow(reading: Reading, line: number, result: Papa.ParseStepResult<string[]>): Stop | null {
  if (result.errors.some((error) => error.type === 'Quotes')) return { why: 'broken' }
  const refusal = keep(reading, line, result.data)
  return refusal === null ? null : { why: 'refused', refusal }
}

function readPlainLine(reading: Reading, start: number, line: number): Run {
  const end = endOfLine(reading.text, start)
  const raw = reading.text.slice(start, end)
  const refusal = keep(
    reading,
    line,
    raw.split(reading.delimiter),
    raw.includes('"') ? 'quote-not-closed' : undefined,
  )
  return { at: end + 1, line: line + 1, stop: refusal === null ? null : { why: 'refused', refusal } }
}

function keep(reading: Reading, line: number, cells: readonly string[], broken?: BrokenRow): Refusal | null {
  if (cells.every((cell) => cell.trim() === '')) {
    reading.blankLines += 1
    return null
  }
  if (cells.length > maxColumns) {
    return refuse('too-many-columns', { found: cells.length, limit: maxColumns, line })
  }
  if (reading.rows.length > maxRows) return refuse('too-many-rows', { limit: maxRows, line })
  reading.rows.push(broken === undefined ? { line, cells } : { line, cells, broken })
  return null
}

/** The last row of a cut file: it lacks its line end and fields, or its quote never closes. */
function markCutEnd(rows: TableRow[], width: number, cut: boolean, endsWithNewline: boolean): void {
  const last = rows.at(-1)
  if (last === undefined) return
  const short = !endsWithNewline && (last.cells.length < width || last.broken !== undefined)
  if (cut || short) rows[rows.length - 1] = { line: last.line, cells: last.cells, broken: 'cut-off' }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}

function countIn(text: string, what: string, from: number, to: number): number {
  let found = 0
  for (let at = text.indexOf(what, from); at !== -1 && at < to; at = text.indexOf(what, at + 1)) found += 1
  return found
}
