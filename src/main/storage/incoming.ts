import { placeOf } from '../../shared/replication/delivery'
import type { Origin } from '../../shared/replication/operation'
import { originOf } from './chain'
import type { Copy } from './copy-writer'
import type { Line } from './line'
import { hashOfLine, parseLine } from './line'
import { headBehind, needsOf } from './line-place'
import type { StreamHeads } from './stream'

/** The same number with another content: two PCs think they are the same one. Nothing of it is merged. */
export type Fork = { readonly device: string; readonly epoch: number; readonly seq: number }

/** What became of the lines that another PC sent. */
export type Received = {
  readonly taken: number
  /** Lines whose predecessors are not here yet; sent again they may fit. */
  readonly waiting: number
  readonly damaged: number
  /** Of a newer format: this program must be upgraded first. */
  readonly newer: number
  /** Of another office. */
  readonly foreign: number
  readonly forks: readonly Fork[]
}

export type Arrived = Copy & { readonly line: Line; readonly origin: Origin }

type Parsed = { readonly line: Line; readonly text: string; readonly bytes: Uint8Array }

/** Who this PC is: what it did not write itself under this name is a fork. */
export type Self = { readonly office: string; readonly device: string; readonly epoch: number }

function isFork({ line, text }: Parsed, self: Self, streams: StreamHeads): boolean {
  const head = streams.get(line.d, line.e)
  if (line.n === head.seq) return hashOfLine(line, text) !== head.hash
  if (line.n < head.seq) return false
  // Nobody else writes under this PC's name; an epoch it left may still have lines that only others kept.
  if (line.d === self.device && line.e >= self.epoch) return true
  if (line.n > head.seq + 1) return false
  const before = line.n === 1 ? (line.parent?.hash ?? '') : head.hash
  return line.p !== before || isOtherTrunk(line, streams)
}

/** An epoch that branched off a line which looks otherwise here. */
function isOtherTrunk({ n, d, parent }: Line, streams: StreamHeads): boolean {
  if (n !== 1 || !parent) return false
  const trunk = streams.get(d, parent.epoch)
  return trunk.seq === parent.seq && trunk.hash !== parent.hash
}

function arrived({ line, text, bytes }: Parsed, streams: StreamHeads): Arrived {
  const head = headBehind(streams.get(line.d, line.e), line, text)
  return { head, bytes, line, origin: originOf(line, head.seen) }
}

type Sorting = {
  readonly parsed: Parsed[]
  damaged: number
  newer: number
  foreign: number
}

function parseAll(lines: readonly Uint8Array[], { office }: Self): Sorting {
  const sorting: Sorting = { parsed: [], damaged: 0, newer: 0, foreign: 0 }
  for (const bytes of lines) {
    const found = parseLine(bytes.subarray(0, -1))
    if (found.kind === 'damaged') sorting.damaged += 1
    else if (found.kind === 'newer') sorting.newer += 1
    else if (found.line.office !== office) sorting.foreign += 1
    else sorting.parsed.push({ ...found, bytes })
  }
  return sorting
}

type Pass = {
  readonly self: Self
  readonly streams: StreamHeads
  readonly isOpen: (device: string, epoch: number) => boolean
  readonly taken: Arrived[]
  readonly forks: Fork[]
}

/** Takes a line whose turn it is; true if it has to wait for others. */
function isWaiting({ self, streams, isOpen, taken, forks }: Pass, one: Parsed): boolean {
  const { d: device, e: epoch, n: seq } = one.line
  const isAlarm = forks.some((fork) => fork.device === device && fork.epoch === epoch)
  if (isAlarm || !isOpen(device, epoch)) return false
  if (isFork(one, self, streams)) {
    forks.push({ device, epoch, seq })
    return false
  }
  const place = placeOf({ device, epoch, seq, needs: needsOf(one.line) }, streams.heads())
  if (place === 'next') {
    const next = arrived(one, streams)
    streams.set(next.head)
    taken.push(next)
  }
  return place === 'waiting'
}

/**
 * Sorts what another PC sent (whole lines with their LF, in any order) into what may be applied now, in an order in
 * which every line follows those it had seen; `streams` moves along with it. Lines that are here already are left out.
 */
export function sortIncoming(
  lines: readonly Uint8Array[],
  self: Self,
  streams: StreamHeads,
  isOpen: (device: string, epoch: number) => boolean,
): { readonly arrived: readonly Arrived[]; readonly received: Received } {
  const { parsed, ...others } = parseAll(lines, self)
  const pass: Pass = { self, streams, isOpen, taken: [], forks: [] }
  let rest: readonly Parsed[] = parsed
  for (let before = -1; before < pass.taken.length;) {
    before = pass.taken.length
    rest = rest.filter((one) => isWaiting(pass, one))
  }
  const { taken, forks } = pass
  return { arrived: taken, received: { taken: taken.length, waiting: rest.length, ...others, forks } }
}
