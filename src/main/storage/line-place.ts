import type { Heads } from '../../shared/domain/versions'
import { joinHeads, noHeads, withHead } from '../../shared/replication/heads'
import type { Line } from './line'
import { hashOfLine } from './line'
import type { StreamHead } from './stream'

/** What must be here before a line: all it had seen, and the line its epoch branched off. */
export function needsOf({ b = noHeads, d: device, n, parent }: Line): Heads {
  return n === 1 && parent ? withHead(b, { device, epoch: parent.epoch, seq: parent.seq }) : b
}

/** Where the line's stream ends once it stands behind `before`; `text` is its JSON as it stands on disk. */
export function headBehind(before: StreamHead, line: Line, text: string): StreamHead {
  const seen = joinHeads(before.seen, needsOf(line))
  return { device: line.d, epoch: line.e, seq: line.n, hash: hashOfLine(line, text), seen }
}
