import type { AnswerCard, CardItem } from '../../../shared/contract/desk-answers'
import type { Payment } from '../../../shared/domain/payment'
import type { WorkAction } from '../../../shared/domain/work'

/** The dialogs a ticket's page can show, one at a time. */
export type TicketDialog =
  | { readonly name: 'work'; readonly action: WorkAction }
  | { readonly name: 'shelf'; readonly ready: boolean }
  | { readonly name: 'price'; readonly item: CardItem['item'] }
  | { readonly name: 'reversal'; readonly payment: Payment }
  | { readonly name: 'promise' | 'details' | 'note' | 'payment' | 'return' | 'follow-up' | 'item' | 'area' }
  | { readonly name: 'call-first' | 'to-order' | 'decline' }
  | { readonly name: 'finish' | 'reopen-items' | 'tell' | 'first' | 'step-plan' }

export type DialogProps = { readonly card: AnswerCard; readonly onClose: () => void }
