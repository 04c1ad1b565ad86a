import type { AnswerCard } from '../../../shared/contract/desk-answers'
import type { Session } from '../../../shared/contract/entry'
import { workMoves } from '../../../shared/domain/work'
import { newRequestId, send } from '../../stores/requests'
import { toast } from '../../ui/toast'
import { refusalSentence, useWords } from '../../words'
import { useShelfScan } from '../shelf-scan'

/**
 * The ticket is open, perhaps from its own label: the next shelf scanned takes it, and where nothing else is missing it
 * is ready in the same step. Otherwise only the shelf is noted, and what is missing is said.
 */
export function useShelveByScan({ row, ticket }: AnswerCard, { tasks }: Session): void {
  const { t } = useWords()
  const isOpen = row.work !== 'cancelled' && !row.closed
  const others = row.missing.filter((point) => point !== 'shelf')
  const ready = others.length === 0 && workMoves['make-ready'].from.includes(row.work)
  const shelve = async (shelf: string) => {
    const reply = await send('ticket:shelve', { requestId: newRequestId(), id: ticket.id, shelf, ready })
    if (!reply.ok) {
      const isUnknown = reply.code === 'shelf-unknown'
      toast({
        text: isUnknown ? t('bench.shelf.unknown', { code: shelf }) : refusalSentence(reply.code),
        tone: 'red',
      })
      return
    }
    const points = others.map((point) => t(`ticket.point.${point}`)).join(', ')
    const said = ready
      ? 'shelveReady'
      : others.length > 0 && row.work !== 'ready'
        ? 'shelveMissing'
        : 'shelve'
    toast({ text: t(`bench.done.${said}`, { number: row.number, shelf, points }), tone: 'green' })
  }
  useShelfScan(isOpen && tasks.includes('step.shelve') ? (shelf) => void shelve(shelf) : undefined)
}
