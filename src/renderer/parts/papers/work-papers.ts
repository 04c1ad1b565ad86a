import type { DocumentKind } from '../../../shared/domain/document'
import type { MenuAction } from '../../ui/action-menu'
import { PrintIcon } from '../../ui/icons'
import { useWords } from '../../words'
import type { PrintSubject } from './use-print'
import { usePrint } from './use-print'

/** A paper that goes with the work, with the words to ask for it. */
export type WorkPaper = {
  readonly key: string
  readonly kind: DocumentKind
  readonly label: string
  readonly subject: PrintSubject
}

/**
 * The papers that go with a ticket's work. `workOrder` is the entry of a menu that prints the work order at once:
 * `items={[...items, useWorkPapers(row.id).workOrder]}`; `others` are seen first.
 */
export function useWorkPapers(ticketId: string): {
  readonly order: PrintSubject
  readonly workOrder: MenuAction
  readonly others: readonly WorkPaper[]
} {
  const { t } = useWords()
  const print = usePrint()
  const order = { kind: 'work-order' as const, ticketId }
  const pick = { kind: 'picking-list' as const, of: { by: 'ticket' as const, ticketId } }
  const delivery = { kind: 'delivery-note' as const, ticketId }
  return {
    order,
    workOrder: {
      key: 'work-order',
      label: t('papers.work.print'),
      icon: PrintIcon,
      onSelect: () => print(order),
    },
    others: [order, pick, delivery].map((subject) => ({
      key: subject.kind,
      kind: subject.kind,
      label: t(`papers.work.show.${subject.kind}`),
      subject,
    })),
  }
}
