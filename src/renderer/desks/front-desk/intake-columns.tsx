import type { RefObject } from 'react'
import type { Firm } from '../../../shared/domain/firm'
import type { Totals } from '../../../shared/domain/money'
import type { Product } from '../../../shared/domain/product'
import type { PromiseProposal } from '../../../shared/contract/capacity'
import { addDays, civilDay } from '../../../shared/domain/calendar'
import { IntakeAgreed } from './intake-agreed'
import { IntakeChosen } from './intake-chosen'
import { IntakeCustomer } from './intake-customer'
import { IntakeFormality } from './intake-formality'
import type { IntakeForm } from './intake-form'
import { isAboutItems } from './intake-form'
import type { IntakeItem } from './intake-items'
import { IntakeItemsCard } from './intake-items-card'
import { kindForms } from './intake-kinds'
import { IntakeMarketing } from './intake-marketing'
import { IntakeQuoteUntil, IntakeSales } from './intake-sales'
import { IntakeSubject, IntakeTitle } from './intake-subject'
import { isOffer } from './intake-ticket'

export type IntakeAround = {
  readonly form: IntakeForm
  readonly change: (part: Partial<IntakeForm>) => void
  readonly now: number
  readonly firm: Firm | undefined
  readonly products: readonly Product[]
  readonly totals: Totals
  readonly proposal: PromiseProposal | undefined
  readonly addRef: RefObject<HTMLInputElement | null>
  readonly onNewCustomer: () => void
  readonly onGuided: () => void
}

/** How long the prices of a quote hold unless somebody says otherwise. */
const quoteDays = 14

/** A form that offers something for the first time says how long that holds. */
export function withQuoteUntil(form: IntakeForm, now: number): IntakeForm {
  const begins = isOffer(form) && form.quoteUntil === null
  return begins ? { ...form, quoteUntil: addDays(civilDay(now), quoteDays) } : form
}

/** Left: for whom, what, and what was agreed, as the kind asks for it. */
export function IntakeMatter(around: IntakeAround) {
  const { form, change, now, totals } = around
  const { subject, agreed, items } = kindForms[form.kind]
  return (
    <>
      <IntakeWho {...around} />
      {form.kind === 'sales' && <IntakeSales form={form} onChange={change} now={now} />}
      {form.kind === 'marketing' && <IntakeMarketing form={form} onChange={change} />}
      {form.kind === 'formality' && <Formality {...around} />}
      {items !== 'none' && <Items {...around} look={items} />}
      {agreed.length > 0 && <IntakeAgreed form={form} onChange={change} grossCents={totals.grossCents} />}
      {subject === 'after' && <IntakeSubject form={form} onChange={change} />}
    </>
  )
}

function IntakeWho({ form, change, addRef, onNewCustomer }: IntakeAround) {
  if (form.customerId !== null)
    return <IntakeChosen customerId={form.customerId} onChange={() => change({ customerId: null })} />
  return (
    <IntakeCustomer
      typed={form.typed}
      onType={(typed) => change({ typed })}
      onChoose={(id) => {
        change({ customerId: id })
        addRef.current?.focus()
      }}
      onNew={onNewCustomer}
    />
  )
}

type ItemsProps = IntakeAround & { look: 'wanted' | 'brought' | 'offered' }

function Items({ look, form, change, products, addRef, now }: ItemsProps) {
  const hasTitle = isAboutItems(form.kind) && (form.items.length > 0 || form.title !== '')
  const setItems = (items: IntakeItem[]) => {
    change(withQuoteUntil({ ...form, items }, now))
  }
  return (
    <IntakeItemsCard
      kind={form.kind}
      look={look}
      items={form.items}
      products={products}
      onChange={setItems}
      text={form.adding}
      onText={(adding) => change({ adding })}
      addRef={addRef}
      head={hasTitle ? <IntakeTitle form={form} onChange={change} /> : undefined}
    >
      {isOffer(form) && <IntakeQuoteUntil form={form} onChange={change} now={now} />}
    </IntakeItemsCard>
  )
}

function Formality({ form, change, onGuided }: IntakeAround) {
  return (
    <>
      <IntakeFormality
        choice={form.formality}
        onChoose={(formality) => change({ formality })}
        onGuided={onGuided}
      />
      {form.formality === 'other' && <IntakeSubject form={form} onChange={change} />}
    </>
  )
}
