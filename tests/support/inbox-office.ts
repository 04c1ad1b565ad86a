import { unborn } from '../../src/shared/domain/life'
import type { Life } from '../../src/shared/domain/life'
import { emptyOffice } from '../../src/shared/domain/office'
import type { Office } from '../../src/shared/domain/office'
import { questionSchema } from '../../src/shared/domain/question'
import { stepSchema } from '../../src/shared/domain/step'
import { ticketSchema } from '../../src/shared/domain/ticket'
import type { EventFacts } from '../../src/shared/domain/timeline'
import { timelineEventSchema } from '../../src/shared/domain/timeline'
import { mondayMorning } from './monday-morning'
import { noDetails } from './records'

type Step = {
  readonly id: string
  readonly owner: string | null
  readonly after?: readonly string[]
  readonly isCheck?: boolean
}

/** A small office with one open ticket `t`, its steps and its timeline; a minute lies between two events. */
export function anInboxOffice({
  owner = null,
  promisedAt,
}: { owner?: string | null; promisedAt?: number } = {}) {
  const office: Office = emptyOffice()
  const { tables, derived } = office
  let count = 0
  const put = (record: object) => {
    const ticket = ticketSchema.parse({ ...aTicketRecord, owner, ...record })
    tables.tickets.set('t', ticket)
  }
  put(promisedAt === undefined ? {} : { promise: { at: promisedAt } })
  derived.open.add('t')
  derived.eventsOf.set('t', [])
  return {
    office,
    close: () => void derived.open.delete('t'),
    life: (life: Partial<Life>) => void derived.lives.set('t', { ...unborn, ...life }),
    steps: (...steps: readonly Step[]) => {
      derived.stepsOf.set(
        't',
        steps.map(({ id }) => id),
      )
      steps.forEach(({ id, owner: whose, after = [], isCheck = false }, index) => {
        const step = { ...aStepRecord, id, title: id, owner: whose, after, isCheck, position: index + 1 }
        tables.steps.set(id, stepSchema.parse(step))
      })
    },
    /** Tells it on the timeline; `sameMoment`: in one act with the event before. */
    tell: (by: string, facts: EventFacts | object, sameMoment = false) => {
      if (!sameMoment) count += 1
      const id = `e${derived.eventsOf.get('t')?.length ?? 0}`
      const at = mondayMorning + count * 60_000
      const origin = { stamp: id, recordedAt: at, happenedAt: at, by, device: 'A' }
      tables.events.set(id, timelineEventSchema.parse({ id, ticketId: 't', ...origin, facts }))
      derived.eventsOf.get('t')?.push(id)
      return id
    },
    ask: (record: object) => {
      const question = { ...aQuestionRecord, ...record }
      tables.questions.set('q', questionSchema.parse(question))
    },
  }
}

const aTicketRecord = {
  ...noDetails,
  id: 't',
  stamp: 's',
  number: 'A26-00001',
  kind: 'order',
  customerId: 'c',
  openedAt: mondayMorning,
  takenBy: 'p',
  priceMode: 'gross',
  smallBusiness: false,
  area: 'manufacturing',
  shelf: null,
}

const aStepRecord = {
  stamp: 's',
  ticketId: 't',
  area: 'manufacturing',
  estimateMinutes: 30,
  procedure: '',
  checklist: [],
  answer: '',
  photos: [],
}

const aQuestionRecord = {
  id: 'q',
  stamp: 's',
  text: 'Geht Alu-Verbund?',
  choices: [],
  fallback: '',
  customerWaits: true,
  askedAt: mondayMorning,
  askedBy: 'other',
  to: { type: 'person', id: 'me' },
}
