import type { ReactNode } from 'react'
import type { BenchFilter } from '../../../shared/domain/bench-view'
import { benchSorts } from '../../../shared/domain/bench-view'
import { ActionMenu } from '../../ui/action-menu'
import { Button } from '../../ui/button'
import { FilterButton } from '../../ui/filter-button'
import { formatTime } from '../../ui/format'
import { CloseIcon, PauseIcon, SortIcon } from '../../ui/icons'
import { SavedMark } from '../../ui/note'
import { useWords } from '../../words'
import { isFiltered, noFilter } from './bench-filter'
import { KindMenu, MoreMenu, UntilMenu } from './bench-filter-menus'
import css from './bench-filters.module.css'

type Props = {
  readonly filter: BenchFilter
  /** Titles of steps to filter by. */
  readonly steps: readonly string[]
  readonly counts: { readonly waiting: number; readonly free: number; readonly canDo: number }
  readonly now: number
  readonly savedAt: number | undefined
  /** The faces. */
  readonly people: ReactNode
  readonly onChange: (part: Partial<BenchFilter>) => void
}

/** Order and filters of the bench; the same for board and table. */
export function BenchFilters(props: Props) {
  const { filter, steps, counts, now, savedAt, people, onChange } = props
  const { t, language } = useWords()
  const { area: _area, sort: _sort, ...nothing } = noFilter
  return (
    <div className={css.bar} role="toolbar" aria-label={t('bench.filters')}>
      <ActionMenu
        label={`${t('bench.sortLabel')}: ${t(`bench.sort.${filter.sort}`)}`}
        trigger={{ text: t(`bench.sort.${filter.sort}`), icon: SortIcon, on: true }}
        items={benchSorts.map((sort) => ({
          key: sort,
          label: t(`bench.sort.${sort}`),
          checked: sort === filter.sort,
          onSelect: () => onChange({ sort }),
        }))}
      />
      <span className={css.rule} />
      <KindMenu filter={filter} onChange={onChange} />
      <UntilMenu filter={filter} now={now} onChange={onChange} />
      <MoreMenu filter={filter} steps={steps} onChange={onChange} />
      <FilterButton
        icon={PauseIcon}
        count={counts.waiting}
        on={filter.waitingOnly}
        onPress={() => onChange({ waitingOnly: !filter.waitingOnly })}
      >
        {t('bench.waiting')}
      </FilterButton>
      <FilterButton
        count={counts.canDo}
        on={filter.canDoOnly}
        onPress={() => onChange({ canDoOnly: !filter.canDoOnly })}
      >
        {t('bench.canDo')}
      </FilterButton>
      <span className={css.rule} />
      {people}
      <FilterButton
        count={counts.free}
        on={filter.freeOnly}
        onPress={() => onChange({ freeOnly: !filter.freeOnly })}
      >
        {t('bench.free')}
      </FilterButton>
      {isFiltered(filter) && (
        <Button variant="quiet" icon={CloseIcon} onPress={() => onChange(nothing)}>
          {t('bench.clearFilters')}
        </Button>
      )}
      <span className={css.end}>
        {savedAt !== undefined && (
          <SavedMark>{t('common.savedAt', { time: formatTime(savedAt, language) })}</SavedMark>
        )}
      </span>
    </div>
  )
}
