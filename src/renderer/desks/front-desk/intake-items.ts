import { z } from 'zod'
import type { Item } from '../../../shared/domain/item'
import type { Kind } from '../../../shared/domain/kind'
import type { ItemOrigin } from '../../../shared/domain/origin'
import { itemOriginSchema } from '../../../shared/domain/origin'
import type { Product } from '../../../shared/domain/product'
import { words } from '../../../shared/domain/spelling'
import { taxRateSchema } from '../../../shared/domain/tax'

/** One line of the form; numbers are null while their field is empty. */
export const intakeItemSchema = z.strictObject({
  key: z.string(),
  title: z.string(),
  origin: itemOriginSchema,
  productId: z.string().nullable(),
  quantityThousandths: z.int().nullable(),
  unit: z.string(),
  unitPriceCents: z.int().nullable(),
  taxRate: taxRateSchema,
  discountBasisPoints: z.int(),
  condition: z.string(),
  accessories: z.string().default(''),
  /** Pictures, by the sum of their bytes in the file store. */
  photos: z.array(z.string()).default([]),
  /** Its rarely changed details are shown. */
  unfolded: z.boolean().default(false),
})
export type IntakeItem = z.infer<typeof intakeItemSchema>

const one = 1_000

const asItCame = { condition: '', accessories: '', photos: [] }

/** What an item typed in freely usually is, by kind. */
const usualOrigins: Record<Kind, ItemOrigin> = {
  order: 'made',
  service: 'brought-in',
  sales: 'sold',
  marketing: 'advice',
  formality: 'advice',
}

export function nextKey(items: readonly IntakeItem[]): string {
  return String(items.reduce((highest, item) => Math.max(highest, Number(item.key)), 0) + 1)
}

export function itemFromProduct(product: Product, key: string): IntakeItem {
  return {
    key,
    title: product.name,
    origin: product.origin,
    productId: product.id,
    quantityThousandths: one,
    unit: product.unit,
    unitPriceCents: product.priceCents,
    taxRate: product.taxRate,
    discountBasisPoints: 0,
    ...asItCame,
    unfolded: false,
  }
}

export function freeItem(title: string, kind: Kind, unit: string, key: string): IntakeItem {
  return {
    key,
    title: title.trim(),
    origin: usualOrigins[kind],
    productId: null,
    quantityThousandths: one,
    unit,
    unitPriceCents: null,
    taxRate: 19,
    discountBasisPoints: 0,
    ...asItCame,
    unfolded: true,
  }
}

/**
 * Products whose name holds every typed word's beginning, spelling forgiven; names that begin with the first word come
 * first, then by name.
 */
export function matchProducts(products: readonly Product[], text: string, limit: number): Product[] {
  const wanted = words(text)
  const [first = ''] = wanted
  const found: { product: Product; begins: boolean }[] = []
  for (const product of products) {
    const named = words(product.name)
    const meets = wanted.every((word) => named.some((name) => name.startsWith(word)))
    if (product.active && meets) found.push({ product, begins: named[0]?.startsWith(first) ?? false })
  }
  return found
    .toSorted(
      (a, b) => Number(b.begins) - Number(a.begins) || a.product.name.localeCompare(b.product.name, 'de'),
    )
    .slice(0, limit)
    .map(({ product }) => product)
}

type Countable = Pick<Item, 'quantityThousandths' | 'discountBasisPoints' | 'taxRate'> & {
  unitPriceCents?: number
}

/** The line as the money rules count it; an empty quantity or price counts nothing. */
export function countable(item: IntakeItem): Countable {
  return {
    quantityThousandths: item.quantityThousandths ?? 0,
    unitPriceCents: item.unitPriceCents ?? 0,
    discountBasisPoints: item.discountBasisPoints,
    taxRate: item.taxRate,
  }
}
