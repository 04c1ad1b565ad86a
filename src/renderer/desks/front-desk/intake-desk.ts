import type { FocusEvent, RefObject } from 'react'
import { useEffect, useRef, useState } from 'react'
import { civilDay } from '../../../shared/domain/calendar'
import type { PriceMode } from '../../../shared/domain/firm'
import { totals } from '../../../shared/domain/money'
import type { Refusal } from '../../../shared/domain/refusal'
import { useApp } from '../../stores/app-store'
import { useQuery } from '../../stores/requests'
import { useTicking } from '../../ui/use-ticking'
import { useWords } from '../../words'
import { useProposal } from '../../parts/promise/use-proposal'
import { useAccept } from './intake-accept'
import type { IntakeAround } from './intake-columns'
import type { IntakeDraft } from './intake-draft'
import { fieldKey, firstFieldKey, focusField } from './intake-focus'
import type { IntakeForm } from './intake-form'
import { itemsOfKind, offeredAt } from './intake-form'
import { countable } from './intake-items'
import type { IntakeProblem } from './intake-problems'
import { fieldOf, problemsOf } from './intake-problems'

const minuteMs = 60_000

export type IntakeDesk = {
  readonly around: IntakeAround
  readonly priceMode: PriceMode
  /** Shown once somebody has tried to take the ticket in. */
  readonly problems: readonly IntakeProblem[]
  readonly goToProblem: (problem: IntakeProblem) => void
  readonly refusal: Refusal | undefined
  readonly busy: boolean
  /** A guided formality is chosen: nothing is taken in here. */
  readonly isGuided: boolean
  readonly submit: () => void
  readonly leave: () => void
  readonly sheet: RefObject<HTMLDivElement | null>
  readonly noteFocus: (event: FocusEvent<HTMLDivElement>) => void
}

/** What the intake screen knows and does; the screen itself only shows it. */
export function useIntakeDesk(draft: IntakeDraft, form: IntakeForm): IntakeDesk {
  const words = useWords()
  const { open, back } = useApp.getState()
  const addRef = useRef<HTMLInputElement>(null)
  const sheet = useRestoredFocus(draft)
  const now = useTicking(minuteMs)
  const firm = useQuery('firm:read', {}, ['firm']).value
  const products = useQuery('product:list', {}, ['products']).value ?? []
  const { accept, complete, busy, refusal } = useAccept(draft)
  const [wasTried, setTried] = useState(false)
  useCompletion(draft, form, complete)

  const proposal = useProposal(form.kind, form.workflowId)
  const proposedAt = offeredAt(form.promise, proposal)
  const priceMode = firm?.priceMode ?? 'gross'
  const terms = { priceMode, smallBusiness: firm?.smallBusiness ?? false, day: civilDay(now) }
  const sum = totals(itemsOfKind(form).map(countable), terms)
  const problems = problemsOf(form, { now, proposedAt, grossCents: sum.grossCents })
  const isGuided = form.kind === 'formality' && form.formality !== null && form.formality !== 'other'

  const goToProblem = (problem: IntakeProblem) => {
    if (sheet.current !== null) focusField(sheet.current, firstFieldKey(fieldOf(problem, form, words)))
  }
  const onGuided = () => void goToGuided(draft, form)
  const submit = () => {
    if (isGuided) {
      onGuided()
      return
    }
    setTried(true)
    const [first] = problems
    if (first === undefined) void accept(form, proposedAt)
    else goToProblem(first)
  }
  return {
    around: {
      form,
      change: draft.change,
      now,
      firm,
      products,
      totals: sum,
      proposal,
      addRef,
      onNewCustomer: () => open({ name: 'new-customer', nameText: form.typed.name }),
      onGuided,
    },
    priceMode,
    problems: wasTried ? problems : [],
    goToProblem,
    refusal,
    busy,
    isGuided,
    submit,
    leave: () => back({ name: 'today' }),
    sheet,
    noteFocus: ({ currentTarget, target }) => draft.noteFocus(fieldKey(currentTarget, target)),
  }
}

/** The guided formality takes the place of the form, for the same customer. */
async function goToGuided({ finish }: IntakeDraft, { customerId, formality }: IntakeForm): Promise<void> {
  await finish()
  useApp.setState({
    page: {
      name: 'formality',
      ...(customerId === null ? {} : { customerId }),
      ...(formality === null ? {} : { formality }),
    },
  })
}

/** The cursor is where it was when the form draft was saved. */
function useRestoredFocus({ restoredFocus }: IntakeDraft): RefObject<HTMLDivElement | null> {
  const sheet = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (restoredFocus !== null && sheet.current !== null) focusField(sheet.current, restoredFocus)
  }, [restoredFocus])
  return sheet
}

/** The ticket was opened, only its answer never came: what is left is done once. */
function useCompletion(
  { opened }: IntakeDraft,
  form: IntakeForm,
  complete: (form: IntakeForm, opened: NonNullable<IntakeDraft['opened']>) => Promise<void>,
): void {
  const isBegun = useRef(false)
  const latest = useRef({ form, complete })
  useEffect(() => {
    latest.current = { form, complete }
  })
  useEffect(() => {
    if (opened === undefined || isBegun.current) return
    isBegun.current = true
    void latest.current.complete(latest.current.form, opened)
  }, [opened])
}
