import { useCallback } from 'react'
import type { PapersAnswers } from '../../../shared/contract/papers'
import type { Question } from '../../../shared/contract/requests'
import { refusalSentence, translator } from '../../words'
import { newRequestId, send } from '../../stores/requests'
import { toast } from '../../ui/toast'

export type PrintSubject = Question<'document:make'>['subject']
type PrintOptions = Pick<Question<'document:make'>, 'copies' | 'paper'>

/**
 * `const print = usePrint()`, then `print({ kind: 'claim-slip', ticketId })` after the own call succeeded. Nothing is
 * waited for: the paper is drawn, kept and printed behind the form, and a toast says what became of it.
 */
export function usePrint() {
  return useCallback((subject: PrintSubject, options: PrintOptions = {}) => {
    void send('document:make', { requestId: newRequestId(), subject, ...options }).then((reply) => {
      if (reply.ok) tellPrinted(reply.value)
      else toast({ text: refusalSentence(reply.code), tone: 'red' })
    })
  }, [])
}

/** Says where a paper went. */
export function tellPrinted(made: PapersAnswers['document:make']): void {
  const paper = translator.t(`slips.kind.${made.kind}`)
  const text =
    made.way === 'queued'
      ? translator.t('papers.told.queued', { paper, printer: made.printer })
      : translator.t('papers.told.kept', { paper })
  toast({ text, tone: made.way === 'queued' ? 'green' : 'calm' })
}
