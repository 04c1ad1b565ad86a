import { useCallback, useRef, useState } from 'react'
import type { BenchRow, Somebody } from '../../../shared/contract/desk-answers'
import type { ReadyPoint } from '../../../shared/domain/ready'
import type { Refusal } from '../../../shared/domain/refusal'
import { useApp } from '../../stores/app-store'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import type { BenchAction } from './bench-actions'
import { readyPath } from './bench-actions'
import type { Back, Move } from './bench-calls'
import { backOf, callMove } from './bench-calls'
import { missingIn, moveRefusal } from './bench-refusal'
import { saidOfMany, saidOfOne } from './bench-said'
import { useBenchView } from './bench-view'
import { useSendOnce } from './send-once'

/** The dialog that is open over the bench, and for which jobs. */
export type Asking = {
  readonly what: 'give' | 'hold' | 'fail-check' | 'shelve' | 'area' | 'missing'
  readonly rows: readonly [BenchRow, ...BenchRow[]]
  readonly missing: readonly ReadyPoint[]
}

/** A job that stayed where it was, and why. */
export type Stayed = { readonly row: BenchRow; readonly why: string }

export type BenchMoves = {
  readonly act: (row: BenchRow, action: BenchAction) => void
  /** Takes the first of these that is still free. */
  readonly next: (free: readonly BenchRow[]) => void
  /** One move of one or several jobs, with one way back; what stayed is in `stayed`. */
  readonly carry: (rows: readonly BenchRow[], move: Move, to?: Somebody) => Promise<void>
  readonly asking: Asking | undefined
  readonly ask: (what: Asking['what'], rows: Asking['rows']) => void
  readonly close: () => void
  /** After a dialog's own move is on disk: closes it and says so. */
  readonly finish: (text: string, undo?: () => void) => void
  readonly busy: boolean
  /** Why the move that the open dialog asked for was refused. */
  readonly refused: string | undefined
  readonly stayed: readonly Stayed[]
  readonly forgetStayed: () => void
  readonly savedAt: number | undefined
}

type Done = { readonly row: BenchRow; readonly paused: readonly string[] }

