import type { TicketRow } from '../../shared/contract/desk-answers'
import type { Task } from '../../shared/domain/task'
import type { Page } from '../stores/app-store'

type Found = Pick<TicketRow, 'id' | 'work' | 'closed'> & {
  readonly items?: Pick<TicketRow['items'], 'ready'>
}

/** Where a found ticket opens: what can be fetched at the pick-up desk, everything else on its own page. */
export function pageOfTicket(row: Found, tasks: readonly Task[]): Page {
  const isReady = (row.items?.ready ?? 0) > 0 || (row.work === 'ready' && !row.closed)
  const isFetchable = isReady && tasks.includes('pickup.hand-over')
  return isFetchable ? { name: 'pick-up', id: row.id } : { name: 'ticket', id: row.id }
}
