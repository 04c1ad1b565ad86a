import { useState } from 'react'
import type { Bench, TicketRow } from '../../../shared/contract/desk-answers'
import type { Area } from '../../../shared/domain/area'
import type { ReadyPoint } from '../../../shared/domain/ready'
import type { Refusal } from '../../../shared/domain/refusal'
import type { WorkAction } from '../../../shared/domain/work'
import { useApp } from '../../stores/app-store'
import { toast } from '../../ui/toast'
import { refusalSentence, useWords } from '../../words'
import type { BenchAction } from './bench-actions'
import { readyPath } from './bench-actions'
import { missingIn, moveRefusal } from './bench-refusal'
import { useBenchView } from './bench-view'
import { useSendOnce } from './send-once'

/** The dialog that is open over the bench, and for which ticket. */
export type Asking = {
  readonly what: 'give' | 'hold' | 'fail-check' | 'shelve' | 'area' | 'missing'
  readonly row: TicketRow
  readonly missing: readonly ReadyPoint[]
}

export type BenchMoves = {
  readonly act: (row: TicketRow, action: BenchAction) => void
  readonly next: (area: Area | null) => void
  readonly asking: Asking | undefined
  readonly close: () => void
  /** After a dialog's move is on disk: closes it and says so. */
  readonly finish: (text: string, undo?: () => void) => void
  /** Puts a ticket back where it was; the undo of taking and giving. */
  readonly putBack: (row: TicketRow, owner: string | null, seenOwner: string | null) => void
  readonly moveTo: (row: TicketRow, area: Area) => void
  readonly savedAt: number | undefined
}

const doneWords = {
  start: 'bench.done.start',
  resume: 'bench.done.resume',
  finish: 'bench.done.finish',
  'pass-check': 'bench.done.passCheck',
  'make-ready': 'bench.done.makeReady',
} as const

/** The moves of the bench: sent at once, or asked for in a dialog first; what came of it is said in one notice. */
export function useBenchMoves(me: string, people: Bench['people'], rows: Bench['rows']): BenchMoves {
  const { t } = useWords()
  const open = useApp((app) => app.open)
  const select = useBenchView((view) => view.select)
  const sendOnce = useSendOnce()
  const [asking, setAsking] = useState<Asking>()
  const [savedAt, setSavedAt] = useState<number>()

  const ask = (what: Asking['what'], row: TicketRow, missing: readonly ReadyPoint[] = []) =>
    setAsking({ what, row, missing })
  const finish = (text: string, undo?: () => void) => {
    setAsking(undefined)
    setSavedAt(Date.now())
    toast({ text, tone: 'green', undo })
  }
  const refused = (refusal: Refusal, row: TicketRow) => {
    const missing = missingIn(refusal)
    if (refusal.code === 'not-ready' && missing.length > 0) ask('missing', row, missing)
    else toast({ text: moveRefusal(refusal, row, people, t), tone: 'red' })
  }

  const own = async (row: TicketRow, owner: string | null, seenOwner: string | null, text?: string) => {
    const reply = await sendOnce('ticket:take', (requestId) => ({ requestId, id: row.id, owner, seenOwner }))
    if (reply === undefined) return
    if (!reply.ok) refused(reply, row)
    else if (text !== undefined) finish(text, () => void own(row, seenOwner, owner))
  }
  const work = async (row: TicketRow, action: keyof typeof doneWords & WorkAction) => {
    const reply = await sendOnce('ticket:work', (requestId) => ({
      requestId,
      id: row.id,
      action,
      reason: '',
    }))
    if (reply === undefined) return
    if (reply.ok) finish(t(doneWords[action], { number: row.number }))
    else refused(reply, row)
  }
  const moveTo = async (row: TicketRow, area: Area) => {
    const reply = await sendOnce('ticket:area', (requestId) => ({ requestId, id: row.id, area }))
    if (reply !== undefined && !reply.ok) refused(reply, row)
  }
  const makeReady = (row: TicketRow) => {
    const path = readyPath(row.missing)
    if (path === 'send') void work(row, 'make-ready')
    else if (path === 'shelf') ask('shelve', row, row.missing)
    else ask('missing', row, row.missing)
  }
  const next = async (area: Area | null) => {
    const reply = await sendOnce('ticket:next', (requestId) => ({
      requestId,
      ...(area === null ? {} : { area }),
    }))
    if (reply === undefined) return
    if (!reply.ok) {
      toast({ text: reply.code === 'not-found' ? t('bench.nothingFree') : refusalSentence(reply.code) })
      return
    }
    const { id } = reply.value
    const row = rows.find((one) => one.id === id)
    select(id)
    finish(t('bench.done.next', { number: row?.number ?? '', title: row?.title ?? '' }))
  }

  const act = (row: TicketRow, action: BenchAction) => {
    const seen = row.owner?.id ?? null
    const { number } = row
    switch (action) {
      case 'open':
        select(row.id)
        return open({ name: 'ticket', id: row.id })
      case 'take':
        return void own(row, me, seen, t('bench.done.take', { number }))
      case 'let-go':
        return void own(row, null, seen, t('bench.done.letGo', { number }))
      case 'make-ready':
        return makeReady(row)
      case 'shelve':
        return ask('shelve', row, row.missing)
      case 'give':
      case 'hold':
      case 'fail-check':
      case 'area':
        return ask(action, row)
      default:
        return void work(row, action)
    }
  }

  return {
    act,
    next: (area) => void next(area),
    asking,
    close: () => setAsking(undefined),
    finish,
    putBack: (row, owner, seenOwner) => void own(row, owner, seenOwner),
    moveTo: (row, area) => void moveTo(row, area),
    savedAt,
  }
}
