import { describe, expect, it } from 'vitest'
import {
  actionForKey,
  actionKeys,
  actionsFor,
  readyPath,
} from '../../../../src/renderer/desks/back-office/bench-actions'
import { tasksOf } from '../../../../src/shared/domain/rights'
import { workStates } from '../../../../src/shared/domain/work'
import { aRow, mehmet, tobias } from './a-row'

const bench = { me: 'mehmet', tasks: tasksOf('back-office') }
const front = { me: 'leonie', tasks: tasksOf('front-desk') }

describe('actionsFor', () => {
  it('offers the front desk only what its rights allow: to look, and to note a shelf', () => {
    expect(actionsFor(aRow(), front)).toEqual(['open'])
    expect(actionsFor(aRow({ work: 'checked' }), front)).toEqual(['shelve', 'open'])
  })

  it('does not offer to take what one has, nor to let go what nobody has', () => {
    expect(actionsFor(aRow({ owner: mehmet }), bench)).not.toContain('take')
    expect(actionsFor(aRow({ owner: tobias }), bench)).toContain('take')
    expect(actionsFor(aRow(), bench)).not.toContain('let-go')
  })

  it('offers only moves that the table of work knows from this state', () => {
    expect(actionsFor(aRow(), bench)).toEqual(['take', 'give', 'start', 'hold', 'area', 'open'])
    expect(actionsFor(aRow({ work: 'done' }), bench)).toEqual([
      'take',
      'give',
      'pass-check',
      'fail-check',
      'make-ready',
      'shelve',
      'area',
      'open',
    ])
  })

  it('never gives one key two meanings on the same card', () => {
    for (const work of workStates) {
      for (const owner of [null, mehmet, tobias]) {
        const keys = actionsFor(aRow({ work, owner }), bench).map((action) => actionKeys[action])
        expect(new Set(keys).size).toBe(keys.length)
      }
    }
  })

  it('takes a letter in either case, and none that is not offered', () => {
    expect(actionForKey('n', actionsFor(aRow(), bench))).toBe('take')
    expect(actionForKey('E', actionsFor(aRow(), bench))).toBeUndefined()
  })
})

describe('readyPath', () => {
  it('asks for the shelf when it is missing, names the rest otherwise, and sends when nothing is', () => {
    expect(readyPath([])).toBe('send')
    expect(readyPath(['check', 'shelf'])).toBe('shelf')
    expect(readyPath(['price'])).toBe('missing')
  })
})
