import { useState } from 'react'
import type { Bench, TicketRow } from '../../../shared/contract/desk-answers'
import type { Area } from '../../../shared/domain/area'
import type { ReadyPoint } from '../../../shared/domain/ready'
import type { Refusal } from '../../../shared/domain/refusal'
import { useApp } from '../../stores/app-store'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import type { BenchAction } from './bench-actions'
import { readyPath } from './bench-actions'
import { missingIn, moveRefusal } from './bench-refusal'
import { useBenchSends } from './bench-sends'
import { useBenchView } from './bench-view'

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

/** The moves of the bench: sent at once, or asked for in a dialog first; what came of it is said in one notice. */
export function useBenchMoves(me: string, rows: Bench['rows']): BenchMoves {
  const { t } = useWords()
  const open = useApp((app) => app.open)
  const select = useBenchView((view) => view.select)
  const [asking, setAsking] = useState<Asking>()
  const [savedAt, setSavedAt] = useState<number>()

  const ask = (what: Asking['what'], row: TicketRow, missing: readonly ReadyPoint[] = row.missing) =>
    setAsking({ what, row, missing })
  const finish = (text: string, undo?: () => void) => {
    setAsking(undefined)
    setSavedAt(Date.now())
    toast({ text, tone: 'green', undo })
  }
  const refused = (refusal: Refusal, row: TicketRow) => {
    const missing = missingIn(refusal)
    if (refusal.code === 'not-ready' && missing.length > 0) ask('missing', row, missing)
    else toast({ text: moveRefusal(refusal, row, t), tone: 'red' })
    // The call and what came of it are noted on the ticket's own page.
    if (refusal.code === 'call-first') openRow(row)
  }
  const { own, work, moveTo, next } = useBenchSends(me, rows, { finish, refused })

  const makeReady = (row: TicketRow) => {
    const path = readyPath(row.missing)
    if (path === 'send') void work(row, 'make-ready')
    else ask(path === 'shelf' ? 'shelve' : 'missing', row)
  }
  const openRow = (row: TicketRow) => {
    select(row.id)
    open({ name: 'ticket', id: row.id })
  }
  const takeOrLetGo = (row: TicketRow, owner: string | null) => {
    const done = owner === null ? 'bench.done.letGo' : 'bench.done.take'
    void own(row, owner, row.owner?.id ?? null, t(done, { number: row.number }))
  }
  const acts: Record<BenchAction, (row: TicketRow) => void> = {
    open: openRow,
    take: (row) => takeOrLetGo(row, me),
    'let-go': (row) => takeOrLetGo(row, null),
    give: (row) => ask('give', row),
    hold: (row) => ask('hold', row),
    'fail-check': (row) => ask('fail-check', row),
    area: (row) => ask('area', row),
    shelve: (row) => ask('shelve', row),
    start: (row) => void work(row, 'start'),
    resume: (row) => void work(row, 'resume'),
    finish: (row) => void work(row, 'finish'),
    'pass-check': (row) => void work(row, 'pass-check'),
    'make-ready': makeReady,
  }

  return {
    act: (row, action) => acts[action](row),
    next: (area) => void next(area),
    asking,
    close: () => setAsking(undefined),
    finish,
    putBack: (row, owner, seenOwner) => void own(row, owner, seenOwner),
    moveTo: (row, area) => void moveTo(row, area),
    savedAt,
  }
}
