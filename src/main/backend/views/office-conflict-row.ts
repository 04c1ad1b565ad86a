import type { ActRow, OfficeConflictRow } from '../../../shared/contract/conflicts'
import { fieldCollections } from '../../../shared/domain/office'
import type { FieldCollection, Office } from '../../../shared/domain/office'
import type { OfficeConflict } from '../../../shared/domain/office-conflict'
import { ticketBalance } from '../../../shared/domain/ticket-view'
import type { TimelineEvent } from '../../../shared/domain/timeline'
import { nameOf } from '../context'
import { recordName } from './record-name'
import { nameOfCustomer, numberOf } from './ticket-row'
import { namesIn, pcName } from './two-versions'

function collectorOf({ tables }: Office, { facts }: TimelineEvent): string {
  const id = facts.type === 'possession' ? facts.handOverId : undefined
  return id === undefined ? '' : (tables.handOvers.get(id)?.collectorName ?? '')
}

function actRow(office: Office, id: string): ActRow[] {
  const event = office.tables.events.get(id)
  const payment = office.tables.payments.get(id)
  const act = event ?? payment
  if (act === undefined) return []
  return [
    {
      id,
      at: act.recordedAt,
      byName: nameOf(office, act.by),
      pc: pcName(office, act.device),
      facts: event?.facts ?? null,
      amountCents: payment?.amountCents ?? null,
      collectorName: event === undefined ? '' : collectorOf(office, event),
    },
  ]
}

function recordIn(key: string): { readonly collection: FieldCollection; readonly id: string } | null {
  const [name, id] = key.split(' ')
  const collection = fieldCollections.find((one) => one === name)
  return collection === undefined || id === undefined ? null : { collection, id }
}

function whatOf(office: Office, { code, subject }: OfficeConflict): string {
  if (code === 'handed-over-twice') return recordName(office, 'items', subject)
  if (code === 'number-twice') return subject
  if (code === 'without-right') return nameOf(office, subject.split(' ')[0])
  const record = code === 'deleted-in-use' ? recordIn(subject) : null
  return record === null ? '' : recordName(office, record.collection, record.id)
}

function overCents(office: Office, { code, subject }: OfficeConflict): number | null {
  const ticket = code === 'paid-twice' ? office.tables.tickets.get(subject) : undefined
  return ticket === undefined ? null : -ticketBalance(office, ticket).openCents
}

/** What does not go together, with all that its sentence names. */
export function officeConflictRow(office: Office, conflict: OfficeConflict): OfficeConflictRow {
  const actRows = conflict.acts.flatMap((id) => actRow(office, id))
  return {
    ...conflict,
    what: whatOf(office, conflict),
    ticketRows: conflict.tickets.flatMap((id) => {
      const ticket = office.tables.tickets.get(id)
      if (ticket === undefined) return []
      const customerName = nameOfCustomer(office, ticket.customerId)
      return [{ id, number: numberOf(ticket), title: ticket.title, customerName }]
    }),
    actRows,
    overCents: overCents(office, conflict),
    restore: conflict.code === 'deleted-in-use' ? recordIn(conflict.subject) : null,
    names: namesIn(
      office,
      actRows.flatMap(({ facts }) => (facts === null ? [] : [facts])),
    ),
  }
}
