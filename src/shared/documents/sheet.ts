import type { Area } from '../domain/area'
import type { DocumentKind, Paper, ReminderStage } from '../domain/document'
import type { Address, WeekHours } from '../domain/firm'
import type { IdentityMethod } from '../domain/hand-over'
import type { Item } from '../domain/item'
import type { Balance, Totals } from '../domain/money'
import type { Kind } from '../domain/kind'
import type { Payment, paymentMethodTypes } from '../domain/payment'
import type { Language } from './format'

/** The firm as it stands at the head of a paper. `logo` and a signature are whole `data:` addresses of pictures. */
export type FirmHead = {
  readonly name: string
  readonly address: Address
  readonly phone: string
  readonly email: string
  readonly taxNumber: string
  readonly hours: WeekHours
  readonly logo?: string
}

type SheetItem = Pick<
  Item,
  | 'title'
  | 'position'
  | 'quantityThousandths'
  | 'unit'
  | 'unitPriceCents'
  | 'discountBasisPoints'
  | 'condition'
  | 'accessories'
>

/** A ticket as its customer may read it: nothing of what is meant for the bench or the counter. */
export type TicketOnPaper = {
  /** Missing on imported history without a number. */
  readonly number?: string
  readonly title: string
  readonly customerName: string
  readonly openedAt: number
}

export type ClaimSlip = {
  readonly kind: 'claim-slip'
  readonly ticket: TicketOnPaper
  readonly takenBy: string
  readonly promisedAt?: number
  readonly items: readonly SheetItem[]
  readonly totals: Totals
  readonly priceMode: 'gross' | 'net'
  readonly balance: Balance
  readonly limitCents?: number
  readonly callBeforeStart: boolean
  readonly mayCollect: readonly string[]
  /** Notes with the customer as audience, oldest first. */
  readonly notes: readonly string[]
}

export type ItemLabels = {
  readonly kind: 'item-label'
  readonly ticket: TicketOnPaper
  readonly promisedAt?: number
  /** How many items the ticket has. */
  readonly count: number
  readonly items: readonly Pick<Item, 'title' | 'position' | 'quantityThousandths' | 'unit'>[]
}

export type HandOverReceipt = {
  readonly kind: 'hand-over-receipt'
  readonly ticket: TicketOnPaper
  readonly handedAt: number
  readonly handedBy: string
  readonly collectorName: string
  readonly isCarrier: boolean
  readonly identity: IdentityMethod
  readonly tracking?: string
  readonly items: readonly SheetItem[]
  readonly still: readonly SheetItem[]
  readonly payments: readonly Pick<Payment, 'amountCents' | 'method' | 'happenedAt' | 'reverses'>[]
  readonly balance: Balance
  readonly confirmedBy: string
  readonly signature?: string
}

type Addressee = { readonly customerName: string; readonly contactName: string; readonly address: Address }

export type ReminderLetter = {
  readonly kind: 'reminder-letter'
  readonly ticket: TicketOnPaper
  readonly to: Addressee
  readonly stage: ReminderStage
  readonly readySince: number
  readonly until: number
  readonly openCents: number
  readonly text?: string
}

export type Certificate = {
  readonly kind: 'certificate'
  readonly ticket: TicketOnPaper
  readonly to: Addressee
  readonly title?: string
  readonly text: string
  readonly by: string
}

export type DayCloseSheet = {
  readonly kind: 'day-close'
  readonly day: number
  readonly countedAt: number
  readonly by: string
  readonly lines: readonly {
    readonly method: (typeof paymentMethodTypes)[number]
    readonly expectedCents: number
    /** Missing: nobody compared. */
    readonly countedCents?: number
  }[]
  readonly note: string
}

type StepOnPaper = {
  readonly title: string
  readonly area: Area
  readonly estimateMinutes: number
  readonly isCheck: boolean
  readonly isDone: boolean
  /** Why it is not done, where somebody decided so. */
  readonly leftOut?: string
  /** Empty: nobody yet. */
  readonly ownerName: string
  readonly procedure: string
  readonly checklist: readonly { readonly text: string; readonly done: boolean }[]
}

/** What goes with the work through the workshop; it never leaves the office. */
export type WorkOrder = {
  readonly kind: 'work-order'
  readonly ticket: TicketOnPaper
  readonly of: Kind
  readonly takenBy: string
  readonly promisedAt?: number
  readonly shelf?: string
  readonly description: string
  /** The ticket's own note for the bench, then those added later, oldest first. */
  readonly notes: readonly string[]
  readonly limitCents?: number
  /** The customer is called before the work begins; the only reason for a phone to stand here. */
  readonly callFirst?: { readonly phone: string; readonly agreed: boolean }
  /** `photos` are whole `data:` addresses of pictures. */
  readonly items: readonly (SheetItem & { readonly photos: readonly string[] })[]
  readonly steps: readonly StepOnPaper[]
}

export type PickingLine = {
  /** Where the article lies; empty: nowhere in particular. */
  readonly place: string
  readonly article: string
  readonly orderCode: string
  readonly thousandths: number
  /** How much of it does not lie there. */
  readonly missing: number
  readonly unit: string
  readonly ticketNumber: string
  readonly customerName: string
  /** Where the finished thing goes, if it has a shelf already. */
  readonly shelf?: string
}

/** What to gather from the store, in the order in which one walks. */
export type PickingList = {
  readonly kind: 'picking-list'
  readonly ticket?: TicketOnPaper
  readonly area?: Area
  /** The last moment of the promises it is for. */
  readonly until?: number
  readonly lines: readonly PickingLine[]
}

/** What goes along with the things, without prices. */
export type DeliveryNote = {
  readonly kind: 'delivery-note'
  readonly ticket: TicketOnPaper
  readonly to: Addressee
  readonly items: readonly SheetItem[]
  /** What comes later. */
  readonly rest: readonly SheetItem[]
  /** Missing: it has not left yet. */
  readonly handed?: {
    readonly at: number
    readonly by: string
    readonly to: string
    readonly isCarrier: boolean
    readonly tracking?: string
  }
}

/** What is drawn to see whether a printer prints. */
export type TestSheet = { readonly kind: 'test'; readonly of: DocumentKind }

/** Everything that can stand on a paper, as data. */
export type SheetContent =
  | ClaimSlip
  | ItemLabels
  | HandOverReceipt
  | ReminderLetter
  | Certificate
  | DayCloseSheet
  | WorkOrder
  | PickingList
  | DeliveryNote
  | TestSheet

export type Sheet<C extends SheetContent = SheetContent> = {
  readonly content: C
  readonly paper: Paper
  readonly language: Language
  readonly firm: FirmHead
  /** The moment it is made. */
  readonly at: number
}
