import { wrongIndexes } from './index-check'
import { paidCents } from './money'
import type { Collection, Office } from './office'
import { strayReversals, wrongAmounts } from './stock-check'
import { paymentsOf, ticketBalance } from './ticket-view'

/** One thing wrong with the office's data: what, and the records it concerns. */
export type Finding = { readonly code: FindingCode; readonly ids: readonly string[] }

export const findingCodes = [
  'reference-broken',
  'not-an-integer',
  'reversal-without-target',
  'sum-differs',
  'index-differs',
  'file-missing',
] as const
export type FindingCode = (typeof findingCodes)[number]

export type Fsck = {
  readonly findings: readonly Finding[]
  /** Sha-256 names of the files that records point to; whoever has the disk looks for them. */
  readonly files: readonly string[]
}

type Check = (office: Office) => readonly string[]

function idsWhere<T extends { readonly id: string }>(
  table: ReadonlyMap<string, T>,
  isWrong: (row: T) => boolean,
): string[] {
  return [...table.values()].filter(isWrong).map(({ id }) => id)
}

/** A record that another PC deleted, or that was erased, was there; whoever still names it is no damage. */
function leadsNowhere({ tables, hidden, erased }: Office, collection: Collection, id: string): boolean {
  const key = `${collection} ${id}`
  return !tables[collection].has(id) && !hidden.has(key) && !erased.has(key)
}

const brokenReferences: Check = (office) => {
  const { tables } = office
  const isGone = (collection: Collection, id: string) => leadsNowhere(office, collection, id)
  const ticketIsGone = ({ ticketId }: { readonly ticketId: string }) => isGone('tickets', ticketId)
  return [
    ...idsWhere(tables.tickets, ({ customerId }) => isGone('customers', customerId)),
    ...idsWhere(tables.tickets, ({ owner }) => owner !== null && isGone('persons', owner)),
    ...idsWhere(tables.items, ticketIsGone),
    ...idsWhere(tables.events, ticketIsGone),
    ...idsWhere(tables.steps, ticketIsGone),
    ...idsWhere(tables.stockBookings, ({ articleId }) => isGone('articles', articleId)),
    ...idsWhere(
      tables.stockBookings,
      ({ ticketId, stepId, purchaseNoteId }) =>
        (ticketId !== undefined && isGone('tickets', ticketId)) ||
        (stepId !== undefined && isGone('steps', stepId)) ||
        (purchaseNoteId !== undefined && isGone('purchaseNotes', purchaseNoteId)),
    ),
    ...idsWhere(
      tables.purchaseNotes,
      ({ articleId, ticketId }) =>
        isGone('articles', articleId) || (ticketId !== undefined && isGone('tickets', ticketId)),
    ),
    ...idsWhere(tables.absences, ({ personId }) => isGone('persons', personId)),
    ...idsWhere(tables.skills, ({ personId }) => isGone('persons', personId)),
    ...idsWhere(tables.workflowVersions, ({ workflowId }) => isGone('workflows', workflowId)),
    ...idsWhere(tables.payments, ticketIsGone),
    ...idsWhere(tables.handOvers, ({ items }) => items.some((id) => isGone('items', id))),
  ]
}

const floats: Check = ({ tables }) => [
  ...idsWhere(tables.items, ({ unitPriceCents = 0, quantityThousandths, discountBasisPoints }) =>
    [unitPriceCents, quantityThousandths, discountBasisPoints].some((value) => !Number.isSafeInteger(value)),
  ),
  ...idsWhere(tables.payments, ({ amountCents }) => !Number.isSafeInteger(amountCents)),
  ...idsWhere(tables.stockBookings, ({ thousandths, fromReserved = 0, counted = 0 }) =>
    [thousandths, fromReserved, counted].some((value) => !Number.isSafeInteger(value)),
  ),
  ...idsWhere(tables.purchaseNotes, ({ thousandths }) => !Number.isSafeInteger(thousandths)),
  ...idsWhere(tables.products, ({ priceCents }) => !Number.isSafeInteger(priceCents)),
]

const reversalsWithoutTarget: Check = (office) => [
  ...idsWhere(office.tables.payments, ({ reverses, ticketId, amountCents }) => {
    if (reverses === undefined) return false
    const target = office.tables.payments.get(reverses)
    if (target === undefined) return leadsNowhere(office, 'payments', reverses)
    return target.ticketId !== ticketId || target.amountCents !== amountCents || target.reverses !== undefined
  }),
  ...strayReversals(office, (id) => leadsNowhere(office, 'stockBookings', id)),
]

const sumsDiffer: Check = (office) => [
  ...idsWhere(office.tables.tickets, (ticket) => {
    const { dueCents, openCents, paidCents: paid } = ticketBalance(office, ticket)
    return (
      ticket.settledBeforeImport !== true &&
      (dueCents - paid !== openCents || paid !== paidCents(paymentsOf(office, ticket.id)))
    )
  }),
  ...wrongAmounts(office),
]

const checks: Readonly<Partial<Record<FindingCode, Check>>> = {
  'reference-broken': brokenReferences,
  'not-an-integer': floats,
  'reversal-without-target': reversalsWithoutTarget,
  'sum-differs': sumsDiffer,
  'index-differs': wrongIndexes,
}

/** Not to be had while an amount is no whole number. */
const needsSums: ReadonlySet<FindingCode> = new Set(['sum-differs', 'index-differs'])

/**
 * Checks the whole office against rules that hold at every moment (engine.md §4, test 12); reads only. What PCs can do
 * to each other is no damage: see `officeConflicts`.
 */
export function fsck(office: Office): Fsck {
  const hasFloats = floats(office).length > 0
  const findings = findingCodes.flatMap((code) => {
    const ids = hasFloats && needsSums.has(code) ? [] : (checks[code]?.(office) ?? [])
    return ids.length === 0 ? [] : [{ code, ids }]
  })
  const { firm, customers, handOvers, imports, documents, items, steps, events } = office.tables
  const named = [
    ...[...firm.values()].map(({ logo }) => logo),
    ...[...customers.values()].flatMap(({ files }) => (files ?? []).map(({ hash }) => hash)),
    ...[...handOvers.values()].map(({ signature }) => signature),
    ...[...items.values()].flatMap(({ photos }) => photos ?? []),
    ...[...steps.values()].flatMap(({ photos }) => photos),
    ...[...events.values()].map(({ facts }) => (facts.type === 'possession' ? facts.photo : undefined)),
    ...[...documents.values()].flatMap(({ page, pdf }) => [page, pdf]),
    ...[...imports.values()].map(({ plan, state }) => (state === 'undone' ? undefined : plan)),
  ]
  return {
    findings,
    files: named.filter((hash) => hash !== undefined && hash !== '').flatMap((hash) => hash ?? []),
  }
}
