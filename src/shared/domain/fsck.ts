import { wrongIndexes } from './index-check'
import { paidCents } from './money'
import type { Office } from './office'
import { paymentsOf, ticketBalance } from './ticket-view'

/** One thing wrong with the office's data: what, and the records it concerns. */
export type Finding = { readonly code: FindingCode; readonly ids: readonly string[] }

export const findingCodes = [
  'number-twice',
  'reference-broken',
  'not-an-integer',
  'reversal-without-target',
  'reversed-twice',
  'sum-differs',
  'move-not-allowed',
  'handed-over-twice',
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

const numbersTwice: Check = ({ tables }) => {
  const seen = new Set<string>()
  return idsWhere(tables.tickets, ({ number }) => {
    if (number === undefined) return false
    const isTwice = seen.has(number)
    seen.add(number)
    return isTwice
  })
}

const brokenReferences: Check = ({ tables }) => [
  ...idsWhere(tables.tickets, ({ customerId }) => !tables.customers.has(customerId)),
  ...idsWhere(tables.tickets, ({ owner }) => owner !== null && !tables.persons.has(owner)),
  ...idsWhere(tables.items, ({ ticketId }) => !tables.tickets.has(ticketId)),
  ...idsWhere(tables.events, ({ ticketId }) => !tables.tickets.has(ticketId)),
  ...idsWhere(tables.payments, ({ ticketId }) => !tables.tickets.has(ticketId)),
  ...idsWhere(tables.handOvers, ({ items }) => items.some((id) => !tables.items.has(id))),
]

const floats: Check = ({ tables }) => [
  ...idsWhere(tables.items, ({ unitPriceCents = 0, quantityThousandths, discountBasisPoints }) =>
    [unitPriceCents, quantityThousandths, discountBasisPoints].some((value) => !Number.isSafeInteger(value)),
  ),
  ...idsWhere(tables.payments, ({ amountCents }) => !Number.isSafeInteger(amountCents)),
  ...idsWhere(tables.products, ({ priceCents }) => !Number.isSafeInteger(priceCents)),
]

const reversalsWithoutTarget: Check = ({ tables }) =>
  idsWhere(tables.payments, ({ reverses, ticketId, amountCents }) => {
    if (reverses === undefined) return false
    const target = tables.payments.get(reverses)
    return (
      target?.ticketId !== ticketId || target.amountCents !== amountCents || target.reverses !== undefined
    )
  })

const reversedTwice: Check = ({ tables }) => {
  const seen = new Set<string>()
  return idsWhere(tables.payments, ({ reverses }) => {
    if (reverses === undefined) return false
    const isTwice = seen.has(reverses)
    seen.add(reverses)
    return isTwice
  })
}

const sumsDiffer: Check = (office) =>
  idsWhere(office.tables.tickets, (ticket) => {
    const { dueCents, openCents, paidCents: paid } = ticketBalance(office, ticket)
    return (
      ticket.settledBeforeImport !== true &&
      (dueCents - paid !== openCents || paid !== paidCents(paymentsOf(office, ticket.id)))
    )
  })

const illegalMoves: Check = ({ derived }) => [...derived.lives.values()].flatMap(({ illegal }) => illegal)

/** Items that left more often than they came back. */
const handedOverTwice: Check = ({ tables }) => {
  const balance = new Map<string, number>()
  for (const { facts } of tables.events.values()) {
    if (facts.type !== 'possession') continue
    const step =
      facts.action === 'hand-over' || facts.action === 'give-back' ? 1 : facts.action === 'take-back' ? -1 : 0
    balance.set(facts.itemId, (balance.get(facts.itemId) ?? 0) + step)
  }
  return [...balance].filter(([, count]) => count > 1).map(([id]) => id)
}

const checks: Readonly<Partial<Record<FindingCode, Check>>> = {
  'number-twice': numbersTwice,
  'reference-broken': brokenReferences,
  'not-an-integer': floats,
  'reversal-without-target': reversalsWithoutTarget,
  'reversed-twice': reversedTwice,
  'sum-differs': sumsDiffer,
  'move-not-allowed': illegalMoves,
  'handed-over-twice': handedOverTwice,
  'index-differs': wrongIndexes,
}

/** Not to be had while an amount is no whole number. */
const needsSums: ReadonlySet<FindingCode> = new Set(['sum-differs', 'index-differs'])

/** Checks the whole office against rules that hold at every moment (engine.md §4, test 12); reads only. */
export function fsck(office: Office): Fsck {
  const hasFloats = floats(office).length > 0
  const findings = findingCodes.flatMap((code) => {
    const ids = hasFloats && needsSums.has(code) ? [] : (checks[code]?.(office) ?? [])
    return ids.length === 0 ? [] : [{ code, ids }]
  })
  const { firm, handOvers, imports } = office.tables
  const named = [
    ...[...firm.values()].map(({ logo }) => logo),
    ...[...handOvers.values()].map(({ signature }) => signature),
    ...[...imports.values()].map(({ plan, state }) => (state === 'undone' ? undefined : plan)),
  ]
  return {
    findings,
    files: named.filter((hash) => hash !== undefined && hash !== '').flatMap((hash) => hash ?? []),
  }
}
