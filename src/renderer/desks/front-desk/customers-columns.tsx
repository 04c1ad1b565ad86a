import type { CustomerHit } from '../../../shared/contract/desk-answers'
import { MaskedText } from '../../parts/masked-text'
import type { Words } from '../../parts/speech'
import { formatMoney } from '../../ui/format'
import type { Column } from '../../ui/table-columns'
import { Cut } from '../../ui/text'

/** The columns of the table of customers. */
export function customerColumns({ t, language }: Words): Column<CustomerHit>[] {
  return [
    {
      key: 'name',
      head: t('customers.column.name'),
      cell: ({ name }) => <Cut>{name}</Cut>,
      sortBy: ({ name }) => name,
      width: 'fill',
      strong: true,
    },
    {
      key: 'contact',
      head: t('customers.column.contact'),
      cell: ({ contact }) => <Cut>{contact}</Cut>,
      sortBy: ({ contact }) => (contact === '' ? null : contact),
      width: 'fill',
    },
    {
      key: 'phone',
      head: t('customers.column.phone'),
      cell: ({ phone }) => <MaskedText text={phone} kind="phone" />,
      width: 170,
    },
    {
      key: 'email',
      head: t('customers.column.email'),
      cell: ({ email }) => (
        <Cut>
          <MaskedText text={email} kind="email" />
        </Cut>
      ),
      width: 'fill',
    },
    {
      key: 'city',
      head: t('customers.column.city'),
      cell: ({ postcode, city }) => <Cut>{`${postcode} ${city}`.trim()}</Cut>,
      sortBy: ({ city }) => (city === '' ? null : city),
      width: 180,
      pale: true,
    },
    {
      key: 'open',
      head: t('customers.column.open'),
      cell: ({ openTickets }) => (openTickets === 0 ? '' : openTickets),
      sortBy: ({ openTickets }) => openTickets,
      width: 130,
      align: 'end',
    },
    {
      key: 'money',
      head: t('customers.column.money'),
      cell: ({ openCents }) => (openCents === 0 ? '' : formatMoney(openCents, language)),
      sortBy: ({ openCents }) => openCents,
      width: 130,
      align: 'end',
    },
  ]
}
