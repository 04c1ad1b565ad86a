import { useCallback, useRef } from 'react'
import type { ReactNode } from 'react'
import { useVirtualRows } from './use-virtual-rows'
import css from './virtual-list.module.css'

type Props<Item> = {
  label: string
  items: readonly Item[]
  itemKey: (item: Item) => string
  renderItem: (item: Item) => ReactNode
  estimate?: number | undefined
}

/** A long list that paints only what one sees; it fills its parent's height. */
export function VirtualList<Item>({ label, items, itemKey, renderItem, estimate = 56 }: Props<Item>) {
  const scroller = useRef<HTMLDivElement>(null)
  const keyOf = useCallback(
    (index: number) => {
      const item = items[index]
      return item === undefined ? String(index) : itemKey(item)
    },
    [items, itemKey],
  )
  const { virtual } = useVirtualRows({ count: items.length, scroller, estimate, keyOf })
  return (
    <div
      className={css.scroller}
      ref={scroller}
      role={items.length > 0 ? 'list' : undefined}
      aria-label={label}
    >
      <div className={css.run} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((row) => {
          const item = items[row.index]
          return (
            <div
              key={row.key}
              ref={virtual.measureElement}
              data-index={row.index}
              className={css.item}
              role="listitem"
              style={{ transform: `translateY(${row.start}px)` }}
            >
              {item !== undefined && renderItem(item)}
            </div>
          )
        })}
      </div>
    </div>
  )
}
