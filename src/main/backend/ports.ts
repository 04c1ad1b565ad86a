import type { BackupPreview, CheckResult } from '../../shared/contract/backup'
import type { PreviewFile, RefusedFile } from '../../shared/contract/data'
import type { BackupKind, BackupList, BackupRow } from '../../shared/domain/backup'
import type { RecordKind } from '../../shared/domain/foreign-record'
import type { Language } from '../../shared/contract/entry'
import type { DeviceId } from '../../shared/domain/ids'
import type {
  Decisions,
  DoubtfulRow,
  ImportPlan,
  ImportUnit,
  KnownIds,
  Mapping,
  PlanProgress,
} from '../../shared/domain/import-plan'
import type { PaperSize } from '../../shared/domain/document'
import type { Printer } from '../../shared/contract/papers'
import type { Office } from '../../shared/domain/office'
import type { Outcome, Refusal } from '../../shared/domain/refusal'
import type { Ticket } from '../../shared/domain/ticket'
import type { SecretHash } from '../../shared/domain/credential'
import type { Customer } from '../../shared/domain/customer'
import type { Json, JsonObject, Operation } from '../../shared/replication/operation'

/** Wall clock, ms since 1970. */
export type Clock = { readonly now: () => number }

/** Calls once after a delay; the returned function calls it off. */
export type Timer = { readonly after: (delayMs: number, call: () => void) => () => void }

/** Fresh unique ids, sortable by the moment they were made. */
export type Ids = { readonly next: () => string }

export type Secrets = {
  readonly hash: (secret: string) => Promise<SecretHash>
  readonly matches: (secret: string, hash: SecretHash) => Promise<boolean>
  /** True when the hash was made with weaker parameters than today's. */
  readonly isOutdated: (hash: SecretHash) => boolean
  /** A new recovery code, 20 characters in groups of five, from an alphabet without look-alikes. */
  readonly recoveryCode: () => string
  /** Mixed into PINs; lies outside the data folder. */
  readonly pepper: string
}

/** Who asks for a change, and the request it answers. */
export type Author = {
  readonly person: string
  readonly forWhom?: string
  /** Client-made; repeating it returns the first reply instead of a second change. */
  readonly requestId: string
}

/** What a rule decided: operations and the reply's value, or a refusal. */
export type Decision<T extends Json> = Outcome<{
  readonly operations: readonly Operation[]
  readonly value: T
}>

/**
 * `failing`: the last attempt to save failed and left nothing behind, the next one may succeed; `read-only`: nothing
 * can be saved any more. `reason` is the disk's error code.
 */
export type StoreState =
  { readonly mode: 'open' } | { readonly mode: 'failing' | 'read-only'; readonly reason: string }

export type StoreChange = { readonly operations: readonly Operation[] }

/**
 * The office's data. One door for every change: `commit` runs `decide` against memory including what is staged,
 * stages its operations in the same turn, and answers only after they are on disk.
 */
export type Store = {
  /** Includes staged records; release what was read from it only after `settled()`. */
  readonly office: Office
  readonly device: { readonly id: DeviceId; readonly epoch: number }
  readonly commit: <T extends Json>(
    author: Author,
    decide: (office: Office) => Decision<T>,
  ) => Promise<Outcome<T>>
  /** Resolves when everything staged now is on disk; refuses if it was taken back. */
  readonly settled: () => Promise<undefined | Refusal>
  readonly onChange: (listener: (change: StoreChange) => void) => () => void
  readonly state: () => StoreState
  readonly onState: (listener: (state: StoreState) => void) => () => void
}

/** Content-addressed bytes under <data>/files; on disk before their name is returned. */
export type FileStore = {
  readonly put: (bytes: Uint8Array) => Promise<string>
  readonly get: (sha256: string) => Promise<Uint8Array | undefined>
  readonly has: (sha256: string) => Promise<boolean>
}

/** One small durable JSON document per name: settings of this PC, PINs and miss counters, form drafts. */
export type SmallFiles = {
  readonly read: (name: string) => Promise<unknown>
  readonly write: (name: string, value: Json) => Promise<void>
  readonly remove: (name: string) => Promise<void>
  /** Names that can be given to `read`, damaged documents included; shortened ones are left out. */
  readonly list: () => Promise<readonly string[]>
}

/** Ids and codes only, never personal data. */
export type Log = {
  readonly error: (what: string, facts?: Readonly<Record<string, unknown>>) => void
  readonly info: (what: string, facts?: Readonly<Record<string, unknown>>) => void
}

