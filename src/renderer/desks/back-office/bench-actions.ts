import type { BenchRow } from '../../../shared/contract/desk-answers'
import type { Area } from '../../../shared/domain/area'
import type { ReadyPoint } from '../../../shared/domain/ready'
import { moveTaskIn, workTaskIn } from '../../../shared/domain/rights'
import type { Task } from '../../../shared/domain/task'
import type { WorkAction } from '../../../shared/domain/work'
import { workMoves } from '../../../shared/domain/work'
import type { BenchState } from './bench-columns'

/** Everything a card offers; the menu twin of moving it by hand. */
export const benchActions = [
  'take',
  'give',
  'let-go',
  'start',
  'resume',
  'pause',
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
  pause: 'U',
  hold: 'W',
  finish: 'E',
  'pass-check': 'P',
  'fail-check': 'R',
  'make-ready': 'M',
  shelve: 'F',
  area: 'A',
  open: 'Enter',
}

export type Facts = Pick<BenchRow, 'work' | 'owner' | 'area' | 'step' | 'paused'>
export type Who = { readonly me: string; readonly tasks: readonly Task[] }

/** What this person may do with this job now, in the menu's order. Main decides again; this only hides. */
export function actionsFor(row: Facts, who: Who): BenchAction[] {
  return benchActions.filter((action) => isOffered(action, row, who))
}

function isOffered(action: BenchAction, row: Facts, who: Who): boolean {
  const { me, tasks } = who
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
      return row.step === null ? isTicketMove(action, row, tasks) : isStepMove(action, row, who)
  }
}

const ticketMoves: readonly WorkAction[] = [
  'start',
  'resume',
  'hold',
  'finish',
  'pass-check',
  'fail-check',
  'make-ready',
]

function isTicketMove(action: BenchAction, row: Facts, tasks: readonly Task[]): boolean {
  const move = ticketMoves.find((one) => one === action)
  if (move === undefined) return false
  return workMoves[move].from.includes(row.work) && tasks.includes(moveTaskIn(move, row.area))
}

/** A step is begun, laid aside and ended for itself; what holds it from outside holds the whole ticket. */
function isStepMove(action: BenchAction, row: Facts, { tasks }: Who): boolean {
  const mayCheck = tasks.includes('step.quality-check')
  if (action === 'pass-check' || action === 'fail-check') return mayCheck && row.work === 'done'
  if (!tasks.includes(workTaskIn(row.area))) return false
  switch (action) {
    case 'start':
      return row.work === 'received'
    case 'pause':
    case 'finish':
      return row.work === 'in-work' && (action === 'finish' || !row.paused)
    case 'resume':
      return row.work === 'on-hold' || row.paused
    case 'hold':
      return row.work === 'received' || row.work === 'in-work'
    default:
      return false
  }
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

/** Which action moves a card from one column to another of the same area. */
const columnMoves: { readonly [From in BenchState]?: { readonly [To in BenchState]?: BenchAction } } = {
  received: { 'in-work': 'start', 'on-hold': 'hold' },
  'in-work': { 'on-hold': 'hold', done: 'finish' },
  'on-hold': { 'in-work': 'resume' },
  done: { checked: 'pass-check', 'in-work': 'fail-check' },
  checked: { 'in-work': 'fail-check' },
}

/** What dropping a card on a place means. `why` names the refusal: there is no such way, or no right to it. */
export type Drop =
  | { readonly type: 'nothing' }
  | { readonly type: 'act'; readonly action: BenchAction }
  | { readonly type: 'area'; readonly area: Area }
  | { readonly type: 'refused'; readonly why: 'no-way' | 'no-right' }

/** On a column: within the area the move between the two states, to another area the hand-on to it. */
export function dropOnColumn(
  row: Facts,
  to: { readonly area: Area; readonly state: BenchState },
  who: Who,
): Drop {
  if (to.area !== row.area) return dropOnArea(row, to.area, who)
  if (to.state === row.work) return { type: 'nothing' }
  const from = row.work === 'ready' || row.work === 'cancelled' ? undefined : columnMoves[row.work]
  const action = from?.[to.state]
  if (action === undefined) return { type: 'refused', why: 'no-way' }
  return isOffered(action, row, who) ? { type: 'act', action } : { type: 'refused', why: 'no-right' }
}

export function dropOnArea(row: Facts, area: Area, who: Who): Drop {
  if (area === row.area) return { type: 'nothing' }
  return isOffered('area', row, who) ? { type: 'area', area } : { type: 'refused', why: 'no-right' }
}

/** On a face: the job goes to that person. */
export function dropOnPerson(row: Facts, personId: string, who: Who): Drop {
  if (row.owner?.id === personId) return { type: 'nothing' }
  const action = personId === who.me ? 'take' : 'give'
  return isOffered(action, row, who) ? { type: 'act', action } : { type: 'refused', why: 'no-right' }
}
