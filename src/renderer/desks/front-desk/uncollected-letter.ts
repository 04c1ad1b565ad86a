import type { UncollectedRow } from '../../../shared/contract/counter'
import { usePrint } from '../../parts/papers/use-print'
import { useSubmit } from '../../parts/submit'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'

/** Prints the reminder of a ticket's stage and notes on the timeline that the customer gets a letter. */
export function useReminderLetter({ id, stage }: Pick<UncollectedRow, 'id' | 'stage'>) {
  const { t } = useWords()
  const draw = usePrint()
  const { submit, busy } = useSubmit('ticket:tell')
  const print = async () => {
    const told = {
      about: 'collect' as const,
      by: 'letter' as const,
      outcome: 'sent' as const,
      text: t('counter.uncollected.letterText'),
    }
    const saved = await submit((requestId) => ({ requestId, ticketId: id, told }))
    if (saved === undefined) return
    draw({ kind: 'reminder-letter', ticketId: id, stage })
    toast({ text: t('counter.uncollected.letterDone'), tone: 'green' })
  }
  return { print, busy }
}
