import type { AnswerCard, CardItem } from '../../../shared/contract/desk-answers'
import { contactName, customerName } from '../../../shared/domain/customer'
import type { Collector, HandOverDraft, IdentityMethod } from '../../../shared/domain/hand-over'
import type { PaymentMethod } from '../../../shared/domain/payment'
import { checkHandOver, owedBefore } from '../../../shared/domain/pick-up'
import type { Task } from '../../../shared/domain/task'
import type { Place } from './pick-up-place'
import { placeOfRefusal } from './pick-up-place'

/** `later`: nothing of what leaves is unpaid; `unpaid`: on account, released with right and reason. */
export type PayWay = PaymentMethod['type'] | 'later' | 'unpaid'

/** What has been chosen so far; what is null or undefined follows the ticket. */
export type PickUpChoice = {
  /** Null: everything that can leave. */
  readonly items: readonly string[] | null
  readonly who: string
  readonly typedName: string
  readonly tracking: string
  readonly identity: IdentityMethod | null
  readonly exceptionReason: string
  /** Null: the collector's own name. */
  readonly confirmedBy: string | null
  /** What was signed on the screen, as a PNG. */
  readonly signature: Uint8Array | null
  readonly payWay: PayWay
  /** Undefined: all that is open; null: emptied. */
  readonly amountCents: number | null | undefined
  readonly reference: string
  readonly unpaidReason: string
  readonly password: string
}

export const firstChoice: PickUpChoice = {
  items: null,
  who: 'customer',
  typedName: '',
  tracking: '',
  identity: null,
  exceptionReason: '',
  confirmedBy: null,
  signature: null,
  payWay: 'card-terminal',
  amountCents: undefined,
  reference: '',
  unpaidReason: '',
  password: '',
}

/** In the order of the keys 1 to 4. */
export const counterIdentities = ['id-document', 'slip', 'known', 'exception'] as const

export type CounterIdentity = (typeof counterIdentities)[number]

/** The exception only for whoever may make one. */
export function identitiesFor(tasks: readonly Task[]): CounterIdentity[] {
  return counterIdentities.filter((one) => one !== 'exception' || tasks.includes('pickup.exception'))
}

export type WhoOption = { readonly key: string; readonly collector: Collector; readonly name: string }

/** The customer first, then a company's contacts, who was named at intake, anybody else, and the carrier. */
export function whoMayCollect(card: Pick<AnswerCard, 'customer' | 'ticket'>): WhoOption[] {
  const contact = contactName(card.customer)
  const own = contact === '' ? customerName(card.customer) : contact
  const named = card.ticket.mayCollect.filter((name) => name !== own)
  const contacts = (card.customer.contacts ?? []).filter(({ name }) => name !== own && !named.includes(name))
  return [
    { key: 'customer', collector: 'customer', name: own },
    ...contacts.map(({ name }, at) => ({
      key: `contact-${String(at)}`,
      collector: 'customer' as const,
      name,
    })),
    ...named.map((name, at) => ({
      key: `named-${String(at)}`,
      collector: 'authorised' as const,
      name,
    })),
    { key: 'other', collector: 'other', name: '' },
    { key: 'carrier', collector: 'carrier', name: '' },
  ]
}

/** Items that can leave now. */
export function takeable({ items }: Pick<AnswerCard, 'items'>): CardItem[] {
  return items.filter((one) => one.mayLeave)
}

export type PlannedPayment = { readonly amountCents: number; readonly method: PaymentMethod }

export type PickUpPlan = {
  readonly draft: HandOverDraft
  readonly payment: PlannedPayment | undefined
  /** Only the payment is recorded: nothing leaves, or money stays open after it. */
  readonly payOnly: boolean
  readonly givesBack: boolean
  /** What must be paid of it before these items leave, in cents. */
  readonly owedCents: number
  /** Open in cents once the planned payment is recorded. */
  readonly restCents: number
  readonly problem: Place | undefined
}

type Terms = {
  /** Open in cents right now, counting what this page has just recorded. */
  readonly openCents: number
  readonly tasks: readonly Task[]
}

/** The payment and the hand-over that the choices amount to, and the first place where something is missing. */
export function planPickUp(card: AnswerCard, choice: PickUpChoice, terms: Terms): PickUpPlan {
  const givesBack = card.row.work === 'cancelled'
  const openCents = givesBack ? 0 : Math.max(0, terms.openCents)
  const draft = draftOf(card, choice)
  const owedCents = givesBack ? 0 : Math.min(openCents, owedFor(card, draft.items, terms.openCents))
  const payWay = wayNow(choice.payWay, owedCents, takeable(card).length > 0)
  const unpaid = payWay === 'unpaid'
  const payment = openCents > 0 ? plannedPayment({ ...choice, payWay }, openCents) : undefined
  const restCents = openCents - (payment?.amountCents ?? 0)
  const stillOwed = Math.max(0, owedCents - (payment?.amountCents ?? 0))
  const payOnly = payment !== undefined && (draft.items.length === 0 || stillOwed > 0)
  const whole = unpaid ? { ...draft, unpaidReason: choice.unpaidReason.trim() } : draft
  const problem = payOnly
    ? paymentProblem(choice, openCents)
    : problemOf(card, choice, { draft: whole, openCents, stillOwed, payment, tasks: terms.tasks })
  return { draft: whole, payment, payOnly, givesBack, owedCents, restCents, problem }
}

