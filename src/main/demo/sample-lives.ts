import { dayMs, minuteMs } from '../../shared/domain/calendar'
import type { WorkAction } from '../../shared/domain/work'
import { holdReasons } from './catalogue-table'
import type { Chance } from './chance'
import { createChance } from './chance'
import type { Part, SampleDesk } from './sample-desk'
import type { SampleTicket } from './sample-tickets'
import { stepActs, tickAll } from './sample-steps'
import { later } from './sample-tickets'
import { stepsSinceDays } from './sample-workflows'

type Act = { readonly at: number; readonly run: () => Promise<void> }
type Life = { readonly ticket: SampleTicket; readonly customerId: string; readonly now: number }

/** What happens to one ticket, with its moments; what lies in the future is left to the person who looks. */
export function planTicket(chance: Chance, desk: SampleDesk, { ticket, customerId, now }: Life): Act[] {
  const isThing = ticket.kind === 'order' || ticket.kind === 'service'
  const opening = openTicket(desk, ticket, customerId)
  const startAt = later(chance, ticket.openedAt, chance.one([0, 0, 1]))
  const pause = chance.isLucky(22) ? chance.one(holdReasons) : ''
  const workDays = chance.one([0, 0, 1, 1, 2]) + (pause === '' ? 0 : chance.one([1, 2, 3]))
  const doneAt = Math.max(later(chance, startAt, workDays), startAt + 30 * minuteMs)
  const checkedAt = later(chance, doneAt, chance.one([0, 0, 1]))
  const hasSteps = isThing && pause === '' && ticket.openedAt > now - stepsSinceDays * dayMs
  const acts: Act[] = [
    opening.act,
    ...(hasSteps ? stepActs(createChance(startAt), desk, { id: opening.id, startAt, doneAt }) : []),
    ...workActs(desk, opening.id, { startAt, doneAt, checkedAt, pause, isThing, hasSteps }),
  ]
  const readyAt = later(chance, checkedAt, chance.one([0, 1, 1])) + 10 * minuteMs
  if (!isThing) return [...acts, ...tellActs(desk, opening.id, doneAt)]
  const shelf = `${chance.one(['R', 'R', 'L', 'B'])}${String(chance.between(1, 12)).padStart(2, '0')}`
  acts.push({
    at: readyAt,
    run: async () => {
      const id = opening.id()
      await desk.as('bench', 'ticket:shelve', (requestId) => ({ requestId, id, shelf, ready: true }))
    },
  })
  const isForgotten = chance.isLucky(1)
  return isForgotten ? acts : [...acts, ...pickUpActs(chance, desk, opening.id, readyAt)]
}

function openTicket(desk: SampleDesk, ticket: SampleTicket, customerId: string) {
  let opened = ''
  const { kind, title, items, benchNote, promisedAt, openedAt } = ticket
  const draft = {
    kind,
    customerId,
    title,
    description: '',
    callBeforeStart: false,
    mayCollect: [],
    benchNote,
    answer: '',
    result: '',
    promisedAt,
    items: [...items],
  }
  const run = async () => {
    opened = (await desk.as('front', 'ticket:open', (requestId) => ({ requestId, draft }))).id
  }
  return { id: () => opened, act: { at: openedAt, run } }
}

type Moments = {
  readonly startAt: number
  readonly doneAt: number
  readonly checkedAt: number
  /** Why the work stood still for a while; empty: it did not. */
  readonly pause: string
  readonly isThing: boolean
  /** It begins with its first step, and may end with its last. */
  readonly hasSteps: boolean
}

function workActs(desk: SampleDesk, id: () => string, moments: Moments): Act[] {
  const { startAt, doneAt, checkedAt, pause, isThing, hasSteps } = moments
  const part: Part = isThing ? 'bench' : 'manager'
  const move = (at: number, action: WorkAction, reason = ''): Act => ({
    at,
    run: async () => {
      if (action === 'finish' || action === 'pass-check') await tickAll(desk, id())
      await desk.as(part, 'ticket:work', (requestId) => ({ requestId, id: id(), action, reason }))
    },
  })
  const stop =
    pause === '' ? [] : [move(startAt + 7 * minuteMs, 'hold', pause), move(doneAt - 2 * minuteMs, 'resume')]
  const check = isThing ? [move(checkedAt, 'pass-check')] : []
  const begin = hasSteps ? [] : [move(startAt, 'start')]
  return [...begin, ...stop, hasSteps ? endOf(desk, id, doneAt) : move(doneAt, 'finish'), ...check]
}

/** What is left of its steps is done in one go; nothing, when the last one ended it. */
function endOf(desk: SampleDesk, id: () => string, at: number): Act {
  return {
    at,
    run: async () => {
      const { row } = await desk.as('bench', 'ticket:read', () => ({ id: id() }))
      if (row.work !== 'in-work') return
      await tickAll(desk, id())
      await desk.as('bench', 'ticket:work', (requestId) => ({
        requestId,
        id: id(),
        action: 'finish',
        reason: '',
      }))
    },
  }
}

/** Advice, marketing and formalities end with what came of them and what to say. */
function tellActs(desk: SampleDesk, id: () => string, doneAt: number): Act[] {
  return [
    {
      at: doneAt + 30 * minuteMs,
      run: async () => {
        const { ticket } = await desk.as('front', 'ticket:read', () => ({ id: id() }))
        const { title, description, callBeforeStart, mayCollect, benchNote, stamp: base } = ticket
        const details = { title, description, callBeforeStart, mayCollect, benchNote }
        const told = {
          ...details,
          result: 'Besprochen und erledigt.',
          answer: 'Alles geklärt, nichts weiter zu tun.',
        }
        await desk.as('front', 'ticket:change', (requestId) => ({ requestId, id: id(), base, details: told }))
        await desk.as('manager', 'ticket:work', (requestId) => ({
          requestId,
          id: id(),
          action: 'make-ready',
          reason: '',
        }))
      },
    },
  ]
}

function pickUpActs(chance: Chance, desk: SampleDesk, id: () => string, readyAt: number): Act[] {
  const paysAhead = chance.isLucky(35)
  const comesAt = later(chance, readyAt, chance.one([0, 1, 1, 2, 2, 3, 4, 6, 9]))
  const reference = String(chance.between(1_000, 999_999)).padStart(6, '0')
  const type = chance.one([
    'card-terminal',
    'card-terminal',
    'card-terminal',
    'transfer',
    'own-till',
  ] as const)
  const pay = async () => {
    const { balance } = await desk.as('front', 'ticket:read', () => ({ id: id() }))
    const amountCents = balance.openCents
    if (amountCents <= 0) return
    const method = { type, reference }
    await desk.as('front', 'payment:record', (requestId) => ({
      requestId,
      ticketId: id(),
      amountCents,
      method,
    }))
  }
  const identity = chance.one(['known', 'known', 'slip', 'id-document'] as const)
  return [
    ...(paysAhead ? [{ at: readyAt + 40 * minuteMs, run: pay }] : []),
    {
      at: comesAt + 60 * minuteMs,
      run: async () => {
        await pay()
        const { items, customer } = await desk.as('front', 'ticket:read', () => ({ id: id() }))
        const name = `${customer.givenName} ${customer.familyName}`
        const here = items.filter(({ possession }) => possession === 'with-office').map(({ item }) => item.id)
        const draft = {
          items: here,
          collector: 'customer' as const,
          collectorName: name,
          identity,
          confirmedBy: name,
        }
        if (here.length > 0)
          await desk.as('front', 'hand-over:make', (requestId) => ({ requestId, ticketId: id(), draft }))
      },
    },
  ]
}
