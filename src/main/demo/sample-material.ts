import { civilDay, dayMs, minuteMs, momentOf, weekdayOfDay } from '../../shared/domain/calendar'
import type { ItemDraft } from '../../shared/domain/item'
import type { SampleArticle } from './articles-table'
import { sampleArticles } from './articles-table'
import { createChance } from './chance'
import type { SampleDesk } from './sample-desk'
import { workingDay } from './sample-tickets'

type Act = { readonly at: number; readonly run: () => Promise<void> }

/** Its own, so that what else the office lives through stays the same. */
const seed = 26
const yearDays = 365
/** Working days between two times somebody takes of the busy articles. */
const useEvery = 15
const workingDays = 240
const plates = 'Alu-Verbund 3 mm, 100 × 50'
const drawingPaper = 'Plakatpapier Rolle 61 cm'
const dayNames = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'] as const

/** A year of material: what was counted, used and delivered; two articles short, and a job that waits for one of them. */
export function materialActs(desk: SampleDesk, customers: readonly string[], now: number): Act[] {
  const ids = new Map<string, string>()
  const [waiting = '', drawing = ''] = customers.slice(30)
  return [
    ...startActs(desk, ids, now),
    ...sampleArticles.filter(({ use }) => use > 0).flatMap((article) => yearActs(desk, ids, article, now)),
    ...waitingActs(desk, ids, waiting, now),
    ...drawingActs(desk, ids, drawing, now),
  ]
}

type Ids = Map<string, string>

function startActs(desk: SampleDesk, ids: Ids, now: number): Act[] {
  return sampleArticles.map(({ start, use: _use, ...draft }) => ({
    at: now - yearDays * dayMs,
    run: async () => {
      const { id } = await desk.as('manager', 'article:save', (requestId) => ({ requestId, draft }))
      ids.set(draft.name, id)
      await desk.as('bench', 'material:count', (requestId) => ({ requestId, articleId: id, counted: start }))
    },
  }))
}

/** Taken every few weeks, delivered when it would fall below the minimum. */
function yearActs(desk: SampleDesk, ids: Ids, article: SampleArticle, now: number): Act[] {
  const { name, start, use, minimumThousandths, orderThousandths } = article
  const chance = createChance(seed + sampleArticles.indexOf(article))
  const today = civilDay(now)
  const acts: Act[] = []
  let stock = start
  for (let back = workingDays; back > 1; back -= useEvery) {
    const day = workingDay(today, -chance.between(back - 4, back))
    const amount = Math.round((use * chance.between(70, 130)) / 100_000) * 1_000
    if (stock - amount < minimumThousandths) {
      stock += orderThousandths
      const come = { thousandths: orderThousandths, reason: 'Lieferung' }
      acts.push({
        at: momentOf(day, 8 * 60 + 40),
        run: async () => {
          const articleId = ids.get(name) ?? ''
          await desk.as('bench', 'material:goods-in', (requestId) => ({ requestId, articleId, ...come }))
        },
      })
    }
    stock -= amount
    acts.push({
      at: momentOf(day, chance.between(9 * 60, 17 * 60)),
      run: () => book(desk, ids, name, { kind: 'use', thousandths: amount }),
    })
  }
  return acts
}

async function book(
  desk: SampleDesk,
  ids: Ids,
  name: string,
  wish: { kind: 'use' | 'waste'; thousandths: number; ticketId?: string; reason?: string },
): Promise<void> {
  await desk.as('bench', 'material:book', (requestId) => ({
    requestId,
    articleId: ids.get(name) ?? '',
    anyway: false,
    reason: '',
    ...wish,
  }))
}

async function reserve(
  desk: SampleDesk,
  ids: Ids,
  name: string,
  about: { ticketId: string; thousandths: number; anyway: boolean },
): Promise<void> {
  const articleId = ids.get(name) ?? ''
  await desk.as('bench', 'material:reserve', (requestId) => ({ requestId, articleId, ...about }))
}

/** Five plates are wanted, three lie there: the rest is ordered for tomorrow, and the job waits. */
function waitingActs(desk: SampleDesk, ids: Ids, customerId: string, now: number): Act[] {
  const order = takeIn(desk, customerId, 'Schilder Alu-Verbund, 60 × 40', now + 3 * dayMs)
  const due = workingDay(civilDay(now), 1)
  const at = now - 2 * dayMs
  return [
    { at, run: order.open },
    {
      at: at + 10 * minuteMs,
      run: () => reserve(desk, ids, plates, { ticketId: order.id(), thousandths: 5_000, anyway: true }),
    },
    {
      at: at + 15 * minuteMs,
      run: async () => {
        const ticketId = order.id()
        const draft = { articleId: ids.get(plates) ?? '', thousandths: 10_000, ticketId, note: '' }
        const { id } = await desk.as('bench', 'purchase:note', (requestId) => ({ requestId, ...draft }))
        const dueAt = momentOf(due, 23 * 60 + 59)
        await desk.as('bench', 'purchase:order', (requestId) => ({ requestId, ids: [id], dueAt }))
      },
    },
    {
      at: at + 20 * minuteMs,
      run: async () => {
        const reason = `Platten kommen ${dayNames[weekdayOfDay(due)] ?? ''}`
        const move = { action: 'hold' as const, reason }
        await desk.as('bench', 'ticket:work', (requestId) => ({ requestId, id: order.id(), ...move }))
      },
    },
  ]
}

/** Paper is set aside for it, some of it is used, and a piece was spoiled. */
function drawingActs(desk: SampleDesk, ids: Ids, customerId: string, now: number): Act[] {
  const order = takeIn(desk, customerId, 'Bauzeichnungen A1, 8 Blatt', now + 2 * dayMs)
  const at = now - dayMs
  const act = (minutes: number, run: () => Promise<void>): Act => ({ at: at + minutes * minuteMs, run })
  return [
    act(0, order.open),
    act(5, () =>
      reserve(desk, ids, drawingPaper, { ticketId: order.id(), thousandths: 9_000, anyway: false }),
    ),
    act(90, () => book(desk, ids, drawingPaper, { kind: 'use', thousandths: 5_000, ticketId: order.id() })),
    act(95, () =>
      book(desk, ids, drawingPaper, {
        kind: 'waste',
        thousandths: 1_000,
        ticketId: order.id(),
        reason: 'Schief eingezogen',
      }),
    ),
  ]
}

function takeIn(desk: SampleDesk, customerId: string, title: string, promisedAt: number) {
  let opened = ''
  const item: ItemDraft = {
    title,
    origin: 'made',
    quantityThousandths: 1_000,
    unit: 'Auftrag',
    unitPriceCents: 7_900,
    taxRate: 19,
    discountBasisPoints: 0,
  }
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
  }
  return {
    id: () => opened,
    open: async () => {
      opened = (await desk.as('front', 'ticket:open', (requestId) => ({ requestId, draft }))).id
    },
  }
}
