import type { QuestionList, QuestionRow } from '../../../shared/contract/questions'
import { civilDay } from '../../../shared/domain/calendar'
import type { Office } from '../../../shared/domain/office'
import type { Person } from '../../../shared/domain/person'
import type { Question } from '../../../shared/domain/question'
import { deliveryOf, isAsked, isClosed, isWaiting } from '../../../shared/domain/question'
import { nameOf } from '../context'
import { nameOfCustomer, numberOf, somebody } from './ticket-row'

type Around = {
  readonly office: Office
  readonly now: number
  readonly person: Person
  /** Signed in at this PC. */
  readonly present: ReadonlySet<string>
  readonly device: string
}

/** Everything somebody asked or is asked, and whom they could ask. */
export function questionList(around: Around): QuestionList {
  const { office, now, person, device } = around
  const here = [...around.present].flatMap((id) => office.tables.persons.get(id) ?? [])
  const rowOf = (question: Question) => questionRow(office, question, here, device)
  const all = [...office.tables.questions.values()].filter(
    (question) => question.askedBy === person.id || isAsked(question, person, device),
  )
  const mine = all.filter(({ askedBy }) => askedBy === person.id)
  return {
    now,
    toMe: all
      .filter((question) => question.askedBy !== person.id && isWaiting(question))
      .toSorted((a, b) => Number(b.customerWaits) - Number(a.customerWaits) || a.askedAt - b.askedAt)
      .map(rowOf),
    byMe: mine
      .filter((question) => !isClosed(question))
      .toSorted((a, b) => b.askedAt - a.askedAt)
      .map(rowOf),
    done: all
      .filter((question) => isDoneFor(person, question) && civilDay(endOf(question)) === civilDay(now))
      .toSorted((a, b) => endOf(b) - endOf(a))
      .map(rowOf),
    people: [...office.tables.persons.values()]
      .filter(({ active, id }) => active && id !== person.id)
      .flatMap(({ id, areas }) => {
        const one = somebody(office, id)
        return one === null ? [] : [{ ...one, areas }]
      }),
    pcs: [...office.tables.devices.values()].map(({ id, letter, name }) => ({ id, letter, name })),
  }
}

/** For the asker a question ends when it is closed, for the asked when it is answered or taken back. */
function isDoneFor(person: Person, question: Question): boolean {
  return question.askedBy === person.id ? isClosed(question) : !isWaiting(question)
}

function endOf({ answer, closed, askedAt }: Question): number {
  return answer?.at ?? closed?.at ?? askedAt
}

function questionRow(
  office: Office,
  question: Question,
  here: readonly Person[],
  device: string,
): QuestionRow {
  const { to, ticketId, customerId } = question
  const ticket = office.tables.tickets.get(ticketId ?? '')
  return {
    ...question,
    asker: somebody(office, question.askedBy),
    toName: nameOfAddressee(office, to),
    toOne: to.type === 'person' ? somebody(office, to.id) : null,
    seenByName: nameOf(office, question.seen?.by),
    answeredBy: somebody(office, question.answer?.by ?? null),
    ticketNumber: ticket === undefined ? '' : numberOf(ticket),
    customerName: nameOfCustomer(office, customerId ?? ticket?.customerId),
    delivery: deliveryOf(question, here, device),
  }
}

function nameOfAddressee(office: Office, to: Question['to']): string {
  if (to.type === 'person') return nameOf(office, to.id)
  return to.type === 'pc' ? (office.tables.devices.get(to.device)?.name ?? '') : ''
}
