import type { Decisions, ImportPlan } from '../../../src/shared/domain/import-plan'
import { describe, expect, it } from 'vitest'
import { rowKey } from '../../../src/main/imports/doubtful'
import { prepareFile, remapFile } from '../../../src/main/imports/prepare-file'
import type { PreparedFile } from '../../../src/main/imports/prepare-file'
import { parseTable } from '../../../src/main/imports/table'
import { planImportNow } from '../../support/plan-import-now'

function aFile(file: string, text: string): PreparedFile {
  const parsed = parseTable(text)
  if (!parsed.ok) throw new Error(parsed.code)
  return prepareFile(file, parsed.table)
}

const customersText = 'Kundennummer;Firma;Ort\nK1;Müller;Ulm\nK2;Meyer;Köln\n'
const productsText = 'Artikelnummer;Bezeichnung;Preis;MwSt\nA1;Schild;1.250,50;19 %\nA2;Stempel;25,00;0,07\n'
const ticketsText = 'Auftragsnummer;Kundennummer;Datum\n7;K1;04.07.2024\n8;K2;05.07.2024\n'
const itemsHead = 'Auftragsnummer;Artikelnummer;Menge;Einzelpreis;Rabatt'

function planOf(texts: Readonly<Record<string, string>>, decisions: Decisions = {}): ImportPlan {
  return planImportNow({ files: Object.entries(texts).map(([file, text]) => aFile(file, text)), decisions })
}

function problemsOf(plan: ImportPlan): readonly string[] {
  return plan.doubtful.flatMap((row) =>
    row.problems.map(({ code, field, blocking }) =>
      `${row.line} ${code} ${field}${blocking ? ' !' : ''}`.trim(),
    ),
  )
}

describe('planImport on German files', () => {
  it('reads German money, quantities, discounts, taxes and days', () => {
    const items = `${itemsHead}\n7;A1;2;1.250,50;15 %\n7;A2;1,5;25,00;\n8;A2;1.000;0,335;0\n`
    const plan = planOf({
      'k.csv': customersText,
      'a.csv': productsText,
      't.csv': ticketsText,
      'p.csv': items,
    })
    expect(plan.doubtful).toEqual([])
    expect(plan.records.products.map(({ priceCents, taxPercent }) => [priceCents, taxPercent])).toEqual([
      [125_050, 19],
      [2_500, 7],
    ])
    const lines = plan.records.items.map((item) => [
      item.unitPriceCents,
      item.quantityThousandths,
      item.discountBasisPoints,
    ])
    expect(lines).toEqual([
      [125_050, 2_000, 1_500],
      [2_500, 1_500, 0],
      [34, 1_000_000, 0],
    ])
    expect(plan.netCents.ready).toBe(212_585 + 3_750 + 34_000)
    expect(plan.records.tickets[0]?.orderedAt).toBe('2024-07-04')
  })

  it('takes a discount column as percents when one value or the header says so', () => {
    const one = planOf({
      'k.csv': customersText,
      't.csv': ticketsText,
      'p.csv': 'Auftragsnummer;Leistung;Menge;Preis;Rabatt\n7;x;1;1,00;15\n8;y;1;1,00;1\n',
    })
    expect(one.records.items.map((item) => item.discountBasisPoints)).toEqual([1_500, 100])
    const two = planOf({
      'k.csv': customersText,
      't.csv': ticketsText,
      'p.csv': 'Auftragsnummer;Leistung;Menge;Preis;Rabatt %\n7;x;1;1,00;0,5\n',
    })
    expect(two.records.items.map((item) => item.discountBasisPoints)).toEqual([50])
    const open = planOf({
      'k.csv': customersText,
      't.csv': ticketsText,
      'p.csv': 'Auftragsnummer;Leistung;Menge;Preis;Rabatt\n7;x;1;1,00;1\n',
    })
    expect(problemsOf(open)).toEqual(['2 number-ambiguous discountBasisPoints !'])
  })

  it('leaves files aside that it does not know or that lack a field, and says so', () => {
    const plan = planOf({ 'x.csv': 'a;b\n1;2\n', 'k.csv': customersText })
    expect(plan.files.map(({ file, state }) => [file, state])).toEqual([
      ['x.csv', 'kind-unknown'],
      ['k.csv', 'planned'],
    ])
    const broken = remapFile(aFile('k.csv', customersText), 'customers', { foreignId: 0 })
    const none = planImportNow({ files: [broken], decisions: {} })
    expect(none.files[0]).toMatchObject({ state: 'fields-missing', missingFields: ['company'] })
    expect(none.counts.customers.read).toBe(0)
  })

  it('makes up a number for customers whose file has none', () => {
    const plan = planOf({
      'k.csv': 'Vorname;Nachname;Straße;Hausnummer;PLZ;Ort\nEva;Groß;Weg;3 b;01067;Dresden\n',
    })
    expect(plan.records.customers[0]).toMatchObject({
      foreignId: 'k.csv#2',
      contactName: 'Eva Groß',
      street: 'Weg 3 b',
      postcode: '01067',
    })
  })
})

