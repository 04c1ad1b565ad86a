import type { Area } from './area'
import { benchAreas, frontAreas } from './area'
import type { Person, Role } from './person'
import type { Skill } from './skill'
import { workingLevel } from './skill'

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

type Candidate = Pick<Person, 'id' | 'areas' | 'role' | 'active'>

/** Answers who can do a piece of work: active, works in the area, and has the skill it asks for. */
export function whoCan<P extends Candidate>(
  people: readonly P[],
  skills: Iterable<Skill>,
): (work: Work) => readonly P[] {
  const able = new Set<string>()
  for (const { personId, task, level } of skills) if (level >= workingLevel) able.add(`${task} ${personId}`)
  const known = new Map<Area, Map<string | null, readonly P[]>>()
  return ({ area, skill }) => {
    const ofArea = known.get(area) ?? new Map<string | null, readonly P[]>()
    known.set(area, ofArea)
    const before = ofArea.get(skill)
    if (before !== undefined) return before
    const found = people
      .filter((person) => person.active && workAreasOf(person).includes(area))
      .filter(({ id }) => skill === null || able.has(`${skill} ${id}`))
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
