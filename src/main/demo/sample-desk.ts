import type { RequestChannel } from '../../shared/contract/channels'
import type { Answer, Question } from '../../shared/contract/requests'
import type { FirmDraft } from '../../shared/domain/firm'
import type { PersonDraft } from '../../shared/domain/person'
import { samplePeople } from './names-table'

/** One call at a window; throws when it is refused, for the sample's own calls are all in order. */
export type Ask = <C extends RequestChannel>(
  window: number,
  channel: C,
  input: Question<C>,
) => Promise<Answer<C>>

/** Who does it: the manager, somebody at the counter, or somebody at the bench. */
export type Part = 'manager' | 'front' | 'bench'

export type SampleDesk = {
  readonly as: <C extends RequestChannel>(
    part: Part,
    channel: C,
    input: (requestId: string) => Question<C>,
  ) => Promise<Answer<C>>
  /** The same by somebody named, by the given name. */
  readonly asPerson: <C extends RequestChannel>(
    givenName: string,
    channel: C,
    input: (requestId: string) => Question<C>,
  ) => Promise<Answer<C>>
  readonly idOf: (givenName: string) => string
  readonly found: (requestId: string, password: string) => Promise<void>
  readonly join: (person: PersonDraft, password: string) => Promise<void>
}

const day = { fromMinute: 9 * 60, untilMinute: 18 * 60 }
const shortDay = { fromMinute: 9 * 60, untilMinute: 13 * 60 }

const firm: FirmDraft = {
  name: 'Druckerei am Markt',
  address: { street: 'Markt 3', postcode: '79098', city: 'Freiburg', country: 'Deutschland' },
  phone: '0761 123450',
  email: 'post@druckerei-am-markt.example',
  taxNumber: '06/123/45678',
  priceMode: 'gross',
  smallBusiness: false,
  hours: [day, day, day, day, day, shortDay, null],
}

const managerWindow = -1

/** The desks of the sample office: one window per person, taking turns within a part. */
export function createSampleDesk(ask: Ask): SampleDesk {
  const windows: Record<Part, number[]> = { manager: [managerWindow], front: [], bench: [] }
  const people = new Map<string, { readonly window: number; readonly id: string }>()
  let count = 0
  const nextId = () => `sample-${String((count += 1)).padStart(7, '0')}`
  const seat = (part: Part) => windows[part][count % windows[part].length] ?? managerWindow

  return {
    as: (part, channel, input) => ask(seat(part), channel, input(nextId())),
    asPerson: (givenName, channel, input) =>
      ask(people.get(givenName)?.window ?? managerWindow, channel, input(nextId())),
    idOf: (givenName) => people.get(givenName)?.id ?? '',
    found: async (requestId, password) => {
      const [lead] = samplePeople
      if (lead === undefined) return
      const { givenName, familyName } = lead
      const manager = { givenName, familyName, password }
      await ask(managerWindow, 'office:create', {
        requestId,
        firm,
        manager,
        pc: { letter: 'A', name: 'Theke' },
      })
    },
    join: async (draft, password) => {
      const { id } = await ask(managerWindow, 'person:add', {
        requestId: nextId(),
        draft,
        password: `${password}-neu`,
      })
      const window = managerWindow - 1 - windows.front.length - windows.bench.length
      await ask(window, 'session:sign-in', { personId: id, by: 'password', secret: `${password}-neu` })
      const change = { requestId: nextId(), current: `${password}-neu`, next: password }
      await ask(window, 'session:change-password', change)
      people.set(draft.givenName, { window, id })
      windows[draft.role === 'front-desk' ? 'front' : 'bench'].push(window)
    },
  }
}
