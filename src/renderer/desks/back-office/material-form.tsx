import { useState } from 'react'
import type { Article, ArticleDraft } from '../../../shared/domain/article'
import { articleSchema } from '../../../shared/domain/article'
import { ActionDialog } from '../../parts/action-dialog'
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
  const isTaken = refusal?.code === 'name-taken'
  return (
    <ActionDialog
      title={t(article === undefined ? 'material.form.addTitle' : 'material.form.changeTitle')}
      verb={t(article === undefined ? 'material.form.addSubmit' : 'material.form.changeSubmit')}
      size="m"
      disabled={draft.name.trim() === ''}
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
          hint={t('material.form.unitHint')}
          value={draft.unit}
          onChange={(unit) => change({ unit })}
        />
        <TextField
          label={t('material.form.place')}
          value={draft.place}
          onChange={(place) => change({ place })}
        />
      </FieldRow>
      <FieldRow>
        <QuantityField
          label={t('material.form.minimum')}
          unit={draft.unit}
          thousandths={draft.minimumThousandths}
          onChange={(value) => change({ minimumThousandths: Math.max(0, value ?? 0) })}
        />
        <QuantityField
          label={t('material.form.usual')}
          unit={draft.unit}
          thousandths={draft.orderThousandths}
          onChange={(value) => change({ orderThousandths: Math.max(0, value ?? 0) })}
        />
      </FieldRow>
      <FieldRow>
        <TextField
          label={t('material.form.supplier')}
          value={draft.supplier}
          onChange={(supplier) => change({ supplier })}
        />
        <TextField
          label={t('material.form.orderCode')}
          hint={t('material.form.orderCodeHint')}
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
        />
      )}
    </ActionDialog>
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
