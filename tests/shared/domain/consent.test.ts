import { describe, expect, it } from 'vitest'
import type { Consent } from '../../../src/shared/domain/consent'
import { consentsOf, hasConsent } from '../../../src/shared/domain/consent'

function aConsent(over: Partial<Consent>): Consent {
  return {
    id: 'k1',
    purpose: 'newsletter',
    proof: { type: 'written', note: '' },
    source: '',
    givenAt: 100,
    takenBy: 'p1',
    ...over,
  }
}

const nobody = { id: 'c1', consent: false }

describe('consent', () => {
  it('is none where nothing was given', () => {
    expect(hasConsent(nobody, 'newsletter')).toBe(false)
    expect(consentsOf(nobody)).toEqual([])
  })

  it('of an earlier tick stands for newsletter and letter, not for calls', () => {
    const ticked = { id: 'c1', consent: true }
    expect(hasConsent(ticked, 'newsletter')).toBe(true)
    expect(hasConsent(ticked, 'letter')).toBe(true)
    expect(hasConsent(ticked, 'phone')).toBe(false)
    expect(consentsOf(ticked).map(({ givenAt }) => givenAt)).toEqual([null, null])
  })

  it('ends with its withdrawal, and may be given anew', () => {
    const withdrawn = aConsent({ withdrawnAt: 200 })
    expect(hasConsent({ ...nobody, consents: [withdrawn] }, 'newsletter')).toBe(false)
    const anew = aConsent({ id: 'k2', givenAt: 300 })
    expect(hasConsent({ ...nobody, consents: [withdrawn, anew] }, 'newsletter')).toBe(true)
  })

  it('given before a withdrawal is over with it, also an earlier tick and one from another record', () => {
    const older = aConsent({ id: 'k0', givenAt: 50 })
    const withdrawn = aConsent({ withdrawnAt: 200 })
    const both = { id: 'c1', consent: true, consents: [older, withdrawn] }
    expect(hasConsent(both, 'newsletter')).toBe(false)
    expect(hasConsent(both, 'letter')).toBe(true)
  })
})
