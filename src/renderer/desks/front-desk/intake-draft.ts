import { useEffect, useRef, useState } from 'react'
import type { Answer } from '../../../shared/contract/requests'
import type { Kind } from '../../../shared/domain/kind'
import { newRequestId, send } from '../../stores/requests'
import type { DraftKeeper } from './intake-draft-keeper'
import { createDraftKeeper } from './intake-draft-keeper'
import type { IntakeForm } from './intake-form'
import { emptyIntake } from './intake-form'
import type { KeptIntake } from './intake-kept'
import { dropKept, newKept, readKept, saveBeforeReading, saveKept } from './intake-kept'

/** Shorter than the 300 ms that may be lost, by what the disk takes. */
const pauseMs = 150

export type IntakeDraft = {
  /** Undefined until it is known whether a form draft is there. */
  readonly form: IntakeForm | undefined
  readonly change: (change: Partial<IntakeForm>) => void
  readonly savedAt: number | undefined
  /** When the restored form draft was saved; undefined where the form began empty or goes on as it was left. */
  readonly restoredAt: number | undefined
  /** The field the cursor was in when the restored form draft was saved. */
  readonly restoredFocus: string | null
  readonly noteFocus: (field: string | null) => void
  /** What the ticket is asked for with; the same after a crash. */
  readonly requestId: () => string
  /** Resolves once the disk knows that the ticket is being asked for. */
  readonly markSent: () => Promise<void>
  /** The ticket this form draft became before the answer could arrive. */
  readonly opened: Answer<'ticket:opened-by'> | undefined
  /** Begins again with an empty form; the form draft goes. */
  readonly startFresh: () => void
  /** The form has become a ticket, was parked or thrown away: nothing of it is kept. */
  readonly finish: () => Promise<void>
  /** As it would be kept now. */
  readonly current: () => KeptIntake
}

/** Puts a form draft back, for somebody who threw it away and thought better of it. */
export async function restoreDraft(kept: KeptIntake): Promise<void> {
  await saveKept(kept)
}

type Start = { readonly kind: Kind; readonly customerId: string | null }
type Restored = {
  readonly at: number | undefined
  readonly focus: string | null
  readonly opened: Answer<'ticket:opened-by'> | undefined
}

const nothingRestored: Restored = { at: undefined, focus: null, opened: undefined }

/** The form of a new ticket, kept on this PC at every pause and restored when the screen is opened again. */
export function useIntakeDraft(start: Start): IntakeDraft {
  const { kind, customerId } = start
  const [form, setForm] = useState<IntakeForm>()
  const [restored, setRestored] = useState(nothingRestored)
  const { hold, current, flush, restart, finish, savedAt } = useKeeping(start, (begun) => {
    setForm(begun.kept.form)
    setRestored(begun.restored)
  })
  return {
    form,
    change: (part) => {
      const next = { ...current().form, ...part }
      setForm(next)
      hold({ form: next })
    },
    savedAt,
    restoredAt: restored.at,
    restoredFocus: restored.focus,
    noteFocus: (focus) => hold({ focus }),
    requestId: () => current().requestId,
    markSent: () => {
      hold({ sent: true })
      return flush()
    },
    opened: restored.opened,
    startFresh: () => {
      const fresh = newKept(emptyIntake(kind, customerId), newRequestId())
      restart(fresh)
      setForm(fresh.form)
      setRestored(nothingRestored)
    },
    finish,
    current,
  }
}

type Keeping = {
  /** Notes what changed and saves it with the next pause. */
  readonly hold: (part: Partial<KeptIntake>) => void
  readonly current: () => KeptIntake
  readonly flush: () => Promise<void>
  readonly restart: (fresh: KeptIntake) => void
  readonly finish: () => Promise<void>
  readonly savedAt: number | undefined
}

/** Reads the form draft when the screen opens, and keeps the newest form on disk until it closes. */
function useKeeping({ kind, customerId }: Start, onBegun: (begun: Begun) => void): Keeping {
  const [savedAt, setSavedAt] = useState<number>()
  const [first] = useState(() => newKept(emptyIntake(kind, customerId), newRequestId()))
  const latest = useRef(first)
  /** An empty form that was only looked at leaves nothing behind. */
  const isKept = useRef(false)
  const keeper = useRef<DraftKeeper<KeptIntake>>(undefined)
  const tell = useRef(onBegun)
  useEffect(() => {
    let isGone = false
    const kept = createDraftKeeper<KeptIntake>(pauseMs, async (value) => {
      const at = await saveKept(value)
      if (at !== undefined && !isGone) setSavedAt(at)
    })
    keeper.current = kept
    void begin(kind, customerId).then((begun) => {
      if (isGone) return
      latest.current = begun.kept
      isKept.current = begun.savedAt !== undefined
      setSavedAt(begun.savedAt)
      tell.current(begun)
    })
    return () => {
      isGone = true
      if (isKept.current) kept.keep({ ...latest.current, isOpen: false })
      saveBeforeReading(kept.flush())
    }
  }, [kind, customerId])
  return {
    hold: (part) => {
      latest.current = { ...latest.current, ...part, isOpen: true }
      // Moving through an empty form is nothing to keep yet.
      if (part.form !== undefined || part.sent === true) isKept.current = true
      if (isKept.current) keeper.current?.keep(latest.current)
    },
    current: () => latest.current,
    flush: () => keeper.current?.flush() ?? Promise.resolve(),
    restart: (fresh) => {
      latest.current = fresh
      isKept.current = false
      keeper.current?.forget()
      setSavedAt(undefined)
      void dropKept()
    },
    finish: async () => {
      isKept.current = false
      await keeper.current?.stop()
      await dropKept()
    },
    savedAt,
  }
}

type Begun = {
  readonly kept: KeptIntake
  readonly savedAt: number | undefined
  readonly restored: Restored
}

async function begin(kind: Kind, customerId: string | null): Promise<Begun> {
  const draft = await readKept(newRequestId)
  if (draft === undefined) {
    const kept = newKept(emptyIntake(kind, customerId), newRequestId())
    return { kept, savedAt: undefined, restored: nothingRestored }
  }
  const { kept, savedAt } = draft
  // Coming back with a customer is going on, not finding something again.
  const goesOn = kept.form.customerId === null && customerId !== null
  const form = kept.form.customerId === null ? { ...kept.form, customerId } : kept.form
  const opened = kept.sent ? await openedBy(kept.requestId) : undefined
  const restored = { at: goesOn ? undefined : savedAt, focus: goesOn ? null : kept.focus, opened }
  return { kept: { ...kept, form, isOpen: true }, savedAt, restored }
}

async function openedBy(requestId: string): Promise<Answer<'ticket:opened-by'> | undefined> {
  const reply = await send('ticket:opened-by', { requestId })
  return reply.ok ? reply.value : undefined
}
