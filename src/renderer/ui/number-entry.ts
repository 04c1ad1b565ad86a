/** Reads numbers as people type them, with German or English separators. Pure. */

function inGroups(text: string, separator: '.' | ','): boolean {
  const groups = text.split(separator)
  const first = groups[0] ?? ''
  return /^\d{1,3}$/.test(first) && groups.slice(1).every((group) => /^\d{3}$/.test(group))
}

type Parts = { whole: string; fraction: string }

function cut(text: string, decimal: '.' | ','): Parts | null {
  const at = text.lastIndexOf(decimal)
  const thousands = decimal === ',' ? '.' : ','
  const whole = text.slice(0, at)
  if (whole.includes(thousands) && !inGroups(whole, thousands)) return null
  return { whole: whole.replaceAll(thousands, ''), fraction: text.slice(at + 1) }
}

function grouped(text: string, separator: '.' | ','): Parts | null {
  return inGroups(text, separator) ? { whole: text.replaceAll(separator, ''), fraction: '' } : null
}

function onlyDots(text: string): Parts | null {
  if (text.indexOf('.') !== text.lastIndexOf('.')) return grouped(text, '.')
  // `1.234` is a German thousand, `0.125` and `12.5` are decimals.
  return /^[1-9]\d{0,2}\.\d{3}$/.test(text) ? grouped(text, '.') : cut(text, '.')
}

function split(text: string): Parts | null {
  const comma = text.lastIndexOf(',')
  const dot = text.lastIndexOf('.')
  if (comma < 0 && dot < 0) return { whole: text, fraction: '' }
  if (comma >= 0 && dot >= 0) return cut(text, comma > dot ? ',' : '.')
  if (comma >= 0) return text.indexOf(',') === comma ? cut(text, ',') : grouped(text, ',')
  return onlyDots(text)
}

function parseScaled(text: string, decimals: number): number | null {
  const bare = text
    .replaceAll(/[\s\u00a0\u202f]/gu, '')
    .replace(/(€|EUR)$/iu, '')
    .replace(/^€/u, '')
  const signed = /^([-−]?)([\d.,]+)$/u.exec(bare)
  const digits = signed?.[2] ?? ''
  if (!/\d/u.test(digits)) return null
  const parts = split(digits)
  if (parts === null || !/^\d*$/u.test(parts.whole) || !/^\d*$/u.test(parts.fraction)) return null
  if (parts.fraction.length > decimals) return null
  const value = Number(`${parts.whole}${parts.fraction.padEnd(decimals, '0')}`)
  if (!Number.isSafeInteger(value)) return null
  return signed?.[1] === '' || value === 0 ? value : -value
}

/** `1.234,56`, `1234,56`, `1234.56`, `18,4 €` → cents; null if it is not an amount. */
export function parseMoney(text: string): number | null {
  return parseScaled(text, 2)
}

/** `2,5`, `2.5`, `0,125` → thousandths; null if it is not a number. */
export function parseQuantity(text: string): number | null {
  return parseScaled(text, 3)
}
