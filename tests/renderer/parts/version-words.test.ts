import { describe, expect, it } from 'vitest'
import { fieldWords, valueWords } from '../../../src/renderer/parts/version-words'
import { credentialSchema } from '../../../src/shared/domain/credential'
import { customerSchema } from '../../../src/shared/domain/customer'
import { deviceSchema, firmSchema } from '../../../src/shared/domain/firm'
import { followUpSchema } from '../../../src/shared/domain/follow-up'
import { importBatchSchema } from '../../../src/shared/domain/import-batch'
import { itemSchema } from '../../../src/shared/domain/item'
import { absenceSchema } from '../../../src/shared/domain/absence'
import { articleSchema } from '../../../src/shared/domain/article'
import { benchViewSchema } from '../../../src/shared/domain/bench-view'
import { purchaseNoteSchema } from '../../../src/shared/domain/purchase-note'
import { officeTaskSchema, skillSchema } from '../../../src/shared/domain/skill'
import { stepSchema } from '../../../src/shared/domain/step'
import { workflowSchema } from '../../../src/shared/domain/workflow'
import type { Json } from '../../../src/shared/domain/json'
import type { FieldCollection } from '../../../src/shared/domain/office'
import { fieldCollections } from '../../../src/shared/domain/office'
import { parkedDraftSchema } from '../../../src/shared/domain/parked-draft'
import { personSchema } from '../../../src/shared/domain/person'
import { productSchema } from '../../../src/shared/domain/product'
import { questionSchema } from '../../../src/shared/domain/question'
import { shelfSchema } from '../../../src/shared/domain/shelf'
import { ticketSchema } from '../../../src/shared/domain/ticket'
import { unitOf } from '../../../src/shared/replication/merge'
import { wordsOf } from './words'

const schemas: Readonly<Record<FieldCollection, { readonly shape: object }>> = {
  firm: firmSchema,
  devices: deviceSchema,
  persons: personSchema,
  credentials: credentialSchema,
  customers: customerSchema,
  products: productSchema,
  shelves: shelfSchema,
  tickets: ticketSchema,
  items: itemSchema,
  followUps: followUpSchema,
  questions: questionSchema,
  parkedDrafts: parkedDraftSchema,
  workflows: workflowSchema,
  steps: stepSchema,
  absences: absenceSchema,
  officeTasks: officeTaskSchema,
  skills: skillSchema,
  articles: articleSchema,
  purchaseNotes: purchaseNoteSchema,
  benchViews: benchViewSchema,
  imports: importBatchSchema,
}

const names = { p1: 'Mehmet Aydın' }
const at = Date.UTC(2026, 10, 23, 9, 42)

const table: readonly (readonly [string, FieldCollection, Json, string])[] = [
  ['limitCents', 'tickets', 123_456, '1.234,56 €'],
  ['promise', 'tickets', { at, reason: 'Papier fehlt' }, 'Mo 23.11., 10:42 (Papier fehlt)'],
  ['promise', 'tickets', null, 'keine Zusage'],
  ['owner', 'tickets', 'p1', 'Mehmet Aydın'],
  ['owner', 'tickets', null, 'niemand'],
  ['shelf', 'tickets', null, 'kein Fach'],
  ['area', 'tickets', 'fulfilment', 'Fertigstellung'],
  ['callBeforeStart', 'tickets', true, 'ja'],
  ['consent', 'customers', false, 'nein'],
  ['phones', 'customers', ['0761 1', '0171 2'], '0761 1, 0171 2'],
  ['phones', 'customers', [], 'nichts eingetragen'],
  ['note', 'customers', '', 'nichts eingetragen'],
  ['name', 'customers', { company: 'Maier', givenName: 'Eva', familyName: 'Roth' }, 'Maier, Eva Roth'],
  ['name', 'products', 'Karten', 'Karten'],
  [
    'address',
    'customers',
    { street: 'Markt 3', postcode: '79098', city: 'Freiburg', country: 'Deutschland' },
    'Markt 3, 79098 Freiburg, Deutschland',
  ],
  [
    'price',
    'items',
    { unitPriceCents: 2_250, discountBasisPoints: 1_000, taxRate: 19 },
    '22,50 € je Einheit, 10 % Rabatt, 19 % USt.',
  ],
  ['price', 'items', { discountBasisPoints: 0, taxRate: 7 }, 'noch kein Preis, 7 % USt.'],
  ['kind', 'tickets', 'service', 'Service'],
  ['kind', 'followUps', 'call-back', 'Rückruf'],
  ['done', 'followUps', { at, by: 'p1', outcome: 'erreicht' }, 'Mo 23.11., 10:42, Mehmet Aydın: erreicht'],
  ['role', 'persons', 'manager', 'Leitung'],
  ['areas', 'persons', ['sales', 'service'], 'Verkauf, Service'],
  ['password', 'credentials', null, 'wird nicht gezeigt'],
  [
    'hours',
    'firm',
    [{ fromMinute: 540, untilMinute: 1_080 }, null, null, null, null, null, null],
    'Mo 9:00–18:00',
  ],
]

describe('versions in words', () => {
  it.each(['de', 'en'] as const)('name every field that can be contested, %s', (language) => {
    const words = wordsOf(language)
    for (const collection of fieldCollections)
      for (const field of Object.keys(schemas[collection].shape)) {
        const name = fieldWords(collection, unitOf(collection, field), words)
        const isNamed = name !== words.t('conflicts.field.unknown') || field === 'id' || field === 'stamp'
        expect({ collection, field, isNamed }).toEqual({ collection, field, isNamed: true })
      }
  })

  it.each(table)('write %s of %s as people say it', (unit, collection, value, text) => {
    const plain = valueWords(unit, value, wordsOf('de'), { collection, names }).replaceAll('\u00a0', ' ')
    expect(plain).toBe(text)
  })

  it('fall back on the plain value where it has another shape than today', () => {
    expect(valueWords('area', 'roof', wordsOf('de'), { collection: 'tickets', names })).toBe('roof')
  })
})
