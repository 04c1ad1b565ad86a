import type { BenchRow } from '../../../shared/contract/desk-answers'
import type { Refusal } from '../../../shared/domain/refusal'
import type { Back, Move } from './bench-calls'
import { backOf, callMove } from './bench-calls'
import type { SendOnce } from './send-once'

export type Left = { readonly row: BenchRow; readonly refusal: Refusal }
export type Carried = {
  readonly moved: readonly BenchRow[]
  readonly left: readonly Left[]
  /** Titles of steps that were paused for it. */
  readonly paused: readonly string[]
}

/** The same move of one job after the other. */
export async function carryAll(sendOnce: SendOnce, rows: readonly BenchRow[], move: Move): Promise<Carried> {
  const moved: BenchRow[] = []
  const left: Left[] = []
  const paused: string[] = []
  for (const row of rows) {
    const reply = await callMove(sendOnce, row, move)
    if (reply?.ok === false) left.push({ row, refusal: reply })
    if (reply?.ok !== true) continue
    moved.push(row)
    paused.push(...reply.value.paused)
  }
  return { moved, left, paused }
}

/** Takes a move of these jobs back, the last one first; what could not be taken back is answered. */
export async function carryBack(
  sendOnce: SendOnce,
  rows: readonly BenchRow[],
  move: Move,
): Promise<readonly Left[]> {
  const left: Left[] = []
  for (const row of rows.toReversed()) {
    for (const back of backOf(row, move) ?? []) {
      const reply = await callMove(sendOnce, asAfter(row, move, back), back.move, back.seenOwner)
      if (reply === undefined || reply.ok) continue
      left.push({ row, refusal: reply })
      break
    }
  }
  return left
}

/** The row as the move left it, so that the way back takes the right channel. */
function asAfter(row: BenchRow, move: Move, back: Back): BenchRow {
  const isHeld = move.type === 'work' && move.action === 'hold'
  return isHeld && back.move.type === 'work' ? { ...row, work: 'on-hold', paused: false } : row
}

/** Takes the first of these jobs that is still free; undefined: none is. */
export async function takeFirst(
  sendOnce: SendOnce,
  free: readonly BenchRow[],
  me: string,
): Promise<BenchRow | Left | undefined> {
  for (const row of free) {
    const reply = await callMove(sendOnce, row, { type: 'own', owner: me }, null)
    if (reply === undefined || reply.ok) return row
    // Somebody else was faster: the next one, then.
    if (reply.code !== 'owned-by-other') return { row, refusal: reply }
  }
  return undefined
}
