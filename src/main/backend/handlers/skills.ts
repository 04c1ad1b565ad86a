import { requests } from '../../../shared/contract/requests'
import { done, refuse } from '../../../shared/domain/refusal'
import { createChanges } from '../changes'
import type { Routes } from '../route'
import { signed } from '../route'
import { somebody } from '../views/ticket-row'

export const skillRoutes: Routes<'skill:list' | 'skill:save'> = {
  'skill:list': signed(requests['skill:list'], (_input, { office }) => {
    const { persons, officeTasks, skills } = office.tables
    const active = [...persons.values()].filter((person) => person.active)
    return done({
      people: active.flatMap(({ id, areas }) => {
        const one = somebody(office, id)
        return one === null ? [] : [{ ...one, areas }]
      }),
      tasks: [...officeTasks.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'de')),
      skills: [...skills.values()],
    })
  }),
  'skill:save': signed(requests['skill:save'], ({ requestId, personId, task, level }, context) =>
    context.change(requestId, (office) => {
      if (!office.tables.persons.has(personId)) return refuse('not-found')
      const before = [...office.tables.skills.values()].find(
        (skill) => skill.personId === personId && skill.task === task,
      )
      const id = before?.id ?? context.ports.ids.next()
      const changes = createChanges(context.ports.ids, context.now)
      if (before?.level !== level) changes.set('skills', id, { personId, task, level })
      return done({ operations: changes.operations, value: { id } })
    }),
  ),
}
