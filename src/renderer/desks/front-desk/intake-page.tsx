import { useState } from 'react'
import type { Kind } from '../../../shared/domain/kind'
import { kinds } from '../../../shared/domain/kind'
import { intakeTasks } from '../../../shared/domain/rights'
import { useApp } from '../../stores/app-store'
import { Form } from '../../ui/form'
import { Page } from '../../ui/layout'
import { useKeys } from '../../ui/use-keys'
import { useWords } from '../../words'
import css from './intake.module.css'
import { IntakeMatter, withQuoteUntil } from './intake-columns'
import { IntakeConsent } from './intake-consent'
import type { IntakeDraft } from './intake-draft'
import { useIntakeDraft } from './intake-draft'
import type { IntakeForm } from './intake-form'
import { isBlank } from './intake-form'
import { IntakeHead } from './intake-head'
import { kindForms } from './intake-kinds'
import { IntakeKindChoice } from './intake-kind-choice'
import { IntakeParked } from './intake-parked'
import { IntakePromiseCard } from './intake-promise-card'
import { IntakeRestored } from './intake-restored'
import { sumLines } from './intake-sum'
import { IntakeSumCard } from './intake-sum-card'
import { useIntakeDesk } from './intake-desk'
import { IntakeWorkflow } from './intake-workflow'

type Props = { customerId?: string | undefined; kind?: Kind | undefined }

/** Takes in a ticket of any kind on one screen. */
export function IntakePage({ customerId, kind }: Props) {
  // Another draft taken over is another form.
  const [round, setRound] = useState(0)
  return (
    <Begun
      key={round}
      customerId={customerId}
      kind={kind}
      onExchanged={() => setRound((before) => before + 1)}
    />
  )
}

function Begun({ customerId, kind, onExchanged }: Props & { onExchanged: () => void }) {
  const tasks = useApp(({ status }) => status?.session?.tasks) ?? []
  const allowed = kinds.filter((each) => tasks.includes(intakeTasks[each]))
  const draft = useIntakeDraft({
    kind: kind ?? allowed[0] ?? 'order',
    customerId: customerId ?? null,
  })
  if (draft.form === undefined) return null
  return <Intake draft={draft} form={draft.form} allowed={allowed} onExchanged={onExchanged} />
}

type IntakeProps = {
  draft: IntakeDraft
  form: IntakeForm
  allowed: readonly Kind[]
  onExchanged: () => void
}

function Intake({ draft, form, allowed, onExchanged }: IntakeProps) {
  const words = useWords()
  const { t } = words
  const desk = useIntakeDesk(draft, form)
  const { submit, leave, around } = desk
  const { change } = draft
  const parts = kindForms[form.kind]
  const chooseKind = (kind: Kind) => {
    // What only named a marketing wish is no title for anything else.
    const isWishTitle = form.wish !== null && form.title === t(`intake.marketing.wish.${form.wish}`)
    const title = isWishTitle && kind !== 'marketing' ? '' : form.title
    change(withQuoteUntil({ ...form, kind, title, workflowId: null }, around.now))
  }
  useKeys({ 'ctrl+enter': submit, F2: around.onNewCustomer, Escape: leave })
  return (
    <>
      <IntakeHead draft={draft} form={form} onLeave={leave} />
      <Page>
        <Form onSubmit={submit} label={t('intake.title')}>
          <div className={css.sheet} ref={desk.sheet} onFocus={desk.noteFocus}>
            <IntakeRestored draft={draft} form={form} />
            {isBlank(form) && <IntakeParked before={draft.finish} onTaken={onExchanged} />}
            <IntakeKindChoice kind={form.kind} allowed={allowed} onChange={chooseKind} />
            <div className={css.columns}>
              <div className={css.column}>
                <IntakeMatter {...around} />
              </div>
              {!desk.isGuided && (
                <div className={css.column}>
                  <IntakeWorkflow form={form} onChange={change} />
                  {parts.promise && (
                    <IntakePromiseCard
                      kind={form.kind}
                      promise={form.promise}
                      onChange={(promise) => change({ promise })}
                      proposal={around.proposal}
                      firm={around.firm}
                      now={around.now}
                      neededBy={form.neededBy}
                    />
                  )}
                  {form.kind === 'marketing' && (
                    <IntakeConsent consent={form.consent} onChange={(consent) => change({ consent })} />
                  )}
                  <IntakeSumCard
                    form={form}
                    lines={
                      parts.items === 'none'
                        ? []
                        : sumLines({ form, totals: around.totals, priceMode: desk.priceMode }, words)
                    }
                    onChange={change}
                    problems={desk.problems}
                    onProblem={desk.goToProblem}
                    refusal={desk.refusal}
                    busy={desk.busy}
                    onAccept={submit}
                  />
                </div>
              )}
            </div>
          </div>
        </Form>
      </Page>
    </>
  )
}
