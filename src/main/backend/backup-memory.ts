import { z } from 'zod'
import { backupParts } from '../../shared/domain/backup'
import { findingCodes } from '../../shared/domain/fsck'
import { refusalCodes } from '../../shared/domain/refusal'
import type { StorageHolder } from './ports'

const finding = z.object({ code: z.enum(findingCodes), ids: z.array(z.string()).readonly() })
const failure = z.object({ at: z.number(), code: z.enum(refusalCodes) })
const checked = { records: z.number(), findings: z.array(finding).readonly() }
const damaged = z.object({ part: z.enum(backupParts), file: z.string() })

const memorySchema = z.object({
  /** When this PC first looked after its backups; the last one counts from here until there is one. */
  since: z.number(),
  lastAt: z.number().nullable(),
  failure: failure.nullable(),
  /** The folder a person chose, and ours in it. */
  place: z.object({ name: z.string(), folder: z.string() }).nullable(),
  copiedAt: z.number().nullable(),
  placeFailure: failure.nullable(),
  check: z.object({ at: z.number(), ...checked }).nullable(),
  drill: z
    .object({
      at: z.number(),
      results: z
        .array(
          z.object({
            name: z.string(),
            backupAt: z.number(),
            which: z.enum(['newest', 'oldest']),
            damaged: damaged.nullable(),
            refused: z.enum(refusalCodes).nullable(),
            ...checked,
          }),
        )
        .readonly(),
    })
    .nullable(),
  restored: z.object({ at: z.number(), by: z.string(), reason: z.string(), backupAt: z.number() }).nullable(),
})
export type BackupMemory = z.infer<typeof memorySchema>

const fileName = 'backups'
const mostIds = 20

/** What this PC remembers of its backups between two starts; a restore does not replace it. */
export type BackupBook = {
  readonly read: () => Promise<BackupMemory>
  readonly write: (change: Partial<BackupMemory>) => Promise<void>
}

function blank(since: number): BackupMemory {
  const nothing = { lastAt: null, failure: null, place: null, copiedAt: null, placeFailure: null }
  return { since, ...nothing, check: null, drill: null, restored: null }
}

export function createBackupBook(storage: StorageHolder, clock: { readonly now: () => number }): BackupBook {
  let known: BackupMemory | undefined
  const read = async () => {
    if (known !== undefined) return known
    const small = storage.small()
    const parsed = memorySchema.safeParse(await small?.read(fileName))
    const memory = parsed.success ? parsed.data : blank(clock.now())
    if (small !== undefined) known = memory
    return memory
  }
  return {
    read,
    write: async (change) => {
      known = { ...(await read()), ...change }
      // A disk that is full must not keep a person from hearing just that.
      await storage
        .small()
        ?.write(fileName, known)
        .catch(() => undefined)
    },
  }
}

/** Enough ids to find the place; a list of thousands helps nobody. */
export function shortened<T extends { readonly ids: readonly string[] }>(findings: readonly T[]) {
  return findings.map((one) => ({ ...one, ids: one.ids.slice(0, mostIds) }))
}
