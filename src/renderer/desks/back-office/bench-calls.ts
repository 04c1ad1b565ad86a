import type { BenchRow } from '../../../shared/contract/desk-answers'
import type { Reply } from '../../../shared/contract/reply'
import type { Area } from '../../../shared/domain/area'
import type { Outcome } from '../../../shared/domain/refusal'
import { done } from '../../../shared/domain/refusal'
import type { BenchAction } from './bench-actions'
import type { SendOnce } from './send-once'

export type WorkMove = Extract<
  BenchAction,
  'start' | 'resume' | 'pause' | 'hold' | 'finish' | 'pass-check' | 'fail-check' | 'make-ready'
>

type MoveChannel =
  | 'ticket:take'
  | 'ticket:area'
  | 'ticket:work'
  | 'step:take'
  | 'step:give'
  | 'step:start'
  | 'step:pause'
  | 'step:finish'
  | 'step:check'

/** A move of one job, whether it is a step or a whole ticket. */
export type Move =
  | { readonly type: 'own'; readonly owner: string | null }
  | { readonly type: 'area'; readonly area: Area }
  | { readonly type: 'work'; readonly action: WorkMove; readonly reason: string }
  /** The way back from being held before anybody had begun. */
  | { readonly type: 'put-back' }

/** What came of it: titles of steps that were paused for it. Undefined: the same move is still under way. */
export type Moved = Outcome<{ readonly paused: readonly string[] }> | undefined

/**
 * Sends one move by the step's channels where the job is a step, by the ticket's where it is the ticket, and for what
 * always concerns the whole ticket. `seenOwner` is who had it when it was last seen.
 */
export async function callMove(
  sendOnce: SendOnce,
  row: BenchRow,
  move: Move,
  seenOwner: string | null = row.owner?.id ?? null,
): Promise<Moved> {
  const { step } = row
  const reply =
    step === null || isOfTicket(row, move)
      ? await moveTicket(sendOnce, row.id, move, seenOwner)
      : await moveStep(sendOnce, step.id, move, seenOwner)
  if (reply === undefined || !reply.ok) return reply
  const paused = 'paused' in reply.value ? reply.value.paused : []
  return done({ paused: paused.map(({ title }) => title) })
}

function isOfTicket(row: BenchRow, move: Move): boolean {
  if (move.type === 'put-back') return true
  if (move.type !== 'work') return false
  return move.action === 'hold' || move.action === 'make-ready' || (move.action === 'resume' && !row.paused)
}

function moveTicket(
  sendOnce: SendOnce,
  id: string,
  move: Move,
  seenOwner: string | null,
): Promise<Reply<MoveChannel> | undefined> {
  switch (move.type) {
    case 'own':
      return sendOnce('ticket:take', (requestId) => ({ requestId, id, owner: move.owner, seenOwner }))
    case 'area':
      return sendOnce('ticket:area', (requestId) => ({ requestId, id, area: move.area }))
    case 'put-back':
      return sendOnce('ticket:work', (requestId) => ({ requestId, id, action: 'put-back', reason: '' }))
    default: {
      // A ticket without steps is not paused, it waits.
      const action = move.action === 'pause' ? 'hold' : move.action
      return sendOnce('ticket:work', (requestId) => ({ requestId, id, action, reason: move.reason }))
    }
  }
}

function moveStep(
  sendOnce: SendOnce,
  stepId: string,
  move: Move,
  seenOwner: string | null,
): Promise<Reply<MoveChannel> | undefined> {
  switch (move.type) {
    case 'own':
      return sendOnce('step:take', (requestId) => ({ requestId, stepId, owner: move.owner, seenOwner }))
    case 'area': {
      const to = { type: 'area' as const, area: move.area }
      return sendOnce('step:give', (requestId) => ({ requestId, stepId, to, seenOwner }))
    }
    case 'work':
      return workStep(sendOnce, stepId, move.action, move.reason)
    default:
      return Promise.resolve(undefined)
  }
}

function workStep(
  sendOnce: SendOnce,
  stepId: string,
  action: WorkMove,
  reason: string,
): Promise<Reply<MoveChannel> | undefined> {
  switch (action) {
    case 'pause':
      return sendOnce('step:pause', (requestId) => ({ requestId, stepId, reason }))
    case 'finish':
      return sendOnce('step:finish', (requestId) => ({ requestId, stepId, reason }))
    case 'pass-check':
      return sendOnce('step:check', (requestId) => ({ requestId, stepId, passed: true, reason }))
    case 'fail-check':
      return sendOnce('step:check', (requestId) => ({ requestId, stepId, passed: false, reason, redo: [] }))
    default:
      return sendOnce('step:start', (requestId) => ({ requestId, stepId }))
  }
}

/** One move of the way back, with who has the job before it. */
export type Back = { readonly move: Move; readonly seenOwner: string | null }

/** The moves that undo a move of this row, in their order; undefined: there is no way back. */
export function backOf(row: BenchRow, move: Move): readonly Back[] | undefined {
  const owner = row.owner?.id ?? null
  switch (move.type) {
    case 'own':
      return [{ move: { type: 'own', owner }, seenOwner: move.owner }]
    case 'area': {
      const back: Back = {
        move: { type: 'area', area: row.area },
        seenOwner: row.step === null ? owner : null,
      }
      // A step that goes to an area is free there.
      const mine: Back = { move: { type: 'own', owner }, seenOwner: null }
      return row.step === null || owner === null ? [back] : [back, mine]
    }
    case 'work':
      return backOfWork(row, move.action)
    default:
      return undefined
  }
}

function backOfWork(row: BenchRow, action: WorkMove): readonly Back[] | undefined {
  const seenOwner = row.owner?.id ?? null
  if (action === 'resume' && row.work === 'on-hold') {
    return [{ move: { type: 'work', action: 'hold', reason: row.reason }, seenOwner }]
  }
  if (action !== 'hold') return undefined
  if (row.work === 'received') return [{ move: { type: 'put-back' }, seenOwner }]
  return [{ move: { type: 'work', action: 'resume', reason: '' }, seenOwner }]
}
