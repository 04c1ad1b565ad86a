import type { Area } from '../../shared/domain/area'
import { addDays, momentOf } from '../../shared/domain/calendar'
import { needsCall } from '../../shared/domain/call-first'
import type { PaperSubject, PickingFor } from '../../shared/domain/document'
import type { HandOver } from '../../shared/domain/hand-over'
import type { Item } from '../../shared/domain/item'
import type { Office } from '../../shared/domain/office'
import { isSettled } from '../../shared/domain/possession'
import type { Outcome } from '../../shared/domain/refusal'
import { done, refuse } from '../../shared/domain/refusal'
import type { StepView } from '../../shared/domain/step-view'
import { stepsOf } from '../../shared/domain/step-view'
import { missingByTicket, reservedByTicket } from '../../shared/domain/stock'
import { bookingsOf } from '../../shared/domain/stock-view'
import type { Ticket } from '../../shared/domain/ticket'
import { eventsOf, handOversOf, itemsOf, lifeOf } from '../../shared/domain/ticket-view'
import type { DeliveryNote, PickingLine, PickingList, WorkOrder } from '../../shared/documents/sheet'
import { nameOf } from './context'
import type { Matter, PaperContent } from './paper-matter'
import { addresseeOf, matterOf, ticketOnPaper } from './paper-matter'
import { openTickets } from './views/ticket-row'

/** So many pictures of an item are on the work order, and of all items together. */
const itemPhotos = 3
const allPhotos = 12

type DeliverySubject = Extract<PaperSubject, { kind: 'delivery-note' }>

/** The work order of a ticket as it stands at `now`; its `photos` are hashes in the file store. */
export function workOrder(office: Office, matter: Matter, now: number): WorkOrder {
  const { ticket, customer } = matter
  const { promise, limitCents, shelf, benchNote, description, callBeforeStart } = ticket
  const events = eventsOf(office, ticket.id)
  const added = events.flatMap(({ facts }) =>
    facts.type === 'note' && facts.audience === 'bench' ? [facts.text] : [],
  )
  const agreed = !needsCall(ticket, events)
  const phone = agreed ? '' : (customer.phones[0] ?? '')
  return {
    kind: 'work-order',
    ticket: ticketOnPaper(matter),
    of: ticket.kind,
    takenBy: nameOf(office, ticket.takenBy),
    description,
    notes: [...(benchNote === '' ? [] : [benchNote]), ...added],
    items: withPhotos(itemsOf(office, ticket.id)),
    steps: stepsOf(office, ticket.id, now).map((view) => stepOnPaper(office, view)),
    ...(promise === undefined ? {} : { promisedAt: promise.at }),
    ...(limitCents === undefined ? {} : { limitCents }),
    ...(shelf === null ? {} : { shelf }),
    ...(callBeforeStart ? { callFirst: { phone, agreed } } : {}),
  }
}

function withPhotos(items: readonly Item[]): WorkOrder['items'] {
  let left = allPhotos
  return items.map((item) => {
    const photos = (item.photos ?? []).slice(0, Math.min(itemPhotos, left))
    left -= photos.length
    return { ...item, photos }
  })
}

function stepOnPaper(office: Office, { step, life }: StepView): WorkOrder['steps'][number] {
  const { title, area, estimateMinutes, isCheck, procedure, checklist } = step
  return {
    ...{ title, area, estimateMinutes, isCheck, procedure, checklist },
    isDone: life.state === 'done',
    ownerName: nameOf(office, step.owner),
    ...(life.state === 'left-out' ? { leftOut: life.reason } : {}),
  }
}

