import { describe, expect, it } from 'vitest'
import { densityOf, homeOf, navNameOf, navOf } from '../../src/renderer/navigation'
import { roles } from '../../src/shared/domain/person'

describe('the main menu', () => {
  it('shows management only to managers', () => {
    const keysOf = (role: (typeof roles)[number]) => navOf(role).map(({ key }) => key)
    expect(keysOf('front-desk')).toEqual(['work'])
    expect(keysOf('back-office')).toEqual(['work'])
    expect(keysOf('manager')).toEqual(['work', 'lead'])
  })

  it('holds the start of every role (would catch a home nobody can go back to)', () => {
    for (const role of roles) {
      const names = navOf(role).flatMap(({ pages }) => pages)
      expect(names).toContain(navNameOf(homeOf(role), role))
    }
  })

  it('marks where a record belongs', () => {
    expect(navNameOf({ name: 'pick-up', id: 't1' }, 'front-desk')).toBe('shelves')
    expect(navNameOf({ name: 'ticket', id: 't1' }, 'back-office')).toBe('bench')
  })

  it('gives large targets at the door, where nobody is signed in yet', () => {
    expect(densityOf(undefined, { name: 'bench' })).toBe('lobby')
  })
})
