import { useDeferredValue, useEffect, useMemo, useRef } from 'react'
import type { Bench, TicketRow } from '../../../shared/contract/desk-answers'
import type { Session } from '../../../shared/contract/entry'
import type { PersonRow } from '../../../shared/contract/management'
import { minuteMs } from '../../../shared/domain/calendar'
import { QueryView } from '../../parts/query-view'
import { useApp } from '../../stores/app-store'
import { useQuery } from '../../stores/requests'
import { EmptyState } from '../../ui/empty-state'
import { CheckCircleIcon, CloseIcon, SearchIcon } from '../../ui/icons'
import { Page } from '../../ui/layout'
import { useWords } from '../../words'
import { actionForKey, actionsFor } from './bench-actions'
import { BenchAreas } from './bench-areas'
import { BenchBoard } from './bench-board'
import { countToggles, facesOf, filterRows, findTexts, isFiltered, noFilter, sortRows } from './bench-columns'
import { BenchDialogs } from './bench-dialogs'
import { BenchFilters } from './bench-filters'
import { BenchHead } from './bench-head'
import { BenchMenu } from './bench-menu'
import { useBenchMoves } from './bench-moves'
import css from './bench-page.module.css'
import { BenchTable } from './bench-table'
import { useBenchView } from './bench-view'
import { useCardKeys } from './card-keys'
import { homeArea, workersOf } from './bench-persons'

/** The workbench: all open work by area and state, the most endangered promise first. */
export function BenchPage() {
  const session = useApp(({ status }) => status?.session)
  const bench = useQuery('bench:read', {}, ['tickets', 'items', 'events', 'payments', 'customers', 'persons'])
  const people = useQuery('person:list', {}, ['persons'])
  const viewer = useBenchView(({ personId }) => personId)
  const begin = useBenchView((view) => view.begin)
  const { value } = bench
  const isAsked = people.value !== undefined || people.refusal !== undefined

  useEffect(() => {
    if (session === undefined || session === null || value === undefined || !isAsked) return
    if (viewer === session.personId) return
    begin(session.personId, { ...noFilter, area: homeArea(session, people.value ?? [], value.areas) })
  }, [session, value, isAsked, viewer, begin, people.value])

  // Time passes without a change on disk: ages and risks are asked for again each minute.
  const reload = useRef(bench.reload)
  reload.current = bench.reload
  useEffect(() => {
    const timer = setInterval(() => reload.current(), minuteMs)
    return () => clearInterval(timer)
  }, [])

  if (session === undefined || session === null) return null
  return (
    <QueryView query={bench}>
      {(answer) =>
        viewer === session.personId ? (
          <Workbench session={session} bench={answer} persons={people.value ?? []} />
        ) : null
      }
    </QueryView>
  )
}

type Props = { readonly session: Session; readonly bench: Bench; readonly persons: readonly PersonRow[] }

function Workbench({ session, bench, persons }: Props) {
  const { t } = useWords()
  const { look, filter, selected, show, narrow, select } = useBenchView()
  const open = useApp((app) => app.open)
  const { rows, people, now } = bench
  const moves = useBenchMoves(session.personId, rows)
  const mayWork = session.tasks.includes('step.front')

  const texts = useMemo(() => findTexts(rows), [rows])
  const applied = useDeferredValue(filter)
  const shown = useMemo(
    () => sortRows(filterRows(rows, applied, texts), applied.sort),
    [rows, applied, texts],
  )
  const counts = useMemo(() => countToggles(rows, applied, texts), [rows, applied, texts])

  const faces = useMemo(
    () => facesOf(people, rows, session.personId, filter.people),
    [people, rows, session.personId, filter.people],
  )

  const openRow = (row: TicketRow) => moves.act(row, 'open')
  const onFind = () => {
    const hits = filterRows(rows, filter, texts)
    if (hits.length === 1 && hits[0] !== undefined) openRow(hits[0])
    if (hits.length === 0) open({ name: 'tickets', text: filter.text.trim() })
  }
  const onKeyDown = useCardKeys((id, letter) => {
    const row = rows.find((one) => one.id === id)
    if (row === undefined) return
    const offered = actionsFor(row, { me: session.personId, tasks: session.tasks })
    const action = actionForKey(letter, offered)
    if (action !== undefined) moves.act(row, action)
  })
  const menuOf = (row: TicketRow) => <BenchMenu row={row} session={session} onAct={moves.act} />
  const common = { rows: shown, now, selected, menuOf, onOpen: openRow }

  return (
    <>
      <BenchHead
        text={filter.text}
        look={look}
        mayTake={mayWork}
        onText={(text) => narrow({ text })}
        onFind={onFind}
        onLook={show}
        onNext={() => moves.next(filter.area)}
      />
      <Page>
        <div className={css.bench}>
          <BenchAreas tallies={bench.areas} chosen={filter.area} onChoose={(area) => narrow({ area })} />
          <BenchFilters
            filter={filter}
            people={faces}
            counts={counts}
            now={now}
            savedAt={moves.savedAt}
            onChange={narrow}
          />
          <div className={css.work} onKeyDown={onKeyDown} role="presentation">
            {shown.length === 0 ? (
              <NothingHere onAll={() => open({ name: 'tickets', text: filter.text.trim() })} t={t} />
            ) : look === 'board' ? (
              <BenchBoard {...common} area={applied.area} />
            ) : (
              <BenchTable {...common} onSelect={({ id }) => select(id)} />
            )}
          </div>
        </div>
      </Page>
      <BenchDialogs moves={moves} people={workersOf(people, persons, session.personId)} />
    </>
  )
}

type NothingProps = { readonly onAll: () => void; readonly t: ReturnType<typeof useWords>['t'] }

/** Nothing to show: because of the filters, or because the work is done. */
function NothingHere({ onAll, t }: NothingProps) {
  const { filter, narrow } = useBenchView()
  if (filter.text.trim() !== '') {
    const action = { label: t('bench.searchAll'), icon: SearchIcon, onPress: onAll }
    return <EmptyState icon={SearchIcon} text={t('bench.noMatch')} action={action} />
  }
  if (isFiltered(filter)) {
    const { area: _area, sort: _sort, ...nothing } = noFilter
    const action = { label: t('bench.clearFilters'), icon: CloseIcon, onPress: () => narrow(nothing) }
    return <EmptyState icon={SearchIcon} text={t('bench.noMatch')} action={action} />
  }
  const text =
    filter.area === null
      ? t('bench.noWork')
      : t('bench.noWorkInArea', { area: t(`ticket.area.${filter.area}`) })
  const action =
    filter.area === null ? undefined : { label: t('bench.allAreas'), onPress: () => narrow({ area: null }) }
  return <EmptyState icon={CheckCircleIcon} text={text} detail={t('bench.noWorkDetail')} action={action} />
}
