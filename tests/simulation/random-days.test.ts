import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fsck } from '../../src/shared/domain/fsck'
import type { Office } from '../../src/shared/domain/office'
import { officeConflicts } from '../../src/shared/domain/office-conflicts'
import type { TimelineEvent } from '../../src/shared/domain/timeline'
import { aRequestId, aTestOffice } from '../support/backend'
import { aCustomer } from '../support/records'
import { deskSteps as steps, likelySteps as weighted, some } from '../support/simulation/desk-steps'

/*
 * The forbidden states of product.md §3, each written from the records alone, without the rules of the domain, and
 * looked for after every step of random command sequences.
 */
type Predicate = (office: Office) => readonly string[]

const times = <T>(values: readonly T[], value: T) => values.filter((one) => one === value).length

/** Things that left although neither all of the ticket was ready nor they themselves had passed a check. */
function leftUnchecked(events: readonly TimelineEvent[], needsCheck: (itemId: string) => boolean): string[] {
  const passed = new Set<string>()
  const found: string[] = []
  let isReady = false
  for (const { facts } of events) {
    if (facts.type === 'work') {
      isReady = facts.action === 'make-ready'
      if (['complain', 'cancel', 'reopen'].includes(facts.action)) passed.clear()
    }
    if (facts.type === 'item-work') {
      if (facts.action === 'reopen' || !facts.checked) passed.delete(facts.itemId)
      else passed.add(facts.itemId)
    }
    const leaves = facts.type === 'possession' && facts.action === 'hand-over' && !isReady
    if (leaves && needsCheck(facts.itemId) && !passed.has(facts.itemId)) found.push(facts.itemId)
  }
  return found
}

/** What a step is now, from what was told of it alone. */
function stateOf({ tables }: Office, stepId: string): string {
  const told = [...tables.events.values()].flatMap(({ facts, by }) =>
    facts.type === 'step' && facts.stepId === stepId ? [{ action: facts.action, by }] : [],
  )
  const last = told.at(-1)
  return last?.action === 'start' ? `start ${last.by}` : (last?.action ?? 'redo')
}

const isOver = (state: string) => state === 'finish' || state === 'leave-out'

function openSteps(office: Office, ticketId: string): string[] {
  return [...office.tables.steps.values()]
    .filter((step) => step.ticketId === ticketId && !isOver(stateOf(office, step.id)))
    .map(({ id }) => id)
}

function runners(office: Office, ticketId: string): string[] {
  return openSteps(office, ticketId).flatMap((id) => {
    const state = stateOf(office, id)
    return state.startsWith('start ') ? [state.slice(6)] : []
  })
}

/** Steps that are done or run although one they wait for is open. */
function endedTooEarly(office: Office): string[] {
  return [...office.tables.steps.values()]
    .filter(({ id, after }) => {
      const state = stateOf(office, id)
      const isOn = state === 'finish' || state.startsWith('start ')
      return isOn && after.some((other) => !isOver(stateOf(office, other)))
    })
    .map(({ id }) => id)
}