/** What belongs to one data folder; it exists once the office was founded. */
export type Storage = {
  readonly store: Store
  readonly files: FileStore
  readonly small: SmallFiles
  readonly drafts: SmallFiles
  /** One document per day of visits; they vanish after four weeks. */
  readonly visits: SmallFiles
}

/** Who may come in, read before the rest of the office. Unproved: it shows names, it lets nobody in. */
export type Preview = {
  readonly office: Office
  readonly deviceId: string
  readonly small: SmallFiles
}

export type StoragePhase =
  | { readonly kind: 'absent' }
  | { readonly kind: 'opening'; readonly preview: Preview }
  | { readonly kind: 'open'; readonly storage: Storage }
  /** The data must not be opened; a person was told and the program ends. */
  | { readonly kind: 'stopped' }

export type StorageHolder = {
  readonly phase: () => StoragePhase
  /** The open office; undefined in any other phase. */
  readonly current: () => Storage | undefined
  /** This PC's own small files; there before the office is read. */
  readonly small: () => SmallFiles | undefined
  /** Asks for the whole office; resolves when nothing is being opened any more. */
  readonly ready: () => Promise<void>
  /** Tells how much of the office is read, in percent; 100 is told once, when it is open. */
  readonly onProgress: (listener: (percent: number) => void) => void
  /** Founds the office on this PC; only where there is none. */
  readonly found: (pc: { readonly letter: string; readonly name: string }) => Promise<Storage>
}

/** What the rim does for a window: a second one, files chosen and saved by the person in front of it. */
export type Desktop = {
  readonly openWindow: () => void
  /** The public number display; one of them, brought to the front when it is there. */
  readonly openDisplay: () => void
  /** The native menu follows the language of the screen. */
  readonly speak: (language: Language) => void
  /** Starts the program again on the sample office. */
  readonly openSample: () => void
  /** Paths are never given to the renderer; undefined: called off. */
  readonly chooseCsvFiles: (window: number) => Promise<readonly ChosenFile[] | undefined>
  /** Hands a mailto: or tel: address to the system's program; any other stays closed and answers false. */
  readonly openOutside: (address: string) => boolean
  /** A folder the person chooses; undefined: called off. */
  readonly chooseFolder: (window: number) => Promise<ChosenFolder | undefined>
  /** Ends the program, as in quitting it, and starts it again as it was started. */
  readonly restart: () => void
  /** Writes durably to a place the person chooses; the name written, or undefined: called off. */
  readonly saveFile: (window: number, suggestion: string, bytes: Uint8Array) => Promise<string | undefined>
}
export type ChosenFolder = { readonly path: string; readonly name: string }
export type ChosenFile = {
  readonly name: string
  readonly sizeBytes: number
  readonly read: () => Promise<Uint8Array>
}

/** Foreign files, read and understood; another mapping makes another reading. */
export type ImportReading = {
  readonly files: readonly PreviewFile[]
  readonly refused: readonly RefusedFile[]
  readonly remap: (mappings: readonly FileMapping[]) => ImportReading
  /** In slices, so that the caller can show progress, let others work and cancel by not asking on. */
  readonly plan: (decisions: Decisions, known: KnownIds) => Generator<PlanProgress, ImportPlan, undefined>
}
export type FileMapping = {
  readonly file: string
  /** null: left aside. */
  readonly kind: RecordKind | null
  readonly mapping?: Mapping
}

/** Reads foreign tables and plans what becomes of them. */
export type Importer = {
  /**
   * One file after another; what cannot be read is among the refused. `mayGoOn` is asked before each; after a no the
   * answer is undefined.
   */
  readonly read: (
    chosen: readonly ChosenFile[],
    mayGoOn: () => Promise<boolean>,
  ) => Promise<ImportReading | undefined>
  /** One decision for every open row it may be made for. */
  readonly decideAll: (
    rows: readonly DoubtfulRow[],
    is: 'accepted' | 'refused',
    kind: RecordKind | undefined,
  ) => Decisions
  /** Pieces of about `size` records in the order of import; a ticket and its items stay together. */
  readonly batches: (
    plan: Pick<ImportPlan, 'records'>,
    size: number,
  ) => Generator<readonly ImportUnit[], undefined, undefined>
}

/** Records as they leave the office; undefined fields are left out. */
export type PlainCollections = Readonly<Record<string, readonly JsonObject[]>>

export type Exporter = {
  /** Canonical: the same data gives the same bytes. */
  readonly json: (collections: PlainCollections) => Uint8Array
  /** A zip with one CSV file per collection that has records. */
  readonly csvZip: (collections: PlainCollections, at: number) => Uint8Array
  /** One table of texts, its heads first, as a spreadsheet opens it. */
  readonly csv: (rows: readonly (readonly string[])[], separator: ';' | ',') => Uint8Array
}