/** The moves of the bench: sent at once, or asked for in a dialog first; what came of it is said in one notice. */
export function useBenchMoves(me: string): BenchMoves {
  const { t } = useWords()
  const open = useApp((app) => app.open)
  const select = useBenchView((view) => view.select)
  const mark = useBenchView((view) => view.mark)
  const sendOnce = useSendOnce()
  const [asking, setAsking] = useState<Asking>()
  const [savedAt, setSavedAt] = useState<number>()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const [stayed, setStayed] = useState<readonly Stayed[]>([])
  const isAsking = asking !== undefined

  const ask = (what: Asking['what'], asked: Asking['rows'], missing = asked[0].missing) => {
    setRefused(undefined)
    setAsking({ what, rows: asked, missing })
  }
  const finish = (text: string, undo?: () => void) => {
    setAsking(undefined)
    setSavedAt(Date.now())
    toast({ text, tone: 'green', undo })
  }
  const openRow = (row: BenchRow) => {
    select(row.jobId)
    open({ name: 'ticket', id: row.id })
  }
  const refuseOne = (refusal: Refusal, row: BenchRow) => {
    const missing = missingIn(refusal)
    if (refusal.code === 'not-ready' && missing.length > 0) return ask('missing', [row], missing)
    const sentence = moveRefusal(refusal, row, t)
    if (isAsking) return setRefused(sentence)
    toast({ text: sentence, tone: 'red' })
    // The call and what came of it, and the open points of a list, are noted on the ticket's own page.
    if (refusal.code === 'call-first' || refusal.code === 'checklist-open') openRow(row)
  }
  const goBack = async (done: readonly Done[], move: Move) => {
    for (const { row } of done.toReversed()) {
      for (const back of backOf(row, move) ?? []) {
        const reply = await callMove(sendOnce, asAfter(row, move, back), back.move, back.seenOwner)
        if (reply === undefined || reply.ok) continue
        toast({ text: moveRefusal(reply, row, t), tone: 'red' })
        break
      }
    }
  }
  const carry = async (carried: readonly BenchRow[], move: Move, to?: Somebody) => {
    setBusy(true)
    const done: Done[] = []
    const left: { row: BenchRow; refusal: Refusal }[] = []
    for (const row of carried) {
      const reply = await callMove(sendOnce, row, move)
      if (reply?.ok === true) done.push({ row, paused: reply.value.paused })
      else if (reply !== undefined) left.push({ row, refusal: reply })
    }
    setBusy(false)
    const [one] = carried
    const [first] = left
    if (carried.length === 1 && first !== undefined) return refuseOne(first.refusal, first.row)
    if (carried.length > 1) {
      setStayed(left.map(({ row, refusal }) => ({ row, why: moveRefusal(refusal, row, t) })))
      mark(new Set(left.map(({ row }) => row.jobId)))
    }
    if (done.length === 0 || one === undefined) return setAsking(undefined)
    const hasWayBack = done.every(({ row }) => backOf(row, move) !== undefined)
    const text =
      carried.length === 1
        ? saidOfOne(one, move, { t, to, paused: done.flatMap(({ paused }) => paused) })
        : saidOfMany(done.length, carried.length, move, { t, to })
    finish(text, hasWayBack ? () => void goBack(done, move) : undefined)
  }
  const next = async (free: readonly BenchRow[]) => {
    const move: Move = { type: 'own', owner: me }
    for (const row of free) {
      const reply = await callMove(sendOnce, row, move, null)
      if (reply === undefined) return
      // Somebody else was faster: the next one, then.
      if (!reply.ok && reply.code === 'owned-by-other') continue
      if (!reply.ok) return refuseOne(reply, row)
      select(row.jobId)
      const { number, title } = row
      return finish(t('bench.done.next', { number, title }), () => void goBack([{ row, paused: [] }], move))
    }
    toast({ text: t('bench.nothingFree') })
  }

  const work = (row: BenchRow, action: Extract<Move, { type: 'work' }>['action']) =>
    void carry([row], { type: 'work', action, reason: '' })
  const makeReady = (row: BenchRow) => {
    const path = readyPath(row.missing)
    if (path === 'send') work(row, 'make-ready')
    else ask(path === 'shelf' ? 'shelve' : 'missing', [row])
  }
  const acts: Record<BenchAction, (row: BenchRow) => void> = {
    open: openRow,
    take: (row) => void carry([row], { type: 'own', owner: me }),
    'let-go': (row) => void carry([row], { type: 'own', owner: null }),
    give: (row) => ask('give', [row]),
    hold: (row) => ask('hold', [row]),
    'fail-check': (row) => ask('fail-check', [row]),
    area: (row) => ask('area', [row]),
    shelve: (row) => ask('shelve', [row]),
    start: (row) => work(row, 'start'),
    resume: (row) => work(row, 'resume'),
    pause: (row) => work(row, 'pause'),
    finish: (row) => work(row, 'finish'),
    'pass-check': (row) => work(row, 'pass-check'),
    'make-ready': makeReady,
  }
  // Cards are painted anew only when their own job changes, so what they call stays the same function.
  const latest = useRef(acts)
  latest.current = acts
  const act = useCallback((row: BenchRow, action: BenchAction) => latest.current[action](row), [])

  return {
    act,
    next: (free) => void next(free),
    carry,
    asking,
    ask: (what, asked) => ask(what, asked),
    close: () => setAsking(undefined),
    finish,
    busy,
    refused,
    stayed,
    forgetStayed: () => setStayed([]),
    savedAt,
  }
}

/** The row as the move left it, so that the way back takes the right channel. */
function asAfter(row: BenchRow, move: Move, back: Back): BenchRow {
  const isHeld = move.type === 'work' && move.action === 'hold'
  return isHeld && back.move.type === 'work' ? { ...row, work: 'on-hold', paused: false } : row
}
