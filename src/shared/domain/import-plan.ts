import type {
  CustomerRecord,
  ItemRecord,
  PersonRecord,
  ProductRecord,
  ReadyRecords,
  RecordKind,
  RowPlace,
  TicketRecord,
} from './foreign-record'

export const problemCodes = [
  // the row
  'too-many-fields',
  'too-few-fields',
  'quote-not-closed',
  'cut-off',
  // a field of it
  'required-missing',
  'number-unreadable',
  'number-ambiguous',
  'number-out-of-range',
  'date-unreadable',
  'date-ambiguous',
  'flag-unreadable',
  'text-too-long',
  // its place among the others
  'duplicate-id',
  'already-in-office',
  'unknown-person',
  'unknown-customer',
  'unknown-product',
  'unknown-ticket',
] as const
export type ProblemCode = (typeof problemCodes)[number]

export type Problem = {
  readonly code: ProblemCode
  /** Target field of the mapping; '' where the row as a whole is meant. */
  readonly field: string
  /** What stands there. */
  readonly value: string
  /**
   * true: the row cannot come in as it is, only refused or with fields put right. false: accepting the row means
   * the repair is applied, the unreadable value stays empty, or the reference to the unknown record is dropped.
   */
  readonly blocking: boolean
  /** For `duplicate-id`: the row that has the number. */
  readonly first?: RowPlace
}

export type Repair = {
  readonly how: 'join' | 'pad' | 'unquote'
  /** As many as the header has. */
  readonly cells: readonly string[]
  /** For `join`: the columns of the header that several neighbouring fields were joined for. */
  readonly joined: readonly { readonly column: number; readonly parts: readonly string[] }[]
  /** No other way to join comes near, and there were enough good rows to judge by. */
  readonly sure: boolean
}

/**
 * What the user decided on a row. `cells`: the fields as the user put them right, as many as the header has; they
 * take the place of the proposed repair.
 */
export type Decision =
  { readonly is: 'accepted'; readonly cells?: readonly string[] } | { readonly is: 'refused' }

/** Decisions by row key. A row without one is undecided. A refusal counts for rows in order, too. */
export type Decisions = Readonly<Record<string, Decision>>

export type RowState = 'ready' | 'doubtful' | 'refused' | 'left-out'

export type DoubtfulRow = {
  readonly key: string
  readonly kind: RecordKind
  readonly file: string
  readonly line: number
  readonly foreignId: string
  /** The first of the problems. */
  readonly reason: ProblemCode
  /** All of them, as they stand once the proposed repair is applied. */
  readonly problems: readonly Problem[]
  /** The fields as they stand in the file. */
  readonly cells: readonly string[]
  readonly repair: Repair | null
  /** Whether accepting it would bring it in. */
  readonly acceptable: boolean
  readonly decision: 'undecided' | 'accepted' | 'refused'
  /** What becomes of it; an accepted row may be left out because of another, or stay doubtful if it is blocked. */
  readonly state: RowState
}

export type RowRef = RowPlace & { readonly kind: RecordKind; readonly foreignId: string }

/** Foreign numbers the office has already, by kind. */
export type KnownIds = { readonly [K in RecordKind]?: ReadonlySet<string> }

export type PlanCounts = {
  readonly read: number
  readonly ready: number
  /** Undecided. read = ready + doubtful + refused + leftOut, always. */
  readonly doubtful: number
  readonly refused: number
  readonly leftOut: number
}

/** A row that does not come in, with the reason; every row that is read is either here or among the records. */
export type LeftOutRow = RowRef & {
  readonly reason: 'refused' | 'undecided' | 'because-of-refused' | 'because-of-undecided'
  /** The row it hangs on in the end, for the two becauses. */
  readonly because: RowRef | null
}

/** A record that comes in without naming another, because that one stays out. */
export type DroppedLink = RowPlace & {
  readonly kind: RecordKind
  readonly field: string
  readonly id: string
}

export type ColumnNotTaken = {
  readonly column: number
  readonly header: string
  /** The first value in it, shortened, so that the user sees what stays behind. */
  readonly sample: string
}

export type FilePlan = {
  readonly file: string
  readonly kind: RecordKind | null
  readonly state: 'planned' | 'kind-unknown' | 'fields-missing'
  readonly missingFields: readonly string[]
  readonly columnsNotTaken: readonly ColumnNotTaken[]
  readonly rows: number
}

export type ImportPlan = {
  readonly records: ReadyRecords
  /** Every row that is or was doubtful, with the decision on it, in the order of kinds and lines. */
  readonly doubtful: readonly DoubtfulRow[]
  readonly leftOut: readonly LeftOutRow[]
  readonly droppedLinks: readonly DroppedLink[]
  readonly files: readonly FilePlan[]
  readonly counts: Readonly<Record<RecordKind, PlanCounts>>
  /** Sum of the lines, each rounded half up to cents: of all that can be read, and of those that come in. */
  readonly netCents: { readonly read: number; readonly ready: number }
}

export type PlanProgress = { readonly done: number; readonly total: number }

/** What must be committed in one piece: a record, or a ticket with its items. */
export type ImportUnit =
  | { readonly kind: 'persons'; readonly record: PersonRecord }
  | { readonly kind: 'customers'; readonly record: CustomerRecord }
  | { readonly kind: 'products'; readonly record: ProductRecord }
  | { readonly kind: 'tickets'; readonly record: TicketRecord; readonly items: readonly ItemRecord[] }

/** For each target field the index of its column; a field that is absent or null takes nothing. */
export type Mapping = Readonly<Record<string, number | null>>

export const fileRefusalCodes = [
  'file-missing',
  'file-empty',
  'file-too-large',
  'not-text',
  'no-rows',
  'too-many-rows',
  'too-many-columns',
] as const
export type FileRefusalCode = (typeof fileRefusalCodes)[number]

export type LooksLike = 'xlsx' | 'xls' | 'zip' | 'gzip' | 'pdf' | 'png' | 'jpeg' | 'gif' | 'binary'

/** Why a file cannot be read at all. Facts only; the sentence is made where the language is known. */
export type FileRefusal = {
  readonly code: FileRefusalCode
  /** What was found, in bytes, rows or columns as the code says. */
  readonly found?: number
  readonly limit?: number
  readonly line?: number
  /** What the bytes look like, for `not-text`. */
  readonly looksLike?: LooksLike
}

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252'
