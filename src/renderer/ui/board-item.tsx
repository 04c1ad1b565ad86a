import { useCallback, useRef } from 'react'
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'
import css from './board-lane.module.css'
import { useDragSource } from './dragging'
import { Hidden } from './text'

/** How one marks: this one as well, or all from the last one marked to this one. */
export type MarkBy = 'one' | 'range'

type Props<Card> = {
  card: Card
  cardKey: string
  index: number
  /** Its distance from the top, px. */
  start: number
  measure: (element: HTMLElement | null) => void
  isStop: boolean
  isSelected: boolean
  isMarked: boolean
  isMovable: boolean
  cardLabel: (card: Card, isMarked: boolean) => string
  renderCard: (card: Card) => ReactNode
  onOpen: (card: Card) => void
  onMark: ((cardKey: string, by: MarkBy) => void) | undefined
  onActive: (key: string) => void
}

/** One card in its place. */
export function BoardItem<Card>(props: Props<Card>) {
  const { card, cardKey, index, start, measure, isStop, isSelected, isMarked, isMovable } = props
  const { cardLabel, renderCard, onOpen, onMark, onActive } = props
  const item = useRef<HTMLDivElement>(null)
  useDragSource(item, isMovable ? cardKey : undefined)
  const attach = useCallback(
    (element: HTMLDivElement | null) => {
      item.current = element
      measure(element)
    },
    [measure],
  )
  const press = (event: MouseEvent) => {
    if (onMark === undefined || !(event.ctrlKey || event.metaKey || event.shiftKey)) onOpen(card)
    else onMark(cardKey, event.shiftKey ? 'range' : 'one')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== ' ' || onMark === undefined) return
    event.preventDefault()
    onMark(cardKey, event.shiftKey ? 'range' : 'one')
  }
  return (
    <div
      ref={attach}
      data-index={index}
      className={css.item}
      role="listitem"
      data-selected={isSelected || undefined}
      data-marked={isMarked || undefined}
      style={{ transform: `translateY(${start}px)` }}
    >
      {renderCard(card)}
      <button
        type="button"
        className={css.cover}
        data-card={cardKey}
        tabIndex={isStop ? 0 : -1}
        onFocus={() => onActive(cardKey)}
        onClick={press}
        onKeyDown={onKeyDown}
      >
        <Hidden>{cardLabel(card, isMarked)}</Hidden>
      </button>
    </div>
  )
}
