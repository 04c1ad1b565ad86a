import { describe, expect, it } from 'vitest'
import { personIdSchema } from '../../../src/shared/domain/ids'
import type { Role } from '../../../src/shared/domain/person'
import type { Area } from '../../../src/shared/domain/area'
import type { Addressee } from '../../../src/shared/domain/question'
import { deliveryOf, isAsked, isWaiting } from '../../../src/shared/domain/question'

const id = (text: string) => personIdSchema.parse(text)
const reader = (name: string, role: Role, areas: Area[] = []) => ({ id: id(name), role, areas })
const question = (to: Addressee) => ({ to, askedBy: 'leonie' })

describe('whom a question is for', () => {
  const table: [string, Addressee, ReturnType<typeof reader>, boolean][] = [
    ['the person named', { type: 'person', id: id('mehmet') }, reader('mehmet', 'back-office'), true],
    ['not somebody else', { type: 'person', id: id('mehmet') }, reader('tobias', 'back-office'), false],
    [
      'who works in the area',
      { type: 'area', area: 'fulfilment' },
      reader('t', 'manager', ['fulfilment']),
      true,
    ],
    [
      'not who works elsewhere',
      { type: 'area', area: 'accounting' },
      reader('t', 'back-office', ['fulfilment']),
      false,
    ],
    [
      'who has no area, by the role',
      { type: 'area', area: 'manufacturing' },
      reader('t', 'back-office'),
      true,
    ],
    ['the front, by the role', { type: 'area', area: 'sales' }, reader('t', 'front-desk'), true],
    ['whoever sits at the PC', { type: 'pc', device: 'A' }, reader('t', 'front-desk'), true],
    ['not who sits at another PC', { type: 'pc', device: 'B' }, reader('t', 'front-desk'), false],
    ['never the asker', { type: 'pc', device: 'A' }, reader('leonie', 'front-desk'), false],
  ]
  it.each(table)('%s (would catch a question on the wrong screen)', (_name, to, person, expected) => {
    expect(isAsked(question(to), person, 'A')).toBe(expected)
  })
})

describe('delivery', () => {
  const area = question({ type: 'area', area: 'manufacturing' })
  it('is said only once it was seen (would catch "zugestellt" for a question nobody had on the screen)', () => {
    expect(deliveryOf(area, [reader('mehmet', 'back-office')], 'A')).toBe('on-its-way')
    expect(deliveryOf(area, [reader('jonas', 'front-desk')], 'A')).toBe('area-away')
    expect(deliveryOf({ ...area, seen: { at: 1, by: 'mehmet' } }, [], 'A')).toBe('seen')
  })
  it('names what is missing by the kind of addressee', () => {
    expect(deliveryOf(question({ type: 'pc', device: 'B' }), [reader('t', 'manager')], 'A')).toBe('pc-away')
    expect(deliveryOf(question({ type: 'person', id: id('x') }), [], 'A')).toBe('person-away')
  })
  it('is over for a question that was taken back', () => {
    expect(isWaiting({})).toBe(true)
    expect(isWaiting({ closed: { at: 1, by: 'leonie' } })).toBe(false)
  })
})
