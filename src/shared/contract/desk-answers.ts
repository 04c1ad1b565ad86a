import type { Area } from '../domain/area'
import type { Customer } from '../domain/customer'
import type { DocumentKind } from '../domain/document'
import type { DuplicateReason } from '../domain/duplicate'
import type { FollowUp } from '../domain/follow-up'
import type { HandOver } from '../domain/hand-over'
import type { Item } from '../domain/item'
import type { Kind } from '../domain/kind'
import type { Balance, MoneyState, Totals } from '../domain/money'
import type { Payment } from '../domain/payment'
import type { Possession } from '../domain/possession'
import type { ReadyPoint } from '../domain/ready'
import type { Risk } from '../domain/risk'
import type { Step } from '../domain/step'
import type { StepState } from '../domain/step-life'
import type { Ticket } from '../domain/ticket'
import type { TimelineEvent } from '../domain/timeline'
import type { Why } from '../domain/why'
import type { WorkState } from '../domain/work'
import type { TwoVersions } from './conflicts'
import type { MergedRecord } from './customers'
import type { FreePayment } from './counter'
import type { Saved } from './management'

/** A person as lists show them. */
export type Somebody = { readonly id: string; readonly name: string; readonly initials: string }

/** One ticket in a list: the three lives, the promise and who has it. */
export type TicketRow = {
  readonly id: string
  /** Our number, else the foreign one. */
  readonly number: string
  readonly kind: Kind
  readonly title: string
  readonly customerId: string
  readonly customerName: string
  readonly area: Area
  readonly owner: Somebody | null
  readonly work: WorkState
  readonly since: number
  readonly reason: string
  readonly shelf: string | null
  readonly openedAt: number
  readonly promisedAt: number | null
  readonly risk: Risk
  /** Time left until the promise, ms; negative when it has passed; null without a promise. */
  readonly slackMs: number | null
  /** When the plan of the whole office ends its work, ms; null: nothing is left to do, or nobody can do it. */
  readonly finishAt: number | null
  /** What the risk comes from, or how much room is left; null when there is nothing to say. */
  readonly why: Why | null
  readonly missing: readonly ReadyPoint[]
  readonly openCents: number
  readonly money: MoneyState
  /** Things that change hands; advice does not count. */
  readonly items: {
    readonly all: number
    readonly here: number
    readonly gone: number
    /** How many of those here could leave now. */
    readonly ready: number
  }
  readonly imported: boolean
  readonly closed: boolean
}

export type CardItem = {
  readonly item: Item
  readonly lineCents: number
  readonly possession: Possession
  /** Here and finished: it could be handed over now. */
  readonly mayLeave: boolean
}

/** What the counter may say and show of a step. */
export type CardStep = Pick<Step, 'id' | 'title' | 'isCheck' | 'answer' | 'photos'> & {
  readonly state: StepState
}

/** Everything the front needs to answer any question on a ticket (Auskunft). */
export type AnswerCard = {
  readonly row: TicketRow
  readonly ticket: Ticket
  readonly customer: Customer
  readonly items: readonly CardItem[]
  readonly totals: Totals
  readonly balance: Balance
  /** Oldest first. */
  readonly events: readonly TimelineEvent[]
  readonly payments: readonly Payment[]
  readonly handOvers: readonly HandOver[]
  readonly followUps: readonly FollowUp[]
  readonly needed: readonly ReadyPoint[]
  readonly shelfPlace: string
  /** Who to ask about price and release. */
  readonly managers: readonly (Somebody & { readonly signedIn: boolean })[]
  /** The steps of its work, in their order. */
  readonly steps: readonly CardStep[]
  /** Money of this customer that other tickets have too much of. */
  readonly free: readonly FreePayment[]
  /** Where PCs wrote different things: on the ticket and its items. */
  readonly contested: readonly TwoVersions[]
  /** Names of everybody and every PC the timeline mentions, by id. */
  readonly names: Readonly<Record<string, string>>
}

export type CustomerHit = {
  readonly id: string
  readonly name: string
  readonly contact: string
  readonly phone: string
  readonly email: string
  readonly postcode: string
  readonly city: string
  readonly isCompany: boolean
  readonly openTickets: number
  /** What is owed over all tickets; what was paid too much counts against it. */
  readonly openCents: number
}

export type DuplicateHit = {
  readonly customer: Customer
  readonly reasons: readonly DuplicateReason[]
}

export type FollowUpRow = FollowUp & {
  readonly customerName: string
  readonly ticketNumber: string
  readonly forName: string
  /** Whom to call: the number noted, else the customer's; empty when there is none. */
  readonly callPhone: string
  readonly createdByName: string
}

