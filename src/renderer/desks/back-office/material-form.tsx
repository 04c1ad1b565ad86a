import { useState } from 'react'
import type { Article, ArticleDraft } from '../../../shared/domain/article'
import { articleSchema } from '../../../shared/domain/article'
import { ActionDialog } from '../../parts/action-dialog'
import { amountProblem } from '../../parts/material/booking-words'
import type { Words } from '../../parts/speech'
import { useSubmit } from '../../parts/submit'
import type { VersionLine } from '../../parts/versions-dialog'
import { VersionsDialog } from '../../parts/versions-dialog'
import { FieldRow } from '../../ui/form'
import { formatQuantity } from '../../ui/format'
import { QuantityField } from '../../ui/quantity-field'
import { TextField } from '../../ui/text-field'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'

type Props = { readonly article: Article | undefined; readonly onClose: () => void }

const empty: ArticleDraft = {
  name: '',
  unit: '',
  place: '',
  supplier: '',
  orderCode: '',
  minimumThousandths: 0,
  orderThousandths: 0,
}

function draftOf(article: Article): ArticleDraft {
  const { name, unit, place, supplier, orderCode, minimumThousandths, orderThousandths } = article
  return { name, unit, place, supplier, orderCode, minimumThousandths, orderThousandths }
}

/** A new article, with what lies there now, or another word on one that is kept. */
export function MaterialForm({ article, onClose }: Props) {
  const words = useWords()
  const { t } = words
  const { submit, busy, refusal, clear } = useSubmit('article:save')
  const count = useSubmit('material:count')
  const [draft, setDraft] = useState<ArticleDraft>(() =>
    article === undefined ? { ...empty, unit: t('material.form.piece') } : draftOf(article),
  )
  const [base, setBase] = useState(article?.stamp)
  const [counted, setCounted] = useState<number | null>(null)
  const theirs =
    refusal?.code === 'changed-meanwhile' ? articleSchema.safeParse(refusal.facts['theirs']).data : undefined
  const change = (part: Partial<ArticleDraft>) => {
    setDraft({ ...draft, ...part })
    clear()
  }
  const save = async (stamp = base) => {
    const known = article === undefined || stamp === undefined ? {} : { id: article.id, base: stamp }
    const saved = await submit((requestId) => ({ requestId, ...known, draft }))
    if (saved === undefined) return
    if (article === undefined && counted !== null)
      await count.submit((requestId) => ({ requestId, articleId: saved.id, counted }))
    const done = article === undefined ? 'material.form.added' : 'material.form.changed'
    toast({ text: t(done, { name: draft.name.trim() }), tone: 'green' })
    onClose()
  }
  const keepTheirs = (other: Article) => {
    setDraft(draftOf(other))
    setBase(other.stamp)
    clear()
  }
  if (theirs !== undefined) {
    return (
      <VersionsDialog
        lines={differences(draft, draftOf(theirs), words)}
        busy={busy}
        onMine={() => void save(theirs.stamp)}
        onTheirs={() => keepTheirs(theirs)}
        onClose={() => keepTheirs(theirs)}
      />
    )
  }
  // The bookings are numbers: another word for the unit does not convert them.
  const isRenamed = article !== undefined && draft.unit.trim() !== article.unit
  const problemOf = (amount: number | null) =>
    amountProblem(amount, { unit: draft.unit, mayBeZero: true }, words)
  const amounts = [draft.minimumThousandths, draft.orderThousandths, counted]
  const isTaken = refusal?.code === 'name-taken'
  return (
    <ActionDialog
      title={t(article === undefined ? 'material.form.addTitle' : 'material.form.changeTitle')}
      verb={t(article === undefined ? 'material.form.addSubmit' : 'material.form.changeSubmit')}
      size="m"
      disabled={draft.name.trim() === '' || amounts.some((amount) => problemOf(amount) !== undefined)}
      busy={busy || count.busy}
      refusal={isTaken ? undefined : refusal}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <TextField
        label={t('material.form.name')}
        required
        autoFocus
        maxLength={200}
        value={draft.name}
        onChange={(name) => change({ name })}
        error={isTaken ? t('material.form.nameTaken', { name: draft.name.trim() }) : undefined}
      />
      <FieldRow>
        <TextField
          label={t('material.form.unit')}
          hint={t(isRenamed ? 'material.form.unitStays' : 'material.form.unitHint')}
          maxLength={200}
          value={draft.unit}
          onChange={(unit) => change({ unit })}
        />
        <TextField
          label={t('material.form.place')}
          maxLength={200}
          value={draft.place}
          onChange={(place) => change({ place })}
        />
      </FieldRow>
      <AmountFields draft={draft} onChange={change} />
      <FieldRow>
        <TextField
          label={t('material.form.supplier')}
          maxLength={200}
          value={draft.supplier}
          onChange={(supplier) => change({ supplier })}
        />
        <TextField
          label={t('material.form.orderCode')}
          hint={t('material.form.orderCodeHint')}
          maxLength={200}
          value={draft.orderCode}
          onChange={(orderCode) => change({ orderCode })}
        />
      </FieldRow>
      {article === undefined && (
        <QuantityField
          label={t('material.form.counted')}
          unit={draft.unit}
          thousandths={counted}
          onChange={setCounted}
          error={problemOf(counted)}
        />
      )}
    </ActionDialog>
  )
}

type AmountProps = {
  readonly draft: ArticleDraft
  readonly onChange: (part: Partial<ArticleDraft>) => void
}

function AmountFields({ draft, onChange }: AmountProps) {
  const words = useWords()
  const { t } = words
  const { unit, minimumThousandths, orderThousandths } = draft
  return (
    <FieldRow>
      <QuantityField
        label={t('material.form.minimum')}
        unit={unit}
        thousandths={minimumThousandths}
        onChange={(value) => onChange({ minimumThousandths: value ?? 0 })}
        error={amountProblem(minimumThousandths, { unit, mayBeZero: true }, words)}
      />
      <QuantityField
        label={t('material.form.usual')}
        unit={unit}
        thousandths={orderThousandths}
        onChange={(value) => onChange({ orderThousandths: value ?? 0 })}
        error={amountProblem(orderThousandths, { unit, mayBeZero: true }, words)}
      />
    </FieldRow>
  )
}

function differences(mine: ArticleDraft, theirs: ArticleDraft, { t, language }: Words): VersionLine[] {
  const texts = ['name', 'unit', 'place', 'supplier', 'orderCode'] as const
  const amounts = [
    ['minimum', 'minimumThousandths'],
    ['usual', 'orderThousandths'],
  ] as const
  return [
    ...texts.map((field) => ({
      label: t(`material.form.${field}`),
      mine: mine[field].trim(),
      theirs: theirs[field],
    })),
    ...amounts.map(([label, field]) => ({
      label: t(`material.form.${label}`),
      mine: formatQuantity(mine[field], language),
      theirs: formatQuantity(theirs[field], language),
    })),
  ]
}
