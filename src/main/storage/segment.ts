/** One journal file: the epoch and the seq of its first line are its name. */
export type Segment = { readonly name: string; readonly epoch: number; readonly firstSeq: number }

const pattern = /^(\d+)-(\d+)\.jsonl$/

export function segmentName(epoch: number, firstSeq: number): string {
  return `${String(epoch).padStart(4, '0')}-${String(firstSeq).padStart(10, '0')}.jsonl`
}

function parseSegmentName(name: string): Segment | undefined {
  const match = pattern.exec(name)
  if (match === null) return undefined
  const segment = { name, epoch: Number(match[1]), firstSeq: Number(match[2]) }
  return name === segmentName(segment.epoch, segment.firstSeq) ? segment : undefined
}

/** The journal's segments in the order they were written, and the names that are none (conflict copies, …). */
export function segmentsAmong(names: readonly string[]): {
  readonly segments: readonly Segment[]
  readonly strangers: readonly string[]
} {
  const segments: Segment[] = []
  const strangers: string[] = []
  for (const name of names) {
    const segment = parseSegmentName(name)
    if (segment === undefined) strangers.push(name)
    else segments.push(segment)
  }
  segments.sort((a, b) => a.epoch - b.epoch || a.firstSeq - b.firstSeq)
  return { segments, strangers }
}
