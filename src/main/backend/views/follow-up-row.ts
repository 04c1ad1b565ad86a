import type { FollowUpRow } from '../../../shared/contract/desk-answers'
import type { FollowUp } from '../../../shared/domain/follow-up'
import { phoneToCall } from '../../../shared/domain/follow-up'
import type { Office } from '../../../shared/domain/office'
import { nameOf } from '../context'
import { nameOfCustomer, numberOf } from './ticket-row'

export function followUpRow(office: Office, followUp: FollowUp): FollowUpRow {
  const ticket = office.tables.tickets.get(followUp.ticketId ?? '')
  return {
    ...followUp,
    customerName: nameOfCustomer(office, followUp.customerId ?? ticket?.customerId),
    ticketNumber: ticket === undefined ? '' : numberOf(ticket),
    callPhone: numberOfFollowUp(office, followUp),
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

/** The number to call about a follow-up; empty when nobody knows one. */
export function numberOfFollowUp(office: Office, followUp: FollowUp): string {
  const { customers, tickets } = office.tables
  const customerId = followUp.customerId ?? tickets.get(followUp.ticketId ?? '')?.customerId
  return phoneToCall(followUp, customers.get(customerId ?? ''))
}