describe('doubtful rows', () => {
  it('does not take 1.234 for a price as long as the file does not say what the point means', () => {
    const plan = planOf({ 'a.csv': 'Artikelnummer;Bezeichnung;Preis\nA1;Schild;1.234\n' })
    expect(problemsOf(plan)).toEqual(['2 number-ambiguous priceCents'])
    expect(plan.records.products).toEqual([])
  })

  it('blocks what a line cannot be without, and lets the rest stay empty if accepted', () => {
    const texts = {
      'k.csv': 'Kundennummer;Firma\nK1;Müller\nK2;\n',
      't.csv': 'Auftragsnummer;Kundennummer;Datum\n7;K1;31.02.2024\n',
      'p.csv': `${itemsHead}\n7;;1;1,00;\n7;A9;x;1,00;\n7;A9;0;1,00;\n7;A9;1;;\n7;A9;1;-1,00;\n7;A9;1;1,00;200 %\n7;A9;1;2,00;\n`,
    }
    const plan = planOf(texts)
    expect(problemsOf(plan)).toEqual([
      '3 required-missing company !',
      '2 date-unreadable orderedAt',
      '2 required-missing productForeignId !',
      '3 number-unreadable quantityThousandths !',
      '3 unknown-product productForeignId',
      '4 number-out-of-range quantityThousandths !',
      '4 unknown-product productForeignId',
      '5 required-missing unitPriceCents !',
      '5 unknown-product productForeignId',
      '6 number-out-of-range unitPriceCents !',
      '6 unknown-product productForeignId',
      '7 number-out-of-range discountBasisPoints !',
      '7 unknown-product productForeignId',
      '8 unknown-product productForeignId',
    ])
    const all = Object.fromEntries(plan.doubtful.map((row) => [row.key, { is: 'accepted' as const }]))
    const accepted = planOf(texts, all)
    expect(accepted.records.customers.map(({ foreignId }) => foreignId)).toEqual(['K1'])
    expect(accepted.records.tickets[0]).toMatchObject({ foreignId: '7', orderedAt: null })
    expect(accepted.records.items).toMatchObject([{ productForeignId: '', text: 'A9', unitPriceCents: 200 }])
    expect(accepted.counts.items).toMatchObject({ read: 7, ready: 1, doubtful: 6 })
  })

  it('lets the first of two rows have a number, and the second once the first is refused', () => {
    const texts = { 'k.csv': 'Kundennummer;Firma\nK1;Erste\nK1;Zweite\n', 't.csv': ticketsText }
    const plan = planOf(texts)
    expect(plan.doubtful[0]).toMatchObject({ line: 3, reason: 'duplicate-id', acceptable: false })
    expect(plan.doubtful[0]?.problems[0]?.first).toEqual({ file: 'k.csv', line: 2 })
    expect(plan.records.customers.map(({ company }) => company)).toEqual(['Erste'])
    const other = planOf(texts, { [rowKey('k.csv', 2)]: { is: 'refused' } })
    expect(other.records.customers.map(({ company }) => company)).toEqual(['Zweite'])
    expect(other.records.tickets.map(({ foreignId }) => foreignId)).toEqual(['7'])
  })

  it('does not import an order of a customer nobody knows, unless the office does', () => {
    const plan = planOf({ 't.csv': ticketsText })
    expect(plan.doubtful.map(({ reason, acceptable }) => [reason, acceptable])).toEqual([
      ['unknown-customer', false],
      ['unknown-customer', false],
    ])
    const known = { customers: new Set(['K1']) }
    const files = [aFile('t.csv', ticketsText)]
    expect(planImportNow({ files, decisions: {}, known }).records.tickets.length).toBe(1)
  })

  it('proposes nothing for a cut row and imports it only with fields put right', () => {
    const texts = { 'k.csv': 'Kundennummer;Firma;Ort\nK1;Müller;Ulm\nK2;Mey' }
    const plan = planOf(texts)
    expect(plan.doubtful[0]).toMatchObject({ reason: 'cut-off', repair: null, acceptable: false })
    const key = rowKey('k.csv', 3)
    expect(planOf(texts, { [key]: { is: 'accepted' } }).counts.customers).toMatchObject({
      ready: 1,
      doubtful: 1,
    })
    const right = planOf(texts, { [key]: { is: 'accepted', cells: ['K2', 'Meyer', 'Köln'] } })
    expect(right.records.customers[1]).toMatchObject({ foreignId: 'K2', company: 'Meyer', city: 'Köln' })
    const narrow = planOf(texts, { [key]: { is: 'accepted', cells: ['K2', 'Meyer'] } })
    expect(narrow.counts.customers.doubtful).toBe(1)
  })

  it('asks again when fields put right by hand bring a new doubt', () => {
    const texts = { 'k.csv': customersText, 't.csv': 'Auftragsnummer;Kundennummer;Datum\n7;K9;04.07.2024\n' }
    const key = rowKey('t.csv', 2)
    const plan = planOf(texts, { [key]: { is: 'accepted', cells: ['7', 'K1', '99.99.2024'] } })
    expect(plan.doubtful[0]).toMatchObject({
      reason: 'date-unreadable',
      state: 'doubtful',
      acceptable: false,
    })
    expect(plan.records.tickets).toEqual([])
  })

  it('fills up missing fields at the end only where good rows leave them empty', () => {
    const head = 'Kundennummer;Firma;Fax\n'
    expect(planOf({ 'k.csv': `${head}K1;A;\nK2;B\n` }).doubtful[0]?.repair).toMatchObject({
      how: 'pad',
      cells: ['K2', 'B', ''],
    })
    expect(planOf({ 'k.csv': `${head}K1;A;1\nK2;B\n` }).doubtful[0]).toMatchObject({
      repair: null,
      acceptable: false,
    })
  })

  it('joins a decimal comma that tore a price apart without a blank', () => {
    const rows = Array.from({ length: 12 }, (_, at) => `A${at},Schild ${at},12.50,Stück`).join('\n')
    const plan = planOf({
      'a.csv': `Artikelnummer,Bezeichnung,Preis,Einheit\n${rows}\nB1,Schild 99,14,00,Stück\n`,
    })
    expect(plan.doubtful[0]?.repair?.cells).toEqual(['B1', 'Schild 99', '14,00', 'Stück'])
  })

  it('joins at two places of one row', () => {
    const rows = Array.from(
      { length: 12 },
      (_, at) => `K${at},Firma ${'abcdefghijkl'[at]},Weg ${at},0106${at % 10},Ulm`,
    )
    const text = `Kundennummer,Firma,Straße,PLZ,Ort\n${rows.join('\n')}\nK99,Groß, Söhne,Am Tor, 5,89073,Ulm\n`
    expect(planOf({ 'k.csv': text }).doubtful[0]?.repair?.cells).toEqual([
      'K99',
      'Groß, Söhne',
      'Am Tor, 5',
      '89073',
      'Ulm',
    ])
  })

  it('proposes nothing when a row has far too many fields', () => {
    const text = `Kundennummer,Firma,Ort\nK1,A,Ulm\nK2${',x'.repeat(30)}\n`
    expect(planOf({ 'k.csv': text }).doubtful[0]).toMatchObject({ repair: null, acceptable: false })
  })
})
