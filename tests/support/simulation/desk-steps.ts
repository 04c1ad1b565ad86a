import { civilDay } from '../../../src/shared/domain/calendar'
import { returnPurposes } from '../../../src/shared/domain/hand-over'
import { kinds } from '../../../src/shared/domain/kind'
import { workActions } from '../../../src/shared/domain/work'
import type { TestDesk, TestOffice } from '../backend'
import { aRequestId, password } from '../backend'
import { aHandOver, anItem, aTicket } from '../records'

/** One thing somebody at a desk does; `pick` chooses what and how. */
export type Step = (
  desk: TestDesk,
  office: TestOffice,
  pick: (length: number) => number,
) => Promise<{ ok: boolean }>

export const some = <T>(values: readonly T[], pick: (length: number) => number): T | undefined =>
  values[pick(values.length)]

function ticketOf({ storage }: TestOffice, pick: (length: number) => number): string {
  return some([...storage().store.office.tables.tickets.keys()], pick) ?? 'none'
}

export const deskSteps: Readonly<Record<string, Step>> = {
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
  step: async (desk, office, pick) => {
    const { tables } = office.storage().store.office
    const all = [...tables.steps.values()]
    const step = some(all, pick)
    if (step === undefined) return { ok: false }
    const named = { requestId: aRequestId(), stepId: step.id }
    const reason = pick(3) === 0 ? '' : 'Grund'
    const redo =
      pick(2) === 0 ? [] : all.filter(({ ticketId }) => ticketId === step.ticketId && pick(3) === 0)
    const owner = pick(2) === 0 ? null : (some([...tables.persons.keys()], pick) ?? null)
    const acts: readonly (() => Promise<{ ok: boolean }>)[] = [
      () => desk.ask('step:start', named),
      () => desk.ask('step:start', named),
      () => desk.ask('step:pause', { ...named, reason }),
      () => desk.ask('step:finish', { ...named, reason }),
      () => desk.ask('step:finish', { ...named, reason }),
      () => desk.ask('step:check', { ...named, passed: true, reason }),
      () =>
        desk.ask('step:check', {
          ...named,
          passed: false,
          reason: 'schief',
          redo: redo.slice(0, 30).map(({ id }) => id),
        }),
      () => desk.ask('step:leave-out', { ...named, reason: 'nicht nötig' }),
      () => desk.ask('step:redo', { ...named, reason: 'noch einmal' }),
      () => desk.ask('step:take', { ...named, owner, seenOwner: step.owner }),
      () =>
        desk.ask('step:checkpoint', {
          ...named,
          index: 0,
          text: step.checklist[0]?.text ?? '-',
          done: pick(2) === 0,
        }),
      () => desk.ask('step:time', { ...named, minutes: pick(60), reason: 'vergessen' }),
    ]
    return (await some(acts, pick)?.()) ?? { ok: false }
  },
  /** What a diligent person does: the next step, and into the shelf with it once all are over. */
  onward: async (desk, office, pick) => {
    const { tables, derived } = office.storage().store.office
    const open = [...tables.steps.values()].filter(({ ticketId }) => derived.open.has(ticketId))
    const ticketId = some(open, pick)?.ticketId ?? ticketOf(office, pick)
    const rows = await desk.ask('step:list', { ticketId })
    const next = rows.ok ? rows.value.find(({ isNext }) => isNext)?.step : undefined
    const named = { requestId: aRequestId(), stepId: next?.id ?? 'none' }
    return next === undefined
      ? desk.ask('ticket:shelve', { requestId: aRequestId(), id: ticketId, shelf: 'R12', ready: true })
      : desk.ask('step:finish', { ...named, reason: 'ohne Liste' })
  },
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
      purpose: some(returnPurposes, pick) ?? 'correct',
    })
  },
  finish: async (desk, office, pick) => {
    const ticketId = ticketOf(office, pick)
    const card = await desk.ask('ticket:read', { id: ticketId })
    if (!card.ok) return card
    const item = some(card.value.items, pick)?.item.id ?? 'none'
    return desk.ask('item:finish', { requestId: aRequestId(), ticketId, items: [item], shelf: 'R12' })
  },
  takeUp: async (desk, office, pick) => {
    const ticketId = ticketOf(office, pick)
    const card = await desk.ask('ticket:read', { id: ticketId })
    if (!card.ok) return card
    const early = card.value.items.filter(({ mayLeave }) => mayLeave)
    const item = some(early, pick)?.item.id ?? 'none'
    return desk.ask('item:reopen', { requestId: aRequestId(), ticketId, items: [item], reason: 'schief' })
  },
  move: async (desk, office, pick) => {
    const { derived, tables } = office.storage().store.office
    for (const ticketId of [...tables.tickets.keys()].slice(pick(3))) {
      if (!derived.open.has(ticketId)) continue
      const card = await desk.ask('ticket:read', { id: ticketId })
      const free = card.ok ? card.value.free[0] : undefined
      if (free === undefined) continue
      return desk.ask('payment:move', { requestId: aRequestId(), id: free.paymentId, ticketId })
    }
    return { ok: false }
  },
  close: (desk, office, pick) => {
    const counted = [{ method: 'own-till' as const, countedCents: pick(100_000) }]
    const day = civilDay(office.clock.now())
    return desk.ask('day-close:make', { requestId: aRequestId(), day, counted, note: '' })
  },
}

/** Names of steps: moves that lead on are likelier, so that tickets get far enough to go wrong. */
export const likelySteps = [
  'open',
  'work',
  'work',
  'work',
  'work',
  'step',
  'step',
  'step',
  'onward',
  'onward',
  'onward',
  'onward',
  'onward',
  'onward',
  'shelve',
  'tell',
  'price',
  'pay',
  'pay',
  'reverse',
  'hand',
  'hand',
  'return',
  'return',
  'finish',
  'finish',
  'takeUp',
  'move',
  'close',
]
