import type { ReactNode } from 'react'
import { useEffect, useMemo } from 'react'
import type { TicketRow } from '../../../shared/contract/desk-answers'
import type { Area } from '../../../shared/domain/area'
import { kindIcons } from '../../parts/kind-icons'
import { Board } from '../../ui/board'
import { BoardCard } from '../../ui/board-card'
import { tintOf } from '../../ui/format'
import { useWords } from '../../words'
import css from './bench-board.module.css'
import { groupRows, leastWidth } from './bench-columns'
import type { Reader } from './bench-words'
import { cardLabel, holdText, riskLine, spanText, stateIcons } from './bench-words'

type Props = {
  /** Filtered and in order. */
  readonly rows: readonly TicketRow[]
  readonly area: Area | null
  readonly now: number
  readonly selected: string | undefined
  readonly menuOf: (row: TicketRow) => ReactNode
  readonly onOpen: (row: TicketRow) => void
}

/** The board: areas, in each the states of work, in each the cards in the chosen order. */
export function BenchBoard({ rows, area, now, selected, menuOf, onOpen }: Props) {
  const { t, language } = useWords()
  const reader: Reader = { t, language, now }
  const groups = useMemo(() => groupRows(rows, area), [rows, area])
  // The card one has just taken, or comes back from, gets the focus, so that the arrows go on from there.
  useEffect(() => {
    if (selected === undefined) return
    const frame = requestAnimationFrame(() => {
      const card = document.querySelector(`[data-card="${CSS.escape(selected)}"]`)
      if (card instanceof HTMLElement) card.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [selected])
  const columns = groups.flatMap((group) =>
    group.columns.map(({ state, rows: cards }) => ({
      key: `${group.area} ${state}`,
      group: group.area,
      title: t(`ticket.work.${state}`),
      icon: stateIcons[state],
      cards,
    })),
  )
  return (
    <div className={css.scroller}>
      <div className={css.board} style={{ minWidth: leastWidth(groups) }}>
        <Board
          label={t('bench.board')}
          groups={groups.map((group) => ({ key: group.area, title: t(`ticket.area.${group.area}`) }))}
          columns={columns}
          cardKey={({ id }) => id}
          cardLabel={(row) => cardLabel(row, reader)}
          renderCard={(row) => <JobCard row={row} reader={reader} menu={menuOf(row)} />}
          onOpen={onOpen}
          selectedKey={selected}
        />
      </div>
    </div>
  )
}

function JobCard({ row, reader, menu }: { row: TicketRow; reader: Reader; menu: ReactNode }) {
  const { t, language, now } = reader
  const { owner } = row
  return (
    <div data-ticket={row.id} className={css.job}>
      <BoardCard
        icon={kindIcons[row.kind]}
        number={row.number}
        owner={owner && { initials: owner.initials, tint: tintOf(owner.id), name: owner.name }}
        nobodyLabel={t('bench.nobody')}
        menu={menu}
        title={row.title}
        customer={row.customerName}
        age={spanText(now - row.since, language)}
        risk={riskLine(row, reader)}
        hold={holdText(row)}
      />
    </div>
  )
}
