import type { Session } from '../../../shared/contract/entry'
import type { PersonRow } from '../../../shared/contract/management'
import type { Area } from '../../../shared/domain/area'
import type { AreaTally } from './bench-columns'

/** The area a person's bench opens with: the first of the own areas, if there is work; else all areas. */
export function homeArea(
  { personId, role }: Pick<Session, 'personId' | 'role'>,
  people: readonly Pick<PersonRow, 'id' | 'areas'>[],
  tallies: readonly AreaTally[],
): Area | null {
  if (role !== 'back-office') return null
  const area = people.find(({ id }) => id === personId)?.areas[0]
  const hasWork = tallies.some((tally) => tally.area === area && tally.open > 0)
  return area !== undefined && hasWork ? area : null
}
