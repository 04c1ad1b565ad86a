import { z } from 'zod'
import type { Outcome } from './refusal'
import { done, refuse } from './refusal'
import type { Task } from './task'

/** The work life of a ticket (product.md §3); `done` is the bench's word, `checked` the second pair of eyes. */
export const workStates = ['received', 'in-work', 'on-hold', 'done', 'checked', 'ready', 'cancelled'] as const
export const workStateSchema = z.enum(workStates)
export type WorkState = z.infer<typeof workStateSchema>

export const workActions = [
  'start',
  'hold',
  'resume',
  'put-back',
  'finish',
  'pass-check',
  'fail-check',
  'make-ready',
  'complain',
  'cancel',
  'reopen',
] as const
export const workActionSchema = z.enum(workActions)
export type WorkAction = z.infer<typeof workActionSchema>

type WorkMove = {
  readonly from: readonly WorkState[]
  readonly to: WorkState
  readonly task: Task
  readonly needsReason: boolean
}

export const workMoves: Record<WorkAction, WorkMove> = {
  start: { from: ['received'], to: 'in-work', task: 'step.work', needsReason: false },
  hold: { from: ['received', 'in-work'], to: 'on-hold', task: 'step.work', needsReason: true },
  resume: { from: ['on-hold'], to: 'in-work', task: 'step.work', needsReason: false },
  /** The wait is over, or was a mistake, and nobody has begun: it lies where it lay. */
  'put-back': { from: ['on-hold'], to: 'received', task: 'step.work', needsReason: false },
  finish: { from: ['in-work'], to: 'done', task: 'step.work', needsReason: false },
  'pass-check': { from: ['done'], to: 'checked', task: 'step.quality-check', needsReason: false },
  'fail-check': {
    from: ['done', 'checked'],
    to: 'in-work',
    task: 'step.quality-check',
    needsReason: true,
  },
  'make-ready': { from: ['done', 'checked'], to: 'ready', task: 'step.work', needsReason: false },
  complain: { from: ['ready'], to: 'in-work', task: 'ticket.edit', needsReason: true },
  cancel: {
    from: ['received', 'in-work', 'on-hold', 'done', 'checked', 'ready'],
    to: 'cancelled',
    task: 'ticket.cancel',
    needsReason: true,
  },
  reopen: { from: ['cancelled'], to: 'received', task: 'ticket.reopen', needsReason: true },
}

/** Where an action leads from a state; refuses a move the table does not know and a missing reason. */
export function moveWork(from: WorkState, action: WorkAction, reason: string): Outcome<WorkState> {
  const move = workMoves[action]
  if (!move.from.includes(from)) return refuse('move-not-allowed', { from, action })
  if (move.needsReason && reason === '') return refuse('reason-missing', { action })
  return done(move.to)
}

export function actionsFrom(state: WorkState): WorkAction[] {
  return workActions.filter((action) => workMoves[action].from.includes(state))
}
