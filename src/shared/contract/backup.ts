import { z } from 'zod'
import type { BackupList, BackupPart, BackupRow } from '../domain/backup'
import type { Finding } from '../domain/fsck'
import type { OfficeDifference } from '../domain/office-difference'
import type { RefusalCode } from '../domain/refusal'
import { shortText } from '../domain/row'
import { request } from './request'
import { requestId } from './request-id'

/** Where a backup lies: in the data folder, at the second place, or in a folder chosen to restore from. */
const backupPlaces = ['here', 'second', 'chosen'] as const
export type BackupPlaceName = (typeof backupPlaces)[number]

const nothing = z.strictObject({})
const backup = { place: z.enum(backupPlaces), name: z.string().min(1).max(40) }

export const backupRequests = {
  'backup:state': request('data.backup', nothing),
  'backup:make': request('data.backup', z.strictObject({ requestId })),
  /** Asks the person for a folder; `unencrypted` says that the warning was read. */
  'backup:set-place': request('data.backup', z.strictObject({ unencrypted: z.literal(true) })),
  'backup:drop-place': request('data.backup', nothing),
  /** Asks for a folder with backups to restore from. */
  'backup:choose': request('data.backup', nothing),
  'backup:preview': request('data.backup', z.strictObject(backup)),
  'backup:drill': request('data.backup', nothing),
  /** Prepares everything, then the program ends and starts again on the restored office. */
  'backup:restore': request(
    'data.backup',
    z.strictObject({
      requestId,
      ...backup,
      password: z.string().min(1).max(200),
      reason: shortText.min(1),
    }),
  ),
}

export type BackupStep = 'packing' | 'copying' | 'reading' | 'checking' | 'preparing'
/** What is under way; files done of all, 0 of 0 where it is not known. */
export type BackupProgress = { readonly step: BackupStep; readonly done: number; readonly all: number }

/** Why the last attempt came to nothing. */
type BackupFailure = { readonly at: number; readonly code: RefusalCode }

export type CheckResult = {
  readonly at: number
  readonly records: number
  readonly findings: readonly Finding[]
}

export type DrillResult = {
  readonly name: string
  readonly backupAt: number
  readonly which: 'newest' | 'oldest'
  /** What could not be read; null: it opened. */
  readonly damaged: { readonly part: BackupPart; readonly file: string } | null
  /** Anything else that kept it from being tried. */
  readonly refused: RefusalCode | null
  readonly findings: readonly Finding[]
  readonly records: number
}
export type Drill = { readonly at: number; readonly results: readonly DrillResult[] }

export type SecondPlace = {
  /** The folder's own name; the whole path stays in main. */
  readonly name: string
  readonly backups: BackupList | null
  /** When the newest backup was last brought there. */
  readonly copiedAt: number | null
  readonly failure: BackupFailure | null
}

export type Restored = {
  readonly at: number
  readonly by: string
  readonly reason: string
  readonly backupAt: number
}

export type BackupState = {
  readonly here: BackupList
  readonly second: SecondPlace | null
  readonly chosen: { readonly name: string; readonly backups: BackupList } | null
  readonly running: BackupProgress | null
  readonly failure: BackupFailure | null
  readonly check: CheckResult | null
  readonly drill: Drill | null
  readonly restored: Restored | null
  readonly now: number
}

export type BackupPreview = {
  readonly backup: BackupRow
  readonly difference: OfficeDifference
  readonly findings: readonly Finding[]
  readonly records: number
}

export type BackupAnswers = {
  'backup:state': BackupState
  'backup:make': BackupRow
  /** null: called off. */
  'backup:set-place': BackupState | null
  'backup:drop-place': BackupState
  'backup:choose': BackupState | null
  'backup:preview': BackupPreview
  'backup:drill': Drill
  'backup:restore': null
}
