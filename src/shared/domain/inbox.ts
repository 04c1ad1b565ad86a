import type { Notice, NoticeReason } from './notice'
import { noticeGroups, noticeReasons } from './notice'
import type { Office } from './office'
import type { Person } from './person'
import { isWaiting } from './question'
import { mayDo } from './rights'
import type { Risk } from './risk'
import type { StepView } from './step-view'
import { stepsOf } from './step-view'
import { isOver } from './step-life'
import type { Ticket } from './ticket'
import { eventsOf, lifeOf } from './ticket-view'
import type { EventFacts, TimelineEvent } from './timeline'

type Reader = Pick<Person, 'id' | 'role'>

export type InboxFacts = {
  readonly office: Office
  readonly person: Reader
  /** ms. */
  readonly now: number
  readonly riskOf: (ticket: Ticket) => Risk
}

/** Something on a ticket's timeline that concerns somebody, by the place of its event there. */
type Found = {
  readonly at: number
  readonly reason: NoticeReason
  readonly stepId: string | null
  readonly text: string
}
type Matter = {
  readonly ticket: Ticket
  readonly events: readonly TimelineEvent[]
  readonly steps: readonly StepView[]
  readonly person: Reader
}

/**
 * What concerns one person now: jobs given by others, what waits for this person, own promises in danger. Of each job
 * the latest word only; nothing about own acts, and nothing from before the last own act on the same ticket. By group,
 * the latest first; promises in danger the earliest first.
 */
export function noticesFor(facts: InboxFacts): Notice[] {
  const { office, person } = facts
  const found = [...questions(office, person)]
  for (const id of office.derived.open) {
    const ticket = office.tables.tickets.get(id)
    if (ticket !== undefined && concerns(office, ticket, person)) found.push(...ofTicket(facts, ticket))
  }
  return found.toSorted(byGroup)
}

/** Those not read yet. */
export function unread(notices: readonly Notice[], seen: ReadonlySet<string>): Notice[] {
  return notices.filter(({ key }) => !seen.has(key))
}

function byGroup(a: Notice, b: Notice): number {
  const rank = noticeGroups.indexOf(a.group) - noticeGroups.indexOf(b.group)
  if (rank !== 0) return rank
  const later = a.group === 'at-risk' ? a.at - b.at : b.at - a.at
  return later || (a.key < b.key ? -1 : 1)
}

function questions(office: Office, person: Reader): Notice[] {
  const found: Notice[] = []
  for (const question of office.tables.questions.values()) {
    const { id, to, askedBy, askedAt, ticketId = null, text } = question
    const isMine = to.type === 'person' && to.id === person.id && askedBy !== person.id
    if (!isMine || !isWaiting(question)) continue
    const what = { key: id, at: askedAt, ticketId, stepId: null, by: askedBy, text }
    found.push({ ...what, group: 'waiting', reason: 'question' })
  }
  return found
}

function concerns({ tables, derived }: Office, ticket: Ticket, person: Reader): boolean {
  if (ticket.owner === person.id) return true
  for (const id of derived.stepsOf.get(ticket.id) ?? []) {
    if (tables.steps.get(id)?.owner === person.id) return true
  }
  return false
}

function ofTicket(facts: InboxFacts, ticket: Ticket): Notice[] {
  const { office, person, now } = facts
  const events = eventsOf(office, ticket.id)
  const steps = stepsOf(office, ticket.id, now)
  const matter = { ticket, events, steps, person }
  const own = events.findLastIndex(({ by }) => by === person.id)
  const found = steps.length > 0 ? steps.flatMap((step) => ofStep(matter, step)) : []
  const ofWhole = latest([...given(matter), ...(steps.length > 0 ? [] : ofWork(matter, office))])
  const told = [...found, ...ofWhole]
    .filter(({ at }) => at > own)
    .map((one) => noticeOf(matter, one))
    .filter((one) => one !== undefined)
  return [...told, ...danger(facts, matter)]
}

function noticeOf({ ticket, events }: Matter, { at, reason, stepId, text }: Found): Notice | undefined {
  const event = events[at]
  if (event === undefined) return undefined
  const key = stepId === null ? event.id : `${event.id} ${stepId}`
  const { happenedAt, by } = event
  const group = noticeGroups.find((one) => noticeReasons[one].some((known) => known === reason)) ?? 'waiting'
  return { key, group, reason, at: happenedAt, ticketId: ticket.id, stepId, by, text }
}

function latest(found: readonly Found[]): Found[] {
  const last = found.toSorted((a, b) => b.at - a.at)[0]
  return last === undefined ? [] : [last]
}

