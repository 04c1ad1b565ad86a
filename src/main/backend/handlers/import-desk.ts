import type { ImportPlan, Decisions } from '../../../shared/domain/import-plan'
import type { ImportReading } from '../ports'

/** Chosen files on their way in: nothing of them is in the office yet. */
export type Preview = {
  readonly id: string
  readonly window: number
  reading: ImportReading
  decisions: Decisions
  plan: ImportPlan
  /** What the office knew when it was planned. */
  basis: string
  /** Calls on one preview follow one another. */
  turn: Promise<unknown>
  dropped: boolean
}

/** The one import that is being written or taken back; `cancelled` asks it to stop. */
export type Job = { readonly names: readonly string[]; readonly importId: string; cancelled: boolean }

/** What this program knows of imports under way; gone when it ends. */
export type ImportDesk = {
  readonly previews: Map<string, Preview>
  /** Choices being read for the first time; without their id here they were called off. */
  readonly reading: Set<string>
  job: Job | undefined
}

export function createImportDesk(): ImportDesk {
  return { previews: new Map(), reading: new Set(), job: undefined }
}

/** Keeps a preview; a window has one at a time, and memory holds but a few. */
export function keepPreview(desk: ImportDesk, preview: Preview): void {
  for (const other of desk.previews.values()) {
    if (other.window === preview.window) dropPreview(desk, other.id)
  }
  const oldest = desk.previews.size >= maxPreviews ? desk.previews.keys().next().value : undefined
  if (oldest !== undefined) dropPreview(desk, oldest)
  desk.previews.set(preview.id, preview)
}

const maxPreviews = 4

export function dropPreview(desk: ImportDesk, id: string): void {
  desk.reading.delete(id)
  const preview = desk.previews.get(id)
  if (preview !== undefined) preview.dropped = true
  desk.previews.delete(id)
}
