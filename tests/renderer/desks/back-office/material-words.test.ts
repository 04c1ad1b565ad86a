import { describe, expect, it } from 'vitest'
import type { ArticleRow } from '../../../../src/shared/contract/material'
import {
  byOrderCode,
  byPlace,
  byPressure,
  isFound,
} from '../../../../src/renderer/desks/back-office/material-filter'
import { stockLines } from '../../../../src/renderer/desks/back-office/material-lines'
import { articleState, usualOrder } from '../../../../src/renderer/desks/back-office/material-words'
import { amountProblem } from '../../../../src/renderer/parts/material/booking-words'
import { missingReason } from '../../../../src/renderer/parts/material/missing-words'
import { wordsIn } from '../../../../src/renderer/words'
import { articleIdSchema } from '../../../../src/shared/domain/ids'
import { anArticle } from '../../../support/material'
import { mondayMorning } from '../../../support/monday-morning'

const words = wordsIn('de')
const dayMs = 86_400_000

function aRow(over: Partial<ArticleRow> = {}, now: Partial<ArticleRow['now']> = {}): ArticleRow {
  return {
    ...anArticle(),
    id: articleIdSchema.parse('paper'),
    stamp: 's',
    active: true,
    reservations: [],
    lastCount: null,
    noteId: null,
    ...over,
    now: {
      stock: 100_000,
      reserved: 0,
      free: 100_000,
      onOrder: 0,
      noted: 0,
      dueAt: null,
      isShort: false,
      isToOrder: false,
      ...now,
    },
  }
}

describe('what to know of an article', () => {
  it('is the most pressing thing, in words', () => {
    const state = (row: ArticleRow) => articleState(row, words).text
    expect(state(aRow({}, { stock: -1_000, isToOrder: true }))).toBe('Buch unter null: bitte zählen')
    expect(state(aRow({}, { isToOrder: true }))).toBe('Frei unter 50 Bogen')
    expect(state(aRow({}, { isToOrder: true, noted: 1_000 }))).toBe('Auf dem Bestellzettel')
    expect(state(aRow({}, { onOrder: 1_000, dueAt: mondayMorning + dayMs }))).toBe(
      'Bestellt, kommt Di 24.11.',
    )
    expect(state(aRow({ lastCount: { at: 1, counted: 1, isDoubtful: true } }))).toMatch(/nachzählen/)
    expect(state(aRow())).toBe('Genug da')
  })

  it('puts what somebody has to act on first, and counts along the places', () => {
    const calm = aRow({ name: 'Alu', place: 'S10' })
    const short = aRow({ name: 'Toner', place: 'S2' }, { isToOrder: true })
    const below = aRow({ name: 'Zange', place: '' }, { stock: -1 })
    expect(byPressure([calm, short, below]).map(({ name }) => name)).toEqual(['Zange', 'Toner', 'Alu'])
    expect(byPlace([below, calm, short]).map(({ name }) => name)).toEqual(['Toner', 'Alu', 'Zange'])
  })

  it('is found by name, place, supplier and order number, in any order and spelling', () => {
    expect(isFound(aRow(), 'papierhaus plakat')).toBe(true)
    expect(isFound(aRow(), 'pb1204')).toBe(true)
    expect(isFound(aRow(), 'karton')).toBe(false)
  })

  it('orders the usual amount, or what is missing to the minimum if that is more', () => {
    expect(usualOrder(aRow())).toBe(200_000)
    expect(usualOrder(aRow({ orderThousandths: 0 }, { free: -30_000 }))).toBe(80_000)
    expect(usualOrder(aRow({ orderThousandths: 0, minimumThousandths: 0 }))).toBe(1_000)
  })
})

describe('why the work waits', () => {
  it('names what is missing and when it comes, within what a reason may be long', () => {
    const lacks = (name: string, now: Partial<ArticleRow['now']>) => {
      const article = aRow({ name }, now)
      return { article, now: article.now, missing: 40_000, reserved: 40_000, used: 0, usedOn: {}, wasted: 0 }
    }
    expect(missingReason([], words)).toBeUndefined()
    const ordered = lacks('Papier', { onOrder: 1, dueAt: mondayMorning + dayMs })
    expect(missingReason([ordered, lacks('Folie', {})], words)).toBe(
      'Material fehlt: 40 Bogen Papier, bestellt, kommt Di 24.11.; 40 Bogen Folie',
    )
    const long = missingReason([lacks('x'.repeat(300), {})], words)
    expect(long?.length).toBe(200)
  })
})

describe('a list of material as a file', () => {
  it('has one head and one cell for each column, with the unit beside the numbers', () => {
    const [head, line] = stockLines([aRow()], words)
    expect(line?.length).toBe(head?.length)
    expect(head?.slice(0, 3)).toEqual(['Artikel', 'Platz', 'Bestand'])
    expect(line).toContain('Bogen')
  })
})

describe('a scanned order code', () => {
  it('is found whole and in whatever case, and not among what is no longer kept', () => {
    const row = aRow()
    expect(byOrderCode([row], 'pb1204a')).toBe(row)
    expect(byOrderCode([row], 'PB12')).toBeUndefined()
    expect(byOrderCode([{ ...row, active: false }], 'PB1204A')).toBeUndefined()
    expect(byOrderCode([{ ...row, orderCode: '' }], '')).toBeUndefined()
  })
})

describe('an amount somebody typed', () => {
  it('is refused in words below nothing, at nothing where something must come, and beyond what there can be', () => {
    const problem = (thousandths: number | null, over: object = {}) =>
      amountProblem(thousandths, { unit: 'Bogen', ...over }, words)
    expect(problem(null)).toBeUndefined()
    expect(problem(1)).toBeUndefined()
    expect(problem(0)).toBe('Bitte eine Zahl über 0.')
    expect(problem(0, { mayBeZero: true })).toBeUndefined()
    expect(problem(-1, { mayBeZero: true })).toBe('Bitte eine Zahl ab 0.')
    expect(problem(6_000, { most: 5_000 })).toBe('Höchstens 5 Bogen.')
    expect(problem(1_000_000_001)).toBe('Höchstens 1.000.000 Bogen.')
  })
})
