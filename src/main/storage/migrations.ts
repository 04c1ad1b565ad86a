import type { JsonObject } from '../../shared/domain/json'
import { backupBefore } from './backup-before'
import { writeDocument } from './durable-file'
import type { Environment } from './environment'
import { errorCode, readIfPresent } from './file-system'
import type { Identity } from './identity'
import { identityPath } from './identity'
import type { Message, Stop } from './message'
import { message, stop } from './message'

/** What a program must know to read a data folder; device.json says it, and says nothing in the first. */
export const folderFormat = 2

/** One step between two formats. Steps are frozen: each has a fixture of a folder as its program left it. */
type Migration = {
  readonly from: number
  readonly device: (document: JsonObject) => JsonObject
}

const migrations: readonly Migration[] = [
  {
    // In the first an office had one PC, and records no versions. Its lines are read as they stand; its snapshots are
    // passed over, and what they held is told anew from the journal, which has every line.
    from: 1,
    device: (document) => ({ ...document, format: 2 }),
  },
]

export function formatOf({ format = 1 }: Pick<Identity, 'format'>): number {
  return format
}

/** device.json as this program writes it; pure. */
export function migrated(device: JsonObject, format: number): JsonObject {
  return migrations
    .filter(({ from }) => from >= format)
    .reduce((document, step) => step.device(document), device)
}

/**
 * Brings a locked folder to this program's format, behind a verified backup of all of it. Interrupted anywhere, the
 * next start does the same again. A folder of a newer format, or one that cannot be backed up, is not touched.
 */
export async function renewFormat(
  environment: Environment,
  identity: Identity,
): Promise<readonly Message[] | Stop> {
  const { fileSystem, dataFolder, clock, program } = environment
  const from = formatOf(identity)
  if (from > folderFormat) return stop('newer-version', { format: from })
  if (from === folderFormat) return []
  const path = identityPath(dataFolder)
  try {
    // A change that was cut off may have left the previous copy only.
    if ((await readIfPresent(fileSystem, path)) === undefined) await writeDocument(fileSystem, path, identity)
    await backupBefore('before-migration', { fileSystem, dataFolder, now: clock.now(), program })
  } catch (error) {
    return stop('not-backed-up', { code: errorCode(error) })
  }
  await writeDocument(fileSystem, path, migrated(identity, from))
  return [message('format-renewed', { from, to: folderFormat })]
}

export function isStopped(value: readonly Message[] | Stop): value is Stop {
  return 'kind' in value
}
