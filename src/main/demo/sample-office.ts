import { civilDay, dayMs, minuteMs } from '../../shared/domain/calendar'
import { calls, samplePriceList } from './catalogue-table'
import type { Chance } from './chance'
import { createChance } from './chance'
import { samplePeople } from './names-table'
import { benchActs } from './sample-bench'
import { sampleCustomer } from './sample-customers'
import { counterActs } from './sample-counter'
import { intakeActs } from './sample-intake'
import type { Ask } from './sample-desk'
import { createSampleDesk } from './sample-desk'
import { planTicket } from './sample-lives'
import { lobbyActs } from './sample-lobby'
import { materialActs } from './sample-material'
import { questionActs } from './sample-questions'
import { sampleTicket, workingDay } from './sample-tickets'
import { timeActs } from './sample-times'
import { workflowActs } from './sample-workflows'

const seed = 20_261_123
const customerCount = 400
const ticketCount = 1_200
const workingDays = 250
/** The last days are busier, so that the first screen is alive. */
const busyDays = 6
const busyTickets = 110
const firstRequestId = 'sample-office'

export type SampleFounding = {
  readonly ask: Ask
  /** Moves the program's clock. */
  readonly setNow: (at: number) => void
  readonly now: number
  readonly password: string
}

type Act = { readonly at: number; readonly run: () => Promise<void> }

/** Founds "Druckerei am Markt" and lives through its year, call by call, through the same rules as everybody. */
export async function foundSampleOffice({ ask, setNow, now, password }: SampleFounding): Promise<void> {
  const chance = createChance(seed)
  setNow(now - 366 * dayMs)
  const desk = createSampleDesk(ask)
  await setUp(desk, password)
  const customers: string[] = []
  for (let index = 0; index < customerCount; index += 1) {
    const draft = sampleCustomer(chance, index)
    const { id } = await desk.as('manager', 'customer:save', (requestId) => ({ requestId, draft }))
    customers.push(id)
  }
  const acts = ticketActs(chance, desk, customers, now)
  const followUps = followUpActs(chance, desk, customers, now)
  const front = [
    ...lobbyActs(desk, now),
    ...intakeActs(desk, customers, now),
    ...counterActs(desk, customers, now),
    ...questionActs(desk, now),
    ...materialActs(desk, customers, now),
    ...workflowActs(desk, now),
    ...timeActs(desk, now),
    ...benchActs(desk, customers, now),
  ]
  for (const act of [...acts, ...followUps, ...front].toSorted((a, b) => a.at - b.at)) {
    setNow(act.at)
    await act.run()
  }
  setNow(now)
}

type Desk = ReturnType<typeof createSampleDesk>

async function setUp(desk: Desk, password: string): Promise<void> {
  await desk.found(firstRequestId, password)
  for (const person of samplePeople.slice(1)) await desk.join(person, password)
  for (const draft of samplePriceList) {
    await desk.as('manager', 'product:save', (requestId) => ({ requestId, draft }))
  }
  for (const [letter, place] of [
    ['R', 'Regal rechts'],
    ['L', 'Regal links'],
    ['B', 'Boden, Banner'],
  ] as const) {
    for (let number = 1; number <= 12; number += 1) {
      const code = `${letter}${String(number).padStart(2, '0')}`
      await desk.as('manager', 'shelf:save', (requestId) => ({ requestId, draft: { code, place } }))
    }
  }
}

function openingDays(chance: Chance, today: string): string[] {
  const old = Array.from({ length: ticketCount - busyTickets }, () => chance.between(busyDays, workingDays))
  const fresh = Array.from({ length: busyTickets }, () => chance.between(0, busyDays))
  return [...old, ...fresh].toSorted((a, b) => b - a).map((back) => workingDay(today, -back))
}

function ticketActs(chance: Chance, desk: Desk, customers: readonly string[], now: number): Act[] {
  const today = civilDay(now)
  return openingDays(chance, today)
    .flatMap((day) => {
      const planned = sampleTicket(chance, day, chance.one([2, 3, 3, 4, 5]))
      // What today brings came in the last hours, however early somebody looks.
      const openedAt = Math.min(planned.openedAt, now - chance.between(5, 150) * minuteMs)
      const ticket = { ...planned, openedAt }
      return planTicket(chance, desk, { ticket, customerId: chance.one(customers), now })
    })
    .filter(({ at }) => at < now)
}

function followUpActs(chance: Chance, desk: Desk, customers: readonly string[], now: number): Act[] {
  return calls.map((text, index) => {
    const at = now - chance.between(40, 400) * minuteMs
    const draft = {
      kind: index === 2 ? ('reminder' as const) : ('call-back' as const),
      text,
      dueAt: now + (index - 2) * 25 * minuteMs,
      customerId: chance.one(customers),
    }
    return {
      at,
      run: async () => {
        await desk.as('front', 'follow-up:add', (requestId) => ({ requestId, draft }))
      },
    }
  })
}
