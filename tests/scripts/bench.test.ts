import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { fsck } from '../../src/shared/domain/fsck'
import { emptyOffice } from '../../src/shared/domain/office'
import { customerSchema } from '../../src/shared/domain/customer'
import { itemSchema } from '../../src/shared/domain/item'
import { ticketSchema } from '../../src/shared/domain/ticket'
import { timelineEventSchema } from '../../src/shared/domain/timeline'
import { rebuildDerived } from '../../src/shared/replication/rebuild'
import { replay } from '../../src/shared/replication/replay'
import { eventsPerTicket, generateActs, itemsPerTicket } from '../bench/generator/office-generator'
import { pageWith, ratiosOf, schema, tablesOf } from '../bench/results.mjs'
import { quantile } from '../bench/statistics.mjs'

const scale = {
  tickets: 40,
  customers: 30,
  until: Date.UTC(2026, 10, 23, 12),
  people: ['p1', 'p2'],
  shelves: ['R01', 'L02'],
}

const line = { stamp: '0', at: 0, by: 'p1', device: 'd1', epoch: 1, seq: 1, seen: {} }

function stampOf(seq: number): string {
  return `${String(seq).padStart(13, '0')}-0000`
}

describe('the generated office', () => {
  it('is the same, byte for byte, each time and on every machine', () => {
    const acts = JSON.stringify([...generateActs(scale)])
    expect(JSON.stringify([...generateActs(scale)])).toBe(acts)
    expect(createHash('sha256').update(acts).digest('hex').slice(0, 16)).toMatchInlineSnapshot(
      `"f3331d5e8e405e59"`,
    )
  })

  it('has what the goals were set for, in records that the program itself would accept', () => {
    const office = emptyOffice()
    let seq = 0
    for (const { at, by, operations } of generateActs(scale)) {
      seq += 1
      expect(replay(office, operations, { ...line, seq, stamp: stampOf(seq), at, by })).toEqual([])
    }
    rebuildDerived(office)
    const { customers, tickets, items, events } = office.tables
    expect(customers.size).toBe(scale.customers)
    expect(tickets.size).toBe(scale.tickets)
    expect(items.size).toBe(scale.tickets * itemsPerTicket)
    expect(events.size).toBe(scale.tickets * eventsPerTicket)
    for (const row of customers.values()) customerSchema.parse(row)
    for (const row of tickets.values()) ticketSchema.parse(row)
    for (const row of items.values()) itemSchema.parse(row)
    for (const row of events.values()) timelineEventSchema.parse(row)
    expect(office.derived.open.size).toBe(scale.tickets / 4)
  })

  it('is sound: no rule that always holds is broken', () => {
    const office = emptyOffice()
    let seq = 1
    for (const id of scale.people) {
      const fields = { givenName: '', familyName: id, role: 'manager', areas: [], active: true }
      replay(office, [{ type: 'set', collection: 'persons', id, fields }], line)
    }
    for (const { at, by, operations } of generateActs(scale)) {
      seq += 1
      replay(office, operations, { ...line, seq, stamp: stampOf(seq), at, by })
    }
    rebuildDerived(office)
    expect(fsck(office).findings).toEqual([])
  })
})

const measureSchema = z.strictObject({
  measure: z.string(),
  size: z.int(),
  store: z.string(),
  unit: z.enum(['ms', 'bytes', 'percent']),
  median: z.number().exactOptional(),
  p99: z.number().exactOptional(),
  runs: z.int().min(1).exactOptional(),
  failed: z.string().exactOptional(),
})
const resultsSchema = z.strictObject({
  schema: z.literal(schema),
  at: z.string(),
  quick: z.boolean(),
  /** What somebody who reads the figures must know of this run. */
  remark: z.string().exactOptional(),
  machine: z.record(z.string(), z.union([z.string(), z.number()])),
  versions: z.record(z.string(), z.string()),
  sizes: z.array(z.int()),
  measures: z.array(measureSchema).min(1),
  ratios: z.array(
    z.strictObject({
      goal: z.string(),
      size: z.int(),
      text: z.string(),
      value: z.number(),
      limit: z.number(),
      unit: z.enum(['times', 'ms', 'bytes']),
      met: z.boolean(),
    }),
  ),
})

function opening(size: number, store: string, median: number) {
  return { measure: 'open', size, store, unit: 'ms', median, p99: median, runs: 3 }
}

describe('the results', () => {
  const measures = [opening(1_000, 'ours', 30), opening(1_000, 'json-parse', 10), opening(1_000, 'yjs', 90)]

  it('say whether a goal is met, and nothing where a measure is missing', () => {
    const ratios = ratiosOf(measures, [1_000])
    expect(ratios.map(({ goal, value, met }) => [goal, value, met])).toEqual([
      ['open', 3, false],
      ['open-beside-yjs', 30 / 90, true],
    ])
  })

  it('count the lower of two middles and the last of few as what they are', () => {
    expect(quantile([4, 1, 3, 2], 0.5)).toBe(2)
    expect(quantile([4, 1, 3, 2], 0.99)).toBe(4)
  })

  it('kept in the repository have the published shape, and the page shows exactly them', () => {
    const results = resultsSchema.parse(JSON.parse(readFileSync('bench/results.json', 'utf8')))
    expect(results.ratios).toEqual(ratiosOf(results.measures, results.sizes))
    const page = readFileSync('docs/performance.md', 'utf8')
    expect(pageWith(page, results)).toBe(page)
    expect(tablesOf(results)).toContain('| goal |')
  })

  it('are not written into a page that has lost its marks', () => {
    const results = { measures, ratios: [], machine: {}, versions: {}, at: '', quick: true, sizes: [1_000] }
    expect(() => pageWith('# Performance', results)).toThrow('marks')
  })
})
