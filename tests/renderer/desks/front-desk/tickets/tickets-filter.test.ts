import { describe, expect, it } from 'vitest'
import {
  isNarrowed,
  listInput,
  openFilter,
} from '../../../../../src/renderer/desks/front-desk/tickets-filter'
import { requests } from '../../../../../src/shared/contract/requests'

describe('listInput', () => {
  it('sends only what narrows; the strict contract refuses a null', () => {
    const input = listInput({ ...openFilter, kind: 'order', text: ' 1087 ' })
    expect(input).toEqual({ open: true, kind: 'order', text: '1087', limit: 1_000 })
    expect(requests['ticket:list'].input.safeParse(input).success).toBe(true)
    expect(listInput({ ...openFilter, scope: 'all' }).open).toBe(false)
  })
})

describe('isNarrowed', () => {
  it('tells an empty office from an empty selection, so that the empty state says the right thing', () => {
    expect(isNarrowed(openFilter)).toBe(false)
    expect(isNarrowed({ ...openFilter, scope: 'all' })).toBe(false)
    expect(isNarrowed({ ...openFilter, work: 'ready' })).toBe(true)
  })
})
