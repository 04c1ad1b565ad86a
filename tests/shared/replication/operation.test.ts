import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../../../src/shared/replication/operation'
import { isOperation } from '../../../src/shared/replication/operation'

const known: readonly JsonObject[] = [
  { type: 'set', collection: 'tickets', id: 't1', fields: {} },
  { type: 'add', collection: 'payments', id: 'p1', record: {} },
  { type: 'delete', collection: 'payments', id: 'p1' },
  { type: 'erase', collection: 'customers', id: 'c1' },
]

const unknown: readonly (readonly [string, JsonObject])[] = [
  ['another kind', { type: 'merge', collection: 'tickets', id: 't1', fields: {} }],
  ['no kind', { collection: 'tickets', id: 't1', fields: {} }],
  ['another collection', { type: 'set', collection: 'robots', id: 'r1', fields: {} }],
  ['a kind that its collection has not', { type: 'set', collection: 'payments', id: 'p1', fields: {} }],
  ['an addition to records that change', { type: 'add', collection: 'tickets', id: 't1', record: {} }],
  ['a number for an id', { type: 'delete', collection: 'tickets', id: 7 }],
  ['a number for a collection', { type: 'delete', collection: 7, id: 't1' }],
  ['no fields', { type: 'set', collection: 'tickets', id: 't1' }],
  ['a list of fields', { type: 'set', collection: 'tickets', id: 't1', fields: [] }],
  ['null for fields', { type: 'set', collection: 'tickets', id: 't1', fields: null }],
  ['no record', { type: 'add', collection: 'payments', id: 'p1' }],
  ['a list for a record', { type: 'add', collection: 'payments', id: 'p1', record: [] }],
  [
    'a field that every object has',
    { type: 'set', collection: 'tickets', id: 't1', fields: { toString: 1 } },
  ],
  [
    'a field that changes what an object is',
    JSON.parse('{"type":"set","collection":"tickets","id":"t1","fields":{"__proto__":{}}}'),
  ],
  ['a kind that every object has', { type: 'toString', collection: 'tickets', id: 't1' }],
]

describe('an operation', () => {
  it.each(known)('of this version is known: %j', (operation) => {
    expect(isOperation(operation)).toBe(true)
  })

  it.each(unknown)('with %s waits for a newer program', (_what, operation) => {
    expect(isOperation(operation)).toBe(false)
  })
})
