import { customerName } from '../../../shared/domain/customer'
import type { Refusal } from '../../../shared/domain/refusal'
import { useSubmit } from '../../parts/submit'
import { useApp } from '../../stores/app-store'
import type { Query } from '../../stores/requests'
import { newRequestId, send, useQuery } from '../../stores/requests'
import type { ParkedRow } from '../../../shared/contract/intake'
import { toast } from '../../ui/toast'
import { refusalSentence, useWords } from '../../words'
import { isBlank, titleOf } from './intake-form'
import type { KeptIntake } from './intake-kept'
import { readKept } from './intake-kept'

const watched = ['parkedDrafts', 'persons'] as const

export function useParked(): Query<readonly ParkedRow[]> {
  return useQuery('draft:parked-list', {}, watched)
}

/** A form draft as it goes into the office: what it is about and for whom, for everybody's list. */
async function parkingOf(kept: KeptIntake) {
  const { form } = kept
  return {
    title: titleOf(form).slice(0, 200),
    customerName: (form.customerId === null ? form.typed.name : await nameOf(form.customerId)).slice(0, 200),
    value: { ...kept, focus: null, isOpen: false },
  }
}

async function nameOf(customerId: string): Promise<string> {
  const reply = await send('customer:read', { id: customerId })
  return reply.ok ? customerName(reply.value.customer) : ''
}

export type Park = {
  /** Puts a form draft into the office; true once it is there. */
  readonly park: (kept: KeptIntake) => Promise<boolean>
  readonly busy: boolean
  readonly refusal: Refusal | undefined
}

export function usePark(): Park {
  const { submit, busy, refusal } = useSubmit('draft:park')
  const park = async (kept: KeptIntake) => {
    const draft = await parkingOf(kept)
    return (await submit((requestId) => ({ requestId, draft }))) !== undefined
  }
  return { park, busy, refusal }
}

export type TakeParked = {
  /** True once the draft is this person's. */
  readonly take: (id: string) => Promise<boolean>
  readonly busy: boolean
  readonly refusal: Refusal | undefined
}

/** Goes on with a parked draft. One's own that is open is parked in exchange, so neither is lost. */
export function useTakeParked(): TakeParked {
  const { t } = useWords()
  const { submit, busy, refusal } = useSubmit('draft:take')
  const take = async (id: string) => {
    const own = await readKept(newRequestId)
    const isWorthKeeping = own !== undefined && !isBlank(own.kept.form)
    const present = isWorthKeeping ? await parkingOf(own.kept) : null
    if ((await submit((requestId) => ({ requestId, id, present }))) === undefined) return false
    if (present !== null) toast({ text: t('intake.parked.exchanged') })
    useApp.getState().open({ name: 'intake' })
    return true
  }
  return { take, busy, refusal }
}

/** Throws a parked draft away; for a while it can be parked again. */
export function useDropParked(): (id: string) => Promise<void> {
  const { t } = useWords()
  return async (id) => {
    const reply = await send('draft:parked-drop', { requestId: newRequestId(), id })
    if (!reply.ok) {
      toast({ text: refusalSentence(reply.code), tone: 'red' })
      return
    }
    const draft = reply.value
    toast({
      text: t('intake.parked.dropped'),
      undo: () => void send('draft:park', { requestId: newRequestId(), draft }),
    })
  }
}
