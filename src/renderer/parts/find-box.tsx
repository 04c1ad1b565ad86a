import type { ReactNode } from 'react'
import { useRef, useState } from 'react'
import type { CustomerHit, TicketRow } from '../../shared/contract/desk-answers'
import type { Answer } from '../../shared/contract/requests'
import type { Collection } from '../../shared/domain/office'
import { useApp } from '../stores/app-store'
import { send, useQuery } from '../stores/requests'
import { Icon } from '../ui/icon'
import { CustomerIcon } from '../ui/icons'
import { SearchBox } from '../ui/search-box'
import { Muted } from '../ui/text'
import { useKeys } from '../ui/use-keys'
import { useWords } from '../words'
import { kindIcons } from './kind-icons'
import { StateChip } from './state-chip'
import { pageOfTicket } from './ticket-way'
import type { Words } from './speech'

type Props = {
  size?: 'hero' | 'm' | undefined
  placeholder?: string | undefined
  autoFocus?: boolean | undefined
  limit?: number | undefined
  /** Instead of opening the ticket's page. */
  onTicket?: ((row: TicketRow) => void) | undefined
  /** Instead of opening the customer's page. */
  onCustomer?: ((hit: CustomerHit) => void) | undefined
  /** Called after a hit was opened, e.g. to close a dialog. */
  onLeave?: (() => void) | undefined
  /** Only the tickets, e.g. to choose one for pick-up. */
  ticketsOnly?: boolean | undefined
}

const watched: readonly Collection[] = ['customers', 'tickets', 'items', 'events', 'payments', 'handOvers']
const none: Answer<'find:any'> = { customers: [], tickets: [] }

/** The one box: number, name, phone or any word; a scanned slip opens at once. F3 comes here. */
export function FindBox(props: Props) {
  const words = useWords()
  const { t } = words
  const [text, setText] = useState('')
  const box = useRef<HTMLInputElement>(null)
  const limit = props.limit ?? 8
  const asked = text.trim()
  const query = useQuery('find:any', asked === '' ? undefined : { text: asked, limit }, watched)
  const hits = asked === '' ? none : (query.value ?? none)
  const found = props.ticketsOnly === true ? { ...hits, customers: [] } : hits
  const choose = useChoice(props)
  useKeys({ F3: () => box.current?.focus() })

  const onSubmitText = async (typed: string) => {
    const reply = await send('find:any', { text: typed.trim(), limit })
    if (!reply.ok) return
    const one = onlyHit(reply.value, typed)
    if (one !== undefined) choose(one)
  }

  return (
    <SearchBox
      ref={box}
      label={t('answer.find.label')}
      placeholder={props.placeholder ?? t('answer.find.placeholder')}
      value={text}
      onChange={setText}
      results={resultsOf(found, words)}
      onChoose={(key) => {
        const hit = hitOf(found, key)
        if (hit !== undefined) choose(hit)
      }}
      onSubmitText={(typed) => void onSubmitText(typed)}
      empty={asked === '' || query.isLoading ? undefined : t('answer.find.nothing', { text: asked })}
      keys={['F3']}
      scanHint={props.size === 'hero' ? t('answer.find.scan') : undefined}
      size={props.size}
      autoFocus={props.autoFocus}
    />
  )
}

type Hit = { readonly ticket: TicketRow } | { readonly customer: CustomerHit }

function useChoice({ onTicket, onCustomer, onLeave }: Props): (hit: Hit) => void {
  const open = useApp((app) => app.open)
  const tasks = useApp((app) => app.status?.session?.tasks) ?? []
  return (hit) => {
    if ('ticket' in hit) {
      if (onTicket === undefined) open(pageOfTicket(hit.ticket, tasks))
      else onTicket(hit.ticket)
    } else if (onCustomer === undefined) open({ name: 'customer', id: hit.customer.id })
    else onCustomer(hit.customer)
    onLeave?.()
  }
}

/** The one meant by a typed or scanned text: the ticket with exactly this number, else the only hit there is. */
export function onlyHit({ customers, tickets }: Answer<'find:any'>, text: string): Hit | undefined {
  const wanted = text.trim().toUpperCase()
  const exact = tickets.find(({ number }) => number.toUpperCase() === wanted)
  if (exact !== undefined) return { ticket: exact }
  const [ticket] = tickets
  const [customer] = customers
  if (tickets.length + customers.length !== 1) return undefined
  if (ticket !== undefined) return { ticket }
  return customer === undefined ? undefined : { customer }
}

function hitOf({ customers, tickets }: Answer<'find:any'>, key: string): Hit | undefined {
  const ticket = tickets.find(({ id }) => key === `t-${id}`)
  if (ticket !== undefined) return { ticket }
  const customer = customers.find(({ id }) => key === `c-${id}`)
  return customer === undefined ? undefined : { customer }
}

type Result = {
  key: string
  title: string
  detail: string
  lead: ReactNode
  end: ReactNode
  group: string
}

function resultsOf({ customers, tickets }: Answer<'find:any'>, { t }: Words): Result[] {
  return [
    ...tickets.map((row) => ({
      key: `t-${row.id}`,
      title: row.title,
      detail: `${row.customerName}, ${row.number}`,
      lead: <Icon glyph={kindIcons[row.kind]} />,
      end: <StateChip row={row} />,
      group: t('answer.find.tickets'),
    })),
    ...customers.map((hit) => ({
      key: `c-${hit.id}`,
      title: hit.name,
      detail: [hit.contact === hit.name ? '' : hit.contact, hit.city]
        .filter((part) => part !== '')
        .join(', '),
      lead: <Icon glyph={CustomerIcon} />,
      end: <Muted>{t('answer.find.open', { count: hit.openTickets })}</Muted>,
      group: t('answer.find.customers'),
    })),
  ]
}
