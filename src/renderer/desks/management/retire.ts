import { useCallback } from 'react'
import { newRequestId, send } from '../../stores/requests'
import { toast } from '../../ui/toast'
import { refusalSentence } from '../../words'

type Words = { readonly retired: string; readonly back: string }

/**
 * Retires a record or brings it back, and says so with the way to undo it. Each direction is a change of its own and
 * gets its own request id.
 */
export function useRetire(
  channel: 'product:retire' | 'shelf:retire' | 'workflow:retire' | 'office-task:retire',
) {
  return useCallback(
    (id: string, active: boolean, words: Words) => {
      const set = async (to: boolean, mayUndo: boolean): Promise<void> => {
        const reply = await send(channel, { requestId: newRequestId(), id, active: to })
        if (!reply.ok) return toast({ text: refusalSentence(reply.code), tone: 'red' })
        const text = to ? words.back : words.retired
        toast({ text, tone: 'green', undo: mayUndo ? () => void set(!to, false) : undefined })
      }
      void set(active, true)
    },
    [channel],
  )
}
