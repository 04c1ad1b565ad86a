import type { Bench, BenchRow } from '../../../shared/contract/desk-answers'
import { benchAreas } from '../../../shared/domain/area'
import type { Office } from '../../../shared/domain/office'
import type { Person } from '../../../shared/domain/person'
import { workingLevel } from '../../../shared/domain/skill'
import { somebody } from './ticket-row'

/** What stands around the jobs: people, areas with their open work, and what the asking person can do. */
export function aroundBench(
  office: Office,
  rows: readonly BenchRow[],
  person: Person,
): Pick<Bench, 'people' | 'areas' | 'me'> {
  return {
    people: [...office.tables.persons.values()].flatMap(({ active, id }) =>
      active ? (somebody(office, id) ?? []) : [],
    ),
    areas: benchAreas.map((area) => {
      const here = rows.filter((row) => row.area === area)
      const atRisk = here.filter(({ risk }) => risk === 'over' || risk === 'at-risk').length
      return { area, open: here.length, atRisk }
    }),
    me: { areas: person.areas, skills: skillsOf(office, person.id) },
  }
}

function skillsOf(office: Office, personId: string): string[] {
  return [...office.tables.skills.values()]
    .filter((skill) => skill.personId === personId && skill.level >= workingLevel)
    .map(({ task }) => task)
}
