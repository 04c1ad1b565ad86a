import type { TicketRow } from '../../../shared/contract/desk-answers'
import type { ReadyPoint } from '../../../shared/domain/ready'
import type { Task } from '../../../shared/domain/task'
import type { WorkAction } from '../../../shared/domain/work'
import { moveTaskIn, workTaskIn } from '../../../shared/domain/rights'
import { workMoves } from '../../../shared/domain/work'

/** Everything a card offers; the menu twin of moving it by hand. */
export const benchActions = [
  'take',
  'give',
  'let-go',
  'start',
  'resume',
  'hold',
  'finish',
  'pass-check',
  'fail-check',
  'make-ready',
  'shelve',
  'area',
  'open',
] as const
export type BenchAction = (typeof benchActions)[number]

/** One letter each, pressed on a card; no Y and Z, which keyboards swap. */
export const actionKeys: Record<BenchAction, string> = {
  take: 'N',
  give: 'G',
  'let-go': 'L',
  start: 'B',
  resume: 'B',
  hold: 'W',
  finish: 'E',
  'pass-check': 'P',
  'fail-check': 'R',
  'make-ready': 'M',
  shelve: 'F',
  area: 'A',
  open: 'Enter',
}

type Facts = Pick<TicketRow, 'work' | 'owner' | 'area'>
type Who = { readonly me: string; readonly tasks: readonly Task[] }

const moves: readonly WorkAction[] = [
  'start',
  'resume',
  'hold',
  'finish',
  'pass-check',
  'fail-check',
  'make-ready',
]

/** What this person may do with this ticket now, in the menu's order. Main decides again; this only hides. */
export function actionsFor(row: Facts, who: Who): BenchAction[] {
  return benchActions.filter((action) => isOffered(action, row, who))
}

function isOffered(action: BenchAction, row: Facts, { me, tasks }: Who): boolean {
  switch (action) {
    case 'open':
      return true
    case 'take':
      return tasks.includes(workTaskIn(row.area)) && row.owner?.id !== me
    case 'let-go':
      return tasks.includes(workTaskIn(row.area)) && row.owner !== null
    case 'give':
    case 'area':
      return tasks.includes('step.work')
    case 'shelve':
      return tasks.includes('step.shelve') && (row.work === 'done' || row.work === 'checked')
    default:
      return isMove(action, row, tasks)
  }
}

function isMove(action: BenchAction, row: Facts, tasks: readonly Task[]): boolean {
  const move = moves.find((one) => one === action)
  if (move === undefined) return false
  return workMoves[move].from.includes(row.work) && tasks.includes(moveTaskIn(move, row.area))
}

export function actionForKey(key: string, offered: readonly BenchAction[]): BenchAction | undefined {
  return offered.find((action) => actionKeys[action] === key.toUpperCase())
}

/**
 * How "Fertig melden" begins: straight away when nothing is missing; in the shelf dialog when the shelf is (with the
 * other missing points said there); else by naming what is missing.
 */
export function readyPath(missing: readonly ReadyPoint[]): 'send' | 'shelf' | 'missing' {
  if (missing.length === 0) return 'send'
  return missing.includes('shelf') ? 'shelf' : 'missing'
}
