import { join } from 'node:path'
import type { BackupId } from '../backend/ports'
import type { BackupPreview } from '../../shared/contract/backup'
import type { BackupKind, BackupList, BackupRow } from '../../shared/domain/backup'
import { officeDifference } from '../../shared/domain/office-difference'
import type { Outcome } from '../../shared/domain/refusal'
import { done, refuse } from '../../shared/domain/refusal'
import { backupFolderAt, claimPlace, copyNewestBackup, findBackups, PlaceAbsent } from './backup-copy'
import type { Checked } from './backup-examine'
import { examineBackup, scratchFolder } from './backup-examine'
import type { Report } from './backup-make'
import { makeBackup } from './backup-make'
import { blobFolder, listBackups, rowOf } from './backup-manifest'
import type { Sealed } from './backup-sources'
import { checkPresentOffice, withPresentOffice } from './backup-present'
import { BackupDamaged } from './backup-unpack'
import { foldersOf } from './environment'
import type { FileSystem } from './file-system'
import { errorCode, namesIn } from './file-system'
import type { Machine } from './machine'
import { ForeignBackup, prepareRestore } from './restore-prepare'

type At = { readonly dataFolder: string; readonly now: number }

/** What each job is told: plain values, since it may run in a thread of its own. */
export type JobInputs = {
  list: At & { readonly where: string | null }
  make: At & {
    readonly kind: BackupKind
    readonly program: string
    readonly office: string
    readonly device: string
    readonly sealed: Sealed
  }
  claim: At & { readonly chosen: string; readonly device: string }
  find: At & { readonly chosen: string }
  copy: At & { readonly to: string }
  drill: At & { readonly backup: BackupId }
  preview: At & { readonly backup: BackupId; readonly sealed: Sealed }
  check: At & { readonly sealed: Sealed }
  prepare: At & { readonly backup: BackupId }
}
export type JobAnswers = {
  list: BackupList
  make: BackupRow
  claim: string
  find: string
  copy: null
  drill: Checked
  preview: BackupPreview
  check: Checked
  prepare: Checked
}
export type JobName = keyof JobInputs

type JobPlace = {
  readonly fileSystem: FileSystem
  readonly machine: Machine
  readonly report?: Report
}

/** Runs one job, here or in a thread. Never rejects: what goes wrong is a refusal. */
export type RunJob = <N extends JobName>(
  name: N,
  input: JobInputs[N],
  report?: Report,
) => Promise<Outcome<JobAnswers[N]>>

function placeOf({ fileSystem }: JobPlace, { dataFolder }: At, where: string | null) {
  return { fileSystem, folder: where ?? foldersOf(dataFolder).backup }
}

function scratchOf({ fileSystem, machine }: JobPlace, { dataFolder, now }: At) {
  return { fileSystem, machine, now, folder: join(scratchFolder(dataFolder), 'then') }
}

function presentOf(here: JobPlace, at: At & { readonly sealed: Sealed }) {
  const scratch = join(scratchFolder(at.dataFolder), 'now')
  const { fileSystem, machine } = here
  return { fileSystem, machine, scratch, dataFolder: at.dataFolder, now: at.now, sealed: at.sealed }
}

async function preview(input: JobInputs['preview'], here: JobPlace): Promise<BackupPreview> {
  const { backup } = input
  const place = placeOf(here, input, backup.where)
  const compare = async (then: Parameters<typeof officeDifference>[1]) =>
    withPresentOffice(presentOf(here, input), async (now) => officeDifference(now, then))
  const { name } = backup
  const examined = await examineBackup(place, name, scratchOf(here, input), compare, here.report)
  const blobs = new Set(await namesIn(place.fileSystem, blobFolder(place.folder)))
  const { manifest, checked, read: difference } = examined
  return { backup: rowOf(name, manifest, blobs), difference, ...checked }
}

const table: { readonly [N in JobName]: (input: JobInputs[N], here: JobPlace) => Promise<JobAnswers[N]> } = {
  list: async (input, here) => {
    const list = await listBackups(placeOf(here, input, input.where))
    if (list === undefined && input.where !== null) throw new PlaceAbsent()
    return list ?? { backups: [], unreadable: [] }
  },
  make: (input, { fileSystem, report }) => makeBackup({ ...input, at: input.now, fileSystem, report }),
  claim: async ({ chosen, device }, { fileSystem }) => {
    await claimPlace(fileSystem, chosen, device)
    return backupFolderAt(chosen, device)
  },
  find: async ({ chosen }, { fileSystem }) => {
    const folder = await findBackups(fileSystem, chosen)
    if (folder === undefined) throw new PlaceAbsent()
    return folder
  },
  copy: async (input, here) => {
    const to = { fileSystem: here.fileSystem, folder: input.to }
    await copyNewestBackup(placeOf(here, input, null), to, here.report)
    return null
  },
  drill: async (input, here) => {
    const { where, name } = input.backup
    const place = placeOf(here, input, where)
    const nothing = async () => null
    return (await examineBackup(place, name, scratchOf(here, input), nothing, here.report)).checked
  },
  preview,
  check: (input, here) => checkPresentOffice(presentOf(here, input)),
  prepare: (input, here) => {
    const { where, name } = input.backup
    return prepareRestore({ ...here, ...input, place: placeOf(here, input, where), name })
  },
}

function refusalFor(error: unknown) {
  if (error instanceof BackupDamaged) return refuse('backup-damaged', { part: error.part, file: error.file })
  if (error instanceof PlaceAbsent) return refuse('place-absent')
  if (error instanceof ForeignBackup) return refuse('foreign-backup')
  const code = errorCode(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return refuse('disk-full', { code })
  // The code only: an error's text names the path, which no page is told.
  return refuse('write-failed', { code })
}

export async function runJob<N extends JobName>(
  name: N,
  input: JobInputs[N],
  here: JobPlace,
): Promise<Outcome<JobAnswers[N]>> {
  try {
    return done(await table[name](input, here))
  } catch (error) {
    return refusalFor(error)
  }
}

/** Runs jobs in this thread: for a few records, or where there is no window to keep waiting. */
export function runJobsHere(here: Omit<JobPlace, 'report'>): RunJob {
  return (name, input, report = () => undefined) => runJob(name, input, { ...here, report })
}
