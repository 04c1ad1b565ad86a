import { useCallback } from 'react'
import { parseCode } from '../../shared/domain/code'
import { useApp } from '../stores/app-store'
import { send, useQuery } from '../stores/requests'
import { toast } from '../ui/toast'
import { useWords } from '../words'
import { useScannerKeys } from './scanner-keys'
import { pageOfTicket } from './ticket-way'

/**
 * Everywhere behind the sign-in: a scanned slip or label opens its ticket, at the pick-up desk if there is something
 * to hand over; a shelf opens the shelves. `leave` is called before another page opens.
 */
export function useScanner(leave: () => void): void {
  const { t } = useWords()
  const settings = useQuery('printer:settings', {}, ['prints']).value
  const open = useApp((app) => app.open)
  const openTicket = useCallback(
    async (number: string) => {
      const reply = await send('find:any', { text: number, limit: 5 })
      const row = reply.ok ? reply.value.tickets.find((ticket) => ticket.number === number) : undefined
      if (row === undefined) {
        toast({ text: t('papers.scanner.unknownTicket', { number }), tone: 'red' })
        return
      }
      leave()
      open(pageOfTicket(row, useApp.getState().status?.session?.tasks ?? []))
    },
    [t, open, leave],
  )

  useScannerKeys(settings?.scannerPrefix ?? '', (text) => {
    const code = parseCode(text.toUpperCase())
    if (code === undefined) toast({ text: t('papers.scanner.unknown', { code: text }), tone: 'red' })
    else if (isWriting()) toast({ text: t('papers.scanner.first') })
    else if (code.kind === 'shelf') {
      leave()
      open({ name: 'shelves' })
    } else void openTicket(code.number)
  })
}

/** Something typed in a dialog would be lost; a page's form is kept as a draft. */
function isWriting(): boolean {
  const fields = document.querySelectorAll('[aria-modal="true"] input, [aria-modal="true"] textarea')
  return [...fields].some((field) =>
    field instanceof HTMLTextAreaElement
      ? field.value !== ''
      : field instanceof HTMLInputElement &&
        ['text', 'tel', 'email'].includes(field.type) &&
        field.value !== '',
  )
}
