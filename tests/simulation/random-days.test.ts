import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fsck } from '../../src/shared/domain/fsck'
import type { Office } from '../../src/shared/domain/office'
import { kinds } from '../../src/shared/domain/kind'
import { workActions } from '../../src/shared/domain/work'
import type { TestDesk, TestOffice } from '../support/backend'
import { aRequestId, aTestOffice, password } from '../support/backend'
import { aCustomer, aHandOver, anItem, aTicket } from '../support/records'

/*
 * The forbidden states of product.md §3, each written from the records alone, without the rules of the domain, and
 * looked for after every step of random command sequences.
 */
type Predicate = (office: Office) => readonly string[]

const times = <T>(values: readonly T[], value: T) => values.filter((one) => one === value).length

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
  'damage that fsck knows': (office) => fsck(office).findings.map(({ code }) => code),
}

type Step = (desk: TestDesk, office: TestOffice, pick: (length: number) => number) => Promise<{ ok: boolean }>

const some = <T>(values: readonly T[], pick: (length: number) => number): T | undefined =>
  values[pick(values.length)]

function ticketOf({ storage }: TestOffice, pick: (length: number) => number): string {
  return some([...storage().store.office.tables.tickets.keys()], pick) ?? 'none'
}

const steps: Readonly<Record<string, Step>> = {
  open: async (desk, office, pick) => {
    const customerId = [...office.storage().store.office.tables.customers.keys()][0] ?? 'none'
    const origins = ['made', 'sold', 'brought-in', 'advice'] as const
    const items = Array.from({ length: pick(3) }, () => {
      const { unitPriceCents, ...free } = anItem({ origin: some(origins, pick) ?? 'made' })
      return pick(4) === 0 ? free : { ...free, unitPriceCents: unitPriceCents ?? 0 }
    })
    const draft = aTicket(customerId, some(kinds, pick) ?? 'order', items)
    return desk.ask('ticket:open', { requestId: aRequestId(), draft })
  },
  work: (desk, office, pick) =>
    desk.ask('ticket:work', {
      requestId: aRequestId(),
      id: ticketOf(office, pick),
      action: some(workActions, pick) ?? 'start',
      reason: pick(5) === 0 ? '' : 'Grund',
    }),
  shelve: (desk, office, pick) =>
    desk.ask('ticket:shelve', {
      requestId: aRequestId(),
      id: ticketOf(office, pick),
      shelf: 'R12',
      ready: pick(2) === 0,
    }),
  tell: async (desk, office, pick) => {
    const id = ticketOf(office, pick)
    const card = await desk.ask('ticket:read', { id })
    if (!card.ok) return card
    const text = pick(3) === 0 ? '' : 'Steht auf dem Zettel'
    const { title, description, callBeforeStart, mayCollect, benchNote } = card.value.ticket
    const details = { title, description, callBeforeStart, mayCollect, benchNote, answer: text, result: text }
    return desk.ask('ticket:change', { requestId: aRequestId(), id, base: card.value.ticket.stamp, details })
  },
  price: async (desk, office, pick) => {
    const { items } = office.storage().store.office.tables
    const item = some([...items.values()], pick)
    if (item === undefined) return { ok: false }
    const { id, stamp: base } = item
    const unitPriceCents = 1 + pick(50_000)
    return desk.ask('item:price', {
      requestId: aRequestId(),
      id,
      base,
      unitPriceCents,
      discountBasisPoints: 0,
      consent: 'Herr Maier',
    })
  },
  pay: async (desk, office, pick) => {
    const id = ticketOf(office, pick)
    const card = await desk.ask('ticket:read', { id })
    if (!card.ok) return card
    const open = Math.max(1, card.value.balance.openCents)
    const amountCents = pick(3) === 0 ? 1 + pick(open) : open
    const method = { type: 'own-till' as const, reference: 'Bon 7' }
    return desk.ask('payment:record', { requestId: aRequestId(), ticketId: id, amountCents, method })
  },
  reverse: (desk, office, pick) => {
    const id = some([...office.storage().store.office.tables.payments.keys()], pick) ?? 'none'
    return desk.ask('payment:reverse', { requestId: aRequestId(), id, reason: 'vertippt' })
  },
  hand: async (desk, office, pick) => {
    const id = ticketOf(office, pick)
    const card = await desk.ask('ticket:read', { id })
    if (!card.ok) return card
    const items = card.value.items.filter(() => pick(3) > 0).map(({ item }) => item.id)
    const release = pick(3) === 0 ? { unpaidReason: 'Stammkunde' } : {}
    return desk.ask('hand-over:make', {
      requestId: aRequestId(),
      ticketId: id,
      draft: { ...aHandOver(items), ...release },
      password,
    })
  },
  return: async (desk, office, pick) => {
    const id = ticketOf(office, pick)
    const card = await desk.ask('ticket:read', { id })
    if (!card.ok) return card
    const item = some(card.value.items, pick)?.item.id ?? 'none'
    return desk.ask('hand-over:return', {
      requestId: aRequestId(),
      ticketId: id,
      items: [item],
      reason: 'verwechselt',
    })
  },
}

/** Moves that lead on are likelier, so that tickets get far enough to go wrong. */
const weighted = [
  'open',
  'work',
  'work',
  'work',
  'work',
  'shelve',
  'tell',
  'price',
  'pay',
  'pay',
  'reverse',
  'hand',
  'hand',
  'return',
]

async function anOffice() {
  const office = await aTestOffice()
  const desk = await office.found()
  await desk.get('shelf:save', { requestId: aRequestId(), draft: { code: 'R12', place: '' } })
  await desk.get('customer:save', { requestId: aRequestId(), draft: aCustomer() })
  return { office, desk }
}

describe('random days', () => {
  it(
    'never reach a forbidden state, whatever is pressed in whatever order',
    { timeout: 240_000 },
    async () => {
      const accepted = new Map<string, number>()
      await fc.assert(
        fc.asyncProperty(fc.array(fc.nat(1_000_000), { minLength: 60, maxLength: 90 }), async (numbers) => {
          const { office, desk } = await anOffice()
          await steps['open']?.(desk, office, () => 2)
          for (const number of numbers) {
            let rest = number
            const pick = (length: number) => {
              rest = (Math.imul(rest, 1_103_515_245) + 12_345) >>> 1
              return length === 0 ? 0 : rest % length
            }
            const name = some(weighted, pick) ?? 'open'
            const reply = await steps[name]?.(desk, office, pick)
            if (reply?.ok === true) accepted.set(name, (accepted.get(name) ?? 0) + 1)
            for (const [state, predicate] of Object.entries(forbidden)) {
              expect({ name, state, found: predicate(office.storage().store.office) }).toEqual({
                name,
                state,
                found: [],
              })
            }
          }
          expect(office.errors).toEqual([])
        }),
        { numRuns: 60, seed: 20_261_123, endOnFailure: true },
      )
      // A fuzz in which nothing happens proves nothing.
      for (const name of Object.keys(steps))
        expect({ name, times: accepted.get(name) ?? 0 }).toMatchObject({ name })
      expect(accepted.get('hand') ?? 0).toBeGreaterThan(20)
      expect(accepted.get('return') ?? 0).toBeGreaterThan(5)
      expect(accepted.get('reverse') ?? 0).toBeGreaterThan(20)
    },
  )
})
