import { requests } from '../../../shared/contract/requests'
import type { Office } from '../../../shared/domain/office'
import type { Person } from '../../../shared/domain/person'
import type { Refusal } from '../../../shared/domain/refusal'
import { done, refuse } from '../../../shared/domain/refusal'
import { createChanges } from '../changes'
import type { Context } from '../context'
import type { Routes } from '../route'
import { signed } from '../route'
import { openTickets } from '../views/ticket-row'

export const peopleRoutes: Routes<
  'person:list' | 'person:add' | 'person:change' | 'person:deactivate' | 'person:reset-password'
> = {
  'person:list': signed(requests['person:list'], (_input, { office }) =>
    done(
      [...office.tables.persons.values()].map((person) => ({
        ...person,
        hasLogin: office.tables.credentials.get(person.id)?.password !== undefined,
        openTickets: openTickets(office).filter(({ owner }) => owner === person.id).length,
      })),
    ),
  ),
  'person:add': signed(requests['person:add'], async ({ requestId, draft, password }, context) => {
    const hash = await context.ports.secrets.hash(password)
    return context.change(requestId, () => {
      const id = context.ports.ids.next()
      const changes = createChanges(context.ports.ids, context.now)
      changes.set('persons', id, { ...draft, active: true })
      changes.set('credentials', id, { password: hash, temporary: true })
      return done({ operations: changes.operations, value: { id } })
    })
  }),
  'person:change': signed(requests['person:change'], ({ requestId, id, base, draft }, context) =>
    context.change(requestId, (office) => {
      const person = office.tables.persons.get(id)
      if (person === undefined) return refuse('not-found')
      if (person.stamp !== base) return refuse('changed-meanwhile', { mine: draft, theirs: person })
      if (draft.role !== 'manager' && isLastManager(office, person)) return refuse('last-manager')
      const changes = createChanges(context.ports.ids, context.now)
      // Without hours of one's own one works whenever the firm is open.
      changes.set('persons', id, { ...draft, hours: draft.hours ?? null })
      return done({ operations: changes.operations, value: { id } })
    }),
  ),
  'person:deactivate': signed(
    requests['person:deactivate'],
    async ({ requestId, id, active, successor }, context) => {
      const outcome = await context.change(requestId, (office) => {
        const person = office.tables.persons.get(id)
        if (person === undefined) return refuse('not-found')
        if (active) return bringBack(context, person)
        return letGo(context, office, person, successor)
      })
      if (outcome.ok && !active) {
        context.sessions.expel(id)
        await context.doors.forget(id)
      }
      return outcome
    },
  ),
  'person:reset-password': signed(
    requests['person:reset-password'],
    async ({ requestId, id, password }, context) => {
      const hash = await context.ports.secrets.hash(password)
      const outcome = await context.change(requestId, (office) => {
        if (!office.tables.persons.has(id)) return refuse('not-found')
        if (id === context.person.id) return refuse('own-account')
        const changes = createChanges(context.ports.ids, context.now)
        changes.set('credentials', id, { password: hash, temporary: true })
        return done({ operations: changes.operations, value: { id } })
      })
      if (outcome.ok) await context.doors.forget(id)
      return outcome
    },
  ),
}

function isLastManager(office: Office, person: Person): boolean {
  const managers = [...office.tables.persons.values()].filter(
    ({ role, active }) => role === 'manager' && active,
  )
  return managers.length === 1 && managers[0]?.id === person.id
}

function bringBack({ ports, now }: Context, person: Person) {
  const changes = createChanges(ports.ids, now)
  changes.set('persons', person.id, { active: true })
  return done({ operations: changes.operations, value: { id: person.id, handedOn: 0 } })
}

/** A leaver is deactivated; the open work and the follow-ups go to the successor, or become free. */
function letGo(
  { ports, now, person: me }: Context,
  office: Office,
  person: Person,
  successor: string | undefined,
) {
  const no = mayNotGo(office, me, person, successor)
  if (no !== undefined) return no
  const changes = createChanges(ports.ids, now)
  changes.set('persons', person.id, { active: false })
  const tickets = openTickets(office).filter(({ owner }) => owner === person.id)
  const owner = [...office.tables.persons.values()].find(({ id }) => id === successor)?.id ?? null
  for (const ticket of tickets) {
    changes.set('tickets', ticket.id, { owner })
    changes.tell(ticket.id, { type: 'owner', owner })
  }
  const followUps = [...office.tables.followUps.values()].filter(
    ({ forPerson, done: over }) => forPerson === person.id && over === undefined,
  )
  for (const { id } of followUps) changes.set('followUps', id, { forPerson: owner })
  const handedOn = tickets.length + followUps.length
  return done({ operations: changes.operations, value: { id: person.id, handedOn } })
}

function mayNotGo(
  office: Office,
  me: Person,
  person: Person,
  successor: string | undefined,
): Refusal | undefined {
  if (person.id === me.id) return refuse('own-account')
  if (isLastManager(office, person)) return refuse('last-manager')
  if (successor === undefined) return undefined
  const isFit = successor !== person.id && office.tables.persons.get(successor)?.active === true
  return isFit ? undefined : refuse('not-found', { successor })
}
