import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { papers } from '../../../src/shared/domain/document'
import { hours } from '../../../src/shared/documents/format'
import { drawPage, splitPage } from '../../../src/shared/documents/page'
import type { SheetContent } from '../../../src/shared/documents/sheet'
import { aReceipt, aSheet, aSlip, at, readable, someLabels } from './sheets'

const to = {
  customerName: 'Gärtnerei Maier',
  contactName: 'Svenja Maier',
  address: { street: 'Am Mühlbach 12', postcode: '79098', city: 'Freiburg', country: '' },
}
const { ticket } = aReceipt
const all: readonly SheetContent[] = [
  aSlip(),
  someLabels,
  aReceipt,
  { kind: 'reminder-letter', ticket, to, stage: 1, readySince: at, until: at, openCents: 100 },
  { kind: 'certificate', ticket, to, text: 'Wir bestätigen die Abgabe.', by: 'Petra Lindner' },
  { kind: 'day-close', day: at, countedAt: at, by: 'Petra', lines: [], note: '' },
  { kind: 'test', of: 'item-label' },
]

describe('every paper', () => {
  it('has no script, no style attribute and nothing from outside: it prints the same in ten years', () => {
    for (const content of all) {
      for (const paper of papers) {
        const page = drawPage(aSheet(content, { paper }))
        expect(page).not.toMatch(/<script|javascript:|\son\w+=|\sstyle=|https?:\/\/(?!www\.w3\.org)/i)
        expect(page.match(/url\([^)]*\)/g)?.every((url) => /^url\(inter-[a-z-]+\.woff2\)$/.test(url))).toBe(
          true,
        )
      }
    }
  })

  it('escapes whatever people typed', () => {
    const nasty = fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", '/', 'script', 'a', ' ') })
    fc.assert(
      fc.property(nasty, (text) => {
        const page = drawPage(
          aSheet(
            aSlip({
              ticket: { ...ticket, title: text, customerName: text },
              notes: [text],
              mayCollect: [text],
            }),
          ),
        )
        const { body } = splitPage(page)
        expect(body).not.toContain('<script')
        expect(body.match(/<[a-z]+/g)?.filter((tag) => tag === '<a')).toEqual([])
      }),
      { seed: 42 },
    )
    const { body } = splitPage(drawPage(aSheet(aSlip({ notes: ['<b onload="x">&</b>'] }))))
    expect(body).toContain('&lt;b onload=&quot;x&quot;&gt;&amp;&lt;/b&gt;')
  })

  it('is there in German and in English, without a gap in either', () => {
    for (const content of all) {
      const [german, english] = (['de', 'en'] as const).map((language) =>
        drawPage(aSheet(content, { language })),
      )
      expect(german).toContain('<html lang="de">')
      expect(english).toContain('<html lang="en">')
      expect(readable(english ?? '')).not.toBe(readable(german ?? ''))
      for (const page of [german, english]) expect(page).not.toMatch(/\{\{|undefined|NaN|\[object/)
    }
  })

  it('comes in two halves for the preview: no rule of the page, no font address', () => {
    const { css, body } = splitPage(drawPage(aSheet(aSlip())))
    expect(css).not.toMatch(/@page|@font-face|url\(/)
    expect(css).toContain('.sheet')
    expect(body.startsWith('<main class="sheet A5 claim-slip"')).toBe(true)
  })
})

describe('the claim slip', () => {
  it('says what was agreed, what it costs and when it is ready', () => {
    const slip = aSlip({
      limitCents: 30_000,
      callBeforeStart: true,
      mayCollect: ['Jonas'],
      notes: ['Mit Öse'],
    })
    const text = readable(drawPage(aSheet(slip)))
    for (const part of [
      'Abholzettel',
      'A26-01087',
      'Gärtnerei Maier',
      'Mittwoch, 25. November, 16:00 Uhr',
      '2 Stück',
      'Bei Abholung zu zahlen',
      'Wir arbeiten bis höchstens 300,00',
      'Wir rufen Sie an',
      'Abholen darf auch: Jonas',
      'Mit Öse',
      'Mo–Fr 9–18 · Sa 9–13',
    ]) {
      expect(text.replaceAll(' ', ' ')).toContain(part)
    }
  })

  it('carries its ticket as Code 128 and QR; imported history without a number of ours has none', () => {
    const page = drawPage(aSheet(aSlip()))
    expect(page.match(/<svg class="(bars|qr)"/g)).toHaveLength(2)
    expect(page).toContain('>A2601087<')
    const old = drawPage(aSheet(aSlip({ ticket: { ...ticket, number: '10248' } })))
    expect(old).not.toContain('<svg')
  })

  it('shows net prices as net, with the tax added', () => {
    const text = readable(drawPage(aSheet(aSlip({ priceMode: 'net' }))))
    expect(text).toMatch(/Summe netto.*200,00.*zuzüglich 19 % USt\..*38,00.*Gesamtbetrag.*238,00/)
  })
})

describe('labels', () => {
  it('are one for each item, each with its own code', () => {
    const page = drawPage(aSheet(someLabels, { paper: 'label' }))
    expect(page.match(/<section class="label-page"/g)).toHaveLength(2)
    expect(page).toContain('A2601087P01')
    expect(page).toContain('A2601087P02')
  })
})

describe('opening hours', () => {
  it('put equal days together and leave closed ones out', () => {
    const day = { fromMinute: 510, untilMinute: 1_050 }
    expect(hours([day, null, day, day, null, null, null], 'de')).toEqual([
      'Mo 8:30–17:30',
      'Mi–Do 8:30–17:30',
    ])
  })
})
