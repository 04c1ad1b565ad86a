import { z } from 'zod'
import type { Consent } from './consent'
import { consentsOf } from './consent'
import type { Customer, Merged } from './customer'
import { maxContacts, maxPhones } from './customer'
import { keptCustomer } from './kept-customer'
import type { Json, JsonObject } from './json'
import type { Office } from './office'
import { phoneKey } from './phone'
import type { Outcome } from './refusal'
import { done, refuse } from './refusal'

/** What has one value per customer, so that one of two must be chosen; a name is chosen as a whole. */
export const mergeParts = ['name', 'email', 'address', 'language', 'note'] as const
export type MergePart = (typeof mergeParts)[number]
export const mergeChoiceSchema = z.enum(['keep', 'drop'])
export type MergeChoice = z.infer<typeof mergeChoiceSchema>
export const mergeChoicesSchema = z.strictObject({
  name: mergeChoiceSchema,
  email: mergeChoiceSchema,
  address: mergeChoiceSchema,
  language: mergeChoiceSchema,
  note: z.enum(['keep', 'drop', 'both']),
})
export type MergeChoices = z.infer<typeof mergeChoicesSchema>

/** One field operation of a merge or its undoing; null takes a field away. */
export type MergeWrite = {
  readonly collection: 'customers' | 'tickets' | 'followUps' | 'questions'
  readonly id: string
  readonly fields: JsonObject
}

const maxNote = 4_000
const maxKept = 200

function hasAddress({ address }: Customer): boolean {
  return [address.street, address.postcode, address.city].some((part) => part !== '')
}

/** What is proposed: everything as on the kept record, and from the other what is missing there. */
export function proposedChoices(keep: Customer, drop: Customer): MergeChoices {
  const from = (isMissing: boolean): MergeChoice => (isMissing ? 'drop' : 'keep')
  const bothFit = keep.note.length + drop.note.length < maxNote
  return {
    name: 'keep',
    email: from(keep.email === '' && drop.email !== ''),
    address: from(!hasAddress(keep) && hasAddress(drop)),
    language: from(keep.language === undefined && drop.language !== undefined),
    note: bothFit && drop.note !== '' && drop.note !== keep.note ? 'both' : 'keep',
  }
}

function unite<T>(keep: readonly T[], drop: readonly T[], keyOf: (one: T) => string, most: number): T[] {
  const known = new Set(keep.map(keyOf))
  const others = drop.filter((one) => {
    const key = keyOf(one)
    if (known.has(key)) return false
    known.add(key)
    return true
  })
  return [...keep, ...others].slice(0, most)
}

function unitedNote(keep: Customer, drop: Customer, choice: MergeChoices['note']): string {
  if (choice === 'keep') return keep.note
  if (choice === 'drop') return drop.note
  return [keep.note, drop.note]
    .filter((note) => note !== '')
    .join('\n')
    .slice(0, maxNote)
}

function unitedConsents(keep: Customer, drop: Customer): readonly Consent[] | undefined {
  const theirs = consentsOf(drop)
  if (theirs.length === 0) return keep.consents
  return unite(keep.consents ?? [], theirs, ({ id }) => id, maxKept)
}

/**
 * The fields of the kept record as the merge leaves them, without those it leaves alone. Phones, contacts, consents and
 * files of both are united; there may be six phones, and those of the kept record come first.
 */
export function mergedFields(keep: Customer, drop: Customer, choices: MergeChoices): JsonObject {
  const named = choices.name === 'drop' ? drop : keep
  const next: JsonObject = {
    company: named.company,
    givenName: named.givenName,
    familyName: named.familyName,
    email: choices.email === 'drop' ? drop.email : keep.email,
    address: choices.address === 'drop' ? drop.address : keep.address,
    language: choices.language === 'drop' ? (drop.language ?? keep.language) : keep.language,
    note: unitedNote(keep, drop, choices.note),
    phones: unite(keep.phones, drop.phones, (phone) => phoneKey(phone) || phone, maxPhones),
    contacts:
      drop.contacts === undefined
        ? keep.contacts
        : unite(keep.contacts ?? [], drop.contacts, (one) => JSON.stringify(one), maxContacts),
    consents: unitedConsents(keep, drop),
    files:
      drop.files === undefined
        ? keep.files
        : unite(keep.files ?? [], drop.files, ({ hash }) => hash, maxKept),
    fax: keep.fax ?? drop.fax,
  }
  const before: JsonObject = keep
  return pick(next, (field) => !isSame(next[field], before[field]))
}

function pick(fields: JsonObject, isWanted: (field: string) => boolean): JsonObject {
  return Object.fromEntries(Object.entries(fields).filter(([field]) => isWanted(field)))
}

/** Equal as JSON, whatever the order of the keys. */
function isSame(a: Json | undefined, b: Json | undefined): boolean {
  return a === b || JSON.stringify(sorted(a ?? null)) === JSON.stringify(sorted(b ?? null))
}

