import { describe, expect, it } from 'vitest'
import { guardCell, writeCanonicalJson, writeCsv } from '../../../src/main/imports/export'

describe('writeCanonicalJson', () => {
  it('writes the same bytes for the same data, in whatever order it comes', () => {
    const one = writeCanonicalJson({
      tickets: [
        { id: 'b', stamp: '9', title: 'B' },
        { id: 'a', stamp: '1', title: 'A', extra: undefined },
      ],
      customers: [{ name: { last: 'x', first: 'y' }, id: 'c' }],
    })
    const two = writeCanonicalJson({
      customers: [{ id: 'c', stamp: '3', name: { first: 'y', last: 'x' } }],
      tickets: [
        { title: 'A', id: 'a' },
        { title: 'B', id: 'b' },
      ],
    })
    expect(one).toBe(two)
    expect(JSON.parse(one)).toEqual({
      customers: [{ id: 'c', name: { first: 'y', last: 'x' } }],
      tickets: [
        { id: 'a', title: 'A' },
        { id: 'b', title: 'B' },
      ],
    })
    expect(one.indexOf('customers')).toBeLessThan(one.indexOf('tickets'))
    expect(one.endsWith('}\n')).toBe(true)
  })
})

describe('writeCsv', () => {
  it('writes what Excel opens with umlauts: mark, semicolons, CRLF', () => {
    const csv = writeCsv([
      { id: '2', name: 'Müller; "Söhne"', cents: 1250, active: true, tags: ['b', 'a'], stamp: 'x' },
      { id: '1', name: null, cents: -5 },
    ])
    expect(csv).toBe(
      '\uFEFFid;active;cents;name;tags\r\n1;;-5;;\r\n2;true;1250;"Müller; ""Söhne""";"[""b"",""a""]"\r\n',
    )
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['+49 171 2', "'+49 171 2"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    ["'=x", "''=x"],
    ['-12,50', '-12,50'],
    ['-3', '-3'],
    ['a=b', 'a=b'],
  ])('guards %j as %j: a cell must not run as a formula, a number must stay one', (text, guarded) => {
    expect(guardCell(text)).toBe(guarded)
  })
})
