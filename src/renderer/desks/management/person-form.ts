import type { PersonRow } from '../../../shared/contract/management'
import type { Area } from '../../../shared/domain/area'
import { minPasswordLength } from '../../../shared/domain/credential'
import type { Person, PersonDraft } from '../../../shared/domain/person'
import { fullName, personSchema } from '../../../shared/domain/person'
import type { Translate } from './translate'
import type { Difference } from './version-choice'
import { differencesOf } from './version-choice'

export function personForm(person: Person | undefined): PersonDraft {
  if (person === undefined) return { givenName: '', familyName: '', role: 'front-desk', areas: [] }
  const { givenName, familyName, role, areas, hours } = person
  const own = hours === undefined ? {} : { hours }
  return { givenName, familyName, role, areas: [...areas], ...own }
}

/** Ticks an area or takes it away; the order of ticking is kept, the first one opens on the workbench. */
export function toggleArea(areas: readonly Area[], area: Area): Area[] {
  return areas.includes(area) ? areas.filter((one) => one !== area) : [...areas, area]
}

export type PersonProblem = 'name' | 'password'

/** What hinders saving; `password` undefined: the form does not ask for one. */
export function personProblems(form: PersonDraft, password: string | undefined): PersonProblem[] {
  const problems: PersonProblem[] = []
  if (form.familyName.trim() === '') problems.push('name')
  if (password !== undefined && password.length < minPasswordLength) problems.push('password')
  return problems
}

export function trimmed(form: PersonDraft): PersonDraft {
  return { ...form, givenName: form.givenName.trim(), familyName: form.familyName.trim() }
}

export function personIn(facts: Readonly<Record<string, unknown>>): Person | undefined {
  return personSchema.safeParse(facts['theirs']).data
}

export function areasText(areas: readonly Area[], t: Translate): string {
  return areas.map((area) => t(`ticket.area.${area}`)).join(', ')
}

export function personDifferences(mine: PersonDraft, theirs: Person, t: Translate): Difference[] {
  return differencesOf<PersonDraft>(trimmed(mine), personForm(theirs), [
    { label: t('management.people.givenName'), write: ({ givenName }) => givenName },
    { label: t('management.people.familyName'), write: ({ familyName }) => familyName },
    { label: t('management.people.role'), write: ({ role }) => t(`ticket.role.${role}`) },
    { label: t('management.people.areas'), write: ({ areas }) => areasText(areas, t) },
  ])
}

/** Who could take over a leaver's work. */
export function successorsOf(leaver: Pick<Person, 'id'>, people: readonly PersonRow[]): PersonRow[] {
  return people
    .filter(({ id, active }) => active && id !== leaver.id)
    .toSorted((a, b) => fullName(a).localeCompare(fullName(b), 'de'))
}

/** The texts the find field looks through. */
export function personTexts(person: PersonRow, t: Translate): string[] {
  return [fullName(person), t(`ticket.role.${person.role}`), areasText(person.areas, t), person.title ?? '']
}
