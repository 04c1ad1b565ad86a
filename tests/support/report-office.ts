import { momentOf } from '../../src/shared/domain/calendar'
import { customerSchema } from '../../src/shared/domain/customer'
import type { Item } from '../../src/shared/domain/item'
import { itemSchema } from '../../src/shared/domain/item'
import type { Office } from '../../src/shared/domain/office'
import { emptyOffice } from '../../src/shared/domain/office'
import { spanOfDays } from '../../src/shared/domain/report-period'
import type { ReportScope } from '../../src/shared/domain/report-scope'
import type { Step } from '../../src/shared/domain/step'
import { stepSchema } from '../../src/shared/domain/step'
import type { Ticket } from '../../src/shared/domain/ticket'
import { ticketSchema } from '../../src/shared/domain/ticket'
import type { TimelineEvent } from '../../src/shared/domain/timeline'
import { timelineEventSchema } from '../../src/shared/domain/timeline'
import { rebuildDerived } from '../../src/shared/replication/rebuild'

/** `2026-11-23 10:42` of the office's clock, ms. */
export function at(text: string): number {
  const [day = '', time = '09:00'] = text.split(' ')
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return momentOf(day, hour * 60 + minute)
}

/** The rows of a small office, told one after the other; `build` joins them in whatever order. */
export function aReportOffice() {
  const tickets: Ticket[] = []
  const items: Item[] = []
  const steps: Step[] = []
  const events: TimelineEvent[] = []
  const put = (id: string, when: string, facts: object) => {
    const count = events.length + 1
    const stamp = `${String(count).padStart(13, '0')}-0000`
    const ticketId = id
    const happenedAt = at(when)
    const origin = { by: 'p1', device: 'pc-1', recordedAt: happenedAt, stamp }
    events.push(timelineEventSchema.parse({ id: `e${count}`, ticketId, happenedAt, ...origin, facts }))
  }
  const office = {
    ticket: (id: string, opened: string, over: object = {}) => {
      tickets.push(
        ticketSchema.parse({
          ...{ id, stamp: 's', number: `A26-${id}`, kind: 'order', customerId: 'c1', takenBy: 'p1' },
          ...{ title: 'Plakat', description: '', callBeforeStart: false, mayCollect: [], benchNote: '' },
          ...{ answer: '', result: '', priceMode: 'gross', smallBusiness: false, area: 'manufacturing' },
          ...{ owner: null, shelf: null, openedAt: at(opened) },
          ...over,
        }),
      )
      put(id, opened, { type: 'opened' })
    },
    item: (id: string, ticketId: string, unitPriceCents: number, over: object = {}) => {
      const position = items.length + 1
      items.push(
        itemSchema.parse({
          ...{ id, stamp: 's', ticketId, position, title: 'Plakat', origin: 'made', unit: 'Stück' },
          ...{ quantityThousandths: 1_000, unitPriceCents, taxRate: 19, discountBasisPoints: 0, ...over },
        }),
      )
    },
    step: (id: string, ticketId: string, area: string) =>
      void steps.push(
        stepSchema.parse({
          ...{ id, stamp: 's', ticketId, position: 1, title: 'Drucken', area, after: [], checklist: [] },
          ...{ owner: null, answer: '', photos: [], estimateMinutes: 30, isCheck: false, procedure: '' },
        }),
      ),
    tell: put,
    /** All the moves of the work up to "ready", at one moment. */
    ready: (id: string, when: string) => {
      for (const action of ['start', 'finish', 'make-ready'])
        put(id, when, { type: 'work', action, reason: '' })
    },
    handOver: (id: string, when: string, ...itemIds: string[]) => {
      for (const itemId of itemIds) {
        put(id, when, { type: 'possession', action: 'put-on-shelf', itemId })
        put(id, when, { type: 'possession', action: 'hand-over', itemId })
      }
    },
    takeBack: (id: string, when: string, itemId: string, reason = 'Farbe falsch') =>
      put(id, when, { type: 'possession', action: 'take-back', itemId, reason }),
    /** The office of all that was told; `order` turns the rows about, as another PC may have received them. */
    build: (order: <T>(rows: readonly T[]) => readonly T[] = (rows) => rows): Office => {
      const built = emptyOffice()
      const fill = <T extends { id: string }>(table: Map<string, T>, rows: readonly T[]) => {
        for (const row of order(rows)) table.set(row.id, row)
      }
      for (const id of new Set(tickets.map(({ customerId }) => customerId)))
        built.tables.customers.set(id, aBuyer(id))
      fill(built.tables.tickets, tickets)
      fill(built.tables.items, items)
      fill(built.tables.steps, steps)
      fill(built.tables.events, events)
      rebuildDerived(built)
      return built
    },
  }
  return office
}

export function aBuyer(id: string, over: object = {}) {
  return customerSchema.parse({
    ...{ id, stamp: 's', company: `Firma ${id}`, givenName: '', familyName: '', phones: [], email: '' },
    ...{ address: { street: '', postcode: '', city: '', country: '' }, note: '', consent: false, ...over },
  })
}

export function scopeOver(
  office: Office,
  from: string,
  until: string,
  over: Partial<ReportScope> = {},
): ReportScope {
  return { office, span: spanOfDays(from, until), now: at('2026-11-23 10:42'), ...over }
}
