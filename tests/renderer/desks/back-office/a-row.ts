import type { BenchRow, StepBrief } from '../../../../src/shared/contract/desk-answers'
import { mondayMorning } from '../../../support/monday-morning'

/** A fresh, free order in manufacturing, promised for tomorrow. */
export function aRow(part: Partial<BenchRow> = {}): BenchRow {
  return {
    id: 'ticket-1',
    number: 'A26-00001',
    kind: 'order',
    title: 'Plakate A2',
    customerId: 'customer-1',
    customerName: 'Gärtnerei Maier',
    area: 'manufacturing',
    owner: null,
    work: 'received',
    since: mondayMorning - 3_600_000,
    reason: '',
    shelf: null,
    openedAt: mondayMorning - 3_600_000,
    promisedAt: mondayMorning + 86_400_000,
    risk: 'on-plan',
    finishAt: null,
    why: null,
    missing: [],
    openCents: 0,
    money: 'nothing-due',
    items: { all: 0, here: 0, gone: 0, ready: 0 },
    imported: false,
    closed: false,
    jobId: part.id ?? 'ticket-1',
    step: null,
    paused: false,
    ...part,
  }
}

/** The first of two steps, not begun. */
export function aStep(part: Partial<StepBrief> = {}): StepBrief {
  return {
    id: 'step-1',
    title: 'Drucken',
    state: 'open',
    isCheck: false,
    skill: null,
    estimateMinutes: 30,
    spentMinutes: 0,
    leftMinutes: 30,
    position: 1,
    count: 2,
    ...part,
  }
}

export const mehmet = { id: 'mehmet', name: 'Mehmet Aydın', initials: 'MA' }
export const tobias = { id: 'tobias', name: 'Tobias Hauck', initials: 'TH' }
