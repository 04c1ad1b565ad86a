import type { ImportBatch } from '../../../shared/domain/import-batch'
import type { Office } from '../../../shared/domain/office'
import type { Outcome } from '../../../shared/domain/refusal'
import { done, refuse } from '../../../shared/domain/refusal'
import type { Operation } from '../../../shared/replication/operation'
import type { Context } from '../context'
import type { Job } from './import-desk'
import type { Piece } from './import-pieces'
import { readPieces } from './import-plan-file'
import { rest } from './import-preview'

/** The pieces of a batch as they were stored before its first record. */
export async function storedPieces(context: Context, batch: ImportBatch): Promise<Outcome<Piece[]>> {
  const bytes = await context.files.get(batch.plan)
  const pieces = bytes === undefined ? undefined : await readPieces(bytes, () => rest(context))
  return pieces === undefined ? refuse('file-missing') : done(pieces)
}

/** Does the work as the only import of this program. */
export async function working<T>(
  { imports }: Context,
  job: Job,
  work: () => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  if (imports.job !== undefined) return refuse('import-open')
  imports.job = job
  try {
    return await work()
  } finally {
    imports.job = undefined
  }
}

export function hasOpenBatch({ tables }: Office): boolean {
  return [...tables.imports.values()].some(({ state }) => state === 'open')
}

export function setBatch(id: string, fields: Partial<Omit<ImportBatch, 'id' | 'stamp'>>): Operation {
  return { type: 'set', collection: 'imports', id, fields }
}
