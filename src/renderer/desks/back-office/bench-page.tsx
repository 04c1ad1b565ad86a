import { useCallback, useDeferredValue, useEffect, useMemo } from 'react'
import type { BenchRow } from '../../../shared/contract/desk-answers'
import type { Session } from '../../../shared/contract/entry'
import type { PersonRow } from '../../../shared/contract/management'
import type { Area } from '../../../shared/domain/area'
import { QueryView } from '../../parts/query-view'
import { useApp } from '../../stores/app-store'
import { useQuery } from '../../stores/requests'
import type { MarkBy } from '../../ui/board-item'
import { EmptyState } from '../../ui/empty-state'
import { CheckCircleIcon, CloseIcon, SearchIcon } from '../../ui/icons'
import { Page } from '../../ui/layout'
import { useWords } from '../../words'
import { actionForKey, actionsFor } from './bench-actions'
import { BenchAreas } from './bench-areas'
import { BenchBoard } from './bench-board'
import { BenchBulk } from './bench-bulk'
import { facesOf } from './bench-columns'
import { BenchDialogs } from './bench-dialogs'
import {
  countToggles,
  filterRows,
  freeJobs,
  isFiltered,
  noFilter,
  sortRows,
  stepTitles,
  toggled,
} from './bench-filter'
import { useBenchDrops } from './bench-drops'
import { BenchFilters } from './bench-filters'
import { BenchHead } from './bench-head'
import { presentWords, tileLoad, useTodaysLoad } from './bench-load'
import { markedAfter } from './bench-marks'
import { BenchMenu } from './bench-menu'
import { useBenchMoves } from './bench-moves'
import css from './bench-page.module.css'
import { BenchPeople } from './bench-people'
import { homeArea, workersOf } from './bench-persons'
import type { BenchNow } from './bench-query'
import { useBench } from './bench-query'
import { BenchTable } from './bench-table'
import { useBenchView } from './bench-view'
import { BenchViewsMenu } from './bench-views-menu'
import type { Reader } from './bench-words'
import { useCardKeys } from './card-keys'
import { useFindTexts } from './find-texts'

