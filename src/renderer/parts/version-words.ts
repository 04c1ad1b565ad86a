import { z } from 'zod'
import type { TwoVersions, VersionRow } from '../../shared/contract/conflicts'
import { areaSchema } from '../../shared/domain/area'
import { addressSchema, priceModeSchema, weekHoursSchema } from '../../shared/domain/firm'
import { followUpKindSchema } from '../../shared/domain/follow-up'
import { importStates } from '../../shared/domain/import-batch'
import type { Json } from '../../shared/domain/json'
import { kindSchema } from '../../shared/domain/kind'
import { itemOriginSchema } from '../../shared/domain/origin'
import { quoteSchema } from '../../shared/domain/quote'
import { roleSchema } from '../../shared/domain/person'
import { addresseeSchema } from '../../shared/domain/question'
import { promiseSchema } from '../../shared/domain/ticket'
import { german } from '../../shared/words/german'
import { formatDayText, formatDayTime, formatMoney, formatQuantity } from '../ui/format'
import type { Words } from './speech'

type Around = Pick<TwoVersions, 'collection' | 'names'>
/** A value in words; undefined where it is not what the field holds today. */
type Write = (value: Json, words: Words, around: Around) => string | undefined

type FieldKey = keyof typeof german.conflicts.field

function isFieldKey(key: string): key is FieldKey {
  return Object.hasOwn(german.conflicts.field, key)
}

/** What a field or group of a record is called on screen. */
export function fieldWords(collection: string, unit: string, { t }: Words): string {
  const keys = [`${collection}-${unit}`, unit, 'unknown']
  const key = keys.find(isFieldKey)
  return t(`conflicts.field.${key ?? 'unknown'}`)
}

/** Reads a value by its shape, then writes it. */
function read<T>(schema: z.ZodType<T>, write: (value: T, words: Words, around: Around) => string): Write {
  return (value, words, around) => {
    const parsed = schema.safeParse(value)
    return parsed.success ? write(parsed.data, words, around) : undefined
  }
}

const money = read(z.number(), (cents, { language }) => formatMoney(cents, language))
const moment = read(z.number(), (at, { language }) => formatDayTime(at, language))
const named = read(z.string(), (id, _words, { names }) => names[id] ?? '')
const area = read(areaSchema, (one, { t }) => t(`ticket.area.${one}`))

function joined(parts: readonly string[], separator = ', '): string {
  return parts.filter((part) => part !== '').join(separator)
}

const address = read(addressSchema, ({ street, postcode, city, region = '', country }) =>
  joined([street, `${postcode} ${city}`.trim(), region, country]),
)

const promise = read(promiseSchema, ({ at, reason = '' }, { t, language }) => {
  const day = formatDayTime(at, language)
  return reason === '' ? day : t('conflicts.value.promised', { at: day, reason })
})

const priceShape = z.object({
  unitPriceCents: z.number().exactOptional(),
  discountBasisPoints: z.number(),
  taxRate: z.number(),
})
const price = read(priceShape, ({ unitPriceCents, discountBasisPoints, taxRate }, { t, language }) =>
  joined([
    unitPriceCents === undefined
      ? t('conflicts.value.noPrice')
      : t('conflicts.value.perUnit', { amount: formatMoney(unitPriceCents, language) }),
    discountBasisPoints === 0
      ? ''
      : t('conflicts.value.discount', { percent: formatQuantity(discountBasisPoints * 10, language) }),
    t('conflicts.value.tax', { percent: taxRate }),
  ]),
)

const nameShape = z.object({
  company: z.string().exactOptional(),
  givenName: z.string(),
  familyName: z.string(),
})
const name = read(nameShape, ({ company = '', givenName, familyName }) =>
  joined([company, `${givenName} ${familyName}`.trim()]),
)

const doneShape = z.object({ at: z.number(), by: z.string(), outcome: z.string() })
const done = read(doneShape, ({ at, by, outcome }, { t, language }, { names }) =>
  t('conflicts.value.doneBy', { at: formatDayTime(at, language), name: names[by] ?? '', outcome }),
)

const dayKeys = ['0', '1', '2', '3', '4', '5', '6'] as const

function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

const hours = read(weekHoursSchema, (week, { t }) =>
  joined(
    dayKeys.map((key) => {
      const open = week[Number(key)] ?? null
      if (open === null) return ''
      const [from, until] = [clock(open.fromMinute), clock(open.untilMinute)]
      return t('conflicts.value.day', { day: t(`conflicts.value.days.${key}`), from, until })
    }),
  ),
)

