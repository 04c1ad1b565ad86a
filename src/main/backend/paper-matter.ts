import type { Customer } from '../../shared/domain/customer'
import { contactName, customerName } from '../../shared/domain/customer'
import type { Office } from '../../shared/domain/office'
import type { Ticket } from '../../shared/domain/ticket'
import type { DeliveryNote, SheetContent, TicketOnPaper } from '../../shared/documents/sheet'

/** What stands on a paper, and whose it is; `signature` is a hash in the file store. */
export type PaperContent = {
  readonly content: SheetContent
  readonly ticket?: Ticket
  readonly customer?: Customer
  readonly signature?: string
}
export type Matter = { readonly ticket: Ticket; readonly customer: Customer }

export function matterOf(office: Office, ticketId: string): Matter | undefined {
  const ticket = office.tables.tickets.get(ticketId)
  const customer = office.tables.customers.get(ticket?.customerId ?? '')
  return ticket === undefined || customer === undefined ? undefined : { ticket, customer }
}

export function ticketOnPaper({ ticket, customer }: Matter): TicketOnPaper {
  const { title, openedAt } = ticket
  const number = ticket.number ?? ticket.foreignNumber
  return {
    title,
    openedAt,
    customerName: customerName(customer),
    ...(number === undefined ? {} : { number }),
  }
}

export function addresseeOf(customer: Customer): DeliveryNote['to'] {
  return {
    customerName: customerName(customer),
    contactName: contactName(customer),
    address: customer.address,
  }
}
