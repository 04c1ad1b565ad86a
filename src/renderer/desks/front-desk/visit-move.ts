import type { VisitRow } from '../../../shared/contract/lobby'
import type { VisitAction } from '../../../shared/domain/visit'
import { queueNumber } from '../../../shared/domain/visit'
import { useSubmit } from '../../parts/submit'
import { newRequestId, send } from '../../stores/requests'
import { toast } from '../../ui/toast'
import { refusalSentence, useWords } from '../../words'

/** Moves that can be taken back at once, by the move that does it. */
const undoneBy: Partial<Record<VisitAction, VisitAction>> = { 'no-show': 'return', finish: 'reopen' }

/** Moves one visitor at a press; what went wrong stays in `refusal` until the next press. */
export function useVisitMove(day: string) {
  const { t } = useWords()
  const { submit, busy, refusal } = useSubmit('visit:move')
  const move = async (row: VisitRow, action: Exclude<VisitAction, 'hand-on'>) => {
    const { id } = row
    const saved = await submit((requestId) => ({ requestId, day, id, action }))
    if (saved === undefined) return
    const back = undoneBy[action]
    if (back === undefined) return
    toast({
      text: t(action === 'no-show' ? 'lobby.said.noShow' : 'lobby.said.done', {
        number: queueNumber(row.number),
      }),
      undo: () => void takeBack({ day, id, action: back }),
    })
  }
  return { move, busy, refusal }
}

async function takeBack(input: { day: string; id: string; action: VisitAction }): Promise<void> {
  const reply = await send('visit:move', { requestId: newRequestId(), ...input })
  if (!reply.ok) toast({ text: refusalSentence(reply.code), tone: 'red' })
}