/** What must be paid before these leave, by the same rule main decides with. */
function owedFor(card: AnswerCard, leaving: readonly string[], openCents: number): number {
  const { dueCents } = card.balance
  return owedBefore({
    ticket: card.ticket,
    items: card.items.map(({ item }) => item),
    possession: possessionOf(card),
    leaving,
    dueCents,
    paidCents: dueCents - openCents,
  })
}

function possessionOf({ items }: AnswerCard) {
  return new Map(items.map(({ item, possession }) => [item.id, possession]))
}

/** The way chosen, while it is offered: `later` only for what is not owed yet, `unpaid` only for what is. */
export function wayNow(way: PayWay, owedCents: number, hasItems: boolean): PayWay {
  if (way === 'later') return owedCents === 0 && hasItems ? way : 'card-terminal'
  if (way === 'unpaid') return owedCents > 0 ? way : 'card-terminal'
  return way
}

function plannedPayment(choice: PickUpChoice, owed: number): PlannedPayment | undefined {
  if (choice.payWay === 'unpaid' || choice.payWay === 'later') return undefined
  const amountCents = choice.amountCents === undefined ? owed : (choice.amountCents ?? 0)
  return { amountCents, method: { type: choice.payWay, reference: choice.reference.trim() } }
}

function draftOf(card: AnswerCard, choice: PickUpChoice): HandOverDraft {
  const can = takeable(card).map(({ item }) => item.id)
  const chosen = choice.items
  const who = whoOf(card, choice)
  const name = (who.name === '' ? choice.typedName : who.name).trim()
  const identity = identityOf(who.collector, choice)
  const isCarrier = who.collector === 'carrier'
  const tracking = choice.tracking.trim()
  return {
    items: chosen === null ? can : can.filter((id) => chosen.includes(id)),
    collector: who.collector,
    collectorName: name,
    identity: identity ?? 'known',
    confirmedBy: isCarrier ? '' : (choice.confirmedBy ?? name).trim(),
    ...(identity === 'exception' ? { exceptionReason: choice.exceptionReason.trim() } : {}),
    ...(isCarrier && tracking !== '' ? { tracking } : {}),
  }
}

export function whoOf(card: Pick<AnswerCard, 'customer' | 'ticket'>, { who }: PickUpChoice): WhoOption {
  const fallback: WhoOption = { key: 'other', collector: 'other', name: '' }
  return whoMayCollect(card).find(({ key }) => key === who) ?? fallback
}

/** Somebody unnamed collects only as an exception, a carrier only as a carrier. */
export function identityOf(collector: Collector, { identity }: PickUpChoice): IdentityMethod | null {
  if (collector === 'carrier') return 'carrier'
  return collector === 'other' ? 'exception' : identity
}

function paymentProblem(choice: PickUpChoice, owed: number): Place | undefined {
  const { amountCents } = choice
  if (amountCents === null || amountCents === 0) return 'amount'
  if (amountCents !== undefined && amountCents > owed) return 'amount'
  return choice.reference.trim() === '' ? 'reference' : undefined
}

type Reached = {
  readonly draft: HandOverDraft
  readonly openCents: number
  readonly stillOwed: number
  readonly payment: PlannedPayment | undefined
  readonly tasks: readonly Task[]
}

function problemOf(card: AnswerCard, choice: PickUpChoice, reached: Reached): Place | undefined {
  const { draft, openCents, stillOwed, payment, tasks } = reached
  if (draft.items.length === 0) return 'items'
  if (draft.collectorName === '') return 'name'
  if (identityOf(draft.collector, choice) === null) return 'identity'
  const verdict = checkHandOver({
    ticket: card.ticket,
    life: {
      work: card.row.work,
      possession: possessionOf(card),
      finished: takeable(card).map(({ item }) => item.id),
    },
    origins: new Map(card.items.map(({ item }) => [item.id, item.origin])),
    draft: choice.signature === null ? draft : { ...draft, signature: '' },
    owedCents: stillOwed,
    mayRelease: tasks.includes('pickup.unpaid-release') && choice.password !== '',
    mayExcept: tasks.includes('pickup.exception'),
  })
  const atHandOver = verdict.ok ? undefined : placeOfRefusal(verdict)
  const atPayment = payment === undefined ? undefined : paymentProblem(choice, openCents)
  if (atHandOver !== 'confirm' && atHandOver !== undefined) return atHandOver
  return atPayment ?? atHandOver
}
