import { useCallback, useLayoutEffect, useMemo, useRef } from 'react'
import type { BoardColumn, BoardProps } from './board'
import type { MarkBy } from './board-item'
import { BoardItem } from './board-item'
import css from './board-lane.module.css'
import type { DropPlace } from './dragging'
import { useDropPlace } from './dragging'
import { Icon } from './icon'
import { useLatest } from './use-latest'
import { useVirtualRows } from './use-virtual-rows'

type Props<Card> = {
  board: BoardProps<Card>
  column: BoardColumn<Card>
  /** The name of the group it stands in; empty: in none. */
  groupTitle: string
  stop: string | undefined
  active: string | undefined
  onActive: (key: string) => void
}

const estimate = 104

/** One column of a board. */
export function BoardLane<Card>({ board, column, groupTitle, stop, active, onActive }: Props<Card>) {
  const scroller = useRef<HTMLDivElement>(null)
  const lane = useRef<HTMLElement>(null)
  const { cards } = column
  const { cardKey: toKey, onMove, mayDrop } = board
  const keyOf = useCallback(
    (index: number) => {
      const card = cards[index]
      return card === undefined ? String(index) : toKey(card)
    },
    [cards, toKey],
  )
  const { renderCard, cardLabel } = board
  const draw = useCallback(
    (index: number) => {
      const card = cards[index]
      return card === undefined ? null : renderCard(card)
    },
    [cards, renderCard],
  )
  const labelOf = useCallback(
    (index: number, isMarked: boolean) => {
      const card = cards[index]
      return card === undefined ? '' : cardLabel(card, isMarked)
    },
    [cards, cardLabel],
  )
  const open = useLatest((index: number) => {
    const card = cards[index]
    if (card !== undefined) board.onOpen(card)
  })
  const mark = useLatest((key: string, by: MarkBy) => board.onMark?.(key, by))
  const { virtual } = useVirtualRows({ count: cards.length, scroller, estimate, keyOf, gap: 7, padding: 12 })
  const wanted = active === undefined ? -1 : cards.findIndex((card) => toKey(card) === active)
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

  const place = useMemo((): DropPlace | undefined => {
    if (onMove === undefined) return undefined
    return {
      accepts: (key) => mayDrop?.(key, column.key) ?? true,
      onDrop: (key) => onMove(key, column.key),
    }
  }, [onMove, mayDrop, column.key])
  const look = useDropPlace(lane, place)
  const name = groupTitle === '' ? column.title : `${groupTitle}, ${column.title}`
  return (
    <section className={css.lane} ref={lane} aria-label={`${column.title}, ${cards.length}`} data-drop={look}>
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
        aria-label={cards.length > 0 ? name : undefined}
      >
        {cards.length === 0 && column.emptyText !== undefined && (
          <p className={css.empty}>{column.emptyText}</p>
        )}
        <div className={css.run} role="presentation" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const card = cards[index]
            if (card === undefined) return null
            const cardKey = toKey(card)
            return (
              <BoardItem
                key={key}
                cardKey={cardKey}
                index={index}
                start={start}
                measure={virtual.measureElement}
                isStop={cardKey === stop}
                isSelected={board.selectedKey === cardKey}
                isMarked={board.marked?.has(cardKey) ?? false}
                isMovable={onMove !== undefined}
                labelOf={labelOf}
                draw={draw}
                onOpen={open}
                onMark={board.onMark === undefined ? undefined : mark}
                onActive={onActive}
              />
            )
          })}
        </div>
      </div>
    </section>
  )
}
