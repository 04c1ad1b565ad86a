export type DecimalMark = ',' | '.'

export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: 'unreadable' | 'ambiguous' | 'out-of-range' }

const currency = /(?:€|\$|£|\bEUR|\bUSD|\bCHF|\bGBP)/gi

/**
 * A written number as a whole number of its smallest parts: places 2 gives cents, 3 thousandths. Half up on the
 * digits themselves, never through a float. `mark` is the decimal mark of the file; without it a number like
 * `1.234` is ambiguous.
 */
export function readScaled(text: string, places: number, mark: DecimalMark | null): Reading<number> {
  const bare = text.replace(currency, '').replace(/[\s\u00a0\u202f']/g, '')
  const match = /^([+-]?)(\d[\d.,]*|[.,]\d+)(-?)$/.exec(bare)
  if (match === null) return { ok: false, why: 'unreadable' }
  const split = splitDecimal(match[2] ?? '', mark)
  if (!split.ok) return split
  const { whole, fraction } = split.value
  const kept = BigInt(whole + fraction.slice(0, places).padEnd(places, '0'))
  const magnitude = kept + (Number(fraction[places] ?? '0') >= 5 ? 1n : 0n)
  const negative = match[1] === '-' || match[3] === '-'
  if (magnitude > BigInt(Number.MAX_SAFE_INTEGER)) return { ok: false, why: 'out-of-range' }
  const value = Number(magnitude)
  return { ok: true, value: negative && value !== 0 ? -value : value }
}

/** The decimal mark of a set of written numbers: what the unambiguous ones agree on. */
export function decimalMarkOf(texts: Iterable<string>): DecimalMark | null {
  let found: DecimalMark | null = null
  for (const text of texts) {
    const mark = markIn(text.replace(/[^\d.,]/g, ''))
    if (mark === null) continue
    if (found !== null && found !== mark) return null
    found = mark
  }
  return found
}

function markIn(digits: string): DecimalMark | null {
  const dots = digits.split('.').length - 1
  const commas = digits.split(',').length - 1
  if (dots + commas === 0) return null
  if (dots > 0 && commas > 0) return digits.lastIndexOf('.') > digits.lastIndexOf(',') ? '.' : ','
  const used: DecimalMark = dots > 0 ? '.' : ','
  if (dots + commas > 1) return used === '.' ? ',' : '.'
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits) ? null : used
}

function splitDecimal(
  digits: string,
  fileMark: DecimalMark | null,
): Reading<{ readonly whole: string; readonly fraction: string }> {
  if (!/[.,]/.test(digits)) return { ok: true, value: { whole: digits, fraction: '' } }
  const mark = markIn(digits) ?? fileMark
  if (mark === null) return { ok: false, why: 'ambiguous' }
  const [whole = '', fraction = '', ...more] = digits.split(mark)
  const group = mark === ',' ? '.' : ','
  const grouped = whole.includes(group)
  const groupsFit = !grouped || /^\d{1,3}(?:[.,]\d{3})+$/.test(whole)
  if (more.length > 0 || fraction.includes(group) || !groupsFit) return { ok: false, why: 'unreadable' }
  return { ok: true, value: { whole: whole.replaceAll(group, '') || '0', fraction } }
}
