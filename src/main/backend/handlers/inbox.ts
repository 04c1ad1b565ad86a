import type { Inbox, NoticeRow } from '../../../shared/contract/inbox'
import { requests } from '../../../shared/contract/requests'
import { noticesFor, unread } from '../../../shared/domain/inbox'
import type { Notice } from '../../../shared/domain/notice'
import type { Office } from '../../../shared/domain/office'
import { done, refuse } from '../../../shared/domain/refusal'
import type { Outcome } from '../../../shared/domain/refusal'
import type { Context } from '../context'
import type { Routes } from '../route'
import { signed } from '../route'
import { nameOfCustomer, numberOf, somebody, ticketRow } from '../views/ticket-row'

export const inboxRoutes: Routes<'inbox:read' | 'inbox:seen' | 'inbox:set-look'> = {
  'inbox:read': signed(requests['inbox:read'], async (_input, context): Promise<Outcome<Inbox>> => {
    const { office, person, now, inboxFiles } = context
    const { look, seen } = await inboxFiles.read(person.id)
    const riskOf = (ticket: Parameters<typeof ticketRow>[1]) => ticketRow(office, ticket, now).risk
    const notices = unread(noticesFor({ office, person, now, riskOf }), new Set(seen))
    return done({ look, notices: notices.map((notice) => noticeRow(office, notice)) })
  }),
  'inbox:seen': signed(requests['inbox:seen'], ({ keys, seen }, context) =>
    kept(context, () => context.inboxFiles.mark(context.person.id, keys, seen)),
  ),
  'inbox:set-look': signed(requests['inbox:set-look'], ({ look }, context) =>
    kept(context, () => context.inboxFiles.setLook(context.person.id, look)),
  ),
}

/** Answers when the mark is on disk, and tells the person's other windows. */
async function kept({ emit, ports }: Context, write: () => Promise<void>): Promise<Outcome<null>> {
  try {
    await write()
  } catch (error) {
    ports.log.error('inbox-not-saved', { error: String(error) })
    return refuse('write-failed')
  }
  emit({ channel: 'office:changed', facts: { collections: ['inbox'], tickets: [] } })
  return done(null)
}

function noticeRow(office: Office, notice: Notice): NoticeRow {
  const ticket = office.tables.tickets.get(notice.ticketId ?? '')
  return {
    ...notice,
    by: somebody(office, notice.by),
    ticketNumber: ticket === undefined ? '' : numberOf(ticket),
    ticketTitle: ticket?.title ?? '',
    customerName: nameOfCustomer(office, ticket?.customerId),
    stepTitle: office.tables.steps.get(notice.stepId ?? '')?.title ?? '',
  }
}
