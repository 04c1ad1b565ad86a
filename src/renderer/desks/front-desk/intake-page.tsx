import { useRef, useState } from 'react'
import { civilDay } from '../../../shared/domain/calendar'
import type { Kind } from '../../../shared/domain/kind'
import { kinds } from '../../../shared/domain/kind'
import { totals } from '../../../shared/domain/money'
import { proposePromise } from '../../../shared/domain/promise'
import { intakeTasks } from '../../../shared/domain/rights'
import { kindIcons } from '../../parts/kind-icons'
import { useApp } from '../../stores/app-store'
import { useQuery } from '../../stores/requests'
import { Button } from '../../ui/button'
import { ChoiceCards } from '../../ui/choice-cards'
import { Form } from '../../ui/form'
import { formatTime } from '../../ui/format'
import { HistoryIcon } from '../../ui/icons'
import { Page } from '../../ui/layout'
import { Note, SavedMark } from '../../ui/note'
import { PageHead } from '../../ui/page-head'
import { toast } from '../../ui/toast'
import { useKeys } from '../../ui/use-keys'
import { useTicking } from '../../ui/use-ticking'
import { useWords } from '../../words'
import css from './intake.module.css'
import { useAccept } from './intake-accept'
import { IntakeAgreed } from './intake-agreed'
import { IntakeChosen } from './intake-chosen'
import { IntakeCustomer } from './intake-customer'
import type { IntakeDraft } from './intake-draft'
import { restoreDraft, useIntakeDraft } from './intake-draft'
import type { IntakeForm } from './intake-form'
import { isAboutItems } from './intake-form'
import { countable } from './intake-items'
import { IntakeItemsCard } from './intake-items-card'
import { problemsOf } from './intake-problems'
import { IntakePromiseCard } from './intake-promise-card'
import { IntakeSubject, IntakeTitle } from './intake-subject'
import { sumLines } from './intake-sum'
import { IntakeSumCard } from './intake-sum-card'

type Props = { customerId?: string | undefined; kind?: Kind | undefined }

const minuteMs = 60_000

/** Takes in a ticket of any kind on one screen. */
export function IntakePage({ customerId, kind }: Props) {
  const tasks = useApp(({ status }) => status?.session?.tasks) ?? []
  const allowed = kinds.filter((each) => tasks.includes(intakeTasks[each]))
  const draft = useIntakeDraft({
    kind: kind ?? allowed[0] ?? 'order',
    customerId: customerId ?? null,
  })
  if (draft.form === undefined) return null
  return <Intake draft={draft} form={draft.form} allowed={allowed} />
}

type IntakeProps = { draft: IntakeDraft; form: IntakeForm; allowed: readonly Kind[] }

