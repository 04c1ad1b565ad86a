import type { Checked } from './backup-examine'
import { dirname, join } from 'node:path'
import type { Office } from '../../shared/domain/office'
import { sha256Of } from './backup-blobs'
import { checkOffice, dataIn, withOffice } from './backup-examine'
import type { Sealed } from './backup-sources'
import { backupSources, isUnbegun } from './backup-sources'
import { writeThrough } from './backup-unpack'
import { foldersOf } from './environment'
import type { FileSystem } from './file-system'
import { readIfPresent } from './file-system'
import type { Machine } from './machine'

export type Present = {
  readonly fileSystem: FileSystem
  readonly dataFolder: string
  readonly sealed: Sealed
  readonly scratch: string
  readonly machine: Machine
  readonly now: number
}

/** Reads the office that people are working in from a copy of its files, up to the line it is sealed at. */
export async function withPresentOffice<T>(
  { fileSystem, dataFolder, sealed, scratch, machine, now }: Present,
  read: (office: Office) => Promise<T>,
): Promise<T> {
  await fileSystem.removeFolder(scratch)
  try {
    for (const source of await backupSources({ fileSystem, dataFolder }, sealed)) {
      const bytes = source.part === 'files' ? undefined : await source.read()
      if (bytes === undefined || isUnbegun(source, bytes)) continue
      const full = join(dataIn(scratch), ...source.path.split('/'))
      await fileSystem.makeFolder(dirname(full))
      await writeThrough(fileSystem, full, bytes)
    }
    return await withOffice({ fileSystem, folder: scratch, machine, now }, ({ store }) => read(store.office))
  } finally {
    await fileSystem.removeFolder(scratch)
  }
}

/** The rules of fsck over what is on disk, and whether every file that a record names is there and unharmed. */
export function checkPresentOffice(present: Present): Promise<Checked> {
  const { fileSystem, dataFolder } = present
  const { files } = foldersOf(dataFolder)
  const hasFile = async (sha: string) => {
    const bytes = await readIfPresent(fileSystem, join(files, sha))
    return bytes !== undefined && sha256Of(bytes) === sha
  }
  return withPresentOffice(present, (office) => checkOffice(office, hasFile))
}