const forbidden: Readonly<Record<string, Predicate>> = {
  'handed over without a record': ({ tables }) => {
    const recorded = new Set([...tables.handOvers.values()].flatMap(({ items }) => items))
    return [...tables.events.values()]
      .flatMap(({ facts }) =>
        facts.type === 'possession' && facts.action === 'hand-over' ? [facts.itemId] : [],
      )
      .filter((itemId) => !recorded.has(itemId))
  },
  'two hand-overs of one item': ({ tables }) => {
    const out = [...tables.handOvers.values()].flatMap(({ items }) => items)
    const back = [...tables.events.values()].flatMap(({ facts }) =>
      facts.type === 'possession' && facts.action === 'take-back' ? [facts.itemId] : [],
    )
    return out.filter((itemId) => times(out, itemId) - times(back, itemId) > 1)
  },
  'a hand-over without an identity method or a name': ({ tables }) =>
    [...tables.handOvers.values()]
      .filter(({ identity, collectorName }) => !identity || !collectorName)
      .map(({ id }) => id),
  'ready without what its kind needs': ({ tables, derived }) =>
    [...tables.tickets.values()]
      .filter(({ id }) => derived.lives.get(id)?.work === 'ready')
      .filter((ticket) => {
        const items = [...tables.items.values()].filter(({ ticketId }) => ticketId === ticket.id)
        const facts = [...tables.events.values()]
          .filter(({ ticketId }) => ticketId === ticket.id)
          .map((event) => event.facts)
        const last = (action: string) =>
          facts.findLastIndex((fact) => fact.type === 'work' && fact.action === action)
        const isMade =
          ticket.kind === 'service' ||
          items.some(({ origin }) => origin === 'made' || origin === 'brought-in')
        const isThing = items.some(({ origin }) => origin !== 'advice')
        const isTold = ticket.kind === 'sales' || ticket.kind === 'marketing' || ticket.kind === 'formality'
        const isChecked = last('pass-check') > Math.max(last('finish'), last('fail-check'), last('complain'))
        const wasShelved = facts.some((fact) => fact.type === 'shelf' && fact.shelf !== null)
        const isPriced = items.every(({ unitPriceCents }) => unitPriceCents !== undefined)
        return (
          (isMade && !isChecked) ||
          (isThing && !wasShelved) ||
          (isThing && !isPriced) ||
          (isTold && (ticket.result === '' || ticket.answer === ''))
        )
      })
      .map(({ id }) => id),
  'paid differs from the sum of bookings, or a payment is reversed twice': ({ tables }) => {
    const reversed = [...tables.payments.values()].flatMap(({ reverses }) => reverses ?? [])
    return reversed.filter((id) => times(reversed, id) > 1 || !tables.payments.has(id))
  },
  'left without the check it needs': ({ tables }) =>
    [...tables.tickets.values()].flatMap((ticket) =>
      leftUnchecked(
        [...tables.events.values()].filter(({ ticketId }) => ticketId === ticket.id),
        (itemId) => {
          const origin = tables.items.get(itemId)?.origin
          return ticket.kind === 'service' || origin === 'made' || origin === 'brought-in'
        },
      ),
    ),
  'left while it was not here': ({ tables }) => {
    const here = new Set<string>()
    const found: string[] = []
    for (const { facts } of tables.events.values()) {
      if (facts.type !== 'possession') continue
      const { action, itemId } = facts
      if (action === 'hand-over' && !here.has(itemId)) found.push(itemId)
      if (action === 'put-on-shelf' || action === 'take-back') here.add(itemId)
      else if (action !== 'bring-in') here.delete(itemId)
    }
    return found
  },
  'moved money became more or less': ({ tables }) => {
    const payments = [...tables.payments.values()]
    const moved = new Set(payments.flatMap(({ movedFrom }) => movedFrom ?? []))
    return [...moved].filter((id) => {
      const parts = payments.filter(({ movedFrom }) => movedFrom === id)
      const sum = parts.reduce((all, { amountCents }) => all + amountCents, 0)
      return sum !== tables.payments.get(id)?.amountCents || !payments.some(({ reverses }) => reverses === id)
    })
  },
  'a close that differs from the bookings before it': ({ tables }) =>
    [...tables.dayCloses.values()]
      .filter((close) => {
        const before = [...tables.payments.values()].filter(({ recordedAt }) => recordedAt < close.recordedAt)
        return close.lines.some(({ method, expectedCents }) => {
          const own = before.filter((payment) => payment.method.type === method)
          const sum = own.reduce(
            (all, { amountCents, reverses }) => all + (reverses === undefined ? amountCents : -amountCents),
            0,
          )
          return sum !== expectedCents
        })
      })
      .map(({ id }) => id),
  'a ticket closed with money open or things here': (office) => {
    const { tables, derived } = office
    return [...tables.tickets.values()]
      .filter(({ id }) => !derived.open.has(id))
      .filter(({ id }) => {
        const { work, possession } = derived.lives.get(id) ?? {}
        return [...tables.items.values()].some((item) => {
          const isOurs = work === 'cancelled' && item.origin !== 'brought-in'
          const isHere = ['with-office', 'brought-in', 'returned'].includes(possession?.get(item.id) ?? '')
          return item.ticketId === id && isHere && !isOurs
        })
      })
      .map(({ id }) => id)
  },
  'ready with a step open': (office) =>
    [...office.tables.tickets.keys()].filter(
      (id) => office.derived.lives.get(id)?.work === 'ready' && openSteps(office, id).length > 0,
    ),
  'a step that ended before one it waits for': (office) => endedTooEarly(office),
  'one person at two steps': (office) => {
    const at = [...office.tables.tickets.keys()].flatMap((id) => runners(office, id))
    return at.filter((person) => times(at, person) > 1)
  },
  'damage that fsck knows': (office) => fsck(office).findings.map(({ code }) => code),
  'what only several PCs can do to each other': (office) => officeConflicts(office).map(({ code }) => code),
}

