import { z } from 'zod'
import { longText, requiredText, shortText, stampSchema } from './row'

export const priceModes = ['gross', 'net'] as const
export const priceModeSchema = z.enum(priceModes)
export type PriceMode = z.infer<typeof priceModeSchema>

export const addressSchema = z.strictObject({
  street: shortText,
  postcode: shortText,
  city: shortText,
  region: shortText.exactOptional(),
  country: shortText,
})
export type Address = z.infer<typeof addressSchema>

export const emptyAddress: Address = { street: '', postcode: '', city: '', country: '' }

/** Opening times of one weekday as minutes after midnight; undefined: closed. */
export const dayHoursSchema = z
  .strictObject({ fromMinute: z.int().min(0).max(1439), untilMinute: z.int().min(1).max(1440) })
  .refine((hours) => hours.fromMinute < hours.untilMinute)
export const weekHoursSchema = z.array(dayHoursSchema.nullable()).length(7)
export type WeekHours = z.infer<typeof weekHoursSchema>

export const firmFields = z.strictObject({
  name: requiredText,
  address: addressSchema,
  phone: shortText,
  email: shortText,
  taxNumber: shortText,
  /** Sha-256 of the logo in the file store. */
  logo: z.string().max(64).exactOptional(),
  priceMode: priceModeSchema,
  /** Small business under §19 UStG: no tax is shown. */
  smallBusiness: z.boolean(),
  /** Monday first. */
  hours: weekHoursSchema,
  note: longText.exactOptional(),
  /** The German Land whose public holidays hold here, ISO 3166-2 without "DE-": BW, BY …; missing: the nationwide ones. */
  land: z.string().max(3).exactOptional(),
})
export type FirmDraft = z.infer<typeof firmFields>

export const firmSchema = firmFields.extend({ id: z.literal('firm'), stamp: stampSchema })
export type Firm = z.infer<typeof firmSchema>

export const deviceLetters = 'ABCDEFGHIJKLMNOPQRSTUVWX'
export const deviceLetterSchema = z.string().regex(/^[A-X]$/)

export const deviceSchema = z.strictObject({
  id: z.string(),
  stamp: stampSchema,
  name: requiredText,
  letter: deviceLetterSchema,
  epoch: z.int(),
})
export type Device = z.infer<typeof deviceSchema>
