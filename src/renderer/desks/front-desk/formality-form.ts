import type { FormalityDesk, FormalityTicket } from '../../../shared/contract/formalities'
import type { Question } from '../../../shared/contract/requests'
import type { CertificateKind, FormalityIdentity, FormalityType } from '../../../shared/domain/formality'
import type { paymentMethodTypes } from '../../../shared/domain/payment'

export type PayBy = (typeof paymentMethodTypes)[number]

/** What has been filled in so far; every formality reads its own part. */
export type FormalityForm = {
  readonly type: FormalityType | null
  readonly ticketId: string | null
  readonly documentId: string | null
  readonly street: string
  readonly postcode: string
  readonly city: string
  readonly country: string
  readonly identity: FormalityIdentity | null
  readonly amountCents: number | null
  readonly method: PayBy
  readonly reference: string
  readonly itemId: string
  readonly reason: string
  readonly wish: string
  readonly certificate: CertificateKind | null
}

export const emptyFormality: FormalityForm = {
  type: null,
  ticketId: null,
  documentId: null,
  street: '',
  postcode: '',
  city: '',
  country: 'Deutschland',
  identity: null,
  amountCents: null,
  method: 'transfer',
  reference: '',
  itemId: '',
  reason: '',
  wish: '',
  certificate: null,
}

/** The customer's tickets a formality can be about. */
export function ticketsFor(type: FormalityType, { tickets }: FormalityDesk): readonly FormalityTicket[] {
  if (type === 'payment') return tickets.filter(({ row }) => row.openCents > 0)
  if (type === 'complaint') return tickets.filter(({ complaint }) => complaint !== null)
  return tickets
}

export type FormalityGap =
  'ticket' | 'document' | 'street' | 'city' | 'identity' | 'amount' | 'reference' | 'reason' | 'certificate'

/** What is still missing, in the order of the form. */
export function gapsIn(form: FormalityForm): FormalityGap[] {
  const isEmpty = (text: string) => text.trim() === ''
  const ticket: [FormalityGap, boolean] = ['ticket', form.ticketId === null]
  const needed: Record<FormalityType, readonly [FormalityGap, boolean][]> = {
    'invoice-copy': [['document', form.documentId === null]],
    'address-change': [
      ['street', isEmpty(form.street)],
      ['city', isEmpty(form.city)],
      ['identity', form.identity === null],
    ],
    payment: [ticket, ['amount', (form.amountCents ?? 0) <= 0], ['reference', isEmpty(form.reference)]],
    complaint: [ticket, ['reason', isEmpty(form.reason)]],
    certificate: [ticket, ['certificate', form.certificate === null]],
  }
  if (form.type === null) return []
  return needed[form.type].filter(([, isMissing]) => isMissing).map(([gap]) => gap)
}

type Act = Question<'formality:do'>['act']

/** What is sent; undefined while something is missing. */
export function actOf(form: FormalityForm, { customer }: Pick<FormalityDesk, 'customer'>): Act | undefined {
  if (form.type === null || gapsIn(form).length > 0) return undefined
  const ticketId = form.ticketId ?? ''
  switch (form.type) {
    case 'invoice-copy':
      return { type: 'invoice-copy', documentId: form.documentId ?? '' }
    case 'address-change':
      return movedHouse(form, customer)
    case 'payment': {
      const method = { type: form.method, reference: form.reference.trim() }
      return { type: 'payment', ticketId, amountCents: form.amountCents ?? 0, method }
    }
    case 'complaint':
      return complained(form, ticketId)
    case 'certificate':
      return { type: 'certificate', ticketId, certificate: form.certificate ?? 'taken-in' }
  }
}

function movedHouse(
  { street, postcode, city, country, identity }: FormalityForm,
  { address: { region }, stamp }: FormalityDesk['customer'],
): Act {
  const address = { street, postcode, city, country, ...(region === undefined ? {} : { region }) }
  return { type: 'address-change', base: stamp, address, identity: identity ?? 'known' }
}

function complained({ itemId, reason, wish }: FormalityForm, ticketId: string): Act {
  const item = itemId === '' ? {} : { itemId }
  return { type: 'complaint', ticketId, reason: reason.trim(), wish: wish.trim(), ...item }
}
