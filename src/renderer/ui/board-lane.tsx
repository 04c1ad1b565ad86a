import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { DragEvent } from 'react'
import type { BoardColumn, BoardProps } from './board'
import css from './board-lane.module.css'
import { Icon } from './icon'
import { Hidden } from './text'
import { useVirtualRows } from './use-virtual-rows'

type Props<Card> = {
  board: BoardProps<Card>
  column: BoardColumn<Card>
  stop: string | undefined
  active: string | undefined
  dragged: Card | undefined
  onDrag: (card: Card | undefined) => void
  onActive: (key: string) => void
}

const estimate = 104

/** One column of a board. */
export function BoardLane<Card>({ board, column, stop, active, dragged, onDrag, onActive }: Props<Card>) {
  const scroller = useRef<HTMLDivElement>(null)
  const [over, setOver] = useState(false)
  const { cards } = column
  const { cardKey: toKey } = board
  const keyOf = useCallback(
    (index: number) => {
      const card = cards[index]
      return card === undefined ? String(index) : toKey(card)
    },
    [cards, toKey],
  )
  const virtual = useVirtualRows({ count: cards.length, scroller, estimate, keyOf, gap: 7, padding: 12 })
  const wanted = active === undefined ? -1 : cards.findIndex((card) => board.cardKey(card) === active)
  const { scrollToIndex } = virtual
  // Arrows may lead to a card that is not painted yet: bring it in sight, then give it the focus.
  useLayoutEffect(() => {
    if (wanted < 0 || active === undefined) return
    scrollToIndex(wanted, { align: 'auto' })
    const frame = requestAnimationFrame(() => {
      const card = scroller.current?.querySelector(`[data-card="${CSS.escape(active)}"]`)
      if (card instanceof HTMLElement) card.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [wanted, active, scrollToIndex])

  const takes = dragged !== undefined && (board.mayDrop?.(dragged, column.key) ?? true)
  const dragOver = (event: DragEvent) => {
    if (!takes) return
    event.preventDefault()
    setOver(true)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (takes) board.onMove?.(dragged, column.key)
    onDrag(undefined)
  }
  return (
    <section className={css.lane} aria-label={`${column.title}, ${cards.length}`}>
      <h3 className={css.head}>
        <Icon glyph={column.icon} size="xs" />
        {column.title}
        <span className={css.count}>{cards.length}</span>
        {column.end !== undefined && <span className={css.end}>{column.end}</span>}
      </h3>
      <div
        className={css.scroller}
        ref={scroller}
        role={cards.length > 0 ? 'list' : undefined}
        data-over={(over && takes) || undefined}
        onDragOver={dragOver}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        {cards.length === 0 && column.emptyText !== undefined && (
          <p className={css.empty}>{column.emptyText}</p>
        )}
        <div className={css.run} role="presentation" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const card = cards[index]
            if (card === undefined) return null
            const cardKey = board.cardKey(card)
            return (
              <div
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                className={css.item}
                role="listitem"
                data-selected={board.selectedKey === cardKey || undefined}
                draggable={board.onMove !== undefined}
                style={{ transform: `translateY(${start}px)` }}
                onDragStart={() => onDrag(card)}
                onDragEnd={() => onDrag(undefined)}
              >
                {board.renderCard(card)}
                <button
                  type="button"
                  className={css.cover}
                  data-card={cardKey}
                  tabIndex={cardKey === stop ? 0 : -1}
                  onFocus={() => onActive(cardKey)}
                  onClick={() => board.onOpen(card)}
                >
                  <Hidden>{board.cardLabel(card)}</Hidden>
                </button>
              </div>
            )
          })}
        </div>
      </div>
    </section>
  )
}
