import { appendFileSync } from 'node:fs'

/** What a simulation did, added to the file that SUMS names: the soak prints the sums of all its rounds. */
export function tellSums(row: string, sums: Readonly<Record<string, number>>): void {
  const file = process.env['SUMS']
  if (file !== undefined) appendFileSync(file, `${JSON.stringify({ row, sums })}\n`)
}

/** Where seeds begin; a seed that a failure prints is given back here. */
export const firstSeed = Number(process.env['SEED'] ?? 1)
