import { z } from 'zod'
import type { InboxLook, Notice } from '../domain/notice'
import { inboxLookSchema } from '../domain/notice'
import type { Somebody } from './desk-answers'
import { request } from './request'

/** More than anybody has unread at once; the oldest marks beyond it are forgotten. */
export const maxNoticeKeys = 500

export const inboxRequests = {
  /** What is new for whoever asks, and how loud it may be here. */
  'inbox:read': request('look', z.strictObject({})),
  /** Marks notices as read, or as unread again; kept on this PC for whoever asks. */
  'inbox:seen': request(
    'look',
    z.strictObject({
      keys: z.array(z.string().min(1).max(200)).min(1).max(maxNoticeKeys),
      seen: z.boolean(),
    }),
  ),
  'inbox:set-look': request('look', z.strictObject({ look: inboxLookSchema })),
}

export type NoticeRow = Omit<Notice, 'by'> & {
  readonly by: Somebody | null
  readonly ticketNumber: string
  readonly ticketTitle: string
  readonly customerName: string
  readonly stepTitle: string
}

export type Inbox = {
  readonly look: InboxLook
  /** Unread only: by group, the latest first; promises at risk the earliest first. */
  readonly notices: readonly NoticeRow[]
}

export type InboxAnswers = {
  'inbox:read': Inbox
  'inbox:seen': null
  'inbox:set-look': null
}
