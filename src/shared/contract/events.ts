import type { Collection } from '../domain/office'
import type { BackupProgress } from './backup'
import type { EventChannel } from './channels'

/** What only this PC keeps, beside the office's records: visits of the day, print jobs, form drafts, what somebody has read. */
export const localTopics = ['visits', 'prints', 'inbox'] as const
export type Topic = Collection | (typeof localTopics)[number]

/** What is sent with each event; every window gets the same. */
export type EventFactsOf = {
  /** Collections whose records changed on disk, and the ids of the tickets among them. */
  'office:changed': { readonly collections: readonly Topic[]; readonly tickets: readonly string[] }
  /** How much of the office is read at the start; 100 once it is open. */
  'office:loading': { readonly percent: number }
  'session:changed': { readonly reason: 'locked' | 'signed-in' | 'idle' | 'look' }
  /** `id` is the preview's while reading, then the import's; records done of all. */
  'import:progressed': {
    readonly id: string
    readonly step: 'reading' | 'writing' | 'undoing'
    readonly done: number
    readonly all: number
  }
  /** Something about the backups is different; null: nothing is under way any more. */
  'backup:changed': { readonly running: BackupProgress | null }
  'store:changed': { readonly mode: 'open' | 'failing' | 'read-only'; readonly reason: string }
  'menu:chosen': { readonly command: string }
}
export type EventOf<C extends EventChannel> = EventFactsOf[C]
