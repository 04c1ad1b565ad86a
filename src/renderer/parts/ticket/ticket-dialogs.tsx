import type { AnswerCard } from '../../../shared/contract/desk-answers'
import { FirstDialog } from '../what-if/first-dialog'
import { AreaDialog } from './area-dialog'
import { CallFirstDialog } from './call-first-dialog'
import { DeclineDialog } from './decline-dialog'
import { DetailsDialog } from './details-dialog'
import { FinishDialog } from './finish-dialog'
import { FollowUpDialog } from './follow-up-dialog'
import { ItemDialog } from './item-dialog'
import { NoteDialog } from './note-dialog'
import { PaymentDialog } from './payment-dialog'
import { PriceDialog } from './price-dialog'
import { PromiseDialog } from './promise-dialog'
import { ReopenItemsDialog } from './reopen-items-dialog'
import { ReturnDialog } from './return-dialog'
import { ReversalDialog } from './reversal-dialog'
import { ToOrderDialog } from './to-order-dialog'
import { ShelfDialog } from './shelf-dialog'
import { StepPlanDialog } from './step-plan-dialog'
import { TellDialog } from './tell-dialog'
import type { TicketDialog } from './ticket-dialog'
import { WorkDialog } from './work-dialog'

type Props = { dialog: TicketDialog | undefined; card: AnswerCard; onClose: () => void }

/** Those that need nothing but the card. */
const plain = {
  promise: PromiseDialog,
  first: FirstDialog,
  details: DetailsDialog,
  note: NoteDialog,
  payment: PaymentDialog,
  return: ReturnDialog,
  finish: FinishDialog,
  'reopen-items': ReopenItemsDialog,
  tell: TellDialog,
  'follow-up': FollowUpDialog,
  item: ItemDialog,
  'call-first': CallFirstDialog,
  'to-order': ToOrderDialog,
  decline: DeclineDialog,
  area: AreaDialog,
} as const

/** The one dialog that is open, if any. */
export function TicketDialogs({ dialog, card, onClose }: Props) {
  if (dialog === undefined) return null
  const props = { card, onClose }
  switch (dialog.name) {
    case 'work':
      return <WorkDialog {...props} action={dialog.action} />
    case 'shelf':
      return <ShelfDialog {...props} ready={dialog.ready} />
    case 'price':
      return <PriceDialog {...props} item={dialog.item} />
    case 'step-plan':
      return <StepPlanDialog ticketId={card.ticket.id} onClose={onClose} />
    case 'reversal':
      return <ReversalDialog payment={dialog.payment} onClose={onClose} />
    default: {
      const Dialog = plain[dialog.name]
      return <Dialog {...props} />
    }
  }
}
