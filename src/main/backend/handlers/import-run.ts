import type { ImportRow } from '../../../shared/contract/data'
import type { Parsed } from '../../../shared/contract/requests'
import { recordKinds } from '../../../shared/domain/foreign-record'
import { importIdSchema } from '../../../shared/domain/ids'
import type { ImportBatch } from '../../../shared/domain/import-batch'
import type { ImportId } from '../../../shared/domain/ids'
import type { Office } from '../../../shared/domain/office'
import type { Outcome } from '../../../shared/domain/refusal'
import { done, refuse } from '../../../shared/domain/refusal'
import type { Operation } from '../../../shared/replication/operation'
import type { Context } from '../context'
import type { Job, Preview } from './import-desk'
import { hasOpenBatch, setBatch, storedPieces, working } from './import-batch'
import { dropPreview } from './import-desk'
import type { Piece } from './import-pieces'
import { createMaker } from './import-pieces'
import { writePieces } from './import-plan-file'
import { basisOf, replan, rest } from './import-preview'
import { importRow } from './import-row'
import { takeBack } from './import-undo'

/** Records per commit: small enough that the windows stay quick, large enough that the disk is not asked too often. */
const pieceRecords = 50
/** Pieces between two rests: a few milliseconds of work. */
const piecesAtOnce = 20

/** Brings a previewed plan in: opens the batch, writes piece by piece, closes it. Cancelled: all is taken back. */
export async function runImport(context: Context, input: Parsed<'import:run'>): Promise<Outcome<ImportRow>> {
  const preview = context.imports.previews.get(input.id)
  if (preview === undefined) return repeated(context, input.requestId)
  const refusal = (await settlePreview(context, preview)) ?? mayRun(context, preview)
  if (refusal !== undefined) return refusal

  const importId = importIdSchema.parse(context.ports.ids.next())
  const job: Job = { names: [preview.id, importId], importId, cancelled: false }
  return working(context, job, async () => {
    const pieces = await makePieces(context, preview, importId, job)
    if (job.cancelled) return refuse('import-cancelled', { keptTotal: 0 })
    const plan = await context.files.put(await writePieces(pieces, () => rest(context)))
    const batch = newBatch(context, preview, pieces, plan)
    const opened = await context.change(input.requestId, (office) =>
      hasOpenBatch(office)
        ? refuse('import-open')
        : done({ operations: [setBatch(importId, batch)], value: { id: importId } }),
    )
    if (!opened.ok) return opened
    dropPreview(context.imports, preview.id)
    return write(context, job, pieces)
  })
}

/** Goes on with an import that was cut off, where it stopped. */
export function continueImport(
  context: Context,
  input: Parsed<'import:continue'>,
): Promise<Outcome<ImportRow>> {
  const { id } = input
  const batch = context.office.tables.imports.get(id)
  if (batch === undefined) return Promise.resolve(refuse('not-found'))
  if (batch.state === 'finished') return Promise.resolve(done(importRow(context, batch)))
  if (batch.state !== 'open') return Promise.resolve(refuse('import-not-open'))
  const job: Job = { names: [id], importId: id, cancelled: false }
  return working(context, job, async () => {
    const pieces = await storedPieces(context, batch)
    return pieces.ok ? write(context, job, pieces.value) : pieces
  })
}

/** The same call once more, after its preview is gone: the import it had opened. */
async function repeated(context: Context, requestId: string): Promise<Outcome<ImportRow>> {
  const first = await context.change<{ id: string }>(requestId, () => refuse('not-found'))
  if (!first.ok) return first
  const batch = context.office.tables.imports.get(first.value.id)
  return batch === undefined ? refuse('not-found') : done(importRow(context, batch))
}

