import { readFile } from 'node:fs/promises'
import Papa from 'papaparse'

const folder = new URL('../../data/northwind/', import.meta.url)

/**
 * The real data read once more, without a line of the program: a row with one field too many has a comma in its address,
 * so everything before the address is at its place from the left, and nothing behind it is needed here.
 */
async function read(name: string): Promise<string[][]> {
  const { data } = Papa.parse<string[]>(await readFile(new URL(name, folder), 'utf8'), {
    skipEmptyLines: true,
  })
  return data.slice(1)
}

export type OrderByHand = {
  readonly id: string
  readonly customer: string
  /** YYYY-MM-DD. */
  readonly ordered: string
  readonly shipped: string | null
  readonly netCents: number
}

/** Every order with its days and the sum of its lines, each rounded half up to cents. */
export async function ordersByHand(): Promise<OrderByHand[]> {
  const net = new Map<string, number>()
  for (const [id = '', , price = '', quantity = '', discount = ''] of await read('order-details.csv')) {
    net.set(id, (net.get(id) ?? 0) + lineCents(price, quantity, discount))
  }
  return (await read('orders.csv')).map(([id = '', customer = '', , ordered = '', , shipped = '']) => ({
    id,
    customer,
    ordered: ordered.slice(0, 10),
    shipped: shipped === 'NULL' ? null : shipped.slice(0, 10),
    netCents: net.get(id) ?? 0,
  }))
}

/** Digits only, so that no cent is lost to a binary fraction: thousandths of a euro × pieces × ten-thousandths. */
function lineCents(price: string, quantity: string, discount: string): number {
  const whole = (text: string, digits: number) => {
    const [before = '0', after = ''] = text.split('.')
    return BigInt(before + after.padEnd(digits, '0').slice(0, digits))
  }
  const tenMillionths = whole(price, 4) * BigInt(quantity) * (10_000n - whole(discount, 4))
  return Number((tenMillionths + 500_000n) / 1_000_000n)
}

/** Days between two days, counted by the calendar of the machine. */
export function daysFrom(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

export function countBy<T>(rows: readonly T[], keyOf: (row: T) => string): Record<string, number> {
  return sumBy(rows, keyOf, () => 1)
}

export function sumBy<T>(
  rows: readonly T[],
  keyOf: (row: T) => string,
  valueOf: (row: T) => number,
): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const row of rows) sums[keyOf(row)] = (sums[keyOf(row)] ?? 0) + valueOf(row)
  return sums
}
