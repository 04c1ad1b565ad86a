import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { HandOverDraft } from '../../../src/shared/domain/hand-over'
import type { ItemId } from '../../../src/shared/domain/ids'
import { itemIdSchema, ticketIdSchema } from '../../../src/shared/domain/ids'
import type { Item } from '../../../src/shared/domain/item'
import { finishItem, needsCheck, reopenItem } from '../../../src/shared/domain/item-work'
import { checkHandOver, mayLeave, owedBefore } from '../../../src/shared/domain/pick-up'
import type { Possession } from '../../../src/shared/domain/possession'
import { ticketTotals } from '../../../src/shared/domain/ticket-view'
import type { WorkState } from '../../../src/shared/domain/work'

const [banner, flyer, sign] = ['banner', 'flyer', 'sign'].map((id) => itemIdSchema.parse(id))
const ids = [banner, flyer, sign].flatMap((id) => id ?? [])
const terms = { priceMode: 'gross' as const, smallBusiness: false, openedAt: Date.UTC(2026, 10, 23) }

function item(id: ItemId, unitPriceCents: number): Item {
  return {
    id,
    stamp: '',
    ticketId: ticketIdSchema.parse('t'),
    position: 1,
    title: id,
    origin: 'made',
    quantityThousandths: 1_000,
    unit: 'Stück',
    unitPriceCents,
    taxRate: 19,
    discountBasisPoints: 0,
  }
}

function life(work: WorkState, places: readonly Possession[], finished: readonly ItemId[] = []) {
  return { work, possession: new Map(ids.map((id, at) => [id, places[at] ?? 'not-yet'])), finished }
}

const draft: HandOverDraft = {
  items: ids.slice(0, 1),
  collector: 'customer',
  collectorName: 'Svenja Roth',
  identity: 'known',
  confirmedBy: 'Svenja Roth',
}
const facts = {
  ticket: { mayCollect: ['Ole Nachbar'] },
  life: life('in-work', ['with-office'], ids.slice(0, 1)),
  origins: new Map(ids.map((id) => [id, 'made' as const])),
  draft,
  owedCents: 0,
  mayRelease: false,
  mayExcept: true,
}

describe('what leaves', () => {
  it('may leave before the rest once it is finished on its own (would catch all or nothing)', () => {
    expect(checkHandOver(facts)).toEqual({ ok: true, value: 'hand-over' })
  })

  it('stays while nobody has finished it, though it lies here (would catch an unchecked one going out)', () => {
    const early = checkHandOver({ ...facts, life: life('in-work', ['with-office']) })
    expect(early).toMatchObject({ ok: false, code: 'work-not-over' })
    const other = { ...draft, items: ids.slice(1, 2) }
    const mixed = life('in-work', ['with-office', 'with-office'], ids.slice(0, 1))
    expect(checkHandOver({ ...facts, life: mixed, draft: other })).toMatchObject({ code: 'work-not-over' })
  })

  it('stays where it is not here or out already, finished or not', () => {
    const out = life('ready', ['handed-over', 'not-yet'])
    expect(checkHandOver({ ...facts, life: out })).toMatchObject({ code: 'already-handed-over' })
    expect(mayLeave(out, { id: ids[1] ?? ids[0] ?? itemIdSchema.parse('x'), origin: 'made' })).toBe(false)
  })

  it('goes to somebody unnamed only with the right to make an exception, and a reason', () => {
    const exception = {
      ...draft,
      collector: 'other' as const,
      identity: 'exception' as const,
      exceptionReason: 'x',
    }
    expect(checkHandOver({ ...facts, draft: exception })).toMatchObject({ ok: true })
    const refused = checkHandOver({ ...facts, draft: exception, mayExcept: false })
    expect(refused).toMatchObject({ code: 'role-forbids', facts: { task: 'pickup.exception' } })
    const silent = checkHandOver({ ...facts, draft: { ...exception, exceptionReason: '' } })
    expect(silent).toMatchObject({ code: 'exception-needs-reason' })
  })

  it('is confirmed by a name or a signature, also when prepaid', () => {
    const nobody = { ...draft, confirmedBy: '' }
    expect(checkHandOver({ ...facts, draft: nobody })).toMatchObject({ code: 'malformed' })
    expect(checkHandOver({ ...facts, draft: { ...nobody, signature: 'a'.repeat(64) } }).ok).toBe(true)
  })
})

