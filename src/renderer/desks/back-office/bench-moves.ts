import { useCallback, useEffect, useRef, useState } from 'react'
import type { BenchRow, Somebody } from '../../../shared/contract/desk-answers'
import type { ReadyPoint } from '../../../shared/domain/ready'
import { useApp } from '../../stores/app-store'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import type { BenchAction } from './bench-actions'
import { readyPath } from './bench-actions'
import type { Move, WorkMove } from './bench-calls'
import { backOf } from './bench-calls'
import type { Left } from './bench-carry'
import { carryAll, carryBack, takeFirst } from './bench-carry'
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

type Endings = {
  /** It is on disk. */
  readonly finish: (text: string, undo?: () => void) => void
  readonly refuse: (left: Left) => void
  /** Nothing went. */
  readonly drop: () => void
}

/** Carries out moves of one job or several, and their way back. */
function useCarrying(me: string, { finish, refuse, drop }: Endings) {
  const { t } = useWords()
  const { select, mark } = useBenchView()
  const sendOnce = useSendOnce()
  const [busy, setBusy] = useState(false)
  const [stayed, setStayed] = useState<readonly Stayed[]>([])

  const goBack = async (rows: readonly BenchRow[], move: Move) => {
    const left = await carryBack(sendOnce, rows, move)
    const sentences = left.map(({ row, refusal }) => moveRefusal(refusal, row, t))
    if (sentences.length > 0) toast({ text: sentences.join(' '), tone: 'red' })
  }
  const carry = async (rows: readonly BenchRow[], move: Move, to?: Somebody) => {
    setBusy(true)
    const { moved, left, paused } = await carryAll(sendOnce, rows, move)
    setBusy(false)
    const [row] = rows
    if (rows.length === 1 && left[0] !== undefined) return refuse(left[0])
    if (rows.length > 1) {
      setStayed(left.map((one) => ({ row: one.row, why: moveRefusal(one.refusal, one.row, t) })))
      mark(new Set(left.map((one) => one.row.jobId)))
    }
    if (moved.length === 0 || row === undefined) return drop()
    const text =
      rows.length === 1
        ? saidOfOne(row, move, { t, to, paused })
        : saidOfMany(moved.length, rows.length, move, { t, to })
    const hasWayBack = moved.every((one) => backOf(one, move) !== undefined)
    finish(text, hasWayBack ? () => void goBack(moved, move) : undefined)
  }
  const next = async (free: readonly BenchRow[]) => {
    const taken = await takeFirst(sendOnce, free, me)
    if (taken === undefined) return toast({ text: t('bench.nothingFree') })
    if ('refusal' in taken) return refuse(taken)
    select(taken.jobId)
    const { number, title } = taken
    const undo = () => void goBack([taken], { type: 'own', owner: me })
    finish(t('bench.done.next', { number, title }), undo)
  }
  return { carry, next, busy, stayed, forgetStayed: () => setStayed([]) }
}

/** The moves of the bench: sent at once, or asked for in a dialog first; what came of it is said in one notice. */
export function useBenchMoves(me: string): BenchMoves {
  const { t } = useWords()
  const [asking, setAsking] = useState<Asking>()
  const [savedAt, setSavedAt] = useState<number>()
  const [refused, setRefused] = useState<string>()

  const ask = (what: Asking['what'], rows: Asking['rows'], missing = rows[0].missing) => {
    setRefused(undefined)
    setAsking({ what, rows, missing })
  }
  const finish = (text: string, undo?: () => void) => {
    setAsking(undefined)
    setSavedAt(Date.now())
    toast({ text, tone: 'green', undo })
  }
  const openRow = useOpenRow()
  const refuse = ({ row, refusal }: Left) => {
    const missing = missingIn(refusal)
    if (refusal.code === 'not-ready' && missing.length > 0) return ask('missing', [row], missing)
    const sentence = moveRefusal(refusal, row, t)
    if (asking !== undefined) return setRefused(sentence)
    toast({ text: sentence, tone: 'red' })
    // The call and what came of it, and the open points of a list, are noted on the ticket's own page.
    if (refusal.code === 'call-first' || refusal.code === 'checklist-open') openRow(row)
  }
  const { carry, next, busy, stayed, forgetStayed } = useCarrying(me, {
    finish,
    refuse,
    drop: () => setAsking(undefined),
  })
  return {
    act: useActs({ me, ask, carry, openRow }),
    next: (free) => void next(free),
    carry,
    asking,
    ask: (what, rows) => ask(what, rows),
    close: () => setAsking(undefined),
    finish,
    busy,
    refused,
    stayed,
    forgetStayed,
    savedAt,
  }
}

/** Opens the ticket of a job; the job is where one comes back to. */
function useOpenRow(): (row: BenchRow) => void {
  const open = useApp((app) => app.open)
  const select = useBenchView((view) => view.select)
  return (row) => {
    select(row.jobId)
    open({ name: 'ticket', id: row.id })
  }
}

type Ways = Pick<BenchMoves, 'ask' | 'carry'> & {
  readonly me: string
  readonly openRow: (row: BenchRow) => void
}

/** What each action of the menu does. Cards are painted anew only when their own job changes, so it stays one function. */
function useActs({ me, ask, carry, openRow }: Ways): BenchMoves['act'] {
  const asks = (what: Asking['what']) => (row: BenchRow) => ask(what, [row])
  const works = (action: WorkMove) => (row: BenchRow) =>
    void carry([row], { type: 'work', action, reason: '' })
  const owns = (owner: string | null) => (row: BenchRow) => void carry([row], { type: 'own', owner })
  const ready: Record<ReturnType<typeof readyPath>, (row: BenchRow) => void> = {
    send: works('make-ready'),
    shelf: asks('shelve'),
    missing: asks('missing'),
  }
  const acts: Record<BenchAction, (row: BenchRow) => void> = {
    open: openRow,
    take: owns(me),
    'let-go': owns(null),
    give: asks('give'),
    hold: asks('hold'),
    'fail-check': asks('fail-check'),
    area: asks('area'),
    shelve: asks('shelve'),
    start: works('start'),
    resume: works('resume'),
    pause: works('pause'),
    finish: works('finish'),
    'pass-check': works('pass-check'),
    'make-ready': (row) => ready[readyPath(row.missing)](row),
  }
  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  return useCallback((row, action) => latest.current[action](row), [])
}
