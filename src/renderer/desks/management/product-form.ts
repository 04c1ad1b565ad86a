import type { Language } from '../../../shared/contract/entry'
import type { ItemOrigin } from '../../../shared/domain/origin'
import type { Product, ProductDraft } from '../../../shared/domain/product'
import { maxPriceCents, productSchema } from '../../../shared/domain/product'
import type { TaxRate } from '../../../shared/domain/tax'
import { formatMoney } from '../../ui/format'
import type { Translate } from './translate'
import type { Difference } from './version-choice'
import { differencesOf } from './version-choice'

/** What the form holds while one types: a price may be missing. */
export type ProductForm = {
  readonly name: string
  readonly unit: string
  readonly priceCents: number | null
  readonly taxRate: TaxRate
  readonly origin: ItemOrigin
}

export function productForm(product: Product | undefined, unit: string): ProductForm {
  if (product === undefined) return { name: '', unit, priceCents: null, taxRate: 19, origin: 'made' }
  const { name, priceCents, taxRate, origin } = product
  return { name, unit: product.unit, priceCents, taxRate, origin }
}

export type ProductProblem = { readonly field: 'name' | 'price'; readonly problem: 'missing' | 'too-high' }

/** The draft to save, or the fields that hinder it. */
export function productDraft(form: ProductForm): { draft: ProductDraft } | { problems: ProductProblem[] } {
  const { priceCents } = form
  const problems: ProductProblem[] = []
  if (form.name.trim() === '') problems.push({ field: 'name', problem: 'missing' })
  if (priceCents === null || priceCents < 0) problems.push({ field: 'price', problem: 'missing' })
  else if (priceCents > maxPriceCents) problems.push({ field: 'price', problem: 'too-high' })
  if (problems.length > 0 || priceCents === null) return { problems }
  return { draft: { ...form, name: form.name.trim(), unit: form.unit.trim(), priceCents } }
}

/** The version somebody else saved, from a refusal's facts. */
export function productIn(facts: Readonly<Record<string, unknown>>): Product | undefined {
  const { theirs } = facts
  return productSchema.safeParse(theirs).data
}

export function productDifferences(
  mine: ProductForm,
  theirs: Product,
  t: Translate,
  language: Language,
): Difference[] {
  return differencesOf<ProductForm>(mine, productForm(theirs, ''), [
    { label: t('management.prices.name'), write: ({ name }) => name.trim() },
    { label: t('management.prices.unit'), write: ({ unit }) => unit.trim() },
    {
      label: t('management.prices.price'),
      write: ({ priceCents }) => (priceCents === null ? '' : formatMoney(priceCents, language)),
    },
    {
      label: t('management.prices.taxRate'),
      write: ({ taxRate }) => t('management.prices.tax', { count: taxRate }),
    },
    { label: t('management.prices.origin'), write: ({ origin }) => t(`ticket.origin.${origin}`) },
  ])
}
