import { beforeEach, describe, expect, it } from 'vitest'
import type { TestDesk, TestOffice } from '../../support/backend'
import { aRequestId, aTestOffice } from '../../support/backend'
import { chooseFiles, exportJson } from '../../support/import-steps'
import { aChosenFile } from '../../support/northwind-chosen'

let office: TestOffice
let desk: TestDesk

const customers = 'Kundennummer;Firma;Ort\nK1;Müller;Ulm\nK2;Meyer;Köln\n'

beforeEach(async () => {
  office = await aTestOffice()
  desk = await office.found()
})

function run(id: string) {
  return desk.ask('import:run', { requestId: aRequestId(), id })
}

describe('files that cannot be read', () => {
  const neverRead = () => Promise.reject(new Error('was read'))
  it.each([
    ['Mappe.xlsx', aChosenFile('Mappe.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])), 'not-text'],
    ['leer.csv', aChosenFile('leer.csv', ''), 'file-empty'],
    ['riesig.csv', { name: 'riesig.csv', sizeBytes: 100 * 1_048_576, read: neverRead }, 'file-too-large'],
    ['weg.csv', { name: 'weg.csv', sizeBytes: 10, read: neverRead }, 'file-missing'],
    ['breit.csv', aChosenFile('breit.csv', `${'a;'.repeat(10_000)}\n1;2\n`), 'too-many-columns'],
    ['kopf.csv', aChosenFile('kopf.csv', 'Kundennummer;Firma\n'), 'no-rows'],
  ])('%s is named with its reason, and nothing changes', async (name, file, code) => {
    const before = await exportJson(office, desk)
    office.choose.files = [file]
    const preview = await chooseFiles(desk)
    expect(preview.files).toEqual([])
    expect(preview.refused).toMatchObject([{ file: name, code }])
    expect(await run(preview.id)).toMatchObject({ ok: false, code: 'nothing-to-import' })
    expect(await exportJson(office, desk)).toBe(before)
  })

  it('leaves the good ones beside a bad one', async () => {
    office.choose.files = [aChosenFile('leer.csv', ''), aChosenFile('k.csv', customers)]
    const preview = await chooseFiles(desk)
    expect(preview.refused.map(({ file }) => file)).toEqual(['leer.csv'])
    expect(preview.counts.customers.ready).toBe(2)
  })

  it('takes a cut row of a cut file only as a person put it right', async () => {
    office.choose.files = [aChosenFile('k.csv', 'Kundennummer;Firma;Ort\nK1;Müller;Ulm\nK2;Mey')]
    const { id, doubtful, open } = await chooseFiles(desk)
    expect(doubtful).toMatchObject([{ line: 3, reason: 'cut-off', acceptable: false }])
    expect(open.customers).toEqual({ all: 1, acceptable: 0 })
    const all = await desk.get('import:preview', { id, all: { is: 'accepted' } })
    expect(all.counts.customers).toMatchObject({ ready: 1, doubtful: 1 })
    const cells = ['K2', 'Meyer', 'Köln']
    const right = await desk.get('import:preview', {
      id,
      decisions: [{ key: 'k.csv:3', is: 'accepted', cells }],
    })
    expect(right.counts.customers).toMatchObject({ ready: 2, doubtful: 0 })
    expect(await run(id)).toMatchObject({ ok: true, value: { state: 'finished', planned: 2 } })
    const companies = [...office.storage().store.office.tables.customers.values()].map(
      ({ company }) => company,
    )
    expect(companies).toEqual(['Müller', 'Meyer'])
  })
})

describe('import:preview', () => {
  it('plans anew under another mapping and forgets what was decided on that file', async () => {
    office.choose.files = [aChosenFile('k.csv', 'Nr;Wer;Wo\nK1;Müller;Ulm\nK2;Meyer\n')]
    const { id, files } = await chooseFiles(desk)
    expect(files).toMatchObject([{ kind: null, state: 'kind-unknown' }])
    const mapping = { foreignId: 0, company: 1, city: 2 }
    const mapped = await desk.get('import:preview', {
      id,
      mappings: [{ file: 'k.csv', kind: 'customers', mapping }],
    })
    expect(mapped.counts.customers).toMatchObject({ ready: 1, doubtful: 1 })
    const refused = await desk.get('import:preview', { id, all: { is: 'refused' } })
    expect(refused.counts.customers).toMatchObject({ ready: 1, refused: 1 })
    const again = await desk.get('import:preview', {
      id,
      mappings: [{ file: 'k.csv', kind: 'customers', mapping: { foreignId: 0, company: 1 } }],
    })
    expect(again.counts.customers).toMatchObject({ refused: 0, doubtful: 1 })
    expect(again.files[0]?.columnsNotTaken.map(({ header }) => header)).toEqual(['Wo'])
    const aside = await desk.get('import:preview', { id, mappings: [{ file: 'k.csv', kind: null }] })
    expect(aside.files).toMatchObject([{ kind: null, state: 'kind-unknown' }])
    expect(aside.counts.customers.read).toBe(0)
  })

  it('keeps files of one name apart', async () => {
    office.choose.files = [aChosenFile('k.csv', customers), aChosenFile('k.csv', customers)]
    const { files, doubtful } = await chooseFiles(desk)
    expect(files.map(({ file }) => file)).toEqual(['k.csv', 'k.csv (2)'])
    expect(doubtful.map(({ file, reason }) => [file, reason])).toEqual([
      ['k.csv (2)', 'duplicate-id'],
      ['k.csv (2)', 'duplicate-id'],
    ])
  })

  it('does not bring in what another import brought meanwhile, but asks to look again', async () => {
    office.choose.files = [aChosenFile('k.csv', customers)]
    const first = await chooseFiles(desk)
    const other = await office.join('manager', 'Zweite')
    const second = await chooseFiles(other)
    expect(await run(first.id)).toMatchObject({ ok: true })
    const reply = await other.ask('import:run', { requestId: aRequestId(), id: second.id })
    expect(reply).toMatchObject({ ok: false, code: 'changed-meanwhile' })
    expect(office.storage().store.office.tables.customers.size).toBe(2)
  })

  it('orders of a later file find the customers of an earlier import', async () => {
    office.choose.files = [aChosenFile('k.csv', customers)]
    await run((await chooseFiles(desk)).id)
    const orders = 'Auftragsnummer;Kundennummer;Datum\n7;K2;04.07.2024\n'
    const lines = 'Auftragsnummer;Leistung;Menge;Einzelpreis\n7;Schild;2;10,00\n'
    office.choose.files = [aChosenFile('t.csv', orders), aChosenFile('p.csv', lines)]
    expect(await run((await chooseFiles(desk)).id)).toMatchObject({ ok: true })
    const { tables } = office.storage().store.office
    const [ticket] = tables.tickets.values()
    expect(tables.customers.get(ticket?.customerId ?? '')?.company).toBe('Meyer')
    expect(ticket).toMatchObject({ title: 'Schild', takenBy: [...tables.persons.keys()][0] })
  })
})

describe('export:run', () => {
  it('writes no password, and tables with German names for people', async () => {
    const json = await exportJson(office, desk)
    expect(json).not.toContain('credentials')
    expect(json).not.toContain('scrypt')
    expect(JSON.parse(json)).toHaveProperty('persons')
    const saved = await desk.get('export:run', { format: 'csv' })
    expect(saved?.fileName).toBe('Durchreiche-2026-11-23.zip')
    const zip = new TextDecoder().decode(office.saved.at(-1)?.bytes)
    expect(zip).toContain('Mitarbeiter.csv')
    expect(zip).toContain('Firma.csv')
  })
})
