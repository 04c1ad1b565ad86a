import { join } from 'node:path'
import { z } from 'zod'
import { readDocument, writeDocument } from './durable-file'
import type { FileSystem } from './file-system'

/** A restore that is prepared to its last byte and waits for the next start. */
const planSchema = z.strictObject({
  format: z.literal(1),
  office: z.string(),
  /** The backup's name and when it was made, ms. */
  backup: z.string(),
  backupAt: z.int(),
  /** Folder below <data>/quarantine for what is replaced. */
  aside: z.string().regex(/^[\w-]+$/),
})
export type RestorePlan = z.infer<typeof planSchema>

/** Beside the data folder, so that moving something from one into the other is one rename. */
export function restoreFolder(dataFolder: string): string {
  return `${dataFolder}.restore`
}

/** The office that is to take the place of the present one. */
export function restoredOffice(dataFolder: string): string {
  return join(restoreFolder(dataFolder), 'office')
}

function planPath(dataFolder: string): string {
  return join(restoreFolder(dataFolder), 'plan.json')
}

/** From the moment this resolves the next start opens the restored office. */
export async function writePlan(
  fileSystem: FileSystem,
  dataFolder: string,
  plan: RestorePlan,
): Promise<void> {
  await writeDocument(fileSystem, planPath(dataFolder), plan)
}

/** Undefined: nothing waits; what is left of a restore that was not prepared to its end counts for nothing. */
export async function readPlan(fileSystem: FileSystem, dataFolder: string): Promise<RestorePlan | undefined> {
  const found = await readDocument(fileSystem, planPath(dataFolder))
  if (found.kind !== 'found') return undefined
  const parsed = planSchema.safeParse(found.value)
  return parsed.success ? parsed.data : undefined
}

/** Removes the plan first: without it the rest counts for nothing. */
export async function dropRestore(fileSystem: FileSystem, dataFolder: string): Promise<void> {
  const folder = restoreFolder(dataFolder)
  const names = await fileSystem.names(folder).catch(() => [])
  for (const name of names.filter((one) => one.startsWith('plan.json')))
    await fileSystem.remove(join(folder, name))
  await fileSystem.removeFolder(folder)
}
