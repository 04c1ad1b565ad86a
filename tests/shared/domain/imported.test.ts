import { describe, expect, it } from 'vitest'
import type { TicketRecord } from '../../../src/shared/domain/foreign-record'
import { customerIdSchema, importIdSchema, personIdSchema } from '../../../src/shared/domain/ids'
import {
  importedAt,
  importedCustomer,
  importedProduct,
  importedTicket,
  splitName,
  taxRateFor,
} from '../../../src/shared/domain/imported'

const importId = importIdSchema.parse('i1')
const source = { file: 'x.csv', line: 2 }
const home = { street: 'Weg 1', postcode: '89073', city: 'Ulm', country: 'Deutschland' }
const nowhere = { name: '', street: '', city: '', region: '', postcode: '', country: '' }

const order: TicketRecord = {
  foreignId: '10248',
  customerForeignId: 'K1',
  personForeignId: '',
  orderedAt: '1996-07-04',
  requiredAt: '1996-08-01',
  shippedAt: '1996-07-16',
  carrierForeignId: '',
  shipTo: nowhere,
  source,
}

function ticketOf(record: TicketRecord) {
  return importedTicket(record, {
    importId,
    customer: { id: customerIdSchema.parse('c1'), company: 'Müller', address: home },
    takenBy: personIdSchema.parse('p1'),
    title: 'Schild',
    startedAt: 1_000,
    words: { shipTo: 'Lieferung an', carrier: 'Versender' },
  })
}

describe('splitName', () => {
  it.each([
    ['Maria Anders', 'Maria', 'Anders'],
    ['Anders', '', 'Anders'],
    ['', '', ''],
    ['Ana de la Cruz', 'Ana', 'de la Cruz'],
    ['Ludwig van Beethoven', 'Ludwig', 'van Beethoven'],
    ['Hans Peter Klein', 'Hans Peter', 'Klein'],
    ['  Eva   Groß ', 'Eva', 'Groß'],
    ['von Stein', 'von', 'Stein'],
  ])('%j is %j and %j: no word of a name may be lost', (name, givenName, familyName) => {
    expect(splitName(name)).toEqual({ givenName, familyName })
  })
})

describe('taxRateFor', () => {
  it.each([
    [null, 19],
    [19, 19],
    [16, 19],
    [20, 19],
    [7, 7],
    [5, 7],
    [0, 0],
    [3, 0],
  ])('%j %% becomes the rate %i', (percent, rate) => {
    expect(taxRateFor(percent)).toBe(rate)
  })
})

describe('importedCustomer', () => {
  it('gives no consent nobody gave, and leaves out what is missing', () => {
    const empty = { company: 'A', contactName: '', phone: '', fax: '', email: '', foreignId: 'K1' }
    const place = { street: '', city: '', region: '', postcode: '', country: '' }
    expect(importedCustomer({ ...empty, ...place, source }, importId)).toEqual({
      company: 'A',
      givenName: '',
      familyName: '',
      phones: [],
      email: '',
      address: { street: '', postcode: '', city: '', country: '' },
      note: '',
      consent: false,
      foreignId: 'K1',
      importId,
    })
  })
})

describe('importedProduct', () => {
  it('takes a discontinued article in as retired', () => {
    const record = { foreignId: 'A', name: 'x', unit: '', priceCents: null, taxPercent: 7, source }
    expect(importedProduct({ ...record, discontinued: true }, importId)).toMatchObject({
      active: false,
      priceCents: 0,
      taxRate: 7,
    })
  })
})

describe('importedTicket', () => {
  it('a shipped order is settled, at German wall time, with its old number only', () => {
    const ticket = ticketOf(order)
    expect(ticket).toMatchObject({ settledBeforeImport: true, foreignNumber: '10248', description: '' })
    expect(ticket).not.toHaveProperty('number')
    expect(ticket.openedAt).toBe(Date.UTC(1996, 6, 4, 7))
    expect(ticket.promise).toEqual({ at: Date.UTC(1996, 7, 1, 14) })
    expect(importedAt(order, 1_000)).toBe(Date.UTC(1996, 6, 16, 14))
  })

  it('an order that was never shipped stays open; one without a day begins with the import', () => {
    const open = { ...order, shippedAt: null }
    expect(ticketOf(open).settledBeforeImport).toBe(false)
    expect(importedAt(open, 1_000)).toBe(Date.UTC(1996, 6, 4, 7))
    const dayless = { ...open, orderedAt: null, requiredAt: null }
    expect(ticketOf(dayless).openedAt).toBe(1_000)
    expect(ticketOf(dayless)).not.toHaveProperty('promise')
  })

  it('keeps a delivery address that is not the customer’s own, and the carrier', () => {
    const own = {
      name: 'Müller',
      street: 'Weg 1',
      city: 'Ulm',
      region: '',
      postcode: '89073',
      country: 'Deutschland',
    }
    expect(ticketOf({ ...order, shipTo: own }).description).toBe('')
    const other = { ...own, name: 'Lager', street: 'Hof 2', region: 'BW' }
    expect(ticketOf({ ...order, shipTo: other, carrierForeignId: '3' }).description).toBe(
      'Lieferung an: Lager, Hof 2, 89073 Ulm, BW, Deutschland\nVersender: 3',
    )
  })
})
