import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import type { Bench, BenchRow } from '../../../shared/contract/desk-answers'
import { minuteMs } from '../../../shared/domain/calendar'
import type { Reply } from '../../../shared/contract/reply'
import type { Refusal } from '../../../shared/domain/refusal'
import type { Query } from '../../stores/requests'
import { onOfficeChanged, send } from '../../stores/requests'

/** The bench as it stands: all jobs, the riskiest promise first. A row that did not change stays the same object. */
export type BenchNow = Pick<Bench, 'now' | 'people' | 'areas' | 'me'> & { readonly rows: readonly BenchRow[] }

const watched: ReadonlySet<string> = new Set([
  'tickets',
  'steps',
  'items',
  'events',
  'payments',
  'customers',
  'persons',
  'skills',
  'absences',
  'firm',
])

/** What was told so far, put together. */
type Told = { readonly rows: Map<string, BenchRow>; order: readonly string[]; revision: number }

function put(told: Told, { order, rows, revision }: Bench): BenchRow[] {
  for (const row of rows) told.rows.set(row.jobId, row)
  told.revision = revision
  if (order !== null) {
    told.order = order
    const known = new Set(order)
    for (const id of told.rows.keys()) if (!known.has(id)) told.rows.delete(id)
  }
  return told.order.flatMap((id) => told.rows.get(id) ?? [])
}

/**
 * The bench kept true: asked again after each change on disk and, since time passes, each minute; only what is
 * different comes back, in pieces, and is shown behind whatever the person is just doing.
 */
export function useBench(): Query<BenchNow> {
  const told = useRef<Told>({ rows: new Map(), order: [], revision: 0 })
  const [answer, setAnswer] = useState<{ value?: BenchNow; refusal?: Refusal }>({})
  const turn = useRef({ isUnderWay: false, isWanted: false, isOver: false })

  const read = useCallback(async () => {
    const { current } = turn
    current.isWanted = true
    if (current.isUnderWay) return
    current.isUnderWay = true
    let more = false
    while ((more || current.isWanted) && !current.isOver) {
      if (!more) current.isWanted = false
      const reply: Reply<'bench:read'> = await send('bench:read', {
        since: told.current.revision,
        more,
      })
      if (!reply.ok) {
        setAnswer({ refusal: reply })
        break
      }
      const { now, people, areas, me } = reply.value
      const value = { now, people, areas, me, rows: put(told.current, reply.value) }
      more = reply.value.more
      startTransition(() => setAnswer({ value }))
    }
    current.isUnderWay = false
  }, [])

  useEffect(() => {
    const { current } = turn
    current.isOver = false
    void read()
    const timer = setInterval(() => void read(), minuteMs)
    const leave = onOfficeChanged(({ collections }) => {
      if (collections.some((collection) => watched.has(collection))) void read()
    })
    return () => {
      current.isOver = true
      clearInterval(timer)
      leave()
    }
  }, [read])

  return {
    value: answer.value,
    refusal: answer.refusal,
    isLoading: answer.value === undefined && answer.refusal === undefined,
    reload: () => void read(),
  }
}
