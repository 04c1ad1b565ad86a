import type { Office } from '../../../src/shared/domain/office'
import { purchaseStates } from '../../../src/shared/domain/purchase-note'
import type { TestDesk, TestOffice } from '../backend'
import { aRequestId } from '../backend'
import { anArticle } from '../material'

type Pick = (length: number) => number

const some = <T>(values: readonly T[], pick: Pick): T | undefined => values[pick(values.length)]

/** One thing somebody does with material; the first ones make the articles it is about. */
export async function materialStep(
  desk: TestDesk,
  { storage }: TestOffice,
  pick: Pick,
): Promise<{ ok: boolean }> {
  const { tables } = storage().store.office
  if (tables.articles.size < 2) {
    const draft = anArticle({ name: `Papier ${tables.articles.size}` })
    return desk.ask('article:save', { requestId: aRequestId(), draft })
  }
  const requestId = aRequestId()
  const articleId = some([...tables.articles.keys()], pick) ?? 'none'
  const ticketId = some([...tables.tickets.keys()], pick) ?? 'none'
  const noteId = some([...tables.purchaseNotes.keys()], pick) ?? 'none'
  const about = { requestId, articleId, thousandths: 1 + pick(20_000), anyway: pick(3) === 0 }
  const { anyway: _anyway, ...plain } = about
  const kind = some(['use', 'put-back', 'waste'] as const, pick) ?? 'use'
  const acts: readonly (() => Promise<{ ok: boolean }>)[] = [
    () => desk.ask('material:goods-in', { ...plain, reason: '' }),
    () => desk.ask('material:book', { ...about, kind, ticketId, reason: pick(4) === 0 ? '' : 'Grund' }),
    () => desk.ask('material:book', { ...about, kind: 'use', ticketId, reason: '' }),
    () => desk.ask('material:reserve', { ...about, ticketId }),
    () => desk.ask('material:reserve', { ...about, anyway: true, ticketId }),
    () => desk.ask('material:release', { ...plain, ticketId }),
    () => desk.ask('material:count', { requestId, articleId, counted: pick(30_000) }),
    () => {
      const id = some([...tables.stockBookings.keys()], pick) ?? 'none'
      return desk.ask('material:reverse', { requestId, id, reason: '' })
    },
    () => desk.ask('purchase:note', { ...plain, ticketId, note: '' }),
    () => desk.ask('purchase:order', { requestId, ids: [noteId] }),
    () =>
      desk.ask('purchase:receive', {
        requestId,
        id: noteId,
        thousandths: 1 + pick(20_000),
        closes: pick(3) === 0,
      }),
    () => desk.ask('purchase:drop', { requestId, id: noteId }),
  ]
  return (await some(acts, pick)?.()) ?? { ok: false }
}

/** States of material that may not be, each from the records alone: what is found is forbidden. */
export const forbiddenStock: Readonly<Record<string, (office: Office) => readonly string[]>> = {
  'material set aside below nothing': ({ tables }) => {
    const sums = new Map<string, number>()
    for (const {
      articleId,
      ticketId,
      kind,
      thousandths,
      fromReserved = 0,
    } of tables.stockBookings.values()) {
      const key = `${articleId} ${ticketId ?? ''}`
      const change = kind === 'reserve' || kind === 'release' ? thousandths : 0
      sums.set(key, (sums.get(key) ?? 0) + change - fromReserved)
    }
    return [...sums].filter(([, sum]) => sum < 0).map(([key]) => key)
  },
  'more put back than was used': ({ tables }) => {
    const used = new Map<string, number>()
    for (const { articleId, ticketId, kind, thousandths } of tables.stockBookings.values()) {
      if (ticketId === undefined || (kind !== 'use' && kind !== 'put-back')) continue
      const key = `${articleId} ${ticketId}`
      used.set(key, (used.get(key) ?? 0) - thousandths)
    }
    return [...used].filter(([, sum]) => sum < 0).map(([key]) => key)
  },
  'a booking of a wrong sign': ({ tables }) => {
    const signs = { 'goods-in': 1, use: -1, 'put-back': 1, waste: -1, count: 0, reserve: 1, release: -1 }
    return [...tables.stockBookings.values()]
      .filter(({ kind, thousandths, reverses }) => thousandths * signs[kind] * (reverses ? -1 : 1) < 0)
      .map(({ id }) => id)
  },
  'taken back twice': ({ tables }) => {
    const reversed = [...tables.stockBookings.values()].flatMap(({ reverses }) => reverses ?? [])
    return reversed.filter((id, at) => reversed.indexOf(id) !== at || !tables.stockBookings.has(id))
  },
  'material still set aside where the work is over': ({ tables, derived }) => {
    const sums = new Map<string, number>()
    for (const { ticketId, kind, thousandths, fromReserved = 0 } of tables.stockBookings.values()) {
      if (ticketId === undefined) continue
      const change = kind === 'reserve' || kind === 'release' ? thousandths : 0
      sums.set(ticketId, (sums.get(ticketId) ?? 0) + change - fromReserved)
    }
    return [...sums]
      .filter(([id, sum]) => sum > 0 && ['ready', 'cancelled'].includes(derived.lives.get(id)?.work ?? ''))
      .map(([id]) => id)
  },
  'a note in no state': ({ tables }) =>
    [...tables.purchaseNotes.values()]
      .filter(({ state }) => !purchaseStates.includes(state))
      .map(({ id }) => id),
}