function sorted(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value
  if (isList(value)) return value.map(sorted)
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one ?? null)]))
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

type Moved = Merged['moved']

function movedFrom({ tables, derived }: Office, customerId: string): Moved {
  const ids = new Set(derived.ticketsOf.get(customerId))
  const of = <R extends { readonly customerId?: string; readonly id: I }, I extends string>(
    rows: Iterable<R>,
  ): I[] => [...rows].filter((row) => row.customerId === customerId).map(({ id }) => id)
  return {
    tickets: [...ids].flatMap((id) => tables.tickets.get(id)?.id ?? []),
    followUps: of(tables.followUps.values()),
    questions: of(tables.questions.values()),
  }
}

export type MergeCounts = Readonly<Record<keyof Moved, number>>

/** How many records go over with a customer. */
export function mergeCounts(office: Office, dropId: string): MergeCounts {
  const { tickets, followUps, questions } = movedFrom(office, dropId)
  return { tickets: tickets.length, followUps: followUps.length, questions: questions.length }
}

type Merge = {
  readonly keep: string
  readonly drop: string
  readonly choices: MergeChoices
  readonly at: number
  readonly by: string
}

/**
 * Makes one customer of two: what hangs on the dropped record goes over to the kept one, and the dropped one stays as a
 * pointer that knows how to undo it. Refuses with `not-found` and, where one of both was merged before, `merged-before`.
 */
export function planMerge(office: Office, { keep, drop, choices, at, by }: Merge): Outcome<MergeWrite[]> {
  const { customers } = office.tables
  const [kept, dropped] = [customers.get(keep), customers.get(drop)]
  if (kept === undefined || dropped === undefined || keep === drop) return refuse('not-found')
  if (kept.merged !== undefined || dropped.merged !== undefined) return refuse('merged-before')
  const moved = movedFrom(office, drop)
  const after = mergedFields(kept, dropped, choices)
  const now: JsonObject = kept
  const before = Object.fromEntries(
    Object.keys(after).flatMap((field) => (now[field] === undefined ? [] : [[field, now[field]]])),
  )
  const merged = { into: keep, at, by, moved, before, after }
  return done([
    ...(Object.keys(after).length === 0
      ? []
      : [{ collection: 'customers' as const, id: keep, fields: after }]),
    { collection: 'customers', id: drop, fields: { merged } },
    ...moveAll(moved, keep),
  ])
}

function moveAll({ tickets, followUps, questions }: Moved, customerId: string): MergeWrite[] {
  const to = (collection: MergeWrite['collection']) => (id: string) => ({
    collection,
    id,
    fields: { customerId },
  })
  return [...tickets.map(to('tickets')), ...followUps.map(to('followUps')), ...questions.map(to('questions'))]
}

/** What an undone merge cannot take back: records that belong to somebody else now, and fields changed since. */
export type MergeRemains = {
  readonly tickets: readonly string[]
  readonly followUps: readonly string[]
  readonly questions: readonly string[]
  readonly fields: readonly string[]
}

export type Unmerge = { readonly writes: readonly MergeWrite[]; readonly stays: MergeRemains }

/**
 * Takes a merge back: what went over goes back where it still is with the kept record, and each field of that one is as
 * before where nobody changed it since. Refuses with `not-merged`, and with `merged-on` while the kept record is itself
 * merged into another.
 */
export function planUnmerge(office: Office, dropId: string): Outcome<Unmerge> {
  const { tables } = office
  const { merged } = tables.customers.get(dropId) ?? {}
  if (merged === undefined) return refuse('not-merged')
  const kept = tables.customers.get(merged.into)
  if (kept === undefined) return refuse('not-found')
  if (keptCustomer(tables.customers, kept.id) !== kept) return refuse('merged-on')
  const isThere = (collection: 'tickets' | 'followUps' | 'questions') => (id: string) =>
    tables[collection].get(id)?.customerId === merged.into
  const back: Moved = {
    tickets: merged.moved.tickets.filter(isThere('tickets')),
    followUps: merged.moved.followUps.filter(isThere('followUps')),
    questions: merged.moved.questions.filter(isThere('questions')),
  }
  const { before, after } = merged
  const now: JsonObject = kept
  const restored = Object.keys(after).filter((field) => isSame(now[field], after[field]))
  const fields = Object.fromEntries(restored.map((field) => [field, before[field] ?? null]))
  const left = <I>(all: readonly I[], gone: readonly I[]) => all.filter((one) => !gone.includes(one))
  return done({
    writes: [
      ...(restored.length === 0 ? [] : [{ collection: 'customers' as const, id: kept.id, fields }]),
      { collection: 'customers', id: dropId, fields: { merged: null } },
      ...moveAll(back, dropId),
    ],
    stays: {
      tickets: left(merged.moved.tickets, back.tickets),
      followUps: left(merged.moved.followUps, back.followUps),
      questions: left(merged.moved.questions, back.questions),
      fields: left(Object.keys(after), restored),
    },
  })
}