/** A backup; `where` is the folder of a second or chosen place, null: in the data folder. */
export type BackupId = { readonly where: string | null; readonly name: string }

/** Files done of all. */
export type BackupReport = (done: number, all: number) => void

/** The backups of this data folder. Nothing rejects; a place that is not there is refused with `place-absent`. */
export type Backups = {
  readonly list: (where: string | null) => Promise<Outcome<BackupList>>
  /** Copies the office as it is on disk now, verified, and keeps what the keeping rule keeps. */
  readonly make: (kind: BackupKind, report: BackupReport) => Promise<Outcome<BackupRow>>
  /** Prepares a chosen folder to take backups; its path from then on. */
  readonly claim: (chosen: string) => Promise<Outcome<string>>
  /** The folder with backups at or below a chosen one. */
  readonly find: (chosen: string) => Promise<Outcome<string>>
  /** Brings the newest backup to a claimed folder, verified. */
  readonly copy: (to: string, report: BackupReport) => Promise<Outcome<null>>
  /** What restoring would change; a backup that cannot be read whole is refused with `backup-damaged`. */
  readonly preview: (backup: BackupId, report: BackupReport) => Promise<Outcome<BackupPreview>>
  /** Restores into a scratch folder, opens and checks it. */
  readonly drill: (backup: BackupId, report: BackupReport) => Promise<Outcome<Omit<CheckResult, 'at'>>>
  /** Checks the present office as it is on disk. */
  readonly check: () => Promise<Outcome<Omit<CheckResult, 'at'>>>
  /** Writes the restored office out beside the present one; nothing is replaced yet. */
  readonly prepare: (backup: BackupId, report: BackupReport) => Promise<Outcome<Omit<CheckResult, 'at'>>>
  /** From then on the next start opens what was prepared. */
  readonly plan: (backup: BackupId) => Promise<Outcome<null>>
  /** Forgets what was prepared. */
  readonly drop: () => Promise<void>
}

/** Best first; `total` counts also those beyond the limit. */
export type Found<R> = { readonly hits: readonly R[]; readonly total: number }

/**
 * Forgiving search: umlauts, accents and word order do not matter, words may be unfinished, phone and ticket numbers
 * may be written in any way. With fewer than five hits, words that sound alike or differ by one slip count, too.
 */
export type Finder = {
  /** By everything known of them; equally good ones by name. An empty text finds all that were not merged away. */
  readonly customers: (
    text: string,
    limit: number,
    accept?: (customer: Customer) => boolean,
  ) => Found<Customer>
  /**
   * By number, words, items, shelf and customer; of equally good ones open tickets first, then the newest. An empty
   * text finds all.
   */
  readonly tickets: (text: string, limit: number, accept?: (ticket: Ticket) => boolean) => Found<Ticket>
}

export type Search = {
  /** The finder of one store: right at once, up to date after every change; quick once idle time has passed. */
  readonly of: (store: Store) => Finder
}

/** Lays papers out and prints them; nothing rejects, everything comes to an end or is refused. */
export type Papers = {
  /** The page as it will be printed: what was too long for its place is set smaller. */
  readonly lay: (page: string, size: PaperSize) => Promise<Outcome<string>>
  /** The same, in UTF-8, and as PDF. */
  readonly render: (
    page: string,
    size: PaperSize,
  ) => Promise<Outcome<{ readonly page: Uint8Array; readonly pdf: Uint8Array }>>
  readonly printers: () => Promise<readonly Printer[]>
  /** Hands a laid out page to a printer; done when the system has taken it. */
  readonly print: (page: Uint8Array, job: PaperJob) => Promise<Outcome<null>>
}
export type PaperJob = { readonly printer: string; readonly size: PaperSize; readonly copies: number }

export type Ports = {
  readonly clock: Clock
  readonly timer: Timer
  readonly ids: Ids
  readonly secrets: Secrets
  readonly storage: StorageHolder
  readonly desktop: Desktop
  readonly importer: Importer
  readonly exporter: Exporter
  readonly search: Search
  readonly backups: Backups
  readonly papers: Papers
  readonly log: Log
  readonly hashBytes: (bytes: Uint8Array) => string
  readonly version: string
  /** The data folder holds the sample office. */
  readonly sample: boolean
  /** What everybody of the sample office signs in with; shown at its door. */
  readonly samplePassword: string
  /** What the start found and did. */
  readonly notices: () => readonly { readonly code: string; readonly detail: string }[]
  /** Called when there are other notices than at the start. */
  readonly onNotices: (listener: () => void) => void
}
