import { useEffect, useRef, useState } from 'react'
import type { Kind } from '../../../shared/domain/kind'
import { send } from '../../stores/requests'
import type { DraftKeeper } from './intake-draft-keeper'
import { createDraftKeeper } from './intake-draft-keeper'
import type { IntakeForm } from './intake-form'
import { emptyIntake, parseIntake } from './intake-form'

const name = 'intake'
const pauseMs = 300

export type IntakeDraft = {
  /** Undefined until it is known whether a form draft is there. */
  readonly form: IntakeForm | undefined
  readonly change: (change: Partial<IntakeForm>) => void
  readonly savedAt: number | undefined
  /** When the restored form draft was saved; undefined where the form began empty or goes on as it was left. */
  readonly restoredAt: number | undefined
  /** Begins again with an empty form; the form draft goes. */
  readonly startFresh: () => void
  /** The form has become a ticket or was thrown away: nothing of it is kept. */
  readonly finish: () => Promise<void>
}

/** Puts a form draft back, for somebody who threw it away and thought better of it. */
export async function restoreDraft(form: IntakeForm): Promise<void> {
  await send('draft:save', { name, value: form })
}

// The screen may be opened again at once; what was typed before is on disk before it is read.
let lastSave: Promise<void> = Promise.resolve()

type Start = { readonly kind: Kind; readonly customerId: string | null }

/** The form of a new ticket, kept on this PC at every pause and restored when the screen is opened again. */
export function useIntakeDraft(start: Start): IntakeDraft {
  const [form, setForm] = useState<IntakeForm>()
  const [savedAt, setSavedAt] = useState<number>()
  const [restoredAt, setRestoredAt] = useState<number>()
  const latest = useRef<IntakeForm>(undefined)
  const keeper = useRef<DraftKeeper<IntakeForm>>(undefined)
  const { kind, customerId } = start

  useEffect(() => {
    let isGone = false
    const kept = createDraftKeeper<IntakeForm>(pauseMs, async (value) => {
      const reply = await send('draft:save', { name, value })
      if (reply.ok && !isGone) setSavedAt(reply.value.savedAt)
    })
    keeper.current = kept
    void lastSave.then(readDraft).then((draft) => {
      if (isGone) return
      const goesOn = draft !== undefined && draft.form.customerId === null && customerId !== null
      const begun = draft === undefined ? emptyIntake(kind, customerId) : joinCustomer(draft.form, customerId)
      latest.current = begun
      setForm(begun)
      setSavedAt(draft?.savedAt)
      setRestoredAt(goesOn ? undefined : draft?.savedAt)
    })
    return () => {
      isGone = true
      lastSave = kept.flush()
    }
  }, [kind, customerId])

  const change = (part: Partial<IntakeForm>) => {
    const next = { ...(latest.current ?? emptyIntake(kind, customerId)), ...part }
    latest.current = next
    setForm(next)
    keeper.current?.keep(next)
  }
  const startFresh = () => {
    const empty = emptyIntake(kind, customerId)
    latest.current = empty
    keeper.current?.forget()
    setForm(empty)
    setSavedAt(undefined)
    setRestoredAt(undefined)
    void send('draft:drop', { name })
  }
  const finish = async () => {
    await keeper.current?.stop()
    await send('draft:drop', { name })
  }
  return { form, change, savedAt, restoredAt, startFresh, finish }
}

async function readDraft(): Promise<{ form: IntakeForm; savedAt: number } | undefined> {
  const reply = await send('draft:read', { name })
  if (!reply.ok || reply.value === null) return undefined
  const form = parseIntake(reply.value.value)
  return form === undefined ? undefined : { form, savedAt: reply.value.savedAt }
}

/** A form draft without a customer takes the one that was chosen meanwhile. */
function joinCustomer(form: IntakeForm, customerId: string | null): IntakeForm {
  return form.customerId === null ? { ...form, customerId } : form
}
