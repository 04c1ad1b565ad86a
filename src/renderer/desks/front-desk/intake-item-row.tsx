import type { DragEvent } from 'react'
import { useEffect, useRef } from 'react'
import { lineCents } from '../../../shared/domain/money'
import type { ItemOrigin } from '../../../shared/domain/origin'
import { Tag } from '../../ui/chip'
import { BoxInIcon, HalfIcon } from '../../ui/drawn-icons'
import { formatMoney, formatQuantity } from '../../ui/format'
import { IconButton } from '../../ui/icon-button'
import type { Glyph } from '../../ui/icons'
import { BoxIcon, CloseIcon, DownIcon, MessageIcon, PlusIcon, UpIcon } from '../../ui/icons'
import { QuantityField } from '../../ui/quantity-field'
import { useWords } from '../../words'
import css from './intake.module.css'
import { IntakeItemDetails } from './intake-item-details'
import type { IntakeItem } from './intake-items'
import { countable } from './intake-items'
import { IntakePhotos } from './intake-photos'
import { useItemPhotos } from './intake-photos-add'

const originIcons: Record<ItemOrigin, Glyph> = {
  made: HalfIcon,
  sold: BoxIcon,
  'brought-in': BoxInIcon,
  advice: MessageIcon,
}

type Props = {
  item: IntakeItem
  /** Just added: the quantity is next. */
  isNew: boolean
  onChange: (item: IntakeItem) => void
  onRemove: () => void
}

/** One item: the line everybody reads, and under it what is rarely changed. */
export function IntakeItemRow({ item, isNew, onChange, onRemove }: Props) {
  const { t, language } = useWords()
  const isOpen = item.unfolded
  const isBrought = item.origin === 'brought-in'
  const photos = useItemPhotos(item, onChange)
  const quantity = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (!isNew) return
    quantity.current?.focus()
    quantity.current?.select()
  }, [isNew])
  const title = item.title.trim() === '' ? t('intake.items.unnamed') : item.title
  const price = item.unitPriceCents
  const drop = (event: DragEvent) => {
    if (!isBrought || event.dataTransfer.files.length === 0) return
    event.preventDefault()
    void photos.add([...event.dataTransfer.files])
  }
  return (
    <tbody onDrop={drop} onDragOver={(event) => isBrought && event.preventDefault()}>
      <tr>
        <td>
          <b className={css.itemTitle}>{title}</b>
          <div className={css.tags}>
            <Tag icon={originIcons[item.origin]}>{t(`ticket.origin.${item.origin}`)}</Tag>
            {item.discountBasisPoints > 0 && (
              <Tag>
                {t('intake.items.discountTag', {
                  percent: formatQuantity(item.discountBasisPoints * 10, language),
                })}
              </Tag>
            )}
            {isBrought && item.condition !== '' && <Tag>{item.condition}</Tag>}
            {isBrought && item.accessories !== '' && (
              <Tag icon={PlusIcon}>{t('intake.items.with', { accessories: item.accessories })}</Tag>
            )}
          </div>
          {isBrought && <IntakePhotos item={item} photos={photos} />}
        </td>
        <td className={css.quantity}>
          <QuantityField
            label={t('intake.items.quantityOf', { title })}
            hideLabel
            thousandths={item.quantityThousandths}
            onChange={(quantityThousandths) => onChange({ ...item, quantityThousandths })}
            ref={quantity}
          />
        </td>
        <td className={css.unit}>{item.unit}</td>
        <td data-end className={css.num}>
          {price === null ? t('intake.items.noPrice') : formatMoney(price, language)}
        </td>
        <td data-end className={css.price}>
          {price === null ? '' : formatMoney(lineCents(countable(item)), language)}
        </td>
        <td className={css.does}>
          <IconButton
            icon={isOpen ? UpIcon : DownIcon}
            size="s"
            label={t(isOpen ? 'intake.items.foldOf' : 'intake.items.editOf', { title })}
            onPress={() => onChange({ ...item, unfolded: !isOpen })}
          />
          <IconButton
            icon={CloseIcon}
            size="s"
            label={t('intake.items.removeOf', { title })}
            onPress={onRemove}
          />
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={6} className={css.details}>
            <IntakeItemDetails item={item} onChange={onChange} />
          </td>
        </tr>
      )}
    </tbody>
  )
}
