import { z } from 'zod'
import type { InboxLook } from '../../shared/domain/notice'
import { inboxLookSchema } from '../../shared/domain/notice'
import { maxNoticeKeys } from '../../shared/contract/inbox'
import type { StorageHolder } from './ports'

const fileSchema = z.object({ look: inboxLookSchema, seen: z.array(z.string()) })
export type InboxMarks = { readonly look: InboxLook; readonly seen: readonly string[] }

const unmarked: InboxMarks = { look: 'count', seen: [] }

/** What each person has read and how loud it may be, one small file per person of this PC; never in the journal. */
export type InboxFiles = {
  readonly read: (personId: string) => Promise<InboxMarks>
  /** Adds or takes away marks; the oldest beyond `maxNoticeKeys` go. */
  readonly mark: (personId: string, keys: readonly string[], seen: boolean) => Promise<void>
  readonly setLook: (personId: string, look: InboxLook) => Promise<void>
}

export function createInboxFiles(storage: StorageHolder): InboxFiles {
  let last: Promise<unknown> = Promise.resolve()
  const nameOf = (personId: string) => `inbox-${personId}`
  const read = async (personId: string): Promise<InboxMarks> => {
    const parsed = fileSchema.safeParse(await storage.small()?.read(nameOf(personId)))
    return parsed.success ? parsed.data : unmarked
  }
  // Two windows of one person mark at once; neither may lose the other's marks.
  const change = (personId: string, to: (marks: InboxMarks) => InboxMarks): Promise<void> => {
    const mine = last.then(async () => {
      await storage.small()?.write(nameOf(personId), to(await read(personId)))
    })
    last = mine.catch(() => undefined)
    return mine
  }
  return {
    read,
    mark: (personId, keys, seen) =>
      change(personId, (marks) => {
        const others = marks.seen.filter((key) => !keys.includes(key))
        return { ...marks, seen: seen ? [...others, ...keys].slice(-maxNoticeKeys) : others }
      }),
    setLook: (personId, look) => change(personId, (marks) => ({ ...marks, look })),
  }
}
