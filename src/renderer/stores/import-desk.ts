import { create } from 'zustand'
import type { EventOf } from '../../shared/contract/events'
import type { Answer, Question } from '../../shared/contract/requests'
import type { ImportPreview, ImportRow } from '../../shared/contract/data'
import type { Refusal } from '../../shared/domain/refusal'
import { bridge } from '../bridge'
import { useApp } from './app-store'
import { newRequestId, send } from './requests'

/** What just ended, until the person has read it. */
export type ImportOutcome =
  | { readonly is: 'imported'; readonly row: ImportRow }
  | { readonly is: 'undone'; readonly undone: Answer<'import:undo'> }
  | { readonly is: 'cancelled' }

type Busy = 'choosing' | 'planning' | 'running' | 'undoing'
type Change = Omit<Question<'import:preview'>, 'id'>

type ImportStore = {
  /** Whose files these are; nobody else who signs in at this window sees them. */
  readonly personId: string | undefined
  /** Chosen files with what was decided on them; kept while one looks at another page. */
  readonly preview: ImportPreview | undefined
  readonly busy: Busy | undefined
  readonly progress: EventOf<'import:progressed'> | undefined
  readonly refusal: Refusal | undefined
  readonly outcome: ImportOutcome | undefined
  readonly choose: () => Promise<void>
  readonly change: (change: Change) => Promise<void>
  readonly run: () => Promise<void>
  readonly goOn: (id: string) => Promise<void>
  readonly undo: (id: string) => Promise<void>
  readonly cancel: () => void
  readonly discard: () => void
  readonly belongTo: (personId: string) => void
  readonly dismiss: () => void
}

type Parts = {
  readonly set: (part: Partial<ImportStore>) => void
  readonly get: () => ImportStore
  /** Does one thing at a time, with the progress main tells meanwhile. */
  readonly busyWith: (busy: Busy, work: () => Promise<Partial<ImportStore>>) => Promise<void>
  /** One id per intended change, kept over retries. */
  readonly intentOf: (what: string) => string
}

const atRest = { busy: undefined, progress: undefined, refusal: undefined, outcome: undefined }

/** The import this window has in hand; the office's imports themselves are asked from main. */
export const useImportDesk = create<ImportStore>((set, get) => {
  const intents = new Map<string, string>()
  const busyWith: Parts['busyWith'] = async (busy, work) => {
    if (get().busy !== undefined) return
    set({ ...atRest, busy })
    const stop = bridge().on('import:progressed', (progress) => set({ progress }))
    const end = await work()
    stop()
    set({ busy: undefined, progress: undefined, ...end })
    // What the start said of an import that was cut off may no longer be so.
    if (busy === 'running' || busy === 'undoing') await useApp.getState().refresh()
  }
  const intentOf = (what: string): string => {
    const known = intents.get(what) ?? newRequestId()
    intents.set(what, known)
    return known
  }
  const parts: Parts = { set, get, busyWith, intentOf }
  return {
    ...atRest,
    personId: undefined,
    preview: undefined,
    ...fileActions(parts),
    ...batchActions(parts),
    belongTo: (personId) => {
      if (get().personId !== personId) set({ ...atRest, personId, preview: undefined })
    },
    dismiss: () => set({ outcome: undefined, refusal: undefined }),
  }
})

/** What happens to chosen files before anything is in the office. */
function fileActions({
  set,
  get,
  busyWith,
}: Parts): Pick<ImportStore, 'choose' | 'change' | 'cancel' | 'discard'> {
  return {
    choose: () =>
      busyWith('choosing', async () => {
        const reply = await send('import:choose', {})
        if (!reply.ok) return { refusal: reply }
        return reply.value === null ? {} : { preview: reply.value }
      }),
    change: (change) =>
      busyWith('planning', async () => {
        const id = get().preview?.id ?? ''
        const reply = await send('import:preview', { id, ...change })
        if (reply.ok) return { preview: reply.value }
        const isGone = reply.code === 'import-cancelled' || reply.code === 'not-found'
        return isGone ? { preview: undefined } : { refusal: reply }
      }),
    cancel: () => {
      const id = get().progress?.id ?? get().preview?.id
      if (id !== undefined) void send('import:cancel', { id })
    },
    discard: () => {
      const id = get().preview?.id
      if (id !== undefined) void send('import:cancel', { id })
      set({ ...atRest, preview: undefined })
    },
  }
}

/** What happens to an import in the office. */
function batchActions({ get, busyWith, intentOf }: Parts): Pick<ImportStore, 'run' | 'goOn' | 'undo'> {
  const ended = (refusal: Refusal): Partial<ImportStore> =>
    refusal.code === 'import-cancelled' ? { outcome: { is: 'cancelled' }, preview: undefined } : { refusal }
  return {
    run: () =>
      busyWith('running', async () => {
        const id = get().preview?.id ?? ''
        const reply = await send('import:run', { requestId: intentOf(id), id })
        if (reply.ok) return { outcome: { is: 'imported', row: reply.value }, preview: undefined }
        // Looked at again: the office may have learned something since, or the import begun and stopped.
        const again = await send('import:preview', { id })
        return { preview: again.ok ? again.value : undefined, ...ended(reply) }
      }),
    goOn: (id) =>
      busyWith('running', async () => {
        const reply = await send('import:continue', { requestId: newRequestId(), id })
        return reply.ok ? { outcome: { is: 'imported', row: reply.value } } : ended(reply)
      }),
    undo: (id) =>
      busyWith('undoing', async () => {
        const reply = await send('import:undo', { requestId: intentOf(`undo ${id}`), id })
        return reply.ok ? { outcome: { is: 'undone', undone: reply.value } } : { refusal: reply }
      }),
  }
}
