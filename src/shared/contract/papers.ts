import { z } from 'zod'
import type { DocumentKind, Paper, PaperSubject } from '../domain/document'
import { documentKindSchema, documentTasks, paperSchema, paperSubjectSchema } from '../domain/document'
import { customerIdSchema, documentIdSchema, ticketIdSchema } from '../domain/ids'
import type { RefusalCode } from '../domain/refusal'
import { request } from './request'
import { requestId } from './request-id'

const nothing = z.strictObject({})
const copies = z.int().min(1).max(20)
const jobId = z.string().min(1).max(64)

const of = ({ subject }: { subject: PaperSubject }) => documentTasks[subject.kind]

export const papersRequests = {
  /** Draws, keeps and queues a paper; with `print` false it is only kept. `paper` missing: as set on this PC. */
  'document:make': request(
    of,
    z.strictObject({
      requestId,
      subject: paperSubjectSchema,
      paper: paperSchema.exactOptional(),
      copies: copies.exactOptional(),
      print: z.boolean().exactOptional(),
    }),
  ),
  /** The same paper, laid out but not kept. */
  'document:preview': request(
    of,
    z.strictObject({ subject: paperSubjectSchema, paper: paperSchema.exactOptional() }),
  ),
  /** Queues the kept files again, byte by byte. */
  'document:reprint': request(
    'look',
    z.strictObject({ requestId, id: documentIdSchema, copies: copies.exactOptional() }),
  ),
  'document:list': request(
    'look',
    z.union([z.strictObject({ ticketId: ticketIdSchema }), z.strictObject({ customerId: customerIdSchema })]),
  ),
  /** A kept paper to look at. */
  'document:page': request('look', z.strictObject({ id: documentIdSchema })),
  /** A kept paper as PDF. */
  'document:read': request('look', z.strictObject({ id: documentIdSchema })),
  /** Saves the PDF where the person chooses. */
  'document:save': request('look', z.strictObject({ id: documentIdSchema })),
  'printer:list': request('look', nothing),
  'printer:settings': request('look', nothing),
  /** `printer` null: papers of this kind are only kept as PDF. */
  'printer:assign': request(
    'look',
    z.strictObject({
      kind: documentKindSchema,
      printer: z.string().min(1).max(300).nullable(),
      copies,
      paper: paperSchema,
    }),
  ),
  'printer:test': request('look', z.strictObject({ requestId, kind: documentKindSchema })),
  /** The sign this PC's scanner sends before a code; empty: none. */
  'scanner:set-prefix': request('look', z.strictObject({ prefix: z.string().regex(/^[!-~]?$/) })),
  'print:list': request('look', nothing),
  'print:retry': request('look', z.strictObject({ id: jobId })),
  'print:drop': request('look', z.strictObject({ id: jobId })),
}

/** Where a paper went: to a printer's queue, or, where none is set, nowhere but into the ticket. */
export type PrintWay = { readonly way: 'queued'; readonly printer: string } | { readonly way: 'kept' }

/** A paper to show: markup of ours without script, and the text of its style sheet. */
export type PaperView = {
  readonly kind: DocumentKind
  readonly paper: Paper
  readonly body: string
  readonly css: string
}

export type DocumentRow = {
  readonly id: string
  readonly kind: DocumentKind
  readonly paper: Paper
  readonly language: 'de' | 'en'
  readonly happenedAt: number
  readonly byName: string
  readonly ticketId: string | null
}

export type Printer = {
  /** What the system calls it; also its id. */
  readonly name: string
  readonly title: string
  readonly isDefault: boolean
}

export type PrinterChoice = {
  readonly printer: string | null
  readonly copies: number
  readonly paper: Paper
}
/** How this PC prints each kind of paper, and what its scanner sends first. */
export type PrinterSettings = {
  readonly choices: Readonly<Record<DocumentKind, PrinterChoice>>
  readonly scannerPrefix: string
}

export const printStates = ['waiting', 'printing', 'printed', 'failed', 'kept'] as const
export type PrintState = (typeof printStates)[number]

/** One paper on its way to a printer of this PC. */
export type PrintRow = {
  readonly id: string
  readonly kind: DocumentKind
  readonly isTest: boolean
  readonly printer: string | null
  readonly copies: number
  readonly state: PrintState
  /** Why it failed, or why it waits for its next try. */
  readonly reason: RefusalCode | null
  /** When a waiting one is tried again; null: in its turn. */
  readonly nextAt: number | null
  readonly addedAt: number
  readonly ticket: { readonly id: string; readonly number: string; readonly customerName: string } | null
}

export type PapersAnswers = {
  'document:make': { readonly id: string; readonly kind: DocumentKind } & PrintWay
  'document:preview': PaperView
  'document:reprint': { readonly id: string; readonly kind: DocumentKind } & PrintWay
  'document:list': readonly DocumentRow[]
  'document:page': PaperView
  'document:read': { readonly bytes: Uint8Array }
  'document:save': { readonly fileName: string } | null
  'printer:list': readonly Printer[]
  'printer:settings': PrinterSettings
  'printer:assign': PrinterSettings
  'printer:test': PrintWay
  'scanner:set-prefix': PrinterSettings
  'print:list': readonly PrintRow[]
  'print:retry': null
  'print:drop': null
}