export type CustomerFile = {
  readonly customer: Customer
  readonly tickets: readonly TicketRow[]
  readonly followUps: readonly FollowUpRow[]
  readonly openCents: number
  /** Where PCs wrote different things on the customer. */
  readonly contested: readonly TwoVersions[]
  /** Records that were merged into this one, the latest first. */
  readonly mergedRecords: readonly MergedRecord[]
  readonly handOvers: readonly CustomerHandOver[]
  readonly paid: { readonly cents: number; readonly count: number; readonly lastAt: number | null }
  readonly papers: readonly CustomerPaper[]
  /** Names of who took consents and added files, by id. */
  readonly names: Readonly<Record<string, string>>
}

/** One hand-over to the customer, for the history. */
export type CustomerHandOver = {
  readonly id: string
  readonly ticketId: string
  readonly ticketNumber: string
  readonly title: string
  readonly at: number
  readonly items: number
  readonly collectorName: string
}

/** One paper as it was printed. */
export type CustomerPaper = {
  readonly id: string
  readonly kind: DocumentKind
  readonly ticketNumber: string
  readonly at: number
  /** The PDF's bytes in the file store. */
  readonly pdf: string
}

export type Today = {
  readonly now: number
  /** Promised until the end of today, not ready or not collected; the earliest first. */
  readonly promised: readonly TicketRow[]
  readonly promisedCount: number
  readonly ready: readonly TicketRow[]
  readonly readyCount: number
  readonly followUps: readonly FollowUpRow[]
  readonly followUpCount: number
  readonly people: readonly (Somebody & { readonly areas: readonly Area[]; readonly signedIn: boolean })[]
}

/** The step a job is about. Minutes are working time. */
export type StepBrief = {
  readonly id: string
  readonly title: string
  readonly state: StepState
  readonly isCheck: boolean
  /** What it asks one to be skilled in; null: nothing beside working in the area. */
  readonly skill: string | null
  readonly estimateMinutes: number
  readonly spentMinutes: number
  readonly leftMinutes: number
  /** Its place among the ticket's steps, from 1, and how many there are. */
  readonly position: number
  readonly count: number
}

/**
 * One job on the bench: a step that runs or is next (parallel branches give several), or the ticket itself where it has
 * no steps or none is left. Area, owner, work, since and reason are the job's. Without the time left, which passes while
 * the row stays the same: reckon it from `promisedAt`.
 */
export type BenchRow = Omit<TicketRow, 'slackMs'> & {
  /** The step's id, else the ticket's. */
  readonly jobId: string
  readonly step: StepBrief | null
  /** Begun and laid aside; `reason` may say why. */
  readonly paused: boolean
}

export type Bench = {
  readonly now: number
  /** All jobs, the riskiest promise first, by their job ids; null with `more`: as told before. */
  readonly order: readonly string[] | null
  /** Those that changed since the asked revision. */
  readonly rows: readonly BenchRow[]
  /** What to ask from next time. */
  readonly revision: number
  /** More rows wait behind these; ask again at once with `more`. */
  readonly more: boolean
  readonly people: readonly Somebody[]
  /** Open jobs, and how many of them risk their promise, by area. */
  readonly areas: readonly { readonly area: Area; readonly open: number; readonly atRisk: number }[]
  /** Where whoever asks works (none: everywhere) and what that person can do. */
  readonly me: { readonly areas: readonly Area[]; readonly skills: readonly string[] }
}

export type DeskAnswers = {
  'find:any': { readonly customers: readonly CustomerHit[]; readonly tickets: readonly TicketRow[] }
  'customer:read': CustomerFile
  'customer:save': Saved
  'customer:duplicates': readonly DuplicateHit[]
  'ticket:open': { readonly id: string; readonly number: string }
  'ticket:read': AnswerCard
  'ticket:list': { readonly rows: readonly TicketRow[]; readonly total: number }
  'ticket:change': Saved
  'ticket:promise': Saved
  'ticket:area': Saved
  'ticket:take': Saved
  'ticket:next': Saved
  'ticket:work': Saved
  'ticket:shelve': Saved
  'ticket:note': Saved
  'item:add': Saved
  'item:price': Saved
  'today:read': Today
  'bench:read': Bench
  'payment:record': Saved
  'payment:reverse': Saved
  'hand-over:make': Saved
  'hand-over:return': Saved
  'follow-up:add': Saved
  'follow-up:done': Saved
  'follow-up:postpone': Saved
  'follow-up:hand-on': Saved
  'follow-up:called': Saved
  'follow-up:list': readonly FollowUpRow[]
}
