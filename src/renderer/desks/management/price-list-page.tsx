import { useState } from 'react'
import type { Product } from '../../../shared/domain/product'
import { QueryView } from '../../parts/query-view'
import { useQuery } from '../../stores/requests'
import { Chip } from '../../ui/chip'
import { formatMoney } from '../../ui/format'
import { EuroIcon } from '../../ui/icons'
import { Inline, Page } from '../../ui/layout'
import type { Column } from '../../ui/table-columns'
import { Table } from '../../ui/table'
import { Cut } from '../../ui/text'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import { ListHead } from './list-head'
import { matches } from './matches'
import { ProductDialog } from './product-dialog'
import { NothingListed } from './nothing-listed'
import { useRetire } from './retire'
import { RetireMenu } from './retire-menu'

/** The open dialog: a new article, or one to change. */
type Editing = { readonly product?: Product }

/** The price list: what the front desk can choose from, at which price and rate. */
export function PriceListPage() {
  const { t } = useWords()
  const products = useQuery('product:list', {}, ['products'])
  const firm = useQuery('firm:read', {}, ['firm']).value
  const [text, setText] = useState('')
  const [isActive, setActive] = useState(true)
  const [editing, setEditing] = useState<Editing>()
  const all = products.value ?? []
  const shown = all.filter(({ active, name, unit }) => active === isActive && matches(text, [name, unit]))
  const count = (active: boolean) => all.filter((product) => product.active === active).length

  return (
    <>
      <ListHead
        title={t('management.prices.title')}
        subtitle={firm && t(`management.prices.${firm.priceMode}`)}
        placeholder={t('management.prices.findPlaceholder')}
        text={text}
        onText={setText}
        active={isActive}
        onActive={setActive}
        halves={{
          active: `${t('management.active')} ${count(true)}`,
          retired: `${t('management.retired')} ${count(false)}`,
        }}
        add={t('management.prices.add')}
        onAdd={() => setEditing({})}
      />
      <Page>
        <QueryView query={products}>
          {() => (
            <ProductTable
              rows={shown}
              isFound={text.trim() !== ''}
              isActive={isActive}
              onEdit={(product) => setEditing({ product })}
              onAdd={() => setEditing({})}
              onClear={() => setText('')}
            />
          )}
        </QueryView>
      </Page>
      {editing && (
        <ProductDialog
          product={editing.product}
          onClose={() => setEditing(undefined)}
          onDone={(name) => {
            setEditing(undefined)
            const done =
              editing.product === undefined ? 'management.prices.added' : 'management.prices.changed'
            toast({ text: t(done, { name }), tone: 'green' })
          }}
        />
      )}
    </>
  )
}

type TableProps = {
  readonly rows: readonly Product[]
  readonly isFound: boolean
  readonly isActive: boolean
  readonly onEdit: (product: Product) => void
  readonly onAdd: () => void
  readonly onClear: () => void
}

function ProductTable({ rows, isFound, isActive, onEdit, onAdd, onClear }: TableProps) {
  const { t, language } = useWords()
  const retire = useRetire('product:retire')
  const setActive = ({ id, name }: Product, active: boolean) =>
    retire(id, active, {
      retired: t('management.prices.retiredDone', { name }),
      back: t('management.prices.backDone', { name }),
    })
  const texts = {
    none: t('management.prices.empty'),
    detail: t('management.prices.emptyDetail'),
    noneRetired: t('management.prices.noneRetired'),
    add: t('management.prices.add'),
  }
  if (rows.length === 0)
    return <NothingListed {...{ isFound, isActive, onAdd, onClear }} icon={EuroIcon} texts={texts} />

  const columns: Column<Product>[] = [
    {
      key: 'name',
      head: t('management.prices.name'),
      strong: true,
      cell: ({ name, importId }) => (
        <Inline gap="s">
          <Cut>{name}</Cut>
          {importId !== undefined && <Chip>{t('management.prices.imported')}</Chip>}
        </Inline>
      ),
      sortBy: ({ name }) => name,
    },
    { key: 'unit', head: t('management.prices.unit'), width: 180, cell: ({ unit }) => <Cut>{unit}</Cut> },
    {
      key: 'price',
      head: t('management.prices.price'),
      width: 130,
      align: 'end',
      cell: ({ priceCents }) => formatMoney(priceCents, language),
      sortBy: ({ priceCents }) => priceCents,
    },
    {
      key: 'tax',
      head: t('management.prices.taxRate'),
      width: 110,
      align: 'end',
      cell: ({ taxRate }) => t('management.prices.tax', { count: taxRate }),
      sortBy: ({ taxRate }) => taxRate,
    },
    {
      key: 'origin',
      head: t('management.prices.origin'),
      width: 170,
      cell: ({ origin }) => t(`ticket.origin.${origin}`),
      sortBy: ({ origin }) => t(`ticket.origin.${origin}`),
    },
    {
      key: 'menu',
      head: '',
      width: 48,
      align: 'end',
      cell: (product) => (
        <RetireMenu
          name={product.name}
          isActive={product.active}
          onEdit={() => onEdit(product)}
          onActive={(active) => setActive(product, active)}
        />
      ),
    },
  ]
  return (
    <Table
      label={t('management.prices.title')}
      rows={rows}
      columns={columns}
      rowKey={({ id }) => id}
      onOpen={onEdit}
      sort={{ key: 'name', descending: false }}
    />
  )
}