/** What is set aside and not used yet, for one ticket or for all of an area. */
export function pickingList(office: Office, of: PickingFor, now: number): Outcome<PaperContent> {
  if (of.by === 'ticket') {
    const matter = matterOf(office, of.ticketId)
    if (matter === undefined) return refuse('not-found')
    const lines = linesFor(office, [matter.ticket])
    const content: PickingList = { kind: 'picking-list', ticket: ticketOnPaper(matter), lines }
    return done({ ...matter, content })
  }
  const { area, until } = of
  const end = until === undefined ? undefined : momentOf(addDays(until, 1)) - 1
  const tickets = openTickets(office).filter(
    (ticket) =>
      (end === undefined || (ticket.promise?.at ?? Infinity) <= end) && liesIn(office, ticket, area, now),
  )
  const lines = linesFor(office, tickets)
  const promised = end === undefined ? {} : { until: end }
  return done({ content: { kind: 'picking-list', area, lines, ...promised } })
}

/** In the area, or with a step that runs or comes next there. */
function liesIn(office: Office, { id, area: own }: Ticket, area: Area, now: number): boolean {
  if (own === area) return true
  return stepsOf(office, id, now).some(
    ({ step, life, isNext }) => step.area === area && (isNext || life.state === 'running'),
  )
}

function linesFor(office: Office, tickets: readonly Ticket[]): PickingLine[] {
  const wanted = new Map<string, Ticket>(tickets.map((ticket) => [ticket.id, ticket]))
  const lines: PickingLine[] = []
  for (const article of office.tables.articles.values()) {
    const bookings = bookingsOf(office, article.id)
    const missing = missingByTicket(bookings)
    for (const [ticketId, thousandths] of reservedByTicket(bookings)) {
      const matter = wanted.has(ticketId) ? matterOf(office, ticketId) : undefined
      if (matter === undefined) continue
      const { number = '', customerName } = ticketOnPaper(matter)
      const { place, name, orderCode, unit } = article
      const { shelf } = matter.ticket
      lines.push({
        ...{ place, article: name, orderCode, unit, thousandths, ticketNumber: number, customerName },
        missing: missing.get(ticketId) ?? 0,
        ...(shelf === null ? {} : { shelf }),
      })
    }
  }
  return lines.toSorted(byPlace)
}

const naturally = new Intl.Collator('de', { numeric: true })

/** As one walks: by place, what has none last; then by article and ticket. */
function byPlace(a: PickingLine, b: PickingLine): number {
  if ((a.place === '') !== (b.place === '')) return a.place === '' ? 1 : -1
  return (
    naturally.compare(a.place, b.place) ||
    naturally.compare(a.article, b.article) ||
    naturally.compare(a.ticketNumber, b.ticketNumber)
  )
}

/** What a hand-over took along; before it, what is still to go; once nothing is, what left last. */
export function deliveryNote(
  office: Office,
  matter: Matter,
  { handOverId }: DeliverySubject,
): Outcome<PaperContent> {
  const { ticket, customer } = matter
  const items = itemsOf(office, ticket.id)
  const { possession } = lifeOf(office, ticket.id)
  const pending = items.filter(
    ({ id, origin }) => origin !== 'advice' && !isSettled(possession.get(id) ?? 'not-yet'),
  )
  const left = handOversOf(office, ticket.id)
  const handOver =
    handOverId === undefined
      ? pending.length === 0
        ? left.at(-1)
        : undefined
      : left.find(({ id }) => id === handOverId)
  if (handOver === undefined && (handOverId !== undefined || pending.length === 0)) return refuse('not-found')
  const content: DeliveryNote = {
    kind: 'delivery-note',
    ticket: ticketOnPaper(matter),
    to: addresseeOf(customer),
    items: handOver === undefined ? pending : items.filter(({ id }) => handOver.items.includes(id)),
    rest: handOver === undefined ? [] : pending,
    ...(handOver === undefined ? {} : { handed: handedOver(office, handOver) }),
  }
  return done({ ...matter, content })
}

function handedOver(office: Office, handOver: HandOver): NonNullable<DeliveryNote['handed']> {
  const { happenedAt, by, collectorName, collector, tracking } = handOver
  return {
    at: happenedAt,
    by: nameOf(office, by),
    to: collectorName,
    isCarrier: collector === 'carrier',
    ...(tracking === undefined ? {} : { tracking }),
  }
}
