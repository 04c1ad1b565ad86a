import type { Language } from '../../../shared/contract/entry'
import type { Customer } from '../../../shared/domain/customer'
import { innerKinds } from '../../../shared/domain/document'
import type { FormalityAct, FormalityType } from '../../../shared/domain/formality'
import { complaintWay } from '../../../shared/domain/formality'
import { paymentIdSchema } from '../../../shared/domain/ids'
import { kindRules } from '../../../shared/domain/kind'
import type { Office } from '../../../shared/domain/office'
import type { Outcome } from '../../../shared/domain/refusal'
import { done, refuse } from '../../../shared/domain/refusal'
import type { Ticket } from '../../../shared/domain/ticket'
import { itemsOf, lifeOf, ticketBalance } from '../../../shared/domain/ticket-view'
import { money } from '../../../shared/documents/format'
import { fill } from '../../../shared/documents/say'
import type { Changes } from '../changes'
import type { Context } from '../context'
import { addressWords, certificateText, recordWords } from '../formality-words'
import { numberOf } from '../views/ticket-row'
import type { Opened } from './ticket-opening'
import { addTicket } from './ticket-opening'

export type Scene = {
  readonly office: Office
  readonly context: Context
  readonly customer: Customer
  readonly language: Language
  readonly changes: Changes
}

type Acted = { readonly result: string; readonly opened?: Opened; readonly certificate?: string }
type ActOf<T extends FormalityType> = Extract<FormalityAct, { type: T }>

/** Puts what a formality changes among the changes, within its limits; its result in words, or a refusal. */
export function acts(act: FormalityAct, scene: Scene): Outcome<Acted> {
  switch (act.type) {
    case 'invoice-copy':
      return copy(act, scene)
    case 'address-change':
      return moveHouse(act, scene)
    case 'payment':
      return pay(act, scene)
    case 'complaint':
      return complain(act, scene)
    case 'certificate':
      return certify(act, scene)
  }
}

/** A ticket of this customer and no other. */
function ownTicket({ office, customer }: Scene, ticketId: string): Ticket | undefined {
  const ticket = office.tables.tickets.get(ticketId)
  return ticket?.customerId === customer.id ? ticket : undefined
}

function copy({ documentId }: ActOf<'invoice-copy'>, scene: Scene): Outcome<Acted> {
  const paper = scene.office.tables.documents.get(documentId)
  if (paper === undefined || innerKinds.includes(paper.kind)) return refuse('not-found')
  const ticket = ownTicket(scene, paper.ticketId ?? '')
  if (paper.customerId !== scene.customer.id && ticket === undefined) return refuse('not-found')
  const words = recordWords(scene.language)
  const number = ticket === undefined ? '' : numberOf(ticket)
  return done({ result: fill(words.result.copy, { paper: words.paper[paper.kind], number }) })
}

function moveHouse(act: ActOf<'address-change'>, { customer, changes, language }: Scene): Outcome<Acted> {
  const { address, base, identity } = act
  if (customer.stamp !== base) return refuse('changed-meanwhile', { mine: { address }, theirs: customer })
  changes.set('customers', customer.id, { address })
  const words = recordWords(language)
  const before = addressWords(customer.address)
  return done({
    result: fill(words.result.address, {
      before: before === '' ? words.nothing : before,
      after: addressWords(address),
      identity: words.identity[identity],
    }).slice(0, 4_000),
  })
}

function pay({ ticketId, amountCents, method }: ActOf<'payment'>, scene: Scene): Outcome<Acted> {
  const { office, context, changes, language } = scene
  const ticket = ownTicket(scene, ticketId)
  if (ticket === undefined) return refuse('not-found')
  const { openCents } = ticketBalance(office, ticket)
  if (amountCents > openCents) return refuse('amount-too-high', { openCents })
  const id = context.ports.ids.next()
  changes.add('payments', id, { ticketId, happenedAt: context.now, amountCents, method })
  changes.tell(ticketId, { type: 'payment', paymentId: paymentIdSchema.parse(id), amountCents })
  const words = recordWords(language)
  const facts = {
    amount: money(amountCents, language),
    number: numberOf(ticket),
    reference: method.reference,
  }
  return done({ result: fill(words.result.payment, { ...facts, method: words.method[method.type] }) })
}

