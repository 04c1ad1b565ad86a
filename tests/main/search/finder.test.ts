import { describe, expect, it } from 'vitest'
import { createFinder } from '../../../src/main/search/finder'
import { createTop } from '../../../src/main/search/top'
import { createCrowd } from '../../support/search-crowd'
import type { SearchOffice } from '../../support/search-office'
import {
  bothWays,
  createIdleTimer,
  createSearchOffice,
  customerRow,
  itemRecord,
  ticketRecord,
} from '../../support/search-office'

const idsOf = (hits: readonly { readonly id: string }[]) => hits.map(({ id }) => id)
const person = (office: SearchOffice, id: string, familyName: string, note = '') =>
  office.putCustomer(customerRow(id, { familyName, note }))

describe('the order of hits', () => {
  it('is whole word, beginning, inside, note; then what only sounds alike, then slips', () => {
    const office = createSearchOffice()
    person(office, 'note', 'Zander', 'Nachbar von Maier')
    person(office, 'typo', 'Majier')
    person(office, 'sound', 'Mayer')
    person(office, 'inner', 'Niedermaier')
    const few = bothWays(office)
    person(office, 'start', 'Maierhofer')
    person(office, 'whole', 'Maier')
    const order = ['whole', 'start', 'inner', 'note', 'sound', 'typo']
    for (const finder of [few.scanned, few.indexed]) {
      expect(idsOf(finder.customers('maier', 9).hits).filter((id) => id !== 'typo')).toEqual(
        order.slice(0, 5),
      )
    }
    expect(idsOf(bothWays(office).indexed.customers('maiers', 9).hits)).toContain('whole')
  })

  it('guesses only while there are fewer than five that hold the word', () => {
    const office = createSearchOffice()
    for (let index = 0; index < 4; index += 1) person(office, `a${index}`, 'Maier')
    person(office, 'guess', 'Mayer')
    const { scanned, indexed } = bothWays(office)
    expect(indexed.customers('maier', 9).total).toBe(5)
    person(office, 'a4', 'Maier')
    expect(indexed.customers('maier', 9).total).toBe(5)
    expect(idsOf(indexed.customers('maier', 9).hits)).not.toContain('guess')
    expect(idsOf(scanned.customers('maier', 9).hits)).not.toContain('guess')
  })

  it('puts equally good open tickets before closed ones, then the newest', () => {
    const office = createSearchOffice()
    person(office, 'k', 'Maier')
    office.putTicket(ticketRecord('closed-new', 'k', { title: 'Flyer', openedAt: 4 }), true)
    office.putTicket(ticketRecord('open-old', 'k', { title: 'Flyer', openedAt: 1 }))
    office.putTicket(ticketRecord('open-new', 'k', { title: 'Flyer', openedAt: 3 }))
    office.putTicket(ticketRecord('open-item', 'k', { title: 'Allerlei', openedAt: 9 }))
    office.putItem(itemRecord('i', 'open-item', 'Flyer'))
    office.putTicket(ticketRecord('closed-start', 'k', { title: 'Flyerständer', openedAt: 8 }), true)
    const { indexed } = bothWays(office)
    const { hits, total } = indexed.tickets('flyer', 4)
    expect(idsOf(hits)).toEqual(['open-new', 'open-old', 'open-item', 'closed-new'])
    expect(total).toBe(5)
    const onlyClosed = indexed.tickets('flyer', 4, ({ id }) => id.startsWith('closed'))
    expect(idsOf(onlyClosed.hits)).toEqual(['closed-new', 'closed-start'])
    expect(onlyClosed.total).toBe(2)
  })

  it('lists everybody by name when nothing is typed', () => {
    const office = createSearchOffice()
    for (const name of ['Zorn', 'Öztürk', 'Adler', 'Oster']) person(office, name, name)
    const { hits, total } = bothWays(office).indexed.customers('  ', 3)
    expect(idsOf(hits)).toEqual(['Adler', 'Oster', 'Öztürk'])
    expect(total).toBe(4)
  })
})

describe('a change', () => {
  const built = (office: SearchOffice) => {
    const idle = createIdleTimer()
    const finder = createFinder(office.store, idle.timer)
    idle.runAll()
    return { finder, idle }
  }

  it("of a customer's name is its tickets' name at once", () => {
    const office = createCrowd(30)
    const { finder } = built(office)
    const before = finder.tickets('Quendolin', 9).total
    office.putCustomer(customerRow('k3', { familyName: 'Quendolin' }))
    const own = [...office.office.tables.tickets.values()].filter(({ customerId }) => customerId === 'k3')
    expect(before).toBe(0)
    expect(own.length).toBeGreaterThan(0)
    expect(idsOf(finder.tickets('Quendolin', 9).hits).toSorted()).toEqual(idsOf(own).toSorted())
  })

  it('of an item is found with its ticket; a deleted item no longer, after the next idle moment', () => {
    const office = createCrowd(5)
    const { finder, idle } = built(office)
    office.putItem(itemRecord('new', 'v1', 'Xylophonkoffer'))
    expect(idsOf(finder.tickets('xylophon', 9).hits)).toEqual(['v1'])
    office.remove('items', 'new')
    idle.runAll()
    expect(finder.tickets('xylophon', 9).total).toBe(0)
  })

  it('that deletes a record takes it out of the hits', () => {
    const office = createCrowd(5)
    const { finder } = built(office)
    const all = finder.customers('', 99).total
    office.remove('customers', 'k2')
    expect(finder.customers('', 99).total).toBe(all - 1)
    expect(idsOf(finder.customers('', 99).hits)).not.toContain('k2')
  })

  it('while the index is being built is not lost', () => {
    const office = createCrowd(40)
    const calls: (() => void)[] = []
    const timer = { after: (_delayMs: number, call: () => void) => (calls.push(call), () => undefined) }
    const finder = createFinder(office.store, timer)
    for (let step = 0; calls.length > 0; step += 1) {
      office.putCustomer(
        customerRow(`k${step % 40}`, { familyName: `Umbenannt${'abcdefghij'.charAt(step % 10)}` }),
      )
      office.putTicket(ticketRecord(`w${step}`, `k${step % 40}`, { title: 'Zwischendurch' }))
      calls.shift()?.()
    }
    const fresh = createFinder(office.store, createIdleTimer().timer)
    for (const text of ['umbenannt', 'zwischendurch', 'umbenannta']) {
      expect(idsOf(finder.customers(text, 99).hits)).toEqual(idsOf(fresh.customers(text, 99).hits))
      expect(idsOf(finder.tickets(text, 99).hits)).toEqual(idsOf(fresh.tickets(text, 99).hits))
    }
  })

  it('of very many records leads to a new index, not to ever slower looking', () => {
    const office = createCrowd(5)
    const { idle } = built(office)
    for (let index = 0; index < 2_100; index += 1) person(office, `n${index}`, 'Neumann')
    expect(idle.runAll()).toBeGreaterThan(0)
    expect(idle.runAll()).toBe(0)
  })
})

describe('the best of many', () => {
  it('are those a full sort puts first', () => {
    const values = Array.from({ length: 500 }, (_, index) => (index * 7_919) % 503)
    for (const limit of [0, 1, 2, 10, 499, 500, 900]) {
      const top = createTop(limit, (a, b) => a - b)
      for (const value of values) top.offer(value)
      expect(top.sorted()).toEqual(values.toSorted((a, b) => a - b).slice(0, limit))
    }
  })
})
