import { describe, expect, it } from 'vitest'
import { homeArea, workersOf } from '../../../../src/renderer/desks/back-office/bench-persons'
import type { Area } from '../../../../src/shared/domain/area'
import { mehmet, tobias } from './a-row'

const leonie = { id: 'leonie', name: 'Leonie Fuchs', initials: 'LF' }

describe('homeArea', () => {
  const people: { id: string; areas: Area[] }[] = [{ id: 'mehmet', areas: ['fulfilment', 'manufacturing'] }]
  const worker = { personId: 'mehmet', role: 'back-office' as const }

  it('opens with the first own area, but never with an empty bench while there is work elsewhere', () => {
    expect(homeArea(worker, people, [{ area: 'fulfilment', open: 2, atRisk: 0 }])).toBe('fulfilment')
    expect(homeArea(worker, people, [{ area: 'manufacturing', open: 2, atRisk: 0 }])).toBeNull()
  })

  it('shows the manager everything', () => {
    const tallies = [{ area: 'fulfilment' as const, open: 2, atRisk: 0 }]
    expect(homeArea({ ...worker, role: 'manager' }, people, tallies)).toBeNull()
  })
})

describe('workersOf', () => {
  it('offers no one whose role may not do the work, and not oneself', () => {
    const persons = [
      { id: 'mehmet', role: 'back-office' as const },
      { id: 'tobias', role: 'back-office' as const },
      { id: 'leonie', role: 'front-desk' as const },
    ]
    expect(workersOf([mehmet, tobias, leonie], persons, 'mehmet')).toEqual([tobias])
  })
})