describe('finishing one item before the others', () => {
  const one = { kind: 'order' as const, item: item(ids[0] ?? itemIdSchema.parse('x'), 100), mayCheck: true }

  it('documents the check where it needs one, and only by whoever may check', () => {
    expect(finishItem({ ...one, life: life('in-work', ['not-yet']) })).toEqual({
      ok: true,
      value: { checked: true, shelves: true },
    })
    const forbidden = finishItem({ ...one, mayCheck: false, life: life('in-work', ['not-yet']) })
    expect(forbidden).toMatchObject({ code: 'needs-check' })
    const sold = { ...one.item, origin: 'sold' as const }
    const goods = finishItem({ ...one, item: sold, mayCheck: false, life: life('received', ['not-yet']) })
    expect(goods).toMatchObject({ ok: true, value: { checked: false } })
    expect([needsCheck('order', 'sold'), needsCheck('service', 'sold')]).toEqual([false, true])
  })

  it('is no way round the work, the price or a hand-over', () => {
    expect(finishItem({ ...one, life: life('received', ['not-yet']) })).toMatchObject({ ok: false })
    expect(finishItem({ ...one, life: life('ready', ['not-yet']) })).toMatchObject({ ok: false })
    expect(finishItem({ ...one, life: life('in-work', ['handed-over']) })).toMatchObject({ ok: false })
    const { unitPriceCents: _price, ...free } = one.item
    const unpriced = finishItem({ ...one, item: free, life: life('in-work', ['not-yet']) })
    expect(unpriced).toMatchObject({ code: 'price-missing' })
  })

  it('is taken back only while the thing is here', () => {
    const itemId = one.item.id
    expect(reopenItem({ life: life('in-work', ['with-office'], [itemId]), itemId }).ok).toBe(true)
    expect(reopenItem({ life: life('in-work', ['handed-over'], [itemId]), itemId }).ok).toBe(false)
    expect(reopenItem({ life: life('in-work', ['with-office']), itemId }).ok).toBe(false)
  })
})

describe('what is owed before something leaves', () => {
  const items = [
    item(ids[0] ?? itemIdSchema.parse('x'), 11_900),
    item(ids[1] ?? itemIdSchema.parse('y'), 6_400),
  ]
  const here = new Map<ItemId, Possession>(items.map(({ id }) => [id, 'with-office']))
  const sums = { ticket: terms, items, possession: here, dueCents: 18_300, paidCents: 0 }

  it('is the share of what leaves, and everything with the last thing', () => {
    expect(owedBefore({ ...sums, leaving: [items[0]?.id ?? ''] })).toBe(11_900)
    expect(owedBefore({ ...sums, leaving: items.map(({ id }) => id) })).toBe(18_300)
    expect(owedBefore({ ...sums, leaving: [items[0]?.id ?? ''], paidCents: 12_000 })).toBe(0)
    const gone = new Map(here).set(items[0]?.id ?? itemIdSchema.parse('x'), 'handed-over')
    const second = { ...sums, possession: gone, leaving: [items[1]?.id ?? ''], paidCents: 11_900 }
    expect(owedBefore(second)).toBe(6_400)
  })

  it('counts services with the first thing that leaves, and never more than the ticket', () => {
    const service = { ...item(itemIdSchema.parse('logo'), 1_840), origin: 'advice' as const }
    const all = [...items, service]
    const places = new Map<ItemId, Possession>([...here, [service.id, 'nothing']])
    const first = { ...sums, items: all, possession: places, dueCents: 20_140, leaving: [items[0]?.id ?? ''] }
    expect(owedBefore(first)).toBe(13_740)
    expect(owedBefore({ ...first, dueCents: 0 })).toBe(0)
  })

  it('paid step by step never asks for more, nor for less, than the whole (any prices, any order)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(99_999), { minLength: 1, maxLength: 6 }),
        fc.constantFrom('gross' as const, 'net' as const),
        (prices, priceMode) => {
          const things = prices.map((cents, at) => item(itemIdSchema.parse(`i${at}`), cents))
          const ticket = { ...terms, priceMode }
          const dueCents = ticketTotals(ticket, things).grossCents
          const possession = new Map<ItemId, Possession>(things.map(({ id }) => [id, 'with-office']))
          let paidCents = 0
          for (const { id } of things) {
            const owed = owedBefore({ ticket, items: things, possession, leaving: [id], dueCents, paidCents })
            expect(owed).toBeGreaterThanOrEqual(0)
            paidCents += owed
            possession.set(id, 'handed-over')
          }
          expect(paidCents).toBe(dueCents)
        },
      ),
      { seed: 11, numRuns: 300 },
    )
  })
})
