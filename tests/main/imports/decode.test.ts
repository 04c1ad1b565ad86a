import { describe, expect, it } from 'vitest'
import { decode } from '../../../src/main/imports/decode'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const bytes = (...parts: readonly (readonly number[] | Uint8Array)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]))

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const units = [...text].flatMap((char) => {
    const code = char.charCodeAt(0)
    return order === 'le' ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff]
  })
  return Uint8Array.from(units)
}

describe('decode', () => {
  it('reads UTF-8 with and without mark; a mark left in the text would spoil the first header', () => {
    expect(decode(utf8('Straße;Ort\n'))).toEqual({
      ok: true,
      text: 'Straße;Ort\n',
      encoding: 'utf-8',
      cut: false,
    })
    const marked = decode(bytes([0xef, 0xbb, 0xbf], utf8('Straße;Ort\n')))
    expect(marked).toMatchObject({ ok: true, text: 'Straße;Ort\n', encoding: 'utf-8-bom' })
  })

  it('falls back to Windows-1252; otherwise umlauts and the euro sign of old programs turn to rubbish', () => {
    const old = decode(bytes(utf8('Stra'), [0xdf], utf8('e;M'), [0xfc], utf8('ller;5 '), [0x80], utf8('\n')))
    expect(old).toMatchObject({ ok: true, text: 'Straße;Müller;5 €\n', encoding: 'windows-1252' })
    const atEnd = decode(bytes(utf8('Ort\nN'), [0xfc], utf8('rnberg Wei'), [0xdf]))
    expect(atEnd).toMatchObject({ ok: true, text: 'Ort\nNürnberg Weiß', encoding: 'windows-1252' })
    expect(decode(bytes(utf8('Ort;Land\nK;'), [0xc4]))).toMatchObject({ text: 'Ort;Land\nK;Ä', cut: false })
  })

  it('reads UTF-16 both ways round; Excel writes it as "Unicode text"', () => {
    const little = decode(bytes([0xff, 0xfe], utf16('Größe\tOrt\n', 'le')))
    expect(little).toMatchObject({ ok: true, text: 'Größe\tOrt\n', encoding: 'utf-16le' })
    const big = decode(bytes([0xfe, 0xff], utf16('Größe\tOrt\n', 'be')))
    expect(big).toMatchObject({ ok: true, text: 'Größe\tOrt\n', encoding: 'utf-16be' })
  })

  it('sees a UTF-8 file cut in the middle of a character, instead of taking all of it for Windows-1252', () => {
    const whole = utf8('Ort\nMünchen\nKöln ß')
    const cut = decode(whole.subarray(0, whole.length - 1))
    expect(cut).toMatchObject({ ok: true, text: 'Ort\nMünchen\nKöln ', encoding: 'utf-8', cut: true })
  })

  it.each([
    ['xlsx', bytes([0x50, 0x4b, 3, 4, 0, 0], utf8('xl/workbook.xml'))],
    ['zip', bytes([0x50, 0x4b, 3, 4, 0, 0], utf8('notes.txt'))],
    ['pdf', utf8('%PDF-1.7\n')],
    ['png', bytes([0x89, 0x50, 0x4e, 0x47, 13, 10])],
    ['jpeg', bytes([0xff, 0xd8, 0xff, 0xe0])],
    ['xls', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
    ['gzip', bytes([0x1f, 0x8b, 8])],
    ['binary', bytes(utf8('a,b\n'), [0], utf8('c,d\n'))],
    ['binary', bytes(utf8('abc'), [1, 2, 3, 4, 5, 6])],
  ])('refuses %s by what it is, not with a table of rubbish', (looksLike, content) => {
    expect(decode(content)).toEqual({ ok: false, code: 'not-text', looksLike })
  })

  it('refuses an empty file and one of blanks', () => {
    expect(decode(new Uint8Array())).toEqual({ ok: false, code: 'file-empty' })
    expect(decode(utf8('\uFEFF \r\n\r\n'))).toEqual({ ok: false, code: 'file-empty' })
  })
})
