import { useMemo, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import type { MarkBy } from './board-item'
import { BoardLane } from './board-lane'
import { targetOf } from './board-steps'
import css from './board.module.css'
import type { Glyph } from './icons'

export type BoardColumn<Card> = {
  key: string
  title: string
  icon: Glyph
  cards: readonly Card[]
  group?: string | undefined
  end?: ReactNode
  emptyText?: string | undefined
}

export type BoardProps<Card> = {
  label: string
  columns: readonly BoardColumn<Card>[]
  cardKey: (card: Card) => string
  cardLabel: (card: Card, isMarked: boolean) => string
  renderCard: (card: Card) => ReactNode
  onOpen: (card: Card) => void
  groups?: readonly { key: string; title: string; detail?: string | undefined }[] | undefined
  selectedKey?: string | undefined
  /** A card dropped on a column, also on one that does not take it. */
  onMove?: ((cardKey: string, toColumnKey: string) => void) | undefined
  mayDrop?: ((cardKey: string, toColumnKey: string) => boolean) | undefined
  /** Keys of the cards chosen together, and how one is chosen: Ctrl or Shift and a click, or Space. */
  marked?: ReadonlySet<string> | undefined
  onMark?: ((cardKey: string, by: MarkBy) => void) | undefined
}

const narrowestLane = 172

/**
 * Columns of cards: heads stay, columns scroll, each paints only what one sees. One stop for the Tab key,
 * arrows move between cards and columns. Dragging needs a twin in each card's menu.
 */
export function Board<Card>(props: BoardProps<Card>) {
  const { label, columns, cardKey, groups = [{ key: '', title: '' }] } = props
  const [active, setActive] = useState<string | undefined>()
  const board = useRef<HTMLDivElement>(null)
  const firstCard = columns.find((column) => column.cards.length > 0)?.cards[0]
  const keys = useMemo(() => columns.map((column) => column.cards.map(cardKey)), [columns, cardKey])
  const known = active !== undefined && keys.some((column) => column.includes(active))
  const stop = known ? active : firstCard === undefined ? undefined : cardKey(firstCard)

  const move = (event: KeyboardEvent) => {
    const { target } = event
    if (!(target instanceof HTMLElement) || target.dataset['card'] === undefined) return
    const next = targetOf(event.key, target.dataset['card'], keys)
    if (next === undefined) return
    event.preventDefault()
    setActive(next)
    const shown = board.current?.querySelector(`[data-card="${CSS.escape(next)}"]`)
    if (shown instanceof HTMLElement) shown.focus()
  }
  return (
    <div className={css.board} ref={board} role="group" aria-label={label} onKeyDown={move}>
      {groups.map((group) => {
        const lanes = columns.filter((column) => (column.group ?? '') === group.key)
        return (
          <section
            key={group.key}
            className={css.group}
            style={{ flexGrow: lanes.length, minWidth: lanes.length * narrowestLane }}
            aria-label={group.title}
          >
            {group.title !== '' && (
              <h2 className={css.groupHead}>
                <b>{group.title}</b> {group.detail}
              </h2>
            )}
            <div className={css.lanes}>
              {lanes.map((column) => (
                <BoardLane
                  key={column.key}
                  board={props}
                  column={column}
                  groupTitle={group.title}
                  stop={stop}
                  active={active}
                  onActive={setActive}
                />
              ))}
            </div>
          </section>
        )
      })}
    </div>
  )
}
