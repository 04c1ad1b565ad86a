import { z } from 'zod'

const id = z.string().min(1).max(64)

export const personIdSchema = id.brand<'PersonId'>()
export const customerIdSchema = id.brand<'CustomerId'>()
export const productIdSchema = id.brand<'ProductId'>()
export const shelfIdSchema = id.brand<'ShelfId'>()
export const ticketIdSchema = id.brand<'TicketId'>()
export const itemIdSchema = id.brand<'ItemId'>()
export const eventIdSchema = id.brand<'EventId'>()
export const paymentIdSchema = id.brand<'PaymentId'>()
export const handOverIdSchema = id.brand<'HandOverId'>()
export const followUpIdSchema = id.brand<'FollowUpId'>()
export const questionIdSchema = id.brand<'QuestionId'>()
export const parkedDraftIdSchema = id.brand<'ParkedDraftId'>()
export const documentIdSchema = id.brand<'DocumentId'>()
export const dayCloseIdSchema = id.brand<'DayCloseId'>()
export const importIdSchema = id.brand<'ImportId'>()
export const visitIdSchema = id.brand<'VisitId'>()
export const appointmentIdSchema = id.brand<'AppointmentId'>()
export const deviceIdSchema = id.brand<'DeviceId'>()

export type PersonId = z.infer<typeof personIdSchema>
export type CustomerId = z.infer<typeof customerIdSchema>
export type ProductId = z.infer<typeof productIdSchema>
export type ShelfId = z.infer<typeof shelfIdSchema>
export type TicketId = z.infer<typeof ticketIdSchema>
export type ItemId = z.infer<typeof itemIdSchema>
export type EventId = z.infer<typeof eventIdSchema>
export type PaymentId = z.infer<typeof paymentIdSchema>
export type HandOverId = z.infer<typeof handOverIdSchema>
export type FollowUpId = z.infer<typeof followUpIdSchema>
export type QuestionId = z.infer<typeof questionIdSchema>
export type DocumentId = z.infer<typeof documentIdSchema>
export type ImportId = z.infer<typeof importIdSchema>
export type VisitId = z.infer<typeof visitIdSchema>
export type AppointmentId = z.infer<typeof appointmentIdSchema>
export type DeviceId = z.infer<typeof deviceIdSchema>
