import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Found } from '../../../src/main/backend/ports'
import { createChance } from '../../../src/main/demo/chance'
import { createFinder } from '../../../src/main/search/finder'
import { fold, words } from '../../../src/shared/domain/spelling'
import { createCrowd } from '../../support/search-crowd'
import { bothWays, createIdleTimer, customerRow, itemRecord, ticketRecord } from '../../support/search-office'
import { searchQueries, withOneTypo, withoutUmlauts } from '../../support/search-queries'

const seeded = { seed: 20_261_123, numRuns: 150 }
const crowd = createCrowd(120)
const records = {
  customers: [...crowd.office.tables.customers.values()],
  tickets: [...crowd.office.tables.tickets.values()],
}
const { scanned, indexed } = bothWays(crowd)
const idsOf = ({ hits, total }: Found<{ readonly id: string }>) => ({ ids: hits.map(({ id }) => id), total })
const aText = fc.constantFrom(...searchQueries(records, 600).map(({ text }) => text))
const aCustomer = fc.constantFrom(...records.customers)

describe('looking through all records and the index', () => {
  it('answer real queries alike', () => {
    fc.assert(
      fc.property(aText, aText, fc.boolean(), (text, other, isDouble) => {
        const asked = isDouble ? `${text} ${other}` : text
        expect(idsOf(indexed.customers(asked, 20))).toEqual(idsOf(scanned.customers(asked, 20)))
        expect(idsOf(indexed.tickets(asked, 20))).toEqual(idsOf(scanned.tickets(asked, 20)))
      }),
      seeded,
    )
  })

  it('answer any text alike and never fail', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.stringMatching(/^[a-eß0-9+.\- ]{0,12}$/),
    )
    fc.assert(
      fc.property(anything, (text) => {
        expect(idsOf(indexed.customers(text, 20))).toEqual(idsOf(scanned.customers(text, 20)))
        expect(idsOf(indexed.tickets(text, 20))).toEqual(idsOf(scanned.tickets(text, 20)))
      }),
      seeded,
    )
  })

  it('answer alike after any changes, whenever the index is built', () => {
    const change = fc.record({
      what: fc.constantFrom('rename', 'hand on', 'retitle', 'item', 'remove', 'build'),
      at: fc.nat(29),
      by: fc.constantFrom('Müller', 'Meyer', 'Schmitt', 'Banner', 'Flyer A5'),
    })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
        const office = createCrowd(10)
        const idle = createIdleTimer()
        const finder = createFinder(office.store, idle.timer)
        const act = {
          rename: (at: number, familyName: string) =>
            office.putCustomer(customerRow(`k${at % 12}`, { familyName })),
          'hand on': (at: number) =>
            office.putTicket(ticketRecord(`v${at}`, `k${(at * 7) % 12}`, { title: 'Plakat' })),
          retitle: (at: number, title: string) =>
            office.putTicket(ticketRecord(`v${at}`, `k${at % 10}`, { title })),
          item: (at: number, title: string) => office.putItem(itemRecord(`n${at % 5}`, `v${at % 5}`, title)),
          remove: (at: number) =>
            office.remove(at % 2 === 0 ? 'customers' : 'tickets', `${at % 2 === 0 ? 'k' : 'v'}${at % 10}`),
          build: () => idle.runAll(),
        }
        for (const { what, at, by } of changes) act[what](at, by)
        const fresh = createFinder(office.store, createIdleTimer().timer)
        for (const text of ['müller', 'maier', 'flyr', 'banner', 'schmidt plakat', '']) {
          expect(idsOf(finder.customers(text, 50))).toEqual(idsOf(fresh.customers(text, 50)))
          expect(idsOf(finder.tickets(text, 50))).toEqual(idsOf(fresh.tickets(text, 50)))
        }
      }),
      { seed: seeded.seed, numRuns: 40 },
    )
  })
})

describe('a search', () => {
  it('has the same hits for any order of the words', () => {
    const pair = fc
      .tuple(aText, aText)
      .map(([a, b]) => words(`${a} ${b}`).filter((word) => /^\p{L}+$/u.test(word)))
    const shuffled = pair.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    fc.assert(
      fc.property(shuffled, ([all, turned]) => {
        expect(idsOf(indexed.customers(turned.join(' '), 8))).toEqual(
          idsOf(indexed.customers(all.join(' '), 8)),
        )
        expect(idsOf(indexed.tickets(turned.join(' '), 8))).toEqual(idsOf(indexed.tickets(all.join(' '), 8)))
      }),
      seeded,
    )
  })

  it('still finds everybody with one slip in a word of four letters and more', () => {
    fc.assert(
      fc.property(aCustomer, fc.nat(), (customer, seed) => {
        const slip = withOneTypo(words(customer.familyName).join(''), createChance(seed))
        // A slip that makes an ae, oe or ue is more than one to the folded name.
        fc.pre(slip.length >= 4 && fold(slip) === slip)
        const { hits } = indexed.customers(`${customer.givenName} ${slip}`, 200)
        expect(hits.map(({ id }) => id)).toContain(customer.id)
      }),
      seeded,
    )
  })

  it('finds everybody at every letter typed, with and without umlauts', () => {
    fc.assert(
      fc.property(aCustomer, fc.nat(), (customer, cut) => {
        const name = customer.familyName
        const typed = name.slice(0, 1 + (cut % name.length))
        for (const text of [typed, typed.toUpperCase(), withoutUmlauts(typed)]) {
          expect(indexed.customers(text, 200).hits.map(({ id }) => id)).toContain(customer.id)
        }
      }),
      seeded,
    )
  })
})
