import type { AnswerCard } from '../../../shared/contract/desk-answers'
import type { ReadyPoint } from '../../../shared/domain/ready'
import type { Task } from '../../../shared/domain/task'
import type { WorkAction } from '../../../shared/domain/work'
import { moveTaskIn } from '../../../shared/domain/rights'
import { actionsFrom } from '../../../shared/domain/work'

export type WorkChoices = {
  /** What this person may do with the work now, the most likely first. */
  readonly actions: readonly WorkAction[]
  /** Only the shelf is missing, and this person may put it there: one step makes it ready. */
  readonly mayShelveReady: boolean
  /** Cancelling stands apart from the work. */
  readonly mayCancel: boolean
}

type Row = Pick<AnswerCard['row'], 'work' | 'missing' | 'closed' | 'area'>

const order: readonly WorkAction[] = [
  'make-ready',
  'pass-check',
  'start',
  'resume',
  'finish',
  'reopen',
  'hold',
  'fail-check',
  'complain',
]

/** What the steps of a ticket bring about while there are some left. */
const bySteps: readonly WorkAction[] = ['start', 'finish', 'pass-check', 'fail-check']

/** Table of moves ∩ rights ∩ what "ready" still needs; nothing a person may not do is offered. */
export function workChoices({ work, missing, area }: Row, tasks: readonly Task[]): WorkChoices {
  const leads = missing.includes('steps')
  const allowed = actionsFrom(work).filter(
    (action) => tasks.includes(moveTaskIn(action, area)) && !(leads && bySteps.includes(action)),
  )
  const isOver = work === 'done' || work === 'checked'
  const onlyShelf = missing.length === 1 && missing[0] === 'shelf'
  return {
    actions: order.filter(
      (action) => allowed.includes(action) && (action !== 'make-ready' || missing.length === 0),
    ),
    mayShelveReady: isOver && onlyShelf && tasks.includes('step.shelve') && allowed.includes('make-ready'),
    mayCancel: allowed.includes('cancel'),
  }
}

/** Points that this person can bring about, and by what. */
export function remedyOf(
  point: ReadyPoint,
  tasks: readonly Task[],
): 'price' | 'shelf' | 'details' | undefined {
  if (point === 'price') return tasks.includes('price.change') ? 'price' : undefined
  if (point === 'shelf') return tasks.includes('step.shelve') ? 'shelf' : undefined
  if (point === 'check' || point === 'steps') return undefined
  return tasks.includes('ticket.edit') ? 'details' : undefined
}
