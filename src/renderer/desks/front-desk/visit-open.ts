import type { VisitRow } from '../../../shared/contract/lobby'
import { useApp } from '../../stores/app-store'

/** Opens what is known of a visitor: the ticket, else the customer; undefined when there is neither. */
export function useOpenVisit({ ticketId, customerId }: VisitRow): (() => void) | undefined {
  const open = useApp((app) => app.open)
  if (ticketId !== null) return () => open({ name: 'ticket', id: ticketId })
  if (customerId !== null) return () => open({ name: 'customer', id: customerId })
  return undefined
}
