import type { Bench, BenchRow } from '../../shared/contract/desk-answers'

/** So many rows reach a window in one turn without making it stutter. */
const rowsAtOnce = 500

type Kept = { readonly row: BenchRow; readonly text: string; readonly revision: number }

/** What every window was told of the jobs on the bench, so that it hears again only of those that changed. */
export type BenchMemory = {
  /** Takes note of how all jobs stand now, in their order; each that changed gets a revision of its own. */
  readonly note: (rows: readonly BenchRow[]) => void
  readonly rows: () => readonly BenchRow[]
  /** The next rows after a revision, oldest change first. */
  readonly since: (revision: number) => Pick<Bench, 'rows' | 'revision' | 'more'>
  /** Job ids in order. */
  readonly order: () => readonly string[]
}

export function createBenchMemory(): BenchMemory {
  let kept: ReadonlyMap<string, Kept> = new Map()
  let revision = 0
  const note = (rows: readonly BenchRow[]) => {
    const next = new Map<string, Kept>()
    for (const row of rows) {
      const text = JSON.stringify(row)
      const before = kept.get(row.jobId)
      if (before?.text === text) next.set(row.jobId, before)
      else {
        revision += 1
        next.set(row.jobId, { row, text, revision })
      }
    }
    kept = next
  }
  return {
    note,
    order: () => [...kept.keys()],
    rows: () => [...kept.values()].map(({ row }) => row),
    since: (known) => {
      const changed = [...kept.values()]
        // A revision from before this program began is none of ours.
        .filter((one) => known > revision || one.revision > known)
        .toSorted((a, b) => a.revision - b.revision)
      const sent = changed.slice(0, rowsAtOnce)
      const more = changed.length > sent.length
      return {
        rows: sent.map(({ row }) => row),
        revision: more ? (sent.at(-1)?.revision ?? revision) : revision,
        more,
      }
    },
  }
}
