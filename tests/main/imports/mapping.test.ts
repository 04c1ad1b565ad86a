import { describe, expect, it } from 'vitest'
import {
  columnsNotTaken,
  missingFields,
  proposeMapping,
  recogniseKind,
} from '../../../src/main/imports/mapping'
import { readNorthwind } from '../../support/northwind-files'

describe('recogniseKind', () => {
  it('knows the five files of Northwind and leaves the other two alone', async () => {
    const files = await readNorthwind()
    expect(files.map(({ kind }) => kind)).toEqual(['persons', 'customers', 'products', 'tickets', 'items'])
    expect(recogniseKind(['shipperID', 'companyName', 'phone'])).toBeNull()
    expect(recogniseKind(['categoryID', 'categoryName', 'description', 'picture'])).toBeNull()
  })

  it.each([
    ['customers', 'Kundennummer;Firma;Ansprechpartner;Straße;PLZ;Ort;Land;Telefon;Fax;E-Mail'],
    ['customers', 'Kunden-Nr.;Vorname;Nachname;Strasse;Hausnummer;PLZ;Ort'],
    ['customers', 'Firma;Straße;PLZ;Ort'],
    ['products', 'Artikelnummer;Bezeichnung;Einheit;Preis;MwSt.'],
    ['persons', 'Personalnummer;Nachname;Vorname;Funktion'],
    ['tickets', 'Auftragsnummer;Kundennummer;Datum;Liefertermin;Versanddatum;Sachbearbeiter'],
    ['tickets', 'Nr;Kundennummer;Datum'],
    ['items', 'Auftragsnummer;Artikelnummer;Bezeichnung;Menge;Einzelpreis;Rabatt'],
    ['items', 'Auftrags-Nr.;Leistung;Anzahl;Einzelpreis'],
  ])('takes for %s: %s', (kind, header) => {
    expect(recogniseKind(header.split(';'))).toBe(kind)
  })

  it('does not take suppliers for customers', () => {
    expect(recogniseKind(['supplierID', 'companyName', 'address', 'city'])).toBeNull()
    expect(recogniseKind(['Lieferantennummer', 'Firma', 'Straße', 'Ort'])).toBeNull()
  })
})

describe('proposeMapping', () => {
  it('puts German columns where they belong and uses none twice', () => {
    const header = ['Kundennummer', 'Name', 'Firma', 'Straße', 'PLZ', 'Ort', 'Telefon', 'Mobil', 'Umsatz']
    const mapping = proposeMapping('customers', header)
    expect(mapping).toMatchObject({
      foreignId: 0,
      company: 2,
      street: 3,
      postcode: 4,
      city: 5,
      phone: 6,
      email: null,
    })
    const columns = Object.values(mapping).filter((column) => column !== null)
    expect(new Set(columns).size).toBe(columns.length)
  })

  it('names every column that is not taken, the photo among them', async () => {
    const files = await readNorthwind()
    const persons = files.find(({ kind }) => kind === 'persons')
    expect(persons?.columnsNotTaken.map(({ header }) => header)).toContain('photo')
    const orders = files.find(({ kind }) => kind === 'tickets')
    expect(orders?.columnsNotTaken).toEqual([{ column: 7, header: 'freight', sample: '32.38' }])
    const items = files.find(({ kind }) => kind === 'items')
    expect(items && columnsNotTaken('items', items.mapping, items.table)).toEqual([])
  })

  it('names the needed fields without a usable column', () => {
    expect(missingFields('items', { ticketForeignId: 0, productForeignId: 1 }, 3)).toEqual([
      'unitPriceCents',
      'quantityThousandths',
    ])
    expect(missingFields('customers', { foreignId: 0 }, 3)).toEqual(['company'])
    expect(missingFields('products', { foreignId: 0, name: 7 }, 3)).toEqual(['name'])
  })
})
