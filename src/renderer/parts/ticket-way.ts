import type { TicketRow } from '../../shared/contract/desk-answers'
import type { Task } from '../../shared/domain/task'
import type { Page } from '../stores/app-store'

/** Where a found ticket opens: what can be fetched at the pick-up desk, everything else on its own page. */
export function pageOfTicket(row: Pick<TicketRow, 'id' | 'work' | 'closed'>, tasks: readonly Task[]): Page {
  const isFetchable = row.work === 'ready' && !row.closed && tasks.includes('pickup.hand-over')
  return isFetchable ? { name: 'pick-up', id: row.id } : { name: 'ticket', id: row.id }
}
