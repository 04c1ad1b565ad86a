import type { TicketRow } from '../../../shared/contract/desk-answers'
import { kindIcons } from '../../parts/kind-icons'
import { momentWords } from '../../parts/moment-words'
import type { Words } from '../../parts/speech'
import { StateChip } from '../../parts/state-chip'
import { stateLine } from '../../parts/state-line'
import { Icon } from '../../ui/icon'
import { Inline } from '../../ui/layout'
import type { Column } from '../../ui/table-columns'
import { Cut, Muted } from '../../ui/text'

/** The columns of the table of tickets. */
export function ticketColumns(words: Words, now: number): Column<TicketRow>[] {
  const { t } = words
  return [
    {
      key: 'number',
      head: t('customers.ticketList.number'),
      cell: ({ number, kind }) => (
        <Inline gap="s">
          <Icon glyph={kindIcons[kind]} size="s" />
          {number}
        </Inline>
      ),
      sortBy: ({ number }) => number,
      width: 128,
      pale: true,
    },
    {
      key: 'title',
      head: t('customers.ticketList.ticketTitle'),
      cell: ({ title }) => <Cut>{title}</Cut>,
      sortBy: ({ title }) => title,
      width: 'fill',
      strong: true,
    },
    {
      key: 'customer',
      head: t('customers.ticketList.customer'),
      cell: ({ customerName }) => <Cut>{customerName}</Cut>,
      sortBy: ({ customerName }) => customerName,
      width: 'fill',
    },
    {
      key: 'state',
      head: t('customers.ticketList.state'),
      cell: (row) => <StateChip row={row} />,
      sortBy: (row) => stateLine(row, words),
      width: 300,
    },
    {
      key: 'promised',
      head: t('customers.ticketList.promised'),
      cell: ({ promisedAt }) =>
        promisedAt === null ? (
          <Muted>{t('customers.ticketList.noPromise')}</Muted>
        ) : (
          momentWords(promisedAt, now, words)
        ),
      sortBy: ({ promisedAt }) => promisedAt,
      width: 150,
    },
    {
      key: 'owner',
      head: t('customers.ticketList.owner'),
      cell: ({ owner }) => owner?.name ?? '',
      sortBy: ({ owner }) => owner?.name ?? null,
      width: 150,
      pale: true,
    },
  ]
}
