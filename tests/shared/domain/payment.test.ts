import { describe, expect, it } from 'vitest'
import { paymentMethodSchema, paymentMethodTypes } from '../../../src/shared/domain/payment'

describe('the payment methods', () => {
  it('are exactly these three; a fourth, and above all cash, would need a certified device', () => {
    expect(paymentMethodSchema.options.map((option) => option.shape.type.value)).toEqual([
      'card-terminal',
      'transfer',
      'own-till',
    ])
    expect([...paymentMethodTypes]).toEqual(['card-terminal', 'transfer', 'own-till'])
  })

  it.each(['cash', 'on-account', 'voucher', ''])('refuse %s', (type) => {
    expect(paymentMethodSchema.safeParse({ type, reference: '1' }).success).toBe(false)
  })

  it('refuse a payment without its reference', () => {
    expect(paymentMethodSchema.safeParse({ type: 'card-terminal', reference: ' ' }).success).toBe(false)
  })
})
