import { memo, useCallback, useEffect, useMemo } from 'react'
import type { BenchRow } from '../../../shared/contract/desk-answers'
import type { Session } from '../../../shared/contract/entry'
import type { Area } from '../../../shared/domain/area'
import { kindIcons } from '../../parts/kind-icons'
import { Board } from '../../ui/board'
import { BoardCard } from '../../ui/board-card'
import type { MarkBy } from '../../ui/board-item'
import { tintOf } from '../../ui/format'
import { useWords } from '../../words'
import type { BenchAction, Drop } from './bench-actions'
import { dropOnColumn } from './bench-actions'
import css from './bench-board.module.css'
import type { BenchState } from './bench-columns'
import { benchStates, groupRows, leastWidth } from './bench-columns'
import { BenchMenu } from './bench-menu'
import type { Reader } from './bench-words'
import { cardLabel, holdText, riskLine, spanText, stateIcons } from './bench-words'

type Props = {
  /** Filtered and in order. */
  readonly rows: readonly BenchRow[]
  readonly area: Area | null
  readonly now: number
  readonly session: Session
  readonly selected: string | undefined
  readonly marked: ReadonlySet<string>
  /** Who works in an area and until when, beside its name. */
  readonly headOf: (area: Area) => string
  readonly onAct: (row: BenchRow, action: BenchAction) => void
  readonly onOpen: (row: BenchRow) => void
  readonly onMark: (jobId: string, by: MarkBy, order: readonly string[]) => void
  /** A card was dropped somewhere that means something, or is refused. */
  readonly onDrop: (row: BenchRow, drop: Drop, to: string) => void
}

/** The board: areas, in each the states of work, in each the cards in the chosen order. */
export function BenchBoard(props: Props) {
  const { rows, area, now, session, selected, marked, headOf, onAct, onOpen, onMark, onDrop } = props
  const { t, language } = useWords()
  const reader = useMemo((): Reader => ({ t, language, now }), [t, language, now])
  const groups = useMemo(() => groupRows(rows, area), [rows, area])
  useFocusOn(selected)
  const columns = useMemo(
    () =>
      groups.flatMap((group) =>
        group.columns.map(({ state, rows: cards }) => ({
          key: `${group.area} ${state}`,
          group: group.area,
          title: t(`ticket.work.${state}`),
          icon: stateIcons[state],
          cards,
        })),
      ),
    [groups, t],
  )
  const labelOf = useCallback(
    (row: BenchRow, isMarked: boolean) =>
      isMarked ? `${cardLabel(row, reader)}, ${t('bench.many.isChosen')}` : cardLabel(row, reader),
    [reader, t],
  )
  const draw = useCallback(
    (row: BenchRow) => <JobCard row={row} reader={reader} session={session} onAct={onAct} />,
    [reader, session, onAct],
  )
  const who = { me: session.personId, tasks: session.tasks }
  const dropOf = (jobId: string, column: string) => {
    const row = rows.find((one) => one.jobId === jobId)
    const to = placeOf(column, groups)
    return row && to && { row, to, drop: dropOnColumn(row, to, who) }
  }
  const order = () => columns.flatMap(({ cards }) => cards.map(({ jobId }) => jobId))
  return (
    <div className={css.scroller}>
      <div className={css.board} style={{ minWidth: leastWidth(groups) }}>
        <Board
          label={t('bench.board')}
          groups={groups.map((group) => ({
            key: group.area,
            title: t(`ticket.area.${group.area}`),
            detail: headOf(group.area),
          }))}
          columns={columns}
          cardKey={jobIdOf}
          cardLabel={labelOf}
          renderCard={draw}
          onOpen={onOpen}
          selectedKey={selected}
          marked={marked}
          onMark={(jobId, by) => onMark(jobId, by, order())}
          mayDrop={(jobId, column) => {
            const type = dropOf(jobId, column)?.drop.type
            return type === 'act' || type === 'area'
          }}
          onMove={(jobId, column) => {
            const dropped = dropOf(jobId, column)
            if (dropped) onDrop(dropped.row, dropped.drop, t(`ticket.work.${dropped.to.state}`))
          }}
        />
      </div>
    </div>
  )
}

function jobIdOf({ jobId }: BenchRow): string {
  return jobId
}

/** The area and the state a column stands for. */
function placeOf(
  key: string,
  groups: ReturnType<typeof groupRows>,
): { area: Area; state: BenchState } | undefined {
  const [name, stateName] = key.split(' ')
  const group = groups.find(({ area }) => area === name)
  const state = benchStates.find((one) => one === stateName)
  return group && state && { area: group.area, state }
}

/** The card one has just taken, or comes back from, gets the focus, so that the arrows go on from there. */
function useFocusOn(selected: string | undefined): void {
  useEffect(() => {
    if (selected === undefined) return undefined
    const frame = requestAnimationFrame(() => {
      const card = document.querySelector(`[data-card="${CSS.escape(selected)}"]`)
      if (card instanceof HTMLElement) card.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [selected])
}

type CardProps = {
  readonly row: BenchRow
  readonly reader: Reader
  readonly session: Session
  readonly onAct: (row: BenchRow, action: BenchAction) => void
}

/** Painted anew only when its job, or the minute, is another. */
const JobCard = memo(function JobCard({ row, reader, session, onAct }: CardProps) {
  const { t, language, now } = reader
  const { owner, step } = row
  return (
    <div data-ticket={row.jobId} className={css.job}>
      <BoardCard
        icon={kindIcons[row.kind]}
        number={row.number}
        step={step?.title}
        owner={owner && { initials: owner.initials, tint: tintOf(owner.id), name: owner.name }}
        nobodyLabel={t('bench.nobody')}
        menu={<BenchMenu row={row} session={session} t={t} onAct={onAct} />}
        title={row.title}
        customer={row.customerName}
        age={spanText(now - row.since, language)}
        risk={riskLine(row, reader)}
        hold={holdText(row, t)}
      />
    </div>
  )
})
