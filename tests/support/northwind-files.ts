import { readFile } from 'node:fs/promises'
import { decode } from '../../src/main/imports/decode'
import { prepareFile } from '../../src/main/imports/prepare-file'
import type { PreparedFile } from '../../src/main/imports/prepare-file'
import { parseTable } from '../../src/main/imports/table'

const folder = new URL('../data/northwind/', import.meta.url)
const names = ['employees.csv', 'customers.csv', 'products.csv', 'orders.csv', 'order-details.csv']

/** The five files of the real data that hold records, decoded and parsed. */
export async function readNorthwind(): Promise<readonly PreparedFile[]> {
  return Promise.all(names.map(readNorthwindFile))
}

export async function readNorthwindFile(name: string): Promise<PreparedFile> {
  const decoded = decode(await readFile(new URL(name, folder)))
  if (!decoded.ok) throw new Error(`${name}: ${decoded.code}`)
  const parsed = parseTable(decoded.text, { cut: decoded.cut })
  if (!parsed.ok) throw new Error(`${name}: ${parsed.code}`)
  return prepareFile(name, parsed.table)
}
