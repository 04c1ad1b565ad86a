import { minuteMs } from '../../shared/domain/calendar'
import type { StepRow } from '../../shared/contract/steps'
import type { Chance } from './chance'
import type { SampleDesk } from './sample-desk'

type Act = { readonly at: number; readonly run: () => Promise<void> }

type Work = {
  readonly id: () => string
  readonly startAt: number
  readonly doneAt: number
}

const answers = [
  'Ist im Druck, bis jetzt alles im Plan.',
  'Gedruckt, wird noch geschnitten.',
  'Daten sind in Ordnung.',
] as const

const workers = ['Mehmet', 'Tobias'] as const
/** Steps somebody works on between the beginning and the end of a ticket; the rest is done in one go. */
const slots = 3

/** Steps of one ticket, one after the other, begun and ended by whoever works at the bench. */
export function stepActs(chance: Chance, desk: SampleDesk, { id, startAt, doneAt }: Work): Act[] {
  const every = (doneAt - startAt) / (slots + 1)
  return Array.from({ length: slots }, (_, slot) => {
    const who = chance.one(workers)
    const at = Math.round(startAt + slot * every) + slot * minuteMs
    const answer = chance.isLucky(12) ? chance.one(answers) : ''
    const endAt =
      at + Math.min(Math.max(1, Math.round(every / minuteMs) - 2), chance.between(6, 34)) * minuteMs
    let stepId = ''
    return [
      {
        at,
        run: async () => {
          stepId = await begin(desk, who, id(), answer)
        },
      },
      { at: Math.min(endAt, doneAt - 1), run: () => finish(desk, who, id(), stepId) },
    ]
  }).flat()
}

async function begin(desk: SampleDesk, who: string, ticketId: string, answer: string): Promise<string> {
  const rows = await desk.asPerson(who, 'step:list', () => ({ ticketId }))
  const next = rows.find(
    ({ isNext, state, step, owner }) => isNext && state !== 'running' && !step.isCheck && owner === null,
  )
  if (next === undefined) return ''
  const stepId = next.step.id
  await desk.asPerson(who, 'step:start', (requestId) => ({ requestId, stepId }))
  if (answer !== '') await desk.asPerson(who, 'step:answer', (requestId) => ({ requestId, stepId, answer }))
  return stepId
}

/** Ticks what is on its list and ends it, unless somebody else did meanwhile. */
async function finish(desk: SampleDesk, who: string, ticketId: string, stepId: string): Promise<void> {
  const rows = await desk.asPerson(who, 'step:list', () => ({ ticketId }))
  const row = rows.find(({ step }) => step.id === stepId)
  if (row === undefined || !isBegun(row)) return
  await tick(desk, row)
  await desk.asPerson(who, 'step:finish', (requestId) => ({ requestId, stepId: row.step.id, reason: '' }))
}

/** Everything on the lists of a ticket's steps. */
export async function tickAll(desk: SampleDesk, ticketId: string): Promise<void> {
  for (const row of await desk.as('manager', 'step:list', () => ({ ticketId }))) await tick(desk, row)
}

async function tick(desk: SampleDesk, { step, state }: StepRow): Promise<void> {
  if (state === 'done' || state === 'left-out') return
  for (const [index, { text, done }] of step.checklist.entries()) {
    if (done) continue
    const point = { stepId: step.id, index, text, done: true }
    await desk.as('manager', 'step:checkpoint', (requestId) => ({ requestId, ...point }))
  }
}

function isBegun({ state }: StepRow): boolean {
  return state === 'running' || state === 'paused'
}