/** The workbench: all open work by area and state, the most endangered promise first. */
export function BenchPage() {
  const session = useApp(({ status }) => status?.session)
  const bench = useBench()
  const people = useQuery('person:list', {}, ['persons'])
  const views = useQuery('bench-view:list', {}, [])
  const viewer = useBenchView(({ personId }) => personId)
  const begin = useBenchView((view) => view.begin)
  const { value } = bench
  const isAsked = isAnswered(people) && isAnswered(views)

  useEffect(() => {
    if (session === undefined || session === null || value === undefined || !isAsked) return
    if (viewer === session.personId) return
    const first = views.value?.[0]
    const area = homeArea(session, people.value ?? [], value.areas)
    begin(session.personId, first?.look ?? 'board', first?.filter ?? { ...noFilter, area })
  }, [session, value, isAsked, viewer, begin, people.value, views.value])

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

function isAnswered({ value, refusal }: { readonly value: unknown; readonly refusal: unknown }): boolean {
  return value !== undefined || refusal !== undefined
}

/** Filter texts, what is shown and what is counted, all of it behind the typing. */
function useShown(bench: BenchNow) {
  const { rows, me } = bench
  const filter = useBenchView((view) => view.filter)
  const textOf = useFindTexts(rows)
  const applied = useDeferredValue(filter)
  const shown = useMemo(
    () => sortRows(filterRows(rows, applied, textOf, me), applied.sort),
    [rows, applied, textOf, me],
  )
  const counts = useMemo(() => countToggles(rows, applied, textOf, me), [rows, applied, textOf, me])
  const steps = useMemo(() => stepTitles(rows), [rows])
  return { shown, counts, steps, applied, textOf }
}

type Props = {
  readonly session: Session
  readonly bench: BenchNow
  readonly persons: readonly PersonRow[]
}

function Workbench({ session, bench, persons }: Props) {
  const { t, language } = useWords()
  const { look, filter, selected, marked, show, narrow, select, mark } = useBenchView()
  const open = useApp((app) => app.open)
  const { rows, people, now, me } = bench
  const moves = useBenchMoves(session.personId)
  const mayWork = session.tasks.includes('step.front')
  const who = useMemo(() => ({ me: session.personId, tasks: session.tasks }), [session])
  const { shown, counts, steps, applied, textOf } = useShown(bench)
  const load = useTodaysLoad()
  const reader = useMemo((): Reader => ({ t, language, now }), [t, language, now])

  const faces = useMemo(
    () => facesOf(people, rows, session.personId, filter.people),
    [people, rows, session.personId, filter.people],
  )
  const chosen = useMemo(() => shown.filter(({ jobId }) => marked.has(jobId)), [shown, marked])

  const { act } = moves
  const openRow = useCallback((row: BenchRow) => act(row, 'open'), [act])
  const onFind = () => {
    const hits = filterRows(rows, filter, textOf, me)
    if (hits.length === 1 && hits[0] !== undefined) openRow(hits[0])
    if (hits.length === 0) open({ name: 'tickets', text: filter.text.trim() })
  }
  const onKeyDown = useCardKeys((jobId, letter) => {
    const row = rows.find((one) => one.jobId === jobId)
    if (row === undefined) return
    const action = actionForKey(letter, actionsFor(row, who))
    if (action !== undefined) act(row, action)
  })
  const onMark = (jobId: string, by: MarkBy, order: readonly string[]) =>
    mark(markedAfter(marked, jobId, by, order))
  const workers = workersOf(people, persons, session.personId)
  const { onDrop, mayGive, giveTo } = useBenchDrops(rows, who, workers, moves)
  const next = () =>
    moves.next(freeJobs(rows, filter.area, me).filter((row) => actionsFor(row, who).includes('take')))
  const headOf = (area: Area) => presentWords(load, area, reader)
  const menuOf = useCallback(
    (row: BenchRow) => <BenchMenu row={row} session={session} t={t} onAct={act} />,
    [session, t, act],
  )
  const common = { rows: shown, now, selected, marked, onMark, onOpen: openRow }

  return (
    <>
      <BenchHead
        text={filter.text}
        look={look}
        mayTake={mayWork}
        onText={(text) => narrow({ text })}
        onFind={onFind}
        views={<BenchViewsMenu />}
        onLook={show}
        onNext={next}
      />
      <Page>
        <div className={css.bench}>
          <BenchAreas
            tallies={bench.areas}
            chosen={filter.area}
            loadOf={(area) => tileLoad(load, area, reader)}
            onChoose={(area) => narrow({ area })}
          />
          <BenchFilters
            filter={filter}
            steps={steps}
            counts={counts}
            now={now}
            savedAt={moves.savedAt}
            people={
              <BenchPeople
                people={faces}
                chosen={filter.people}
                onToggle={(id) => narrow({ people: toggled(filter.people, id) })}
                mayDrop={mayGive}
                onDrop={giveTo}
              />
            }
            onChange={narrow}
          />
          <BenchBulk rows={chosen} session={session} moves={moves} onClear={() => mark(new Set())} />
          <div className={css.work} onKeyDown={onKeyDown} role="presentation">
            {shown.length === 0 ? (
              <NothingHere onAll={() => open({ name: 'tickets', text: filter.text.trim() })} t={t} />
            ) : look === 'board' ? (
              <BenchBoard
                {...common}
                area={applied.area}
                session={session}
                headOf={headOf}
                onAct={act}
                onDrop={onDrop}
              />
            ) : (
              <BenchTable {...common} menuOf={menuOf} onSelect={({ jobId }) => select(jobId)} />
            )}
          </div>
        </div>
      </Page>
      <BenchDialogs moves={moves} people={workers} />
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
