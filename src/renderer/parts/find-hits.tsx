import type { ReactNode } from 'react'
import type { CustomerHit, TicketRow } from '../../shared/contract/desk-answers'
import type { Answer } from '../../shared/contract/requests'
import type { Collection } from '../../shared/domain/office'
import { useQuery } from '../stores/requests'
import { Icon } from '../ui/icon'
import { CustomerIcon } from '../ui/icons'
import { Muted } from '../ui/text'
import { useWords } from '../words'
import { kindIcons } from './kind-icons'
import { MaskedText } from './masked-text'
import type { Words } from './speech'
import { StateChip } from './state-chip'

export type Hit = { readonly ticket: TicketRow } | { readonly customer: CustomerHit }

export type FoundHit = {
  key: string
  title: string
  detail: string
  lead: ReactNode
  end: ReactNode
  group: string
}

type Found = {
  readonly results: FoundHit[]
  readonly hitOf: (key: string) => Hit | undefined
  /** The answer is here and holds nothing. */
  readonly isEmpty: boolean
}

const watched: readonly Collection[] = ['customers', 'tickets', 'items', 'events', 'payments', 'handOvers']
const none: Answer<'find:any'> = { customers: [], tickets: [] }

/** What a text finds, as rows for a search box. */
export function useHits(text: string, limit: number, ticketsOnly: boolean): Found {
  const words = useWords()
  const asked = text.trim()
  const query = useQuery('find:any', asked === '' ? undefined : { text: asked, limit }, watched)
  const answer = asked === '' ? none : (query.value ?? none)
  const found = ticketsOnly ? { ...answer, customers: [] } : shared(answer)
  const results = resultsOf(found, words)
  return {
    results,
    hitOf: (key) => hitOf(found, key),
    isEmpty: asked !== '' && !query.isLoading && results.length === 0,
  }
}

const mostTickets = 5
const mostCustomers = 4

/** Neither tickets nor customers push the other out of sight. */
function shared({ customers, tickets }: Answer<'find:any'>): Answer<'find:any'> {
  return {
    tickets: customers.length === 0 ? tickets : tickets.slice(0, mostTickets),
    customers: tickets.length === 0 ? customers : customers.slice(0, mostCustomers),
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

function resultsOf({ customers, tickets }: Answer<'find:any'>, { t }: Words): FoundHit[] {
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
      end: (
        <Muted>
          <MaskedText text={hit.phone} kind="phone" /> {t('answer.find.open', { count: hit.openTickets })}
        </Muted>
      ),
      group: t('answer.find.customers'),
    })),
  ]
}
