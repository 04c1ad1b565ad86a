import { memo, useMemo, useState } from 'react'
import type { MouseEvent, ReactNode } from 'react'
import css from './table.module.css'
import type { Tone } from './tone'

type Press = (event: MouseEvent, index: number) => void

type Props = {
  id: string
  index: number
  /** Its distance from the top and its height, px. */
  start: number
  height: number
  /** The tracks of its columns. */
  template: string
  isSelected: boolean | undefined
  isActive: boolean
  isMarked: boolean
  tone: Tone | undefined
  isPressed: boolean
  /** Rows rush by: their words are enough. */
  isRushing: boolean
  /** The cells of the row at a place. */
  draw: (index: number, isWhole: boolean) => ReactNode
  onPress: Press
  onTwice: Press
}

/** One row in its place; while others scroll by it is not drawn again. */
export const TableRow = memo(function TableRow(props: Props) {
  const { id, index, start, height, template, isSelected, isActive, isMarked, tone, isPressed } = props
  const { isRushing, draw } = props
  const [isWhole, setWhole] = useState(!isRushing)
  // What is drawn stays, also when it begins to rush.
  if (!isWhole && !isRushing) setWhole(true)
  const cells = useMemo(() => draw(index, isWhole), [draw, index, isWhole])
  return (
    <div
      id={id}
      className={css.row}
      role="row"
      tabIndex={-1}
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-active={isActive || undefined}
      data-marked={isMarked || undefined}
      data-tone={tone}
      data-press={isPressed ? '' : undefined}
      style={{ gridTemplateColumns: template, height, top: start }}
      onClick={(event) => props.onPress(event, index)}
      onDoubleClick={(event) => props.onTwice(event, index)}
      onKeyDown={undefined}
    >
      {cells}
    </div>
  )
})
