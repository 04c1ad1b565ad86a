import type { FollowUpRow } from '../../../shared/contract/desk-answers'
import type { FollowUp } from '../../../shared/domain/follow-up'
import type { Office } from '../../../shared/domain/office'
import { nameOf } from '../context'
import { nameOfCustomer, numberOf } from './ticket-row'

export function followUpRow(office: Office, followUp: FollowUp): FollowUpRow {
  const ticket = office.tables.tickets.get(followUp.ticketId ?? '')
  return {
    ...followUp,
    customerName: nameOfCustomer(office, followUp.customerId ?? ticket?.customerId),
    ticketNumber: ticket === undefined ? '' : numberOf(ticket),
    forName: nameOf(office, followUp.forPerson),
    createdByName: nameOf(office, followUp.createdBy),
  }
}

/** Follow-ups that pass a filter, the earliest due first. */
export function followUpRows(office: Office, wanted: (followUp: FollowUp) => boolean): FollowUpRow[] {
  return [...office.tables.followUps.values()]
    .filter(wanted)
    .toSorted((a, b) => a.dueAt - b.dueAt)
    .map((followUp) => followUpRow(office, followUp))
}