async function anOffice() {
  const office = await aTestOffice()
  const desk = await office.found()
  await desk.get('shelf:save', { requestId: aRequestId(), draft: { code: 'R12', place: '' } })
  await desk.get('customer:save', { requestId: aRequestId(), draft: aCustomer() })
  return { office, desk }
}

/** How often each step was accepted, by its name; and how many tickets became ready by their steps. */
type Tally = Map<string, number>
const count = (tally: Tally, name: string) => tally.set(name, (tally.get(name) ?? 0) + 1)
const accepted = (tally: Tally, name: string) => tally.get(name) ?? 0

/** Presses one thing by a number, and looks whether that led where nothing may lead. */
async function pressOne(
  { office, desk }: Awaited<ReturnType<typeof anOffice>>,
  number: number,
  tally: Tally,
) {
  let rest = number
  const pick = (length: number) => {
    rest = (Math.imul(rest, 1_103_515_245) + 12_345) >>> 1
    return length === 0 ? 0 : rest % length
  }
  const name = some(weighted, pick) ?? 'open'
  const reply = await steps[name]?.(desk, office, pick)
  if (reply?.ok === true) count(tally, name)
  for (const [state, predicate] of Object.entries(forbidden)) {
    const found = predicate(office.storage().store.office)
    expect({ name, state, found }).toEqual({ name, state, found: [] })
  }
}

function countReadyBySteps({ tables, derived }: Office, tally: Tally) {
  for (const { ticketId, facts } of tables.events.values())
    if (facts.type === 'work' && facts.action === 'make-ready' && derived.stepsOf.has(ticketId))
      count(tally, 'ready by steps')
}

describe('random days', () => {
  it(
    'never reach a forbidden state, whatever is pressed in whatever order',
    { timeout: 240_000 },
    async () => {
      const tally: Tally = new Map()
      await fc.assert(
        fc.asyncProperty(fc.array(fc.nat(1_000_000), { minLength: 80, maxLength: 120 }), async (numbers) => {
          const day = await anOffice()
          const { office, desk } = day
          // Half of the offices work by steps.
          if ((numbers[0] ?? 0) % 2 === 0)
            await desk.get('workflow:start-usual', { requestId: aRequestId(), language: 'de' })
          await steps['open']?.(desk, office, () => 2)
          for (const number of numbers) await pressOne(day, number, tally)
          countReadyBySteps(office.storage().store.office, tally)
          expect(office.errors).toEqual([])
        }),
        { numRuns: 75, seed: 20_261_123, endOnFailure: true },
      )
      // A fuzz in which nothing happens proves nothing.
      expect(accepted(tally, 'ready by steps')).toBeGreaterThan(10)
      expect(accepted(tally, 'hand')).toBeGreaterThan(20)
      expect(accepted(tally, 'return')).toBeGreaterThan(5)
      expect(accepted(tally, 'reverse')).toBeGreaterThan(20)
      for (const name of ['finish', 'takeUp', 'move', 'close', 'step', 'onward'])
        expect({ name, often: accepted(tally, name) > 5 }).toEqual({ name, often: true })
    },
  )
})
