import type { Question } from '../../../shared/contract/requests'
import type { IntakeForm } from './intake-form'
import { collectorsOf, itemsOfKind, promisedAtOf, titleOf } from './intake-form'
import type { IntakeItem } from './intake-items'
import type { Agreement } from './intake-kinds'
import { kindForms } from './intake-kinds'

type TicketInput = Question<'ticket:open'>['draft']

/** The form as the ticket it asks for; the caller has made sure that no problem is left (intake-problems). */
export function toTicketDraft(
  form: IntakeForm,
  customerId: string,
  proposedAt: number | undefined,
): TicketInput {
  const promisedAt = kindForms[form.kind].promise ? promisedAtOf(form.promise, proposedAt) : undefined
  return {
    kind: form.kind,
    customerId,
    title: titleOf(form),
    description: form.description,
    answer: '',
    result: '',
    items: itemsOfKind(form).map(toItemDraft),
    ...agreedPart(form),
    ...(promisedAt === undefined ? {} : { promisedAt }),
    ...(form.workflowId === null ? {} : { workflowId: form.workflowId }),
    ...(form.kind === 'sales' ? salesPart(form) : {}),
    ...(form.kind === 'marketing' ? marketingPart(form) : {}),
  }
}

type Agreed = Pick<TicketInput, 'callBeforeStart' | 'mayCollect' | 'benchNote' | 'limitCents'>

/** What was agreed, where the kind asks for it. */
function agreedPart({ kind, limit, callBeforeStart, mayCollect, benchNote }: IntakeForm): Agreed {
  const { agreed } = kindForms[kind]
  const has = (agreement: Agreement, isOn: boolean) => isOn && agreed.includes(agreement)
  return {
    callBeforeStart: has('call-before', callBeforeStart),
    mayCollect: has('may-collect', mayCollect.on) ? collectorsOf(mayCollect.text) : [],
    benchNote: has('bench-note', benchNote.on) ? benchNote.text : '',
    ...(has('limit', limit.on) && limit.cents !== null ? { limitCents: limit.cents } : {}),
  }
}

/** Whether the form offers something at a price, and not only advice. */
export function isOffer({ kind, items }: Pick<IntakeForm, 'kind' | 'items'>): boolean {
  return kind === 'sales' && items.length > 0
}

function salesPart(form: IntakeForm): Partial<TicketInput> {
  const { budgetCents, neededBy, quoteUntil } = form
  return {
    ...(budgetCents === null ? {} : { budgetCents }),
    ...(neededBy === null ? {} : { neededBy }),
    ...(isOffer(form) && quoteUntil !== null ? { quoteUntil } : {}),
  }
}

function marketingPart({ source, campaign }: IntakeForm): Partial<TicketInput> {
  return {
    ...(source.trim() === '' ? {} : { source: source.trim() }),
    ...(campaign.trim() === '' ? {} : { campaign: campaign.trim() }),
  }
}

function toItemDraft(item: IntakeItem): TicketInput['items'][number] {
  const { title, origin, unit, taxRate, discountBasisPoints } = item
  const { photos } = item
  const condition = item.condition.trim()
  const accessories = item.accessories.trim()
  const isBrought = origin === 'brought-in'
  return {
    title,
    origin,
    unit,
    taxRate,
    discountBasisPoints,
    quantityThousandths: item.quantityThousandths ?? 0,
    ...(item.productId === null ? {} : { productId: item.productId }),
    ...(item.unitPriceCents === null ? {} : { unitPriceCents: item.unitPriceCents }),
    ...(isBrought && condition !== '' ? { condition } : {}),
    ...(isBrought && accessories !== '' ? { accessories } : {}),
    ...(isBrought && photos.length > 0 ? { photos } : {}),
  }
}
