import { join } from 'node:path'
import { z } from 'zod'
import type { BackupList, BackupRow } from '../../shared/domain/backup'
import { backupKinds, backupParts } from '../../shared/domain/backup'
import { civilAt } from '../../shared/domain/calendar'
import { readDocument, writeDocument } from './durable-file'
import type { FileSystem } from './file-system'
import { namesIn } from './file-system'

/** Where backups live: <data>/backup, or the same structure at a second place. */
export type BackupPlace = { readonly fileSystem: FileSystem; readonly folder: string }

const manifestFormat = 1
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const fileSchema = z.strictObject({
  /** Below the data folder, with `/` on every system; a manifest from a stick leads nowhere else. */
  path: z.string().regex(/^(device\.json|(journal|snapshot|files)(\/[\w-][\w.-]*){1,2})$/),
  part: z.enum(backupParts),
  sha256,
  /** Bytes before packing. */
  length: z.int().min(0),
})
export type BackupFile = z.infer<typeof fileSchema>

const manifestSchema = z.strictObject({
  format: z.literal(manifestFormat),
  number: z.int().min(1),
  kind: z.enum(backupKinds),
  at: z.int(),
  program: z.string(),
  office: z.string(),
  device: z.string(),
  /** The last line of each journal in it: device → epoch → seq. */
  heads: z.record(z.string(), z.record(z.string(), z.int())),
  newestEntryAt: z.int(),
  files: z.array(fileSchema),
})

/** Everything one backup holds; written last, so that a manifest that is there means a backup that is whole. */
export type Manifest = z.infer<typeof manifestSchema>

const namePattern = /^\d{4}-\d{2}-\d{2}_\d{2}-\d{2}(-\d+)?$/

export function blobFolder(folder: string): string {
  return join(folder, 'blobs')
}

export function blobName(sha: string): string {
  return `${sha}.gz`
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}

/** The civil date and time of the office; a second one in the same minute gets a number. */
export function manifestName(at: number, taken: readonly string[]): string {
  const { year, month, day, hour, minute } = civilAt(at)
  const plain = `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}_${pad(hour)}-${pad(minute)}`
  for (let again = 2, name = plain; ; again++) {
    if (!taken.includes(name)) return name
    name = `${plain}-${again}`
  }
}

/** Names of the manifests at a place; undefined when there is no such folder. */
export async function manifestNames({
  fileSystem,
  folder,
}: BackupPlace): Promise<readonly string[] | undefined> {
  const names = await namesIn(fileSystem, folder)
  return names
    ?.filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .filter((name) => namePattern.test(name))
}

export function manifestPath(folder: string, name: string): string {
  return join(folder, `${name}.json`)
}

export async function readManifest(
  { fileSystem, folder }: BackupPlace,
  name: string,
): Promise<Manifest | undefined> {
  if (!namePattern.test(name)) return undefined
  const found = await readDocument(fileSystem, manifestPath(folder, name))
  if (found.kind !== 'found') return undefined
  const parsed = manifestSchema.safeParse(found.value)
  return parsed.success ? parsed.data : undefined
}

export async function writeManifest(place: BackupPlace, name: string, manifest: Manifest): Promise<void> {
  await writeDocument(place.fileSystem, manifestPath(place.folder, name), manifest)
}

export function rowOf(name: string, manifest: Manifest, blobs: ReadonlySet<string>): BackupRow {
  const { kind, at, number, program, newestEntryAt, files } = manifest
  const bytes = files.reduce((sum, { length }) => sum + length, 0)
  const whole = files.every((file) => blobs.has(blobName(file.sha256)))
  return { name, kind, at, number, program, bytes, newestEntryAt, whole }
}

/** Every backup at a place, newest first; undefined when the place is not there. */
export async function listBackups(place: BackupPlace): Promise<BackupList | undefined> {
  const names = await manifestNames(place)
  if (names === undefined) return undefined
  const blobs = new Set(await namesIn(place.fileSystem, blobFolder(place.folder)))
  const backups: BackupRow[] = []
  const unreadable: { name: string }[] = []
  for (const name of names) {
    const manifest = await readManifest(place, name)
    if (manifest === undefined) unreadable.push({ name })
    else backups.push(rowOf(name, manifest, blobs))
  }
  return { backups: backups.toSorted((a, b) => b.number - a.number), unreadable }
}