/** If the office came to know other numbers since the preview, the person looks at it once more. */
async function settlePreview(context: Context, preview: Preview) {
  await preview.turn
  if (preview.basis === basisOf(context.office)) return undefined
  const before = JSON.stringify(preview.plan.counts)
  const again = await replan(context, preview, preview.reading, preview.decisions)
  if (!again.ok) return again
  return JSON.stringify(preview.plan.counts) === before ? undefined : refuse('changed-meanwhile')
}

function mayRun({ office, imports }: Context, { plan }: Preview) {
  if (imports.job !== undefined || hasOpenBatch(office)) return refuse('import-open')
  const undecided = recordKinds.reduce((sum, kind) => sum + plan.counts[kind].doubtful, 0)
  if (undecided > 0) return refuse('undecided-rows', { count: undecided })
  const ready = recordKinds.reduce((sum, kind) => sum + plan.counts[kind].ready, 0)
  return ready === 0 ? refuse('nothing-to-import') : undefined
}

async function makePieces(
  context: Context,
  { plan }: Preview,
  importId: ImportId,
  job: Job,
): Promise<Piece[]> {
  const { office, person, now, ports } = context
  const make = createMaker(office, { importId, startedBy: person.id, startedAt: now })
  const pieces: Piece[] = []
  for (const units of ports.importer.batches(plan, pieceRecords)) {
    pieces.push(make(units))
    if (pieces.length % piecesAtOnce === 0) await rest(context)
    if (job.cancelled) break
  }
  return pieces
}

function newBatch(
  { person, now }: Context,
  { plan, reading }: Preview,
  pieces: readonly Piece[],
  file: string,
): Omit<ImportBatch, 'id' | 'stamp'> {
  return {
    startedAt: now,
    startedBy: person.id,
    state: 'open',
    files: reading.files.filter(({ state }) => state === 'planned').map(({ file }) => file.slice(0, 200)),
    planned: pieces.reduce((sum, { records }) => sum + records, 0),
    plan: file,
    counts: Object.fromEntries(recordKinds.map((kind) => [kind, plan.counts[kind].ready])),
  }
}

async function write(context: Context, job: Job, pieces: readonly Piece[]): Promise<Outcome<ImportRow>> {
  const written = await writeAll(context, job, pieces)
  if (written.ok) return close(context, job)
  if (written.code !== 'import-cancelled') return written
  const undone = await takeBack(context, job, pieces, context.ports.ids.next())
  return undone.ok ? refuse('import-cancelled', { keptTotal: undone.value.keptTotal }) : undone
}

async function writeAll(context: Context, job: Job, pieces: readonly Piece[]): Promise<Outcome<null>> {
  const { emit, window, ports } = context
  const all = pieces.reduce((sum, { records }) => sum + records, 0)
  let count = 0
  for (const piece of pieces) {
    if (job.cancelled) return refuse('import-cancelled')
    // Not the request's id makes a repetition harmless but the look at what is there: an import that was half
    // taken back and goes on writes the same pieces again.
    const outcome = await context.change(ports.ids.next(), (office) => {
      if (office.tables.imports.get(job.importId)?.state !== 'open') return refuse('import-not-open')
      return done({ operations: missingIn(office, piece), value: null })
    })
    if (!outcome.ok) return outcome
    count += piece.records
    const facts = { id: job.importId, step: 'writing', done: count, all } as const
    emit({ channel: 'import:progressed', facts, window })
    await rest(context)
  }
  return job.cancelled ? refuse('import-cancelled') : done(null)
}

function missingIn({ tables }: Office, { units }: Piece): Operation[] {
  return units.flat().filter(({ collection, id }) => !tables[collection].has(id))
}

async function close(context: Context, { importId }: Job): Promise<Outcome<ImportRow>> {
  const closed = await context.change(context.ports.ids.next(), () =>
    done({ operations: [setBatch(importId, { state: 'finished' })], value: null }),
  )
  if (!closed.ok) return closed
  const batch = context.office.tables.imports.get(importId)
  return batch === undefined ? refuse('not-found') : done(importRow(context, batch))
}
