import type { Somebody } from '../../../shared/contract/desk-answers'
import type { Session } from '../../../shared/contract/entry'
import type { Area } from '../../../shared/domain/area'
import type { Role } from '../../../shared/domain/person'
import { mayDo } from '../../../shared/domain/rights'
import type { AreaTally } from './bench-columns'

/** The area a person's bench opens with: the first of the own areas, if there is work; else all areas. */
export function homeArea(
  { personId, role }: Pick<Session, 'personId' | 'role'>,
  people: readonly { readonly id: string; readonly areas: readonly Area[] }[],
  tallies: readonly AreaTally[],
): Area | null {
  if (role !== 'back-office') return null
  const area = people.find(({ id }) => id === personId)?.areas[0]
  const hasWork = tallies.some((tally) => tally.area === area && tally.open > 0)
  return area !== undefined && hasWork ? area : null
}

/** To whom a job can be handed: everybody but oneself whose role does the work. */
export function workersOf(
  people: readonly Somebody[],
  persons: readonly { readonly id: string; readonly role: Role }[],
  me: string,
): Somebody[] {
  const workers = new Set<string>(persons.filter(({ role }) => mayDo(role, 'step.work')).map(({ id }) => id))
  return people
    .filter(({ id }) => id !== me && workers.has(id))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'de'))
}