const kind: Write = (value, { t }) => {
  const ofTicket = kindSchema.safeParse(value)
  if (ofTicket.success) return t(`ticket.kind.${ofTicket.data}`)
  const ofFollowUp = followUpKindSchema.safeParse(value)
  return ofFollowUp.success ? t(`ticket.followUp.${ofFollowUp.data}`) : undefined
}

/** Who read, answered or closed a question, and when; a ticket's answer is plain text and not read here. */
const answerShape = z.object({ at: z.number(), by: z.string(), text: z.string().exactOptional() })
const marked = read(answerShape, ({ at, by, text = '' }, { language }, { names }) =>
  joined([formatDayTime(at, language), names[by] ?? '', text]),
)

const to = read(addresseeSchema, (one, { t }, { names }) => {
  if (one.type === 'area') return t(`ticket.area.${one.area}`)
  return names[one.type === 'person' ? one.id : one.device] ?? ''
})

const writers: { readonly [unit: string]: Write } = {
  address,
  answer: marked,
  area,
  areas: read(z.array(areaSchema), (all, { t }) => joined(all.map((one) => t(`ticket.area.${one}`)))),
  askedAt: moment,
  askedBy: named,
  budgetCents: money,
  closed: marked,
  createdAt: moment,
  createdBy: named,
  customerId: named,
  done,
  dueAt: moment,
  forArea: area,
  forPerson: named,
  fromTicketId: named,
  hours,
  kind,
  limitCents: money,
  logo: read(z.string(), (_hash, { t }) => t('conflicts.value.picture')),
  name,
  openedAt: moment,
  origin: read(itemOriginSchema, (one, { t }) => t(`ticket.origin.${one}`)),
  owner: named,
  parkedAt: moment,
  parkedBy: named,
  photos: read(z.array(z.string()), (all, { t }) => t('conflicts.value.pictures', { count: all.length })),
  price,
  priceCents: money,
  priceMode: read(priceModeSchema, (one, { t }) => t(`conflicts.value.${one}`)),
  productId: named,
  promise,
  quote: read(quoteSchema, ({ validUntil, state }, { t, language }) =>
    t(`intake.quote.state.${state}`, { day: formatDayText(validUntil, language) }),
  ),
  quantityThousandths: read(z.number(), (value, { language }) => formatQuantity(value, language)),
  role: read(roleSchema, (one, { t }) => t(`ticket.role.${one}`)),
  seen: marked,
  startedAt: moment,
  startedBy: named,
  state: read(z.enum(importStates), (one, { t }) => t(`conflicts.value.importState.${one}`)),
  takenBy: named,
  taxRate: read(z.number(), (percent, { t }) => t('conflicts.value.tax', { percent })),
  ticketId: named,
  to,
}

function plain(value: Json, words: Words): string {
  const { t } = words
  if (typeof value === 'boolean') return value ? t('conflicts.value.yes') : t('conflicts.value.no')
  if (typeof value === 'object' && value !== null) {
    const parts = Object.values<Json | undefined>({ ...value })
    return joined(parts.map((part) => plain(part ?? null, words)))
  }
  return value === null ? '' : String(value)
}

const absences = {
  owner: 'conflicts.value.nobody',
  forPerson: 'conflicts.value.nobody',
  shelf: 'conflicts.value.noShelf',
  promise: 'conflicts.value.noPromise',
  password: 'conflicts.value.secret',
  recovery: 'conflicts.value.secret',
} as const

function isAbsence(unit: string): unit is keyof typeof absences {
  return Object.hasOwn(absences, unit)
}

function absent(unit: string, { t }: Words): string {
  return isAbsence(unit) ? t(absences[unit]) : t('conflicts.value.empty')
}

/** What a version says, as people say it: money, dates and names written out, nothing said as nothing. */
export function valueWords(unit: string, value: Json, words: Words, around: Around): string {
  if (value === null) return absent(unit, words)
  const written = writers[unit]?.(value, words, around) ?? plain(value, words)
  return written === '' ? absent(unit, words) : written
}

/** "PC B (Werkstatt)". */
export function pcWords(pc: VersionRow['pc'], { t }: Words): string {
  return pc === null ? t('conflicts.pcUnknown') : t('conflicts.pc', pc)
}

/** "Mo 23.11., 10:42, Sabine Krüger"; without the name where nobody knows it. */
export function whenWords({ at, byName }: Pick<VersionRow, 'at' | 'byName'>, { language }: Words): string {
  return joined([formatDayTime(at, language), byName])
}
