import { describe, expect, it } from 'vitest'
import {
  actionForKey,
  actionKeys,
  actionsFor,
  dropOnColumn,
  dropOnPerson,
  readyPath,
} from '../../../../src/renderer/desks/back-office/bench-actions'
import { tasksOf } from '../../../../src/shared/domain/rights'
import { workStates } from '../../../../src/shared/domain/work'
import { aRow, aStep, mehmet, tobias } from './a-row'

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

describe('steps on the bench', () => {
  it('offers a running step to be laid aside and ended, not to be begun twice', () => {
    const row = aRow({ work: 'in-work', owner: mehmet, step: aStep({ state: 'running' }) })
    expect(actionsFor(row, bench)).toEqual(['give', 'let-go', 'pause', 'hold', 'finish', 'area', 'open'])
  })

  it('offers an interrupted step to be taken up again', () => {
    const row = aRow({ work: 'in-work', paused: true, step: aStep({ state: 'paused' }) })
    expect(actionsFor(row, bench)).toContain('resume')
    expect(actionsFor(row, bench)).not.toContain('pause')
  })

  it('makes no ticket ready while a step is open: only its check can pass', () => {
    const row = aRow({ work: 'done', step: aStep({ isCheck: true }) })
    expect(actionsFor(row, bench)).not.toContain('make-ready')
    expect(actionsFor(row, bench)).toContain('pass-check')
  })
})

describe('dropping a card', () => {
  const to = (state: 'received' | 'in-work' | 'on-hold' | 'done' | 'checked') => ({
    area: 'manufacturing' as const,
    state,
  })

  it('is the move of the menu between two states of one area', () => {
    expect(dropOnColumn(aRow(), to('in-work'), bench)).toEqual({ type: 'act', action: 'start' })
    expect(dropOnColumn(aRow({ work: 'in-work' }), to('on-hold'), bench)).toEqual({
      type: 'act',
      action: 'hold',
    })
    expect(dropOnColumn(aRow(), to('received'), bench)).toEqual({ type: 'nothing' })
  })

  it('goes to another area whatever column there it falls on', () => {
    const drop = dropOnColumn(aRow(), { area: 'fulfilment', state: 'done' }, bench)
    expect(drop).toEqual({ type: 'area', area: 'fulfilment' })
  })

  it('says why not: there is no such way, or one may not', () => {
    expect(dropOnColumn(aRow(), to('checked'), bench)).toEqual({ type: 'refused', why: 'no-way' })
    expect(dropOnColumn(aRow(), to('in-work'), front)).toEqual({ type: 'refused', why: 'no-right' })
  })

  it('on a face gives, on the own takes, on the owner does nothing', () => {
    expect(dropOnPerson(aRow(), 'tobias', bench)).toEqual({ type: 'act', action: 'give' })
    expect(dropOnPerson(aRow(), 'mehmet', bench)).toEqual({ type: 'act', action: 'take' })
    expect(dropOnPerson(aRow({ owner: tobias }), 'tobias', bench)).toEqual({ type: 'nothing' })
  })
})