/** The ticket itself was given; not where its owner only followed a step's in the same act. */
function given({ ticket, events, person }: Matter): Found[] {
  const at = events.findLastIndex(({ facts }) => facts.type === 'owner')
  const event = events[at]
  if (event?.facts.type !== 'owner') return []
  if (ticket.owner !== person.id || event.facts.owner !== person.id || event.by === person.id) return []
  const followed = events.some(
    ({ facts, by, happenedAt }) =>
      by === event.by &&
      happenedAt === event.happenedAt &&
      (facts.type === 'step' || facts.type === 'step-owner'),
  )
  return followed ? [] : [{ at, reason: 'ticket-given', stepId: null, text: '' }]
}

/** The latest word on one of the person's steps. */
function ofStep({ events, person }: Matter, view: StepView): Found[] {
  const { step, life, isNext } = view
  if (step.owner !== person.id || isOver(life)) return []
  const last = (is: (facts: EventFacts) => boolean) => events.findLastIndex(({ facts }) => is(facts))
  const about = { stepId: step.id, text: '' }
  const found: Found[] = []
  const owned = last((facts) => facts.type === 'step-owner' && facts.stepId === step.id)
  found.push({ ...about, at: owned, reason: 'step-given' })
  if (isNext && life.state === 'open') {
    const over = last(
      (facts) =>
        facts.type === 'step' &&
        (facts.action === 'finish' || facts.action === 'leave-out') &&
        step.after.some((id) => id === facts.stepId),
    )
    const mayCheck = step.isCheck && mayDo(person.role, 'step.quality-check')
    found.push({ ...about, at: over, reason: mayCheck ? 'check' : 'step-free' })
    const again = last(
      (facts) => facts.type === 'step' && facts.action === 'redo' && facts.stepId === step.id,
    )
    found.push({ ...about, at: again, reason: 'again', text: life.reason })
  }
  if (life.state === 'paused') {
    const paused = last(
      (facts) => facts.type === 'step' && facts.action === 'pause' && facts.stepId === step.id,
    )
    found.push({ ...about, at: endOfWait(events, paused), reason: 'hold-over', text: life.reason })
  }
  return latest(found.filter(({ at }) => at >= 0 && events[at]?.by !== person.id))
}

/** What waits on a ticket without steps for who has it. */
function ofWork({ ticket, events, person }: Matter, office: Office): Found[] {
  if (ticket.owner !== person.id) return []
  const { work, reason: text } = lifeOf(office, ticket.id)
  const at = events.findLastIndex(({ facts }) => facts.type === 'work')
  const facts = events[at]?.facts
  const about = { stepId: null, text: '' }
  const found: Found[] = []
  if (facts?.type !== 'work') return []
  if (work === 'done' && mayDo(person.role, 'step.quality-check')) {
    found.push({ ...about, at, reason: 'check' })
  } else if (facts.action === 'fail-check' || facts.action === 'complain') {
    found.push({ ...about, at, reason: 'again', text: facts.reason })
  } else if (work === 'on-hold') {
    found.push({ ...about, at: endOfWait(events, at), reason: 'hold-over', text })
  } else if (facts.action === 'resume') {
    found.push({ ...about, at, reason: 'hold-over' })
  }
  return found.filter((one) => one.at >= 0 && events[one.at]?.by !== person.id)
}

/** Where on the timeline what one waited for came, after the place where the waiting began; -1: not yet. */
function endOfWait(events: readonly TimelineEvent[], since: number): number {
  const at = events.findLastIndex(({ facts }) => endsWait(facts))
  return since >= 0 && at > since ? at : -1
}

/** An answer, the customer's word, or material that came. */
function endsWait(facts: EventFacts): boolean {
  switch (facts.type) {
    case 'answer':
    case 'price':
      return true
    case 'called':
      return facts.outcome === 'agreed'
    case 'quote':
      return facts.state === 'accepted'
    case 'material':
      return facts.kind === 'goods-in' || facts.kind === 'reserve'
    default:
      return false
  }
}

/** The promise of a ticket one has, or of one with a step that is this person's turn. */
function danger({ riskOf }: InboxFacts, { ticket, steps, person }: Matter): Notice[] {
  const isTurn = steps.some(({ step, isNext }) => isNext && step.owner === person.id)
  const promised = ticket.promise?.at
  if (promised === undefined || (ticket.owner !== person.id && !isTurn)) return []
  const risk = riskOf(ticket)
  if (risk !== 'at-risk' && risk !== 'over') return []
  const key = `${risk} ${ticket.id} ${promised}`
  const what = { key, at: promised, ticketId: ticket.id, stepId: null, by: null, text: '' }
  return [{ ...what, group: 'at-risk', reason: risk }]
}
