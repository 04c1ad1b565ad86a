import { describe, expect, it } from 'vitest'
import { remedyOf, workChoices } from '../../../src/renderer/parts/ticket/work-choices'
import { tasksOf } from '../../../src/shared/domain/rights'
import { aRow } from './a-card'

const bench = tasksOf('back-office')
const counter = tasksOf('front-desk')

describe('what one may do with the work', () => {
  it('offers the counter no bench work (would catch a button that only refuses)', () => {
    expect(workChoices(aRow({ work: 'received' }), counter).actions).toEqual([])
    expect(workChoices(aRow({ work: 'received' }), bench).actions).toEqual(['start', 'hold'])
  })

  it('offers "ready" only when nothing is missing', () => {
    const row = aRow({ work: 'checked', missing: ['price'] })
    expect(workChoices(row, bench).actions).not.toContain('make-ready')
    expect(workChoices({ ...row, missing: [] }, bench).actions[0]).toBe('make-ready')
  })

  it('puts on the shelf and reports ready in one step when only the shelf is missing', () => {
    expect(workChoices(aRow({ work: 'checked', missing: ['shelf'] }), bench).mayShelveReady).toBe(true)
    expect(workChoices(aRow({ work: 'checked', missing: ['shelf', 'price'] }), bench).mayShelveReady).toBe(
      false,
    )
    expect(workChoices(aRow({ work: 'in-work', missing: ['shelf'] }), bench).mayShelveReady).toBe(false)
  })

  it('lets only whoever may cancel do so', () => {
    expect(workChoices(aRow(), counter).mayCancel).toBe(true)
    expect(workChoices(aRow(), bench).mayCancel).toBe(false)
  })

  it('names a way to each missing point that the person has', () => {
    expect(remedyOf('price', counter)).toBe('price')
    expect(remedyOf('check', bench)).toBeUndefined()
    expect(remedyOf('answer', bench)).toBe('details')
  })
})
