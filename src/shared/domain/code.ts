/**
 * What stands as Code 128 and QR on our own papers. Only A–X and 0–9: a scanner set to a US keyboard swaps Y and Z and
 * turns - into ß on a German PC (interface.md, scanner). All are six characters or longer, as the scanner's timing asks.
 */
const ticketNumber = /^([A-X]\d{2})-(\d{5,})$/
const ticketPattern = /^([A-X]\d{2})(\d{5,})$/
const itemPattern = /^([A-X]\d{2})(\d{5,})P(\d{2,3})$/
const shelfPrefix = 'FACH'
const shelfPattern = /^FACH([1-6])([A-X0-9]{1,6})$/
const shelfCodePattern = /^[A-X0-9]{1,6}$/

export const shortestCode = 6

export type Code =
  | { readonly kind: 'ticket'; readonly number: string }
  | { readonly kind: 'item'; readonly number: string; readonly position: number }
  | { readonly kind: 'shelf'; readonly shelf: string }

/** The code of a ticket's number: A26-01087 → A2601087. Undefined for numbers that are not of our series. */
export function ticketCode(number: string): string | undefined {
  const parts = ticketNumber.exec(number)
  return parts === null ? undefined : `${parts[1]}${parts[2]}`
}

/** The code of an item, by its position on the ticket from 1 to 999: A26-01087, 3 → A2601087P03. */
export function itemCode(number: string, position: number): string | undefined {
  const code = ticketCode(number)
  if (code === undefined || !Number.isInteger(position) || position < 1 || position > 999) return undefined
  return `${code}P${String(position).padStart(2, '0')}`
}

/** The code on a shelf: R12 → FACH3R12; the figure says how long the shelf's own code is. */
export function shelfCode(shelf: string): string | undefined {
  return shelfCodePattern.test(shelf) ? `${shelfPrefix}${shelf.length}${shelf}` : undefined
}

/** What a scanned text stands for; undefined when it is none of our codes. */
export function parseCode(text: string): Code | undefined {
  const shelf = shelfPattern.exec(text)
  if (shelf !== null) {
    const [, length, code = ''] = shelf
    return Number(length) === code.length ? { kind: 'shelf', shelf: code } : undefined
  }
  const item = itemPattern.exec(text)
  if (item !== null) {
    const [, series, counter, position] = item
    const place = Number(position)
    // 03 and 003 would be two codes of one item.
    if (String(place).padStart(2, '0') !== position || place === 0) return undefined
    return { kind: 'item', number: `${series}-${counter}`, position: place }
  }
  const ticket = ticketPattern.exec(text)
  return ticket === null ? undefined : { kind: 'ticket', number: `${ticket[1]}-${ticket[2]}` }
}

/** Stands on the test print: its signs are the ones that keyboards do not share. */
export const layoutTestText = 'TEST-YZ'

/** How the scanner's keyboard goes with this PC's, by what came of a scanned text; undefined: it does not show. */
export function scannerLayout(text: string): 'german' | 'american' | undefined {
  if (text === layoutTestText) return 'german'
  // No code of anybody's has a ß in it, whatever else came out of the swapped keys.
  return text.includes('ß') ? 'american' : undefined
}
