import { useState } from 'react'
import { itemOrigins } from '../../../shared/domain/origin'
import type { Product } from '../../../shared/domain/product'
import { taxRates } from '../../../shared/domain/tax'
import { useSubmit } from '../../parts/submit'
import { ChoiceCards } from '../../ui/choice-cards'
import { FieldRow } from '../../ui/form'
import { MoneyField } from '../../ui/money-field'
import { TextField } from '../../ui/text-field'
import { Muted } from '../../ui/text'
import { useWords } from '../../words'
import { FormDialog } from './form-dialog'
import type { ProductForm, ProductProblem } from './product-form'
import { productDifferences, productDraft, productForm, productIn } from './product-form'
import { VersionChoice } from './version-choice'

type Props = {
  /** None: a new article. */
  readonly product: Product | undefined
  readonly onDone: (name: string) => void
  readonly onClose: () => void
}

export function ProductDialog({ product, onDone, onClose }: Props) {
  const { t, language } = useWords()
  const { submit, busy, refusal, clear } = useSubmit('product:save')
  const [form, setForm] = useState(() => productForm(product, t('management.prices.units.piece')))
  const [base, setBase] = useState(product?.stamp)
  const [problems, setProblems] = useState<readonly ProductProblem[]>([])
  const theirs = refusal?.code === 'changed-meanwhile' ? productIn(refusal.facts) : undefined

  const change = (part: Partial<ProductForm>) => {
    setForm({ ...form, ...part })
    setProblems([])
    clear()
  }
  const save = async (stamp = base) => {
    const result = productDraft(form)
    if ('problems' in result) return setProblems(result.problems)
    const known = product === undefined || stamp === undefined ? {} : { id: product.id, base: stamp }
    const saved = await submit((requestId) => ({ requestId, ...known, draft: result.draft }))
    if (saved !== undefined) onDone(result.draft.name)
  }
  const keepTheirs = (other: Product) => {
    setForm(productForm(other, ''))
    setBase(other.stamp)
    clear()
  }
  const isNameTaken = refusal?.code === 'name-taken'
  const priceProblem = problems.find(({ field }) => field === 'price')?.problem

  return (
    <FormDialog
      title={t(product === undefined ? 'management.prices.addTitle' : 'management.prices.changeTitle')}
      submit={t(product === undefined ? 'management.prices.addSubmit' : 'management.prices.changeSubmit')}
      busy={busy}
      refusal={isNameTaken ? undefined : refusal}
      onSubmit={() => void save()}
      onClose={onClose}
      choice={
        theirs && (
          <VersionChoice
            differences={productDifferences(form, theirs, t, language)}
            busy={busy}
            onMine={() => void save(theirs.stamp)}
            onTheirs={() => keepTheirs(theirs)}
          />
        )
      }
    >
      <TextField
        label={t('management.prices.name')}
        value={form.name}
        onChange={(name) => change({ name })}
        error={nameError()}
        maxLength={200}
        required
        autoFocus
      />
      <FieldRow template="1fr 1fr">
        <MoneyField
          label={t('management.prices.price')}
          cents={form.priceCents}
          onChange={(priceCents) => change({ priceCents })}
          error={
            priceProblem &&
            t(
              priceProblem === 'missing'
                ? 'management.prices.priceMissing'
                : 'management.prices.priceTooHigh',
            )
          }
          required
        />
        <TextField
          label={t('management.prices.unit')}
          hint={t('management.prices.unitHint')}
          value={form.unit}
          onChange={(unit) => change({ unit })}
          list={Object.values(t('management.prices.units', { returnObjects: true }))}
          maxLength={200}
        />
      </FieldRow>
      <ChoiceCards
        label={t('management.prices.taxRate')}
        hideLabel={false}
        look="pill"
        value={String(form.taxRate)}
        onChange={(value) =>
          change({ taxRate: taxRates.find((rate) => String(rate) === value) ?? form.taxRate })
        }
        options={taxRates.map((rate) => ({
          value: String(rate),
          title: t('management.prices.tax', { count: rate }),
        }))}
      />
      <ChoiceCards
        label={t('management.prices.origin')}
        hideLabel={false}
        look="radio"
        value={form.origin}
        onChange={(origin) => change({ origin })}
        options={itemOrigins.map((origin) => ({
          value: origin,
          title: t(`ticket.origin.${origin}`),
          detail: t(`management.prices.originHint.${origin}`),
        }))}
      />
      {product !== undefined && <Muted>{t('management.prices.changeNote')}</Muted>}
    </FormDialog>
  )

  function nameError(): string | undefined {
    if (isNameTaken) return t('management.prices.nameTaken', { name: form.name.trim() })
    return problems.some(({ field }) => field === 'name') ? t('management.prices.nameMissing') : undefined
  }
}