function Intake({ draft, form, allowed }: IntakeProps) {
  const words = useWords()
  const { change } = draft
  const { t, language } = words
  const { open, back } = useApp.getState()
  const add = useRef<HTMLInputElement>(null)
  const now = useTicking(minuteMs)
  const firm = useQuery('firm:read', {}, ['firm']).value
  const products = useQuery('product:list', {}, ['products']).value ?? []
  const { accept, busy, refusal } = useAccept(draft.finish)
  const [wasTried, setTried] = useState(false)

  const proposal = firm && proposePromise(form.kind, now, firm.hours)
  const priceMode = firm?.priceMode ?? 'gross'
  const terms = { priceMode, smallBusiness: firm?.smallBusiness ?? false, day: civilDay(now) }
  const sum = totals(form.items.map(countable), terms)
  const problems = problemsOf(form, { now, proposedAt: proposal?.at, grossCents: sum.grossCents })

  const submit = () => {
    setTried(true)
    if (problems.length === 0) void accept(form, proposal?.at)
  }
  const openNew = () => open({ name: 'new-customer', nameText: form.typed.name })
  const leave = () => back({ name: 'today' })
  const discard = async () => {
    await draft.finish()
    leave()
    toast({
      text: t('intake.discarded'),
      undo: () => void restoreDraft(form).then(() => open({ name: 'intake' })),
    })
  }
  useKeys({ 'ctrl+enter': submit, F2: openNew, Escape: leave })

  const hasTitleBeside = isAboutItems(form.kind) && (form.items.length > 0 || form.title !== '')
  const items = (
    <IntakeItemsCard
      kind={form.kind}
      items={form.items}
      products={products}
      onChange={(next) => change({ items: next })}
      addRef={add}
      head={hasTitleBeside ? <IntakeTitle form={form} onChange={change} /> : undefined}
    />
  )
  const subject = <IntakeSubject form={form} onChange={change} />
  return (
    <>
      <PageHead title={t('intake.title')} subtitle={t('intake.subtitle')} back={leave}>
        {draft.savedAt !== undefined && (
          <SavedMark>{t('intake.draftSaved', { time: formatTime(draft.savedAt, language) })}</SavedMark>
        )}
        <Button variant="quiet" onPress={() => void discard()}>
          {t('intake.discard')}
        </Button>
      </PageHead>
      <Page>
        <Form onSubmit={submit} label={t('intake.title')}>
          <div className={css.sheet}>
            <Restored draft={draft} form={form} />
            <KindChoice kind={form.kind} allowed={allowed} onChange={(kind) => change({ kind })} />
            <div className={css.columns}>
              <div className={css.column}>
                {form.customerId === null ? (
                  <IntakeCustomer
                    typed={form.typed}
                    onType={(typed) => change({ typed })}
                    onChoose={(id) => {
                      change({ customerId: id })
                      add.current?.focus()
                    }}
                    onNew={openNew}
                  />
                ) : (
                  <IntakeChosen customerId={form.customerId} onChange={() => change({ customerId: null })} />
                )}
                {!isAboutItems(form.kind) && subject}
                {items}
                {form.kind === 'service' && subject}
                <IntakeAgreed form={form} onChange={change} grossCents={sum.grossCents} />
              </div>
              <div className={css.column}>
                <IntakePromiseCard
                  promise={form.promise}
                  onChange={(promise) => change({ promise })}
                  proposal={proposal}
                  hours={firm?.hours}
                  now={now}
                />
                <IntakeSumCard
                  form={form}
                  lines={sumLines({ form, totals: sum, priceMode }, words)}
                  onChange={change}
                  problems={wasTried ? problems : []}
                  refusal={refusal}
                  busy={busy}
                  onAccept={submit}
                />
              </div>
            </div>
          </div>
        </Form>
      </Page>
    </>
  )
}

type KindProps = { kind: Kind; allowed: readonly Kind[]; onChange: (kind: Kind) => void }

function KindChoice({ kind, allowed, onChange }: KindProps) {
  const { t } = useWords()
  return (
    <ChoiceCards
      label={t('intake.kindLabel')}
      value={kind}
      onChange={onChange}
      options={kinds.map((value) => ({
        value,
        title: t(`ticket.kind.${value}`),
        detail: allowed.includes(value) ? t(`ticket.kindHint.${value}`) : t('intake.kindForbidden'),
        icon: kindIcons[value],
        disabled: !allowed.includes(value),
      }))}
    />
  )
}

/** Says that an older form draft is on screen, and how to begin without it. */
function Restored({ draft, form }: { draft: IntakeDraft; form: IntakeForm }) {
  const { t, language } = useWords()
  if (draft.restoredAt === undefined) return null
  const startFresh = () => {
    draft.startFresh()
    toast({ text: t('intake.discarded'), undo: () => draft.change(form) })
  }
  return (
    <Note
      icon={HistoryIcon}
      action={
        <Button variant="quiet" size="s" onPress={startFresh}>
          {t('intake.startFresh')}
        </Button>
      }
    >
      {t('intake.draftRestored', { time: formatTime(draft.restoredAt, language) })}
    </Note>
  )
}
