import type { Bench, TicketRow } from '../../../shared/contract/desk-answers'
import type { Area } from '../../../shared/domain/area'
import { kindRules } from '../../../shared/domain/kind'
import type { Refusal } from '../../../shared/domain/refusal'
import { toast } from '../../ui/toast'
import { refusalSentence, useWords } from '../../words'
import type { BenchAction } from './bench-actions'
import { useBenchView } from './bench-view'
import { useSendOnce } from './send-once'

/** The moves of work that need no dialog. */
export type PlainMove = Extract<BenchAction, 'start' | 'resume' | 'finish' | 'pass-check' | 'make-ready'>

const doneWords = {
  start: 'bench.done.start',
  resume: 'bench.done.resume',
  finish: 'bench.done.finish',
  'pass-check': 'bench.done.passCheck',
  'make-ready': 'bench.done.makeReady',
} as const

type Endings = {
  /** The move is on disk. */
  readonly finish: (text: string, undo?: () => void) => void
  readonly refused: (refusal: Refusal, row: TicketRow) => void
}

/** The moves that go to main at once, each with what is said afterwards and, where there is one, its undo. */
export function useBenchSends(me: string, rows: Bench['rows'], { finish, refused }: Endings) {
  const { t } = useWords()
  const select = useBenchView((view) => view.select)
  const sendOnce = useSendOnce()

  /** Owner to owner; `text` is said afterwards, with the way back. Without it nothing is said: it is the way back. */
  const own = async (row: TicketRow, owner: string | null, seenOwner: string | null, text?: string) => {
    const reply = await sendOnce('ticket:take', (requestId) => ({ requestId, id: row.id, owner, seenOwner }))
    if (reply === undefined) return
    if (!reply.ok) refused(reply, row)
    else if (text !== undefined) finish(text, () => void own(row, seenOwner, owner))
  }
  const work = async (row: TicketRow, action: PlainMove) => {
    const reply = await sendOnce('ticket:work', (requestId) => ({
      requestId,
      id: row.id,
      action,
      reason: '',
    }))
    if (reply === undefined) return
    const area = t(`ticket.area.${kindRules[row.kind].finishArea}`)
    if (reply.ok) finish(t(doneWords[action], { number: row.number, area }))
    else refused(reply, row)
  }
  const moveTo = async (row: TicketRow, area: Area) => {
    const reply = await sendOnce('ticket:area', (requestId) => ({ requestId, id: row.id, area }))
    if (reply !== undefined && !reply.ok) refused(reply, row)
  }
  const next = async (area: Area | null) => {
    const within = area === null ? {} : { area }
    const reply = await sendOnce('ticket:next', (requestId) => ({ requestId, ...within }))
    if (reply === undefined) return
    if (!reply.ok) {
      toast({ text: reply.code === 'not-found' ? t('bench.nothingFree') : refusalSentence(reply.code) })
      return
    }
    const { id } = reply.value
    const row = rows.find((one) => one.id === id)
    select(id)
    const text = t('bench.done.next', { number: row?.number ?? '', title: row?.title ?? '' })
    finish(text, row && (() => void own(row, null, me)))
  }
  return { own, work, moveTo, next }
}
