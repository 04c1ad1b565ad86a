import { useCallback } from 'react'
import type { ArticleRow } from '../../../shared/contract/material'
import { newRequestId, send } from '../../stores/requests'
import { formatAmount } from '../../ui/format'
import { toast } from '../../ui/toast'
import { refusalSentence, useWords } from '../../words'
import { usualOrder } from './material-words'

/** One press puts an article on the order list with its usual amount; the toast takes it off again. */
export function useNoteUsual() {
  const { t, language } = useWords()
  return useCallback(
    async (row: ArticleRow) => {
      const { id: articleId, name, unit } = row
      const thousandths = usualOrder(row)
      const reply = await send('purchase:note', {
        requestId: newRequestId(),
        articleId,
        thousandths,
        note: '',
      })
      if (!reply.ok) return toast({ text: refusalSentence(reply.code), tone: 'red' })
      const { id } = reply.value
      return toast({
        text: t('material.noted', { amount: formatAmount(thousandths, unit, language), name }),
        tone: 'green',
        undo: () => void send('purchase:drop', { requestId: newRequestId(), id }),
      })
    },
    [t, language],
  )
}
