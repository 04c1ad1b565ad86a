import type { Saved } from '../../../shared/contract/management'
import { requests } from '../../../shared/contract/requests'
import { questionIdSchema } from '../../../shared/domain/ids'
import type { Office } from '../../../shared/domain/office'
import type { Question } from '../../../shared/domain/question'
import { isAsked, isClosed, isWaiting } from '../../../shared/domain/question'
import type { Outcome } from '../../../shared/domain/refusal'
import { done, refuse } from '../../../shared/domain/refusal'
import type { JsonObject } from '../../../shared/replication/operation'
import type { Changes } from '../changes'
import { createChanges } from '../changes'
import type { Context } from '../context'
import { nameOf } from '../context'
import type { Decision } from '../ports'
import type { Routes } from '../route'
import { signed } from '../route'
import { questionList } from '../views/question-row'

type Draft = Pick<Question, 'to' | 'ticketId' | 'customerId'>
type Call = { readonly requestId: string; readonly id: string }

export const questionsRoutes: Routes<
  | 'question:ask'
  | 'question:answer'
  | 'question:seen'
  | 'question:close'
  | 'question:reopen'
  | 'question:list'
> = {
  'question:ask': signed(requests['question:ask'], ({ requestId, draft }, context) =>
    context.change(requestId, (office) => {
      const unknown = unknownIn(office, draft)
      if (unknown !== undefined) return refuse('not-found', { what: unknown })
      const { ticketId, text } = draft
      const id = context.ports.ids.next()
      const changes = createChanges(context.ports.ids, context.now)
      changes.set('questions', id, { ...draft, askedAt: context.now, askedBy: context.person.id })
      const questionId = questionIdSchema.parse(id)
      if (ticketId !== undefined) changes.tell(ticketId, { type: 'question', questionId, text })
      return done({ operations: changes.operations, value: { id } })
    }),
  ),
  'question:answer': signed(requests['question:answer'], (input, context) =>
    answered(context, input, (question, changes) => {
      const { text } = input
      const now = { at: context.now, by: context.person.id }
      // Who answers has read it, also where the screen had no time to say so.
      const seen: JsonObject = question.seen === undefined ? { seen: now } : {}
      changes.set('questions', question.id, { ...seen, answer: { ...now, text } })
      const { ticketId, id: questionId } = question
      if (ticketId !== undefined) changes.tell(ticketId, { type: 'answer', questionId, text })
    }),
  ),
  'question:seen': signed(requests['question:seen'], (input, context) =>
    answered(context, input, ({ id, seen }, changes) => {
      if (seen === undefined)
        changes.set('questions', id, { seen: { at: context.now, by: context.person.id } })
    }),
  ),
  'question:close': signed(requests['question:close'], (input, context) => close(context, input, true)),
  'question:reopen': signed(requests['question:reopen'], (input, context) => close(context, input, false)),
  'question:list': signed(requests['question:list'], (_input, { office, now, person, sessions, store }) =>
    done(questionList({ office, now, person, present: sessions.present(), device: store.device.id })),
  ),
}

/** What the asked do with a question while it waits: of two at once one stands, the other hears whose. */
function answered(
  context: Context,
  { requestId, id }: Call,
  decide: (question: Question, changes: Changes) => void,
): Promise<Outcome<Saved>> {
  return context.change(requestId, (office): Decision<Saved> => {
    const question = office.tables.questions.get(id)
    if (question === undefined || !isAsked(question, context.person, context.store.device.id))
      return refuse('not-found')
    if (!isWaiting(question)) {
      return refuse('already-done', { by: nameOf(office, question.answer?.by ?? question.closed?.by) })
    }
    const changes = createChanges(context.ports.ids, context.now)
    decide(question, changes)
    return done({ operations: changes.operations, value: { id } })
  })
}

/** Only who asked says that a question is over, or that it is not after all. */
function close(context: Context, { requestId, id }: Call, isOver: boolean): Promise<Outcome<Saved>> {
  return context.change(requestId, (office): Decision<Saved> => {
    const question = office.tables.questions.get(id)
    if (question === undefined || question.askedBy !== context.person.id) return refuse('not-found')
    if (isClosed(question) === isOver) return refuse('already-done')
    const changes = createChanges(context.ports.ids, context.now)
    changes.set('questions', id, { closed: isOver ? { at: context.now, by: context.person.id } : null })
    return done({ operations: changes.operations, value: { id } })
  })
}

/** What a draft names that the office does not have. */
function unknownIn({ tables }: Office, { to, ticketId, customerId }: Draft): string | undefined {
  if (to.type === 'person' && tables.persons.get(to.id)?.active !== true) return 'person'
  if (to.type === 'pc' && !tables.devices.has(to.device)) return 'pc'
  if (ticketId !== undefined && !tables.tickets.has(ticketId)) return 'ticket'
  return customerId !== undefined && !tables.customers.has(customerId) ? 'customer' : undefined
}
