import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { writeCsvRows } from '../../../src/main/imports/export'
import { cellText, unguardCell } from '../../../src/main/imports/cell-text'
import { maxColumns, parseTable } from '../../../src/main/imports/table'
import type { Table } from '../../../src/main/imports/table'

// A loaded machine is slow, not wrong: the laws below take a second on an idle one.
vi.setConfig({ testTimeout: 60_000 })

function tableOf(text: string, cut = false): Table {
  const parsed = parseTable(text, { cut })
  if (!parsed.ok) throw new Error(parsed.code)
  return parsed.table
}

describe('parseTable', () => {
  it('names the line in the file, also behind quoted line breaks and blank lines', () => {
    const table = tableOf('Nr,Text\r\n1,"zwei\r\nZeilen"\r\n\r\n2,"sagt ""ja"""\r\n')
    expect(table.header).toEqual(['Nr', 'Text'])
    expect(table.rows).toEqual([
      { line: 2, cells: ['1', 'zwei\nZeilen'] },
      { line: 5, cells: ['2', 'sagt "ja"'] },
    ])
    expect(table.blankLines).toBe(1)
  })

  it.each([
    [';', 'Preis;Menge\n1,50;2\n3,75;4\n'],
    [',', 'Preis,Menge\n1.50,2\n'],
    ['\t', 'Preis\tMenge\n1,50\t2\n'],
    [';', 'sep=;\nA,B;C\n1,2;3\n'],
    [',', 'id,note\n1,a;b;c\n2,d;e\n'],
  ])('finds the separator %j; decimal commas must not pass for it', (delimiter, text) => {
    expect(tableOf(text).delimiter).toBe(delimiter)
  })

  it('counts lines past a sep= line', () => {
    expect(tableOf('sep=;\nA;B\n1;2\n').rows).toEqual([{ line: 3, cells: ['1', '2'] }])
  })

  it('keeps ragged rows as they are, for the doubtful list', () => {
    const table = tableOf('a,b,c\n1,2\n1,2,3,4\n1,2,3\n')
    expect(table.rows.map((row) => row.cells.length)).toEqual([2, 4, 3])
    expect(table.rows.every((row) => row.broken === undefined)).toBe(true)
  })

  it('loses no line to a quote that never closes', () => {
    const table = tableOf('a,b\n1,"offen\n2,x\n3,y\n')
    expect(table.rows).toEqual([
      { line: 2, cells: ['1', '"offen'], broken: 'quote-not-closed' },
      { line: 3, cells: ['2', 'x'] },
      { line: 4, cells: ['3', 'y'] },
    ])
  })

  it('does not let a stray quote swallow rows up to the next one', () => {
    const table = tableOf('a,b\n1,"Rohr" 5 Zoll\n2,"gut"\n')
    expect(table.rows).toEqual([
      { line: 2, cells: ['1', '"Rohr" 5 Zoll'], broken: 'quote-not-closed' },
      { line: 3, cells: ['2', 'gut'] },
    ])
  })

  it('stays quick and complete when every line has an open quote', () => {
    const lines = Array.from({ length: 5_000 }, (_, at) => `${at},"offen`)
    const table = tableOf(`a,b\n${lines.join('\n')}\n`)
    expect(table.rows.map((row) => row.line)).toEqual(lines.map((_, at) => at + 2))
    expect(table.rows.every((row) => row.broken === 'quote-not-closed')).toBe(true)
  })

  it('marks the last row of a cut file: too short, in a quote, or in a character', () => {
    expect(tableOf('a,b\n1,2\n3').rows.at(-1)).toEqual({ line: 3, cells: ['3'], broken: 'cut-off' })
    expect(tableOf('a,b\n1,2\n3,"vi').rows.at(-1)).toMatchObject({ line: 3, broken: 'cut-off' })
    expect(tableOf('a,b\n1,2\n3,vi', true).rows.at(-1)).toMatchObject({ line: 3, broken: 'cut-off' })
    expect(tableOf('a,b\n1,2\n3,4').rows.at(-1)).toEqual({ line: 3, cells: ['3', '4'] })
    expect(tableOf('a,b\n1,2\n3\n').rows.at(-1)).toEqual({ line: 3, cells: ['3'] })
  })

  it('refuses 10,000 columns, in the header or in a later row, by a code', () => {
    const wide = Array.from({ length: 10_000 }, () => 'x').join(',')
    const refusal = { ok: false, code: 'too-many-columns', found: 10_000, limit: maxColumns }
    expect(parseTable(`${wide}\n1,2\n`)).toEqual({ ...refusal, line: 1 })
    expect(parseTable(`a,b\n1,2\n${wide}\n`)).toEqual({ ...refusal, line: 3 })
  })

  it('refuses a line of millions of separators without splitting it', () => {
    expect(parseTable(`a,b\n${','.repeat(5_000_000)}\n`)).toMatchObject({ code: 'too-many-columns', line: 2 })
  })

  it('refuses a header alone, and more rows than memory should hold', () => {
    expect(parseTable('a,b,c\n\n;;\n')).toMatchObject({ ok: true })
    expect(parseTable('a,b,c\n\n')).toEqual({ ok: false, code: 'no-rows' })
    expect(parseTable('a,b\n,\n , \n')).toEqual({ ok: false, code: 'no-rows' })
    expect(parseTable(`a,b\n${'1\n'.repeat(500_010)}`)).toMatchObject({ code: 'too-many-rows' })
  })

  it('takes back what our own export wrote, whatever is in the cells', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[=+\-@\t'"; ,|\n\r]{0,4}[a-zß0-9]{0,3}$/),
    )
    const clean = (text: string): string => text.replace(/\uFEFF/g, '').replace(/\r\n?/g, '\n')
    const law = fc.property(
      fc
        .integer({ min: 2, max: 6 })
        .chain((width) =>
          fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
        ),
      (rows) => {
        const header = rows[0]?.map((_, at) => `Spalte${at}`) ?? []
        const kept = rows.filter((row) => row.some((text) => clean(text).trim() !== ''))
        fc.pre(kept.length > 0 && header.length > 1)
        const table = tableOf(writeCsvRows([header, ...kept]))
        expect(table.delimiter).toBe(';')
        expect(table.header).toEqual(header)
        const back = table.rows.map((row) => row.cells.map(unguardCell))
        expect(back).toEqual(kept.map((row) => row.map(clean)))
      },
    )
    fc.assert(law, { seed: 1, numRuns: 500 })
  })

  it('never throws and never loses a line that has something in it', () => {
    const law = fc.property(fc.stringMatching(/^[ab",;\n ]{0,60}$/), (text) => {
      const parsed = parseTable(`x,y\n${text}`)
      if (!parsed.ok) return
      const { rows } = parsed.table
      const lines = rows.map((row) => row.line)
      expect(lines).toEqual(lines.toSorted((a, b) => a - b))
      const letters = (value: string): string => value.replace(/[^ab]/g, '')
      expect(letters(rows.flatMap((row) => row.cells).join(''))).toBe(letters(text))
    })
    fc.assert(law, { seed: 2, numRuns: 1_000 })
  })
})

describe('cellText', () => {
  it.each([
    ['NULL', ''],
    ['\\N', ''],
    ['Null', 'Null'],
    ['  Ab  cd ', 'Ab  cd'],
    ['Hof 3\r\nHinterhaus', 'Hof 3, Hinterhaus'],
    ["'+49 171", '+49 171'],
    ["'s-Hertogenbosch", "'s-Hertogenbosch"],
    ['a\u0007b', 'ab'],
  ])('reads %j as %j', (raw, text) => {
    expect(cellText(raw)).toBe(text)
  })
})
