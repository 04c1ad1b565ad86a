import { useRef, useState } from 'react'
import type { CustomerHit, TicketRow } from '../../shared/contract/desk-answers'
import { useApp } from '../stores/app-store'
import { send } from '../stores/requests'
import { SearchBox } from '../ui/search-box'
import { useKeys } from '../ui/use-keys'
import { useWords } from '../words'
import type { Hit } from './find-hits'
import { onlyHit, useHits } from './find-hits'
import { pageOfTicket } from './ticket-way'

type Choice = {
  /** Instead of opening the ticket's page. */
  onTicket?: ((row: TicketRow) => void) | undefined
  /** Instead of opening the customer's page. */
  onCustomer?: ((hit: CustomerHit) => void) | undefined
}

type Props = Choice & {
  size?: 'hero' | 'm' | undefined
  placeholder?: string | undefined
  autoFocus?: boolean | undefined
  limit?: number | undefined
  /** Only the tickets, e.g. to choose one for pick-up. */
  ticketsOnly?: boolean | undefined
}

/** The one box: number, name, phone or any word; a scanned slip opens at once. F3 comes here. */
export function FindBox({ size, placeholder, autoFocus, limit = 8, ticketsOnly = false, ...choice }: Props) {
  const { t } = useWords()
  const [text, setText] = useState('')
  const box = useRef<HTMLInputElement>(null)
  const { results, hitOf, isEmpty } = useHits(text, limit, ticketsOnly)
  const choose = useChoose(choice)
  useKeys({ F3: () => box.current?.focus() }, { inDialog: true })

  const openTyped = async (typed: string) => {
    const reply = await send('find:any', { text: typed.trim(), limit })
    choose(reply.ok ? onlyHit(reply.value, typed) : undefined)
  }

  return (
    <SearchBox
      ref={box}
      label={t('answer.find.label')}
      placeholder={placeholder ?? t('answer.find.placeholder')}
      value={text}
      onChange={setText}
      results={results}
      onChoose={(key) => choose(hitOf(key))}
      onSubmitText={(typed) => void openTyped(typed)}
      empty={isEmpty ? t('answer.find.nothing', { text: text.trim() }) : undefined}
      keys={['F3']}
      scanHint={size === 'hero' ? t('answer.find.scan') : undefined}
      size={size}
      autoFocus={autoFocus}
    />
  )
}

/** What choosing a hit does: the ticket's or the customer's page, unless the part around it wants something else. */
export function useChoose({ onTicket, onCustomer }: Choice = {}): (hit: Hit | undefined) => void {
  const open = useApp((app) => app.open)
  const tasks = useApp((app) => app.status?.session?.tasks) ?? []
  return (hit) => {
    if (hit === undefined) return
    if ('ticket' in hit) {
      if (onTicket === undefined) open(pageOfTicket(hit.ticket, tasks))
      else onTicket(hit.ticket)
    } else if (onCustomer === undefined) open({ name: 'customer', id: hit.customer.id })
    else onCustomer(hit.customer)
  }
}
