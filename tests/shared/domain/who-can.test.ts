import { describe, expect, it } from 'vitest'
import type { Role } from '../../../src/shared/domain/person'
import { personSchema } from '../../../src/shared/domain/person'
import type { SkillLevel } from '../../../src/shared/domain/skill'
import { skillSchema } from '../../../src/shared/domain/skill'
import { whoCan } from '../../../src/shared/domain/who-can'

const aPerson = (id: string, role: Role, areas: string[]) =>
  personSchema.parse({ id, stamp: '', active: true, givenName: '', familyName: id, role, areas })
const aSkill = (personId: string, task: string, level: SkillLevel) =>
  skillSchema.parse({ id: `${personId} ${task}`, stamp: '', personId, task, level })
const people = [
  aPerson('mehmet', 'back-office', ['manufacturing', 'fulfilment']),
  aPerson('tobias', 'back-office', ['fulfilment']),
  aPerson('leonie', 'front-desk', ['fulfilment']),
]
const ids = (skill: string | null, ...skills: ReturnType<typeof aSkill>[]) =>
  whoCan(
    people,
    skills,
  )({ area: 'fulfilment', skill })
    .map(({ id }) => id)
    .toSorted((a, b) => (a < b ? -1 : 1))

describe('who can do a piece of work', () => {
  it('without a skill: whoever works in the area', () => {
    expect(ids(null)).toEqual(['leonie', 'mehmet', 'tobias'])
  })

  it('a task of the own role without anything entered; or a fresh office could plan no check', () => {
    expect(ids('step.quality-check')).toEqual(['mehmet', 'tobias'])
    expect(ids('step.quality-check', aSkill('mehmet', 'step.quality-check', 0))).toEqual(['tobias'])
    expect(ids('step.quality-check', aSkill('leonie', 'step.quality-check', 2))).toEqual([
      'leonie',
      'mehmet',
      'tobias',
    ])
  })

  it('a skill of the office by its entries, and everybody as long as there is none', () => {
    expect(ids('laminator')).toEqual(['leonie', 'mehmet', 'tobias'])
    expect(ids('laminator', aSkill('tobias', 'laminator', 1), aSkill('leonie', 'laminator', 0))).toEqual([
      'tobias',
    ])
  })
})
