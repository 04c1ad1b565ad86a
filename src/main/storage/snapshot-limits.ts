/** When a snapshot is worth its while. */
export type SnapshotLimits = {
  /** Bytes of new journal from which on one is made in the background: at least these … */
  readonly minBytes: number
  /** … and this share of the last snapshot's bytes. */
  readonly share: number
  /** Up to how many records one is also made at quitting, so that nobody waits for seconds. */
  readonly recordsAtQuit: number
}

/** New journal of at least 8 MB and a quarter of the last snapshot (engine.md §2). */
export const usualLimits: SnapshotLimits = { minBytes: 8 * 2 ** 20, share: 0.25, recordsAtQuit: 20_000 }