function complain(act: ActOf<'complaint'>, scene: Scene): Outcome<Acted> {
  const ticket = ownTicket(scene, act.ticketId)
  if (ticket === undefined) return refuse('not-found')
  const life = lifeOf(scene.office, ticket.id)
  const item = itemsOf(scene.office, ticket.id).find(({ id }) => id === act.itemId)
  if (act.itemId !== undefined && item === undefined) return refuse('not-found')
  const way = complaintWay(life)
  if (way === undefined) return refuse('move-not-allowed', { from: life.work, action: 'complain' })
  const words = recordWords(scene.language)
  const wrong = fill(words.complaint, { item: item?.title ?? ticket.title, reason: act.reason })
  const about = act.wish === '' ? wrong : fill(words.wish, { about: wrong, wish: act.wish })
  if (way === 'new-ticket') return reopenElsewhere(ticket, about, act, scene)
  backToWork(ticket, about, act, scene)
  return done({ result: fill(words.result.backToWork, { number: numberOf(ticket), about }) })
}

/** The legal move; the thing leaves its shelf, and the bench reads what is wrong. */
function backToWork(ticket: Ticket, about: string, { reason }: ActOf<'complaint'>, { changes }: Scene): void {
  const area = kindRules[ticket.kind].firstArea
  changes.tell(ticket.id, { type: 'work', action: 'complain', reason })
  changes.set('tickets', ticket.id, { shelf: null, area })
  changes.tell(ticket.id, { type: 'area', area })
  changes.tell(ticket.id, { type: 'note', audience: 'bench', text: about })
}

/** What has left needs a ticket of its own, with what the customer brings back. */
function reopenElsewhere(
  ticket: Ticket,
  about: string,
  { itemId, reason }: ActOf<'complaint'>,
  scene: Scene,
): Outcome<Acted> {
  const { office, context, changes, language } = scene
  const words = recordWords(language)
  const items = itemsOf(office, ticket.id).filter(
    ({ id, origin }) => origin !== 'advice' && (itemId === undefined || id === itemId),
  )
  const opened = addTicket(changes, context, office, {
    kind: 'service',
    customerId: ticket.customerId,
    title: fill(words.complaintOn, { title: ticket.title }).slice(0, 200),
    description: fill(words.about, { number: numberOf(ticket), about }),
    callBeforeStart: false,
    mayCollect: [],
    benchNote: about,
    answer: '',
    result: '',
    items: items.map(({ title, quantityThousandths, unit, taxRate }) => ({
      title,
      origin: 'brought-in' as const,
      quantityThousandths,
      unit,
      unitPriceCents: 0,
      taxRate,
      discountBasisPoints: 0,
      condition: reason,
    })),
  })
  if (!opened.ok) return opened
  const { number } = opened.value
  changes.tell(ticket.id, { type: 'note', audience: 'counter', text: fill(words.elsewhere, { number }) })
  return done({
    result: fill(words.result.newTicket, { old: numberOf(ticket), number, about }),
    opened: opened.value,
  })
}

function certify({ ticketId, certificate }: ActOf<'certificate'>, scene: Scene): Outcome<Acted> {
  const { office, language } = scene
  const ticket = ownTicket(scene, ticketId)
  if (ticket === undefined) return refuse('not-found')
  const text = certificateText(office, ticket, certificate, language)
  if (!text.ok) return text
  const words = recordWords(language)
  return done({
    result: fill(words.result.certificate, { number: numberOf(ticket), text: text.value }),
    certificate: text.value,
  })
}
