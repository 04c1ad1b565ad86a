import type { Area } from './area'
import { benchAreas, frontAreas } from './area'
import type { Person, Role } from './person'
import { mayDo } from './rights'
import type { Skill } from './skill'
import { workingLevel } from './skill'
import type { Task } from './task'
import { tasks } from './task'

/** Where somebody works whose record names no areas. */
const areasOfRole: Readonly<Record<Role, readonly Area[]>> = {
  'front-desk': frontAreas,
  'back-office': ['manufacturing', 'fulfilment', 'accounting'],
  manager: [...benchAreas, 'management'],
}

/** The areas somebody works in, the usual one first. */
export function workAreasOf({ areas, role }: Pick<Person, 'areas' | 'role'>): readonly Area[] {
  return areas.length > 0 ? areas : areasOfRole[role]
}

export type Work = {
  readonly area: Area
  /** What it takes; null: whoever works in the area. */
  readonly skill: string | null
}

function isTask(key: string): key is Task {
  return tasks.some((task) => task === key)
}

type Candidate = Pick<Person, 'id' | 'areas' | 'role' | 'active'>

/**
 * Answers who can do a piece of work: active, works in the area, and has the skill it asks for. Where nothing is
 * entered for a person, the own role tells what it does every day; a skill of the office's own that nobody was entered
 * for yet keeps nobody out.
 */
export function whoCan<P extends Candidate>(
  people: readonly P[],
  skills: Iterable<Skill>,
): (work: Work) => readonly P[] {
  const levels = new Map<string, number>()
  const entered = new Set<string>()
  for (const { personId, task, level } of skills) {
    levels.set(`${task} ${personId}`, level)
    entered.add(task)
  }
  const isAble = ({ id, role }: P, skill: string) => {
    const level = levels.get(`${skill} ${id}`)
    if (level !== undefined) return level >= workingLevel
    return isTask(skill) ? mayDo(role, skill) : !entered.has(skill)
  }
  const known = new Map<Area, Map<string | null, readonly P[]>>()
  return ({ area, skill }) => {
    const ofArea = known.get(area) ?? new Map<string | null, readonly P[]>()
    known.set(area, ofArea)
    const before = ofArea.get(skill)
    if (before !== undefined) return before
    const found = people
      .filter((person) => person.active && workAreasOf(person).includes(area))
      .filter((person) => skill === null || isAble(person, skill))
      .toSorted((a, b) => compare(a, b, area))
    ofArea.set(skill, found)
    return found
  }
}

/** Who usually works there first, of these who is bound to the fewest areas; so helpers stay free. */
function compare(a: Candidate, b: Candidate, area: Area): number {
  const [mine, other] = [workAreasOf(a), workAreasOf(b)]
  return mine.indexOf(area) - other.indexOf(area) || mine.length - other.length || (a.id < b.id ? -1 : 1)
}
