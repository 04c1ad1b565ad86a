import type { Pace } from './pace'
import type { Base } from './compact-base'
import type { SnapshotFile } from './snapshot-read'
import { hasSum, readRows } from './snapshot-rows'
import type { RowsWriter } from './snapshot-write'

/** Lines of a file that stay as they are. */
type Untouched = { readonly copy: (writer: RowsWriter) => Promise<void> }

/** A stretch of whole lines. */
type Run = { readonly start: number; readonly end: number; readonly count: number }

/**
 * A file's rows without those that `keep` takes out; undefined: all of them stay and none is parsed. Throws when the
 * bytes are not as the footer says.
 */
export async function untouched(
  base: Base,
  file: SnapshotFile,
  keep: ((row: unknown) => boolean) | undefined,
  pace: Pace,
): Promise<Untouched> {
  const facts = base.files[file]
  if (facts === undefined) return { copy: async () => undefined }
  const bytes = await base.read(file)
  const runs: Run[] = []
  let start = 0
  let count = 0
  const isGood =
    keep === undefined
      ? await hasSum(bytes, facts, pace)
      : await readRows(bytes, facts, pace, (piece) => {
          for (const [i, row] of piece.rows.entries()) {
            count += 1
            if (keep(row)) continue
            const end = i === 0 ? piece.start : (piece.feeds[i - 1] ?? 0) + 1
            runs.push({ start, end, count: count - 1 })
            start = (piece.feeds[i] ?? 0) + 1
            count = 0
          }
          return true
        })
  if (!isGood) throw new Error(`${file} is damaged in the last snapshot`)
  runs.push({ start, end: bytes.byteLength, count: keep === undefined ? facts.count : count })
  return {
    copy: async ({ addLines }) => {
      for (const run of runs) await addLines(bytes.subarray(run.start, run.end), run.count)
    },
  }
}
