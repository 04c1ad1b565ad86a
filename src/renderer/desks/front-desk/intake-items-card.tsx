import type { ReactNode, Ref } from 'react'
import { useState } from 'react'
import type { Kind } from '../../../shared/domain/kind'
import type { Product } from '../../../shared/domain/product'
import { Card } from '../../ui/card'
import { formatMoney } from '../../ui/format'
import { SearchBox } from '../../ui/search-box'
import { Stack } from '../../ui/layout'
import { toast } from '../../ui/toast'
import { useWords } from '../../words'
import css from './intake.module.css'
import { IntakeItemRow } from './intake-item-row'
import type { IntakeItem } from './intake-items'
import { freeItem, itemFromProduct, matchProducts, nextKey } from './intake-items'

type Props = {
  kind: Kind
  /** Things to make or sell, brought along, or offered. */
  look: 'wanted' | 'brought' | 'offered'
  items: readonly IntakeItem[]
  products: readonly Product[]
  onChange: (items: IntakeItem[]) => void
  /** What stands in the field that adds an item. */
  text: string
  onText: (text: string) => void
  /** The field that adds an item, to go on there after the customer. */
  addRef?: Ref<HTMLInputElement> | undefined
  /** Stands right in the head, e.g. the ticket's title. */
  head?: ReactNode
  /** Stands below the items. */
  children?: ReactNode
}

const resultLimit = 8
const freeKey = 'free'

/** What the customer wants: from the price list or in words, each with its quantity and price. */
export function IntakeItemsCard({ kind, items, products, onChange, ...rest }: Props) {
  const { t, language } = useWords()
  const { text, onText } = rest
  const [added, setAdded] = useState<string>()
  const add = (item: IntakeItem) => {
    onChange([...items, item])
    setAdded(item.key)
    onText('')
  }
  const addFree = (title: string) => {
    if (title.trim() !== '') add(freeItem(title, kind, t('intake.items.piece'), nextKey(items)))
  }
  const choose = (key: string) => {
    const product = products.find(({ id }) => id === key)
    if (product === undefined) addFree(text)
    else add(itemFromProduct(product, nextKey(items)))
  }
  const remove = (item: IntakeItem) => {
    onChange(items.filter(({ key }) => key !== item.key))
    toast({
      text: t('intake.items.removed', { title: item.title }),
      undo: () => onChange([...items]),
    })
  }
  const hits = text.trim() === '' ? [] : matchProducts(products, text, resultLimit)
  const results = hits.map((product) => ({
    key: product.id,
    title: product.name,
    detail: t(`ticket.origin.${product.origin}`),
    end: formatMoney(product.priceCents, language),
  }))
  const free = {
    key: freeKey,
    title: t('intake.items.free', { text: text.trim() }),
    detail: t('intake.items.freeDetail'),
  }
  return (
    <Card
      title={t(`intake.items.titleOf.${rest.look}`)}
      count={items.length === 0 ? undefined : items.length}
      action={rest.head}
      pad
    >
      <Stack gap="s">
        {items.length > 0 && (
          <table className={css.items} aria-label={t('intake.items.title')}>
            <thead>
              <tr>
                <th scope="col">{t('intake.items.what')}</th>
                <th scope="col" data-end>
                  {t('intake.items.quantity')}
                </th>
                <th scope="col">{t('intake.items.unit')}</th>
                <th scope="col" data-end>
                  {t('intake.items.each')}
                </th>
                <th scope="col" data-end>
                  {t('intake.items.price')}
                </th>
                <td />
              </tr>
            </thead>
            {items.map((item) => (
              <IntakeItemRow
                key={item.key}
                item={item}
                isNew={item.key === added}
                onChange={(next) => onChange(items.map((each) => (each.key === item.key ? next : each)))}
                onRemove={() => remove(item)}
              />
            ))}
          </table>
        )}
        <SearchBox
          label={t('intake.items.add')}
          placeholder={t(`intake.items.placeholder.${rest.look}`)}
          value={text}
          onChange={onText}
          results={text.trim() === '' ? [] : [...results, free]}
          onChoose={choose}
          onSubmitText={addFree}
          keys={['Enter']}
          ref={rest.addRef}
        />
        {rest.children}
      </Stack>
    </Card>
  )
}
