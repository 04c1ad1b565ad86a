import { memo, useCallback, useRef } from 'react'
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react'
import css from './board-lane.module.css'
import { useDragSource } from './dragging'
import { Hidden } from './text'

/** How one marks: this one as well, or all from the last one marked to this one. */
export type MarkBy = 'one' | 'range'

type Props = {
  cardKey: string
  index: number
  /** Its distance from the top, px. */
  start: number
  measure: (element: HTMLElement | null) => void
  isStop: boolean
  isSelected: boolean
  isMarked: boolean
  isMovable: boolean
  labelOf: (index: number, isMarked: boolean) => string
  draw: (index: number) => ReactNode
  onOpen: (index: number) => void
  onMark: ((cardKey: string, by: MarkBy) => void) | undefined
  onActive: (key: string) => void
}

/** One card in its place; while others scroll by it is not drawn again. */
export const BoardItem = memo(function BoardItem(props: Props) {
  const { cardKey, index, start, measure, isStop, isSelected, isMarked, isMovable } = props
  const { labelOf, draw, onOpen, onMark, onActive } = props
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
    if (onMark === undefined || !(event.ctrlKey || event.metaKey || event.shiftKey)) onOpen(index)
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
      {draw(index)}
      <button
        type="button"
        className={css.cover}
        data-card={cardKey}
        tabIndex={isStop ? 0 : -1}
        onFocus={() => onActive(cardKey)}
        onClick={press}
        onKeyDown={onKeyDown}
      >
        <Hidden>{labelOf(index, isMarked)}</Hidden>
      </button>
    </div>
  )
})
