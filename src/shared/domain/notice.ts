import { z } from 'zod'

/** How loud the notices for somebody are on this PC: not at all, a count, or a quiet word as well. */
export const inboxLooks = ['off', 'count', 'toast'] as const
export const inboxLookSchema = z.enum(inboxLooks)
export type InboxLook = z.infer<typeof inboxLookSchema>

/** What is said, by group: given to you, waiting for you, in danger. */
export const noticeReasons = {
  yours: ['ticket-given', 'step-given'],
  waiting: ['question', 'step-free', 'check', 'again', 'hold-over'],
  'at-risk': ['at-risk', 'over'],
} as const
export type NoticeGroup = keyof typeof noticeReasons
export type NoticeReason = (typeof noticeReasons)[NoticeGroup][number]
export const noticeGroups: readonly NoticeGroup[] = ['yours', 'waiting', 'at-risk']

/** Something that concerns one person. */
export type Notice = {
  /** What happened, the same on every PC: a notice that was read comes again only with another key. */
  readonly key: string
  readonly group: NoticeGroup
  readonly reason: NoticeReason
  /** When it happened, ms; for a promise at risk the promised moment. */
  readonly at: number
  readonly ticketId: string | null
  readonly stepId: string | null
  /** Whose act it was; null: nobody's. */
  readonly by: string | null
  /** The words of a question, why something was on hold, or why it must be done again. */
  readonly text: string
}
