import type { AnswerCard, CardItem } from '../../../shared/contract/desk-answers'
import { contactName, customerName } from '../../../shared/domain/customer'
import type { Collector, HandOverDraft, IdentityMethod } from '../../../shared/domain/hand-over'
import type { PaymentMethod } from '../../../shared/domain/payment'
import { checkHandOver } from '../../../shared/domain/pick-up'
import { isInOffice } from '../../../shared/domain/possession'
import type { Place } from './pick-up-place'
import { placeOfRefusal } from './pick-up-place'

export type PayWay = PaymentMethod['type'] | 'unpaid'

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
  payWay: 'card-terminal',
  amountCents: undefined,
  reference: '',
  unpaidReason: '',
  password: '',
}

/** In the order of the keys 1 to 4. */
export const counterIdentities = ['id-document', 'slip', 'known', 'exception'] as const

export type WhoOption = { readonly key: string; readonly collector: Collector; readonly name: string }

/** The customer first, then who was named at intake, then anybody else and the carrier. */
export function whoMayCollect(card: Pick<AnswerCard, 'customer' | 'ticket'>): WhoOption[] {
  const contact = contactName(card.customer)
  const own = contact === '' ? customerName(card.customer) : contact
  const named = card.ticket.mayCollect.filter((name) => name !== own)
  return [
    { key: 'customer', collector: 'customer', name: own },
    ...named.map((name, at) => ({
      key: `named-${String(at)}`,
      collector: 'authorised' as const,
      name,
    })),
    { key: 'other', collector: 'other', name: '' },
    { key: 'carrier', collector: 'carrier', name: '' },
  ]
}

type Lives = Pick<AnswerCard, 'row' | 'items'>

/** Items that can leave now: here and the work over; a cancelled ticket gives back what was brought in. */
export function takeable({ row, items }: Lives): CardItem[] {
  if (row.work === 'cancelled') {
    return items.filter(
      ({ item, possession }) =>
        item.origin === 'brought-in' && (isInOffice(possession) || possession === 'brought-in'),
    )
  }
  return row.work === 'ready' ? items.filter(({ possession }) => isInOffice(possession)) : []
}

export type PlannedPayment = { readonly amountCents: number; readonly method: PaymentMethod }

export type PickUpPlan = {
  readonly draft: HandOverDraft
  readonly payment: PlannedPayment | undefined
  /** Only the payment is recorded: nothing leaves, or money stays open after it. */
  readonly payOnly: boolean
  readonly givesBack: boolean
  /** Open in cents once the planned payment is recorded. */
  readonly restCents: number
  readonly problem: Place | undefined
}

type Terms = {
  /** Open in cents right now, counting what this page has just recorded. */
  readonly openCents: number
  readonly mayRelease: boolean
}

/** The payment and the hand-over that the choices amount to, and the first place where something is missing. */
export function planPickUp(card: AnswerCard, choice: PickUpChoice, terms: Terms): PickUpPlan {
  const givesBack = card.row.work === 'cancelled'
  const owed = givesBack ? 0 : Math.max(0, terms.openCents)
  const unpaid = owed > 0 && choice.payWay === 'unpaid'
  const payment = owed > 0 ? plannedPayment(choice, owed) : undefined
  const restCents = owed - (payment?.amountCents ?? 0)
  const draft = draftOf(card, choice, unpaid)
  const payOnly = !unpaid && owed > 0 && (draft.items.length === 0 || restCents > 0)
  const problem = payOnly
    ? paymentProblem(choice, owed)
    : problemOf(card, choice, { draft, owed, restCents, mayRelease: terms.mayRelease })
  return { draft, payment, payOnly, givesBack, restCents, problem }
}

function plannedPayment(choice: PickUpChoice, owed: number): PlannedPayment | undefined {
  if (choice.payWay === 'unpaid') return undefined
  const amountCents = choice.amountCents === undefined ? owed : (choice.amountCents ?? 0)
  return { amountCents, method: { type: choice.payWay, reference: choice.reference.trim() } }
}

function draftOf(card: AnswerCard, choice: PickUpChoice, unpaid: boolean): HandOverDraft {
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
    ...(unpaid ? { unpaidReason: choice.unpaidReason.trim() } : {}),
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
  readonly owed: number
  readonly restCents: number
  readonly mayRelease: boolean
}

function problemOf(card: AnswerCard, choice: PickUpChoice, reached: Reached): Place | undefined {
  const { draft, owed, restCents, mayRelease } = reached
  if (draft.items.length === 0) return 'items'
  if (draft.collectorName === '') return 'name'
  if (identityOf(draft.collector, choice) === null) return 'identity'
  const verdict = checkHandOver({
    ticket: card.ticket,
    life: {
      work: card.row.work,
      possession: new Map(card.items.map((one) => [one.item.id, one.possession])),
    },
    origins: new Map(card.items.map(({ item }) => [item.id, item.origin])),
    draft,
    openCents: Math.max(0, restCents),
    mayRelease: mayRelease && choice.password !== '',
  })
  const atHandOver = verdict.ok ? undefined : placeOfRefusal(verdict)
  const atPayment = owed > 0 && choice.payWay !== 'unpaid' ? paymentProblem(choice, owed) : undefined
  if (atHandOver !== 'confirm' && atHandOver !== undefined) return atHandOver
  return atPayment ?? atHandOver
}
