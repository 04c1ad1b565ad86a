import type { TicketRow } from '../../../../src/shared/contract/desk-answers'
import { mondayMorning } from '../../../support/monday-morning'

/** A fresh, free order in manufacturing, promised for tomorrow. */
export function aRow(part: Partial<TicketRow> = {}): TicketRow {
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
    slackMs: 86_400_000,
    missing: [],
    openCents: 0,
    money: 'nothing-due',
    items: { all: 0, here: 0, gone: 0, ready: 0 },
    imported: false,
    closed: false,
    ...part,
  }
}

export const mehmet = { id: 'mehmet', name: 'Mehmet Aydın', initials: 'MA' }
export const tobias = { id: 'tobias', name: 'Tobias Hauck', initials: 'TH' }
