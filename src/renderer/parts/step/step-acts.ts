import type { StepRow } from '../../../shared/contract/steps'
import { stepTask } from '../../../shared/domain/rights'
import { isOver } from '../../../shared/domain/step-life'
import type { Task } from '../../../shared/domain/task'
import type { Me } from './step-dialog'

export const stepOffers = [
  'start',
  'take-over',
  'pass',
  'fail',
  'finish',
  'pause',
  'take',
  'let-go',
  'give',
  'answer',
  'photo',
  'time',
  'leave-out',
  'redo',
] as const
export type StepOffer = (typeof stepOffers)[number]

type Row = Pick<StepRow, 'state' | 'isNext' | 'owner' | 'spentMinutes'> & {
  readonly step: Pick<StepRow['step'], 'isCheck' | 'area'>
}

/** What a person may do with a step now, the most likely first; nothing that would be refused is offered. */
export function stepActs(row: Row, { personId, tasks }: Me): StepOffer[] {
  if (!tasks.includes(stepTask(row.step))) return []
  return stepOffers.filter((offer) => when[offer](row, personId))
}

type When = (row: Row, me: string) => boolean

const isFree: When = ({ owner }, me) => owner === null || owner.id === me
const mayEnd: When = (row) => !isOver(row) && row.isNext

const when: Readonly<Record<StepOffer, When>> = {
  start: (row, me) => mayEnd(row, me) && row.state !== 'running' && isFree(row, me),
  'take-over': (row, me) => !isOver(row) && !isFree(row, me),
  pass: (row, me) => row.step.isCheck && mayEnd(row, me),
  fail: (row, me) => row.step.isCheck && mayEnd(row, me),
  finish: (row, me) => !row.step.isCheck && mayEnd(row, me),
  pause: ({ state }) => state === 'running',
  take: (row) => !isOver(row) && row.owner === null,
  'let-go': (row, me) => !isOver(row) && row.owner?.id === me,
  give: (row) => !isOver(row),
  answer: () => true,
  photo: () => true,
  time: (row) => row.spentMinutes > 0 || isOver(row),
  'leave-out': (row) => !isOver(row),
  redo: isOver,
}

/** The one thing to do next with it: begin it, and once it runs end it. */
export function firstAct(row: Row, me: Me): StepOffer | undefined {
  const offers = stepActs(row, me)
  if (row.state === 'running') return offers.find((offer) => offer === 'finish' || offer === 'pass')
  return offers.find((offer) => offer === 'start')
}

export function mayWorkOn(row: Row, tasks: readonly Task[]): boolean {
  return tasks.includes(stepTask(row.step))
}
