import { appendFileSync, readFileSync } from 'node:fs'
import { z } from 'zod'

/** What npm run bench asks of the program, and where the answers go. */
const orderSchema = z.object({
  sizes: z.array(z.int()),
  /** Folder of the office of each size, by the number of tickets. */
  offices: z.record(z.string(), z.string()),
  /** A folder on the same disk for the bare window. */
  folder: z.string(),
  starts: z.int(),
  saves: z.int(),
  password: z.string(),
  out: z.string(),
  /** The folder of the office with the full workbench. */
  view: z.string().exactOptional(),
  /** Where pictures of the largest office go; missing: none are taken. */
  pictures: z.string().exactOptional(),
})
export type Order = z.infer<typeof orderSchema>

export function readOrder(): Order {
  return orderSchema.parse(JSON.parse(readFileSync(process.env['DURCHREICHE_BENCH'] ?? '', 'utf8')))
}

export function dataFolderOf({ offices }: Order, size: number): string {
  return `${offices[String(size)] ?? ''}/office`
}

export type Times = {
  readonly measure: string
  readonly size: number
  readonly store: string
  readonly times: readonly number[]
}

/** One line of JSON per list of durations (ms). */
export function answer({ out }: Order, times: Times): void {
  appendFileSync(out, `${JSON.stringify(times)}\n`)
}
