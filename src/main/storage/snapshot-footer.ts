import { join } from 'node:path'
import { z } from 'zod'
import { readDocument } from './durable-file'
import type { FileSystem } from './file-system'
import { namesIn } from './file-system'

export const footerFormat = 2
export const currentNames = ['CURRENT', 'CURRENT-2'] as const

export const headsSchema = z.record(z.string(), z.record(z.string(), z.int()))
const fileFacts = z.strictObject({ count: z.int(), sha256: z.string() })
const footerSchema = z.strictObject({
  format: z.literal(footerFormat),
  office: z.string(),
  device: z.string(),
  streams: z.array(
    z.strictObject({
      device: z.string(),
      epoch: z.int(),
      seq: z.int(),
      hash: z.string(),
      seen: headsSchema,
    }),
  ),
  lastStamp: z.string(),
  counters: z.record(z.string(), z.int()),
  files: z.record(z.string(), fileFacts),
})
export type FileFacts = z.infer<typeof fileFacts>
export type Footer = z.infer<typeof footerSchema>

export function snapshotName(number: number): string {
  return String(number).padStart(6, '0')
}

export function isSnapshotName(name: string): boolean {
  return /^\d{6,}$/.test(name)
}

/** `folder` is <data>/snapshot. */
export type SnapshotFolder = { readonly fileSystem: FileSystem; readonly folder: string }

/** A snapshot's footer; undefined when it is damaged. `older`: of an earlier format, the journal tells it anew. */
export async function readFooter(
  { fileSystem, folder }: SnapshotFolder,
  name: string,
): Promise<Footer | 'newer' | 'older' | undefined> {
  const found = await readDocument(fileSystem, join(folder, name, 'footer.json'))
  if (found.kind !== 'found') return undefined
  const parsed = footerSchema.safeParse(found.value)
  if (parsed.success) return parsed.data
  const other = z.object({ format: z.int().min(1) }).safeParse(found.value).data?.format ?? footerFormat
  if (other === footerFormat) return undefined
  return other > footerFormat ? 'newer' : 'older'
}

/** The names that CURRENT and its copy give. */
export async function currentSnapshots({ fileSystem, folder }: SnapshotFolder): Promise<readonly string[]> {
  const current: string[] = []
  for (const file of currentNames) {
    const found = await readDocument(fileSystem, join(folder, file))
    if (found.kind === 'found' && typeof found.value === 'string') current.push(found.value)
  }
  return current
}

/** Snapshots in the order to try: the current one, its copy, then the others from new to old. */
export async function snapshotsToTry(place: SnapshotFolder): Promise<readonly string[]> {
  const names = ((await namesIn(place.fileSystem, place.folder)) ?? []).filter(isSnapshotName).toReversed()
  return [...new Set([...(await currentSnapshots(place)), ...names])]
}
