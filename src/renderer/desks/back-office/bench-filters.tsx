import { useState } from 'react'
import type { Somebody } from '../../../shared/contract/desk-answers'
import { addDays, civilDay, weekdayOfDay } from '../../../shared/domain/calendar'
import { kinds } from '../../../shared/domain/kind'
import { kindIcons } from '../../parts/kind-icons'
import type { MenuAction } from '../../ui/action-menu'
import { ActionMenu } from '../../ui/action-menu'
import { Button } from '../../ui/button'
import { DateField } from '../../ui/date-field'
import { Dialog } from '../../ui/dialog'
import { FilterButton } from '../../ui/filter-button'
import { formatDayTextShort } from './day-words'
import { CalendarIcon, CloseIcon, PauseIcon, SortIcon } from '../../ui/icons'
import { SavedMark } from '../../ui/note'
import { formatTime } from '../../ui/format'
import { useWords } from '../../words'
import type { BenchFilter } from './bench-columns'
import { benchSorts, isFiltered, noFilter } from './bench-columns'
import css from './bench-filters.module.css'
import { BenchPeople } from './bench-people'

type Props = {
  readonly filter: BenchFilter
  readonly people: readonly Somebody[]
  readonly counts: { readonly waiting: number; readonly free: number }
  readonly now: number
  readonly savedAt: number | undefined
  readonly onChange: (part: Partial<BenchFilter>) => void
}

/** Order and filters of the bench; the same for board and table. */
export function BenchFilters({ filter, people, counts, now, savedAt, onChange }: Props) {
  const { t, language } = useWords()
  const toggle = (id: string) =>
    onChange({
      people: filter.people.includes(id) ? filter.people.filter((one) => one !== id) : [...filter.people, id],
    })
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
      <FilterButton
        icon={PauseIcon}
        count={counts.waiting}
        on={filter.waitingOnly}
        onPress={() => onChange({ waitingOnly: !filter.waitingOnly })}
      >
        {t('bench.waiting')}
      </FilterButton>
      <span className={css.rule} />
      <BenchPeople people={people} chosen={filter.people} onToggle={toggle} />
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

type MenuProps = Pick<Props, 'filter' | 'onChange'>

function KindMenu({ filter, onChange }: MenuProps) {
  const { t } = useWords()
  const text = filter.kind === null ? t('bench.kind') : t(`ticket.kind.${filter.kind}`)
  const items: MenuAction[] = [
    {
      key: 'all',
      label: t('bench.allKinds'),
      checked: filter.kind === null,
      onSelect: () => onChange({ kind: null }),
    },
    ...kinds.map((kind) => ({
      key: kind,
      label: t(`ticket.kind.${kind}`),
      icon: kindIcons[kind],
      checked: filter.kind === kind,
      onSelect: () => onChange({ kind }),
    })),
  ]
  const label = filter.kind === null ? t('bench.kind') : `${t('bench.kind')}: ${text}`
  return <ActionMenu label={label} trigger={{ text, on: filter.kind !== null }} items={items} />
}

function UntilMenu({ filter, now, onChange }: MenuProps & { readonly now: number }) {
  const { t, language } = useWords()
  const [isChoosing, setChoosing] = useState(false)
  const today = civilDay(now)
  const days = [
    { key: 'today', label: t('bench.today'), day: today },
    { key: 'tomorrow', label: t('bench.tomorrow'), day: addDays(today, 1) },
    { key: 'week', label: t('bench.endOfWeek'), day: addDays(today, 6 - weekdayOfDay(today)) },
  ]
  const chosen = days.find(({ day }) => day === filter.until)?.label.toLocaleLowerCase(language)
  const dayText = filter.until === null ? '' : (chosen ?? formatDayTextShort(filter.until, language))
  const text = filter.until === null ? t('bench.until') : t('bench.untilDay', { day: dayText })
  const items: MenuAction[] = [
    {
      key: 'any',
      label: t('bench.anyDay'),
      checked: filter.until === null,
      onSelect: () => onChange({ until: null }),
    },
    ...days.map(({ key, label, day }) => ({
      key,
      label,
      checked: filter.until === day,
      onSelect: () => onChange({ until: day }),
    })),
    { key: 'other', label: t('bench.otherDay'), icon: CalendarIcon, onSelect: () => setChoosing(true) },
  ]
  return (
    <>
      <ActionMenu label={text} trigger={{ text, on: filter.until !== null }} items={items} />
      {isChoosing && (
        <DayDialog
          today={today}
          day={filter.until}
          onClose={() => setChoosing(false)}
          onChoose={(until) => {
            onChange({ until })
            setChoosing(false)
          }}
        />
      )}
    </>
  )
}

type DayProps = {
  readonly today: string
  readonly day: string | null
  readonly onChoose: (day: string | null) => void
  readonly onClose: () => void
}

function DayDialog({ today, day: before, onChoose, onClose }: DayProps) {
  const { t } = useWords()
  const [day, setDay] = useState(before)
  return (
    <Dialog
      open
      size="s"
      title={t('bench.chooseDay')}
      onClose={onClose}
      onSubmit={() => onChoose(day)}
      foot={
        <>
          <Button variant="main" keys={['Ctrl', 'Enter']} onPress={() => onChoose(day)}>
            {t('bench.showDay')}
          </Button>
          <Button onPress={onClose}>{t('common.cancel')}</Button>
        </>
      }
    >
      <DateField label={t('bench.day')} day={day} today={today} onChange={setDay} autoFocus />
    </Dialog>
  )
}
