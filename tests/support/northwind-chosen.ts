import { readFile } from 'node:fs/promises'
import type { ChosenFile } from '../../src/main/backend/ports'

const folder = new URL('../data/northwind/', import.meta.url)

/** All files of the real data, as a person chooses them; two of them hold no records of ours. */
export const northwindNames = [
  'categories.csv',
  'customers.csv',
  'employees.csv',
  'order-details.csv',
  'orders.csv',
  'products.csv',
  'shippers.csv',
]

export async function chooseNorthwind(names: readonly string[] = northwindNames): Promise<ChosenFile[]> {
  return Promise.all(
    names.map(async (name) => aChosenFile(name, new Uint8Array(await readFile(new URL(name, folder))))),
  )
}

export function aChosenFile(name: string, content: Uint8Array | string): ChosenFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { name, sizeBytes: bytes.length, read: async () => bytes }
}
