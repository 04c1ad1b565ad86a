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

type Offer = (row: Facts, who: Who) => boolean

function isOffered(action: BenchAction, row: Facts, who: Who): boolean {
  const offer = offers[action] ?? (row.step === null ? undefined : stepOffers[action])
  return offer === undefined ? row.step === null && isTicketMove(action, row, who.tasks) : offer(row, who)
}

const mayWork: Offer = ({ area }, { tasks }) => tasks.includes(workTaskIn(area))
const mayPlan: Offer = (_row, { tasks }) => tasks.includes('step.work')

/** What a step and a whole ticket offer alike. */
const offers: { readonly [A in BenchAction]?: Offer } = {
  open: () => true,
  take: (row, who) => mayWork(row, who) && row.owner?.id !== who.me,
  'let-go': (row, who) => mayWork(row, who) && row.owner !== null,
  give: mayPlan,
  area: mayPlan,
  shelve: ({ work }, { tasks }) => tasks.includes('step.shelve') && (work === 'done' || work === 'checked'),
}

const mayCheck: Offer = ({ work }, { tasks }) => tasks.includes('step.quality-check') && work === 'done'

/** A step is begun, laid aside and ended for itself; what holds it from outside holds the whole ticket. */
const stepOffers: { readonly [A in BenchAction]?: Offer } = {
  start: (row, who) => mayWork(row, who) && row.work === 'received',
  pause: (row, who) => mayWork(row, who) && row.work === 'in-work' && !row.paused,
  finish: (row, who) => mayWork(row, who) && row.work === 'in-work',
  resume: (row, who) => mayWork(row, who) && (row.work === 'on-hold' || row.paused),
  hold: (row, who) => mayWork(row, who) && (row.work === 'received' || row.work === 'in-work'),
  'pass-check': mayCheck,
  'fail-check': mayCheck,
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

/** What dropping a card on a place means. `why` names the refusal: no such way, no right to it, or the person does no work here. */
export type Drop =
  | { readonly type: 'nothing' }
  | { readonly type: 'act'; readonly action: BenchAction }
  | { readonly type: 'area'; readonly area: Area }
  | { readonly type: 'refused'; readonly why: 'no-way' | 'no-right' | 'no-worker' }

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
