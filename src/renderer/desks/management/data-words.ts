import type { ImportPreview, PreviewFile, RefusedFile } from '../../../shared/contract/data'
import type { RecordKind } from '../../../shared/domain/foreign-record'
import type { LeftOutRow, Problem, RowRef } from '../../../shared/domain/import-plan'
import { formatQuantity } from '../../ui/format'
import type { Translate } from './translate'

/** Translator and language, as `useWords` gives them. */
export type Words = { readonly t: Translate; readonly language: 'de' | 'en' }

/** Kinds as the screen lists them: who, what, then the orders. */
export const shownKinds: readonly RecordKind[] = ['customers', 'products', 'persons', 'tickets', 'items']

export function countText(count: number, { language }: Words): string {
  return formatQuantity(count * 1_000, language)
}

/** Count and its text for a plural sentence. */
export function counted(count: number, words: Words): { count: number; number: string } {
  return { count, number: countText(count, words) }
}

const knownFields = [
  'foreignId',
  'lastName',
  'firstName',
  'title',
  'company',
  'contactName',
  'contactFirstName',
  'street',
  'houseNumber',
  'city',
  'region',
  'postcode',
  'country',
  'phone',
  'fax',
  'email',
  'name',
  'unit',
  'priceCents',
  'taxPercent',
  'discontinued',
  'customerForeignId',
  'personForeignId',
  'orderedAt',
  'requiredAt',
  'shippedAt',
  'carrierForeignId',
  'shipName',
  'shipStreet',
  'shipCity',
  'shipRegion',
  'shipPostcode',
  'shipCountry',
  'ticketForeignId',
  'productForeignId',
  'text',
  'unitPriceCents',
  'quantityThousandths',
  'discountBasisPoints',
] as const

export function fieldName(field: string, t: Translate): string {
  const known = knownFields.find((name) => name === field)
  return known === undefined ? field : t(`data.fields.${known}`)
}

export function placeOf({ file, line }: { file: string; line: number }, t: Translate): string {
  return t('data.row.place', { file, line })
}

/** "Kunde BOLID"; an item has no number of its own. */
export function nameOfRow({ kind, foreignId }: Pick<RowRef, 'kind' | 'foreignId'>, t: Translate): string {
  return t(`data.one.${kind}`, { id: foreignId }).trim()
}

export function problemSentence({ code, field, value, first }: Problem, t: Translate): string {
  return t(`data.problem.${code}`, {
    field: fieldName(field, t),
    value,
    first: first === undefined ? '' : placeOf(first, t),
  })
}

export function leftOutSentence({ reason, because }: LeftOutRow, t: Translate): string {
  const root = because === null ? '' : nameOfRow(because, t)
  return t(`data.out.reason.${reason}`, { root, place: because === null ? '' : placeOf(because, t) })
}

export function refusedSentence(
  { file, code, found, limit, line, looksLike }: RefusedFile,
  words: Words,
): string {
  const { t } = words
  const amount = (value: number | undefined) =>
    code === 'file-too-large' ? sizeText(value ?? 0, words) : countText(value ?? 0, words)
  return t(`data.file.refusal.${code}`, {
    file,
    found: amount(found),
    limit: amount(limit),
    line: line ?? 1,
    looksLike: t(`data.file.looksLike.${looksLike ?? 'binary'}`),
  })
}

function sizeText(bytes: number, words: Words): string {
  return `${countText(Math.round(bytes / 1_048_576), words)} MB`
}

/** What a file is and how it is written: "Kunden, 91 Zeilen, UTF-8". */
export function fileLine({ kind, rows, encoding }: PreviewFile, words: Words): string {
  const { t } = words
  const what = kind === null ? t('data.file.kindNone') : t(`data.kind.${kind}`)
  return [what, t('data.file.rows', counted(rows, words)), t(`data.file.encoding.${encoding}`)].join(', ')
}

export function sumOver(
  preview: ImportPreview,
  what: 'read' | 'ready' | 'doubtful' | 'refused' | 'leftOut',
): number {
  return shownKinds.reduce((sum, kind) => sum + preview.counts[kind][what], 0)
}
