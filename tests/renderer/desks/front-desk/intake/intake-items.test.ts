import { describe, expect, it } from 'vitest'
import type { Product } from '../../../../../src/shared/domain/product'
import { productSchema } from '../../../../../src/shared/domain/product'
import {
  freeItem,
  itemFromProduct,
  matchProducts,
  nextKey,
} from '../../../../../src/renderer/desks/front-desk/intake-items'

function aProduct(name: string, active = true): Product {
  return productSchema.parse({
    id: name,
    stamp: '',
    active,
    name,
    unit: 'Stück',
    priceCents: 89,
    taxRate: 7,
    origin: 'sold',
  })
}

const list = [
  aProduct('Schild aus Messing'),
  aProduct('Messingschild klein'),
  aProduct('Umschläge C6, creme'),
  aProduct('Messing alt', false),
]

describe('matchProducts', () => {
  it('finds words in any order and without umlauts', () => {
    expect(matchProducts(list, 'c6 umschlag', 8).map(({ name }) => name)).toEqual(['Umschläge C6, creme'])
    expect(matchProducts(list, 'umschlaege', 8)).toHaveLength(1)
  })

  it('shows names that begin with the word first and never a retired article', () => {
    expect(matchProducts(list, 'messing', 8).map(({ name }) => name)).toEqual([
      'Messingschild klein',
      'Schild aus Messing',
    ])
  })
})

describe('items', () => {
  it('takes the price, tax and unit of the price list', () => {
    const item = itemFromProduct(aProduct('Umschläge'), '1')
    expect(item).toMatchObject({
      unitPriceCents: 89,
      taxRate: 7,
      unit: 'Stück',
      origin: 'sold',
      productId: 'Umschläge',
    })
  })

  it('leaves the price of a free item open and takes the kind for its origin', () => {
    expect(freeItem(' Uhr ', 'service', 'Stück', '1')).toMatchObject({
      title: 'Uhr',
      unitPriceCents: null,
      origin: 'brought-in',
    })
  })

  it('never gives two lines the same key after one was removed', () => {
    expect(nextKey([freeItem('a', 'order', '', '3'), freeItem('b', 'order', '', '1')])).toBe('4')
    expect(nextKey([])).toBe('1')
  })
})
