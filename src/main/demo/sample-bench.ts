import { civilDay, dayMs, minuteMs, momentOf } from '../../shared/domain/calendar'
import type { ItemDraft } from '../../shared/domain/item'
import type { SampleDesk } from './sample-desk'
import { tickAll } from './sample-steps'
import { workingDay } from './sample-tickets'

type Act = { readonly at: number; readonly run: () => Promise<void> }
type Press = (
  who: string,
  channel: 'step:start' | 'step:finish' | 'step:pause',
  title: string,
  reason?: string,
) => Promise<void>

/** What goes on at the bench at this moment: a booklet on two branches, and a check that failed. */
export function benchActs(desk: SampleDesk, customers: readonly string[], now: number): Act[] {
  const [club = '', inn = ''] = customers.slice(40)
  return [...bookletActs(desk, club, now), ...failedActs(desk, inn, now)]
}

/** One makes the cover while the inner part waits for paper. */
function bookletActs(desk: SampleDesk, customerId: string, now: number): Act[] {
  const promisedAt = momentOf(workingDay(civilDay(now), 1), 16 * 60)
  const order = anOrder(desk, customerId, {
    title: 'Vereinsheft, 24 Seiten',
    promisedAt,
    each: 240,
    count: 120,
  })
  const { press } = order
  const note = 'Der Umschlag ist im Druck, der Innenteil folgt heute Nachmittag.'
  return [
    { at: now - dayMs, run: () => order.open('Broschüre') },
    { at: now - 150 * minuteMs, run: () => press('Mehmet', 'step:start', 'Daten prüfen') },
    { at: now - 137 * minuteMs, run: () => press('Mehmet', 'step:finish', 'Daten prüfen') },
    { at: now - 60 * minuteMs, run: () => press('Tobias', 'step:start', 'Innenteil drucken') },
    {
      at: now - 41 * minuteMs,
      run: () => press('Tobias', 'step:pause', 'Innenteil drucken', 'Papier 120 g kommt um eins'),
    },
    {
      at: now - 12 * minuteMs,
      run: async () => {
        await press('Mehmet', 'step:start', 'Umschlag drucken')
        const { step } = await order.step('Umschlag drucken')
        await desk.asPerson('Mehmet', 'step:answer', (requestId) => ({
          requestId,
          stepId: step.id,
          answer: note,
        }))
      },
    },
  ]
}

/** Cut too narrow: the check sends it back to the knife, and only there. */
function failedActs(desk: SampleDesk, customerId: string, now: number): Act[] {
  const promisedAt = momentOf(workingDay(civilDay(now), 1), 12 * 60)
  const order = anOrder(desk, customerId, { title: 'Tischkarten', promisedAt, each: 89, count: 60 })
  const { press } = order
  const { start, finish } = { start: 'step:start', finish: 'step:finish' } as const
  const made = ['Daten prüfen', 'Papier bereitlegen', 'Drucken', 'Schneiden und verpacken'] as const
  return [
    { at: now - 26 * 60 * minuteMs, run: () => order.open('Druckauftrag') },
    ...made.flatMap((title, index) => [
      { at: now - (23 * 60 - index * 20) * minuteMs, run: () => press('Tobias', start, title) },
      { at: now - (23 * 60 - index * 20 - 14) * minuteMs, run: () => press('Tobias', finish, title) },
    ]),
    {
      at: now - 75 * minuteMs,
      run: async () => {
        const [check, cut] = [await order.step('Prüfen'), await order.step('Schneiden und verpacken')]
        await desk.asPerson('Petra', 'step:check', (requestId) => ({
          requestId,
          stepId: check.step.id,
          passed: false,
          reason: 'Zwei Millimeter zu schmal geschnitten',
          redo: [cut.step.id],
        }))
      },
    },
  ]
}

type Order = {
  readonly title: string
  readonly promisedAt: number
  readonly each: number
  readonly count: number
}

function anOrder(desk: SampleDesk, customerId: string, { title, promisedAt, each, count }: Order) {
  let ticketId = ''
  const item: ItemDraft = {
    title,
    origin: 'made',
    quantityThousandths: count * 1_000,
    unit: 'Stück',
    unitPriceCents: each,
    taxRate: 19,
    discountBasisPoints: 0,
  }
  const step = async (named: string) => {
    const rows = await desk.as('manager', 'step:list', () => ({ ticketId }))
    const row = rows.find((one) => one.step.title === named)
    if (row === undefined) throw new Error(`no step ${named}`)
    return row
  }
  const press: Press = async (who, channel, named, reason = '') => {
    if (channel === 'step:finish') await tickAll(desk, ticketId)
    const { step: found, state } = await step(named)
    const stepId = found.id
    const start = () => desk.asPerson(who, 'step:start', (requestId) => ({ requestId, stepId }))
    if (channel === 'step:start') return void (await start())
    // Whoever began something else meanwhile let this one rest.
    if (channel === 'step:pause' && state === 'paused') await start()
    await desk.asPerson(who, channel, (requestId) => ({ requestId, stepId, reason }))
  }
  return {
    step,
    press,
    open: async (workflow: string) => {
      const known = await desk.as('manager', 'workflow:list', () => ({}))
      const workflowId = known.find(({ name }) => name === workflow)?.id
      const draft = {
        kind: 'order' as const,
        customerId,
        title,
        description: '',
        callBeforeStart: false,
        mayCollect: [],
        benchNote: '',
        answer: '',
        result: '',
        promisedAt,
        items: [item],
        ...(workflowId === undefined ? {} : { workflowId }),
      }
      ticketId = (await desk.as('front', 'ticket:open', (requestId) => ({ requestId, draft }))).id
    },
  }
}
