/**
 * The digits of a phone number without the country's or the trunk prefix, so that every way of writing it meets:
 * "+49 171 23456", "0049 171/23456" and "0171/234-56" are all 17123456.
 */
export function phoneKey(text: string): string {
  const trimmed = text.trim()
  const international = /^(?:\+|00)/.test(trimmed)
  const digits = trimmed.replace(/\(0\)/g, '').replace(/\D/g, '')
  if (!international) return digits.replace(/^0+/, '')
  return digits.replace(/^0+/, '').replace(/^490*/, '')
}

/** Whether a search text is meant as a phone number: digits and the signs people write between them. */
export function looksLikePhone(text: string): boolean {
  return /^[+\d\s()/.\-–]+$/.test(text.trim()) && text.replace(/\D/g, '').length >= 3
}
